/** Migrations of a database that several nodes share, and the order in which it sorts text. */
import { migrate } from './migrate.ts';
import { PostgresqlAdapter } from './postgresql.ts';

/** Any number that nothing else on the database takes: whoever holds it migrates. */
const MIGRATION = 7_301_501;

/**
 * Nodes that start at once wait for the first of them, and find nothing left to do.
 * @returns the names of the migrations applied, oldest first
 */
export async function migrateTogether(url: string, root?: string): Promise<string[]> {
  // One connection, which holds the lock: were there more, the next statement might go through another.
  const guard = await new PostgresqlAdapter(url, 1).connect();
  const said = { args: [], argTypes: [] };
  try {
    await guard.executeRaw({ sql: `SELECT pg_advisory_lock(${MIGRATION})`, ...said });
    // The engine locks too and must find its lock again, so it has one connection as well.
    const applied = await migrate('postgresql', new PostgresqlAdapter(url, 1), root);
    await guard.executeScript(SORTED_ALIKE);
    return applied;
  } finally {
    await guard.dispose();
  }
}

/**
 * Text sorts by its bytes, as it does in SQLite: the order of records, and with it reports and their hashes, may depend
 * neither on the kind of database nor on how its server was set up. Columns that came with a migration are brought into
 * line here, as Prisma's models cannot say how a column sorts; where all are, this is one look at the catalogue.
 */
const SORTED_ALIKE = `DO $$
DECLARE wrong record;
BEGIN
  FOR wrong IN
    SELECT c.table_name AS name, string_agg(format('ALTER COLUMN %I TYPE text COLLATE "C"', c.column_name), ', ') AS changes
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE' AND c.data_type = 'text'
      AND c.collation_name IS DISTINCT FROM 'C'
    GROUP BY c.table_name
  LOOP
    EXECUTE format('ALTER TABLE %I %s', wrong.name, wrong.changes);
  END LOOP;
END $$`;
