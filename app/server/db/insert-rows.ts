/** Many rows at once, without Prisma's compiler: for tens of thousands of rows it takes longer than everything else. */
import type { Transaction } from './client.ts';
import { Prisma } from './generated/client.ts';

type Value = string | number | boolean | null | undefined | Prisma.InputJsonValue | typeof Prisma.DbNull;

/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535; fewer need less memory at once. */
const PARAMETERS = 6000;

/**
 * Inserts rows that all have the same columns; columns that are left out have their default. Names are those of the model, which
 * are those of the table.
 */
export async function insertRows<Row extends Readonly<Record<string, Value>>>(
  tx: Transaction,
  model: Prisma.ModelName,
  rows: readonly Row[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const target = Prisma.raw(`"${model}" (${columns.map((column) => `"${column}"`).join(', ')})`);
  const atOnce = Math.floor(PARAMETERS / columns.length);
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce);
    const values = some.map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => parameterOf(row[column])))})`);
    await tx.$executeRaw`INSERT INTO ${target} VALUES ${Prisma.join(values)}`;
  }
}

/** Json lies as text in both databases. */
function parameterOf(value: Value): string | number | boolean | null {
  if (value === undefined || value === null || value === Prisma.DbNull) return null;
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
