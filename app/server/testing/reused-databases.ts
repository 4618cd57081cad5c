/**
 * Databases of PostgreSQL that a test file uses again. Making one, connecting and reading a plan for the first time takes half a
 * second; setting back what a test has written takes some milliseconds.
 */
import { openDatabase } from '#server/db/open-database.ts';
import type { TestDatabase } from './test-databases.ts';

/**
 * Run in a database that others are copied from: keeps a copy of every row, and notes which tables are written to. A note is a
 * row of its own, so that changes at once do not wait for each other because of it.
 */
export const REMEMBER = `
DROP SCHEMA IF EXISTS testing CASCADE;
CREATE SCHEMA testing;
CREATE TABLE testing.written (name text NOT NULL);
CREATE FUNCTION testing.note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN INSERT INTO testing.written VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
DO $$
DECLARE t record; filled boolean;
BEGIN
  FOR t IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('CREATE TRIGGER note AFTER INSERT OR UPDATE OR DELETE ON public.%I EXECUTE FUNCTION testing.note()', t.name);
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', t.name) INTO filled;
    IF filled THEN EXECUTE format('CREATE TABLE testing.%I AS TABLE public.%I', t.name, t.name); END IF;
  END LOOP;
END $$;`;

/** References and notes rest meanwhile, which takes a user who may do anything. */
const SET_BACK = `DO $$
DECLARE t record;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR t IN SELECT DISTINCT name FROM testing.written LOOP
    EXECUTE format('DELETE FROM public.%I', t.name);
    IF to_regclass(format('testing.%I', t.name)) IS NOT NULL THEN
      EXECUTE format('INSERT INTO public.%I SELECT * FROM testing.%I', t.name, t.name);
    END IF;
  END LOOP;
  DELETE FROM testing.written;
END $$`;

const waiting = new Map<string, TestDatabase[]>();

/**
 * A database as `make` makes it: one that an earlier test has done with, or a new one.
 * @param kind those of one kind are alike
 * @param make gives the address of a new one, in which `REMEMBER` was run
 */
export async function reused(kind: string, make: () => Promise<string>): Promise<TestDatabase> {
  const found = waiting.get(kind)?.pop();
  if (found) return found;
  const url = await make();
  const database = await openDatabase(url);
  const own: TestDatabase = {
    ...{ url, database },
    remove: async () => {
      const isBack = await database.writer.$executeRawUnsafe(SET_BACK).then(
        () => true,
        () => false,
      );
      if (isBack) waiting.set(kind, [...(waiting.get(kind) ?? []), own]);
      else await database.close();
    },
  };
  return own;
}

/** To be called at the end of a test file. The databases themselves go with the run. */
export async function closeReused(): Promise<void> {
  const all = [...waiting.values()].flat();
  waiting.clear();
  await Promise.all(all.map(({ database }) => database.close()));
}
