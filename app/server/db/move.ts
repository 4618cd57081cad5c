/** Carries everything from one database over to another of either kind, and proves it. */
import { createHash } from 'node:crypto';
import type { Database, Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';

/** A table of the model. */
export interface MovableTable {
  /** As the model names it. */
  readonly name: string;
  /** Columns that make the key. */
  readonly keys: readonly string[];
  /** Columns that hold Json. */
  readonly json: readonly string[];
}

/** What a table holds: equal in both databases once it was carried over. */
export interface TableContent {
  readonly rows: number;
  /** sha256 over the hashes of all rows, whatever their order. */
  readonly hash: string;
}

export interface MovedTable {
  readonly name: string;
  readonly from: TableContent;
  readonly to: TableContent;
}

/** Why nothing was moved. */
export interface MoveRefusal {
  readonly code: 'TARGET_NOT_EMPTY' | 'CONTENT_DIFFERS';
  /** Tables with their rows in the target, or those that differ. */
  readonly tables: readonly string[];
}

/** A dataset of OGP takes a minute; the target has nobody else to wait. */
const LIMITS = { maxWait: 10_000, timeout: 3_600_000 };
/** Rows of a table at once: of kept records a row may have megabytes. */
const AT_ONCE = 500;

type Row = Readonly<Record<string, unknown>>;

/** What is used here of a table in Prisma's client, the same for all. */
interface Delegate {
  count(): Promise<number>;
  findMany(query: { orderBy: Record<string, 'asc'>[]; skip: number; take: number }): Promise<Row[]>;
  createMany(rows: { data: Row[] }): Promise<unknown>;
}

/**
 * Everything is read at one moment and written in one transaction, which ends only where every table reads back the same; else
 * nothing of it remains. Nobody should write to the source meanwhile: what comes later is not carried over.
 * @throws MoveRefusal as an Error's `refusal`
 */
export function moveDatabase(from: Database, to: Database, tables: readonly MovableTable[]): Promise<MovedTable[]> {
  return from.snapshot(
    (source) =>
      to.change(async (target) => {
        await withoutOrder(target, to.provider);
        await requireEmpty(target, tables);
        const moved: MovedTable[] = [];
        for (const table of tables) moved.push(await moveTable(source, target, table));
        const wrong = moved.filter((table) => table.from.hash !== table.to.hash || table.from.rows !== table.to.rows);
        if (wrong.length > 0) throw refusal({ code: 'CONTENT_DIFFERS', tables: wrong.map(({ name }) => name) });
        await withOrder(target, to.provider);
        return moved;
      }, LIMITS),
    LIMITS,
  );
}

async function requireEmpty(target: Transaction, tables: readonly MovableTable[]): Promise<void> {
  const filled: string[] = [];
  for (const { name } of tables) {
    const rows = await delegateOf(target, name).count();
    if (rows > 0) filled.push(`${name} (${rows})`);
  }
  if (filled.length > 0) throw refusal({ code: 'TARGET_NOT_EMPTY', tables: filled });
}

function refusal(why: MoveRefusal): Error {
  return Object.assign(new Error(`${why.code}: ${why.tables.join(', ')}`), { refusal: why });
}

async function moveTable(source: Transaction, target: Transaction, table: MovableTable): Promise<MovedTable> {
  const from = digest();
  for await (const rows of piecesOf(source, table)) {
    rows.forEach(from.add);
    await delegateOf(target, table.name).createMany({ data: rows.map((row) => toWrite(row, table.json)) });
  }
  const to = digest();
  for await (const rows of piecesOf(target, table)) rows.forEach(to.add);
  return { name: table.name, from: from.content(), to: to.content() };
}

async function* piecesOf(tx: Transaction, { name, keys }: MovableTable): AsyncGenerator<Row[]> {
  const orderBy = keys.map((key) => ({ [key]: 'asc' as const }));
  for (let skip = 0; ; skip += AT_ONCE) {
    const rows = await delegateOf(tx, name).findMany({ orderBy, skip, take: AT_ONCE });
    if (rows.length > 0) yield rows;
    if (rows.length < AT_ONCE) return;
  }
}

/** The tables of a client are its properties, with a small first letter. */
function delegateOf(tx: Transaction, name: string): Delegate {
  const tables = tx as unknown as Record<string, Delegate>;
  const found = tables[name.charAt(0).toLowerCase() + name.slice(1)];
  if (!found) throw new Error(`There is no table ${name}`);
  return found;
}

/** In a column of Json, nothing is the database's own null: no other is ever written. */
function toWrite(row: Row, json: readonly string[]): Row {
  const nothing = json.filter((column) => row[column] === null).map((column) => [column, Prisma.DbNull] as const);
  return { ...row, ...Object.fromEntries(nothing) };
}

/** Databases may give rows in another order, as lists of values sort by their place on one and as text on the other. */
function digest() {
  const hashes: string[] = [];
  return {
    add: (row: Row): void => void hashes.push(createHash('sha256').update(textOf(row)).digest('base64')),
    content: (): TableContent => {
      const all = createHash('sha256').update(hashes.toSorted().join('\n'));
      return { rows: hashes.length, hash: all.digest('hex') };
    },
  };
}

function textOf(row: Row): string {
  const columns = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(columns.map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}

/** References are looked at in the end: some tables name each other, and some rows others of their own table. */
async function withoutOrder(target: Transaction, provider: Database['provider']): Promise<void> {
  if (provider === 'sqlite') await target.$executeRawUnsafe('PRAGMA defer_foreign_keys = ON');
  else await alterReferences(target, 'DEFERRABLE INITIALLY DEFERRED');
}

/** @throws where a reference has no target; SQLite tells at the end of the transaction, by itself */
async function withOrder(target: Transaction, provider: Database['provider']): Promise<void> {
  if (provider === 'sqlite') return;
  await target.$executeRawUnsafe('SET CONSTRAINTS ALL IMMEDIATE');
  await alterReferences(target, 'NOT DEFERRABLE');
}

async function alterReferences(target: Transaction, how: string): Promise<void> {
  await target.$executeRawUnsafe(`DO $$
    DECLARE one record;
    BEGIN
      FOR one IN
        SELECT conrelid::regclass AS name, conname FROM pg_constraint
        WHERE contype = 'f' AND connamespace = current_schema()::regnamespace
      LOOP
        EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I ${how}', one.name, one.conname);
      END LOOP;
    END $$`);
}
