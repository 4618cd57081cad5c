/**
 * `npm run db:move -- --from file:./data/tracker.db --to postgresql://…` carries everything over to another database, and prints
 * what each table holds in both. It works in the other direction too.
 */
import { parseArgs } from 'node:util';
import type { MovableTable, MovedTable, MoveRefusal } from '../app/server/db/move.ts';
import { schemaFor } from '../app/server/db/schema-file.ts';
import { generateClient } from './prisma-generate.ts';
import { parseSchema } from './schema-comments.ts';

const HELP = `npm run db:move -- --from ADDRESS --to ADDRESS

Carries everything over from one database to another, which must be empty (a start would already load the first plan), and proves
it: number of rows and hash of each table in both. Stop the server first: what is written meanwhile is not carried over. Each
ADDRESS is one that DATABASE_URL takes, and may also stand in the environment as MOVE_FROM and MOVE_TO, where no list of processes
shows its password. The files beside the database (evidence, secret) are not in it: copy that folder.
`;

const WHY: Readonly<Record<MoveRefusal['code'], string>> = {
  TARGET_NOT_EMPTY: 'The target is not empty; nothing was written. It has',
  CONTENT_DIFFERS: 'These tables did not read back the same; nothing was kept',
};

/** The tables of the model with what moving them takes. */
export function movableTables(): MovableTable[] {
  return parseSchema(schemaFor('sqlite'))
    .filter(({ kind }) => kind === 'model')
    .map(({ name, members, keys }) => ({
      name,
      keys:
        keys.length > 0 ? keys : members.filter(({ attributes }) => /@id\b/u.test(attributes)).map((key) => key.name),
      json: members.filter(({ type }) => /^Json\??$/u.test(type)).map((column) => column.name),
    }));
}

/** Hashes are shortened: they are compared whole. */
function lineOf({ name, from, to }: MovedTable): string {
  const side = ({ rows, hash }: MovedTable['from']): string => `${String(rows).padStart(8)}  ${hash.slice(0, 12)}`;
  return `${name.padEnd(28)}${side(from)}   ${side(to)}  equal`;
}

function tableOf(moved: readonly MovedTable[]): string {
  const rows = moved.reduce((sum, { from }) => sum + from.rows, 0);
  const head = `${'table'.padEnd(28)}${'rows'.padStart(8)}  ${'from'.padEnd(12)}   ${'rows'.padStart(8)}  to`;
  return `${[head, ...moved.map(lineOf)].join('\n')}\n\n${moved.length} tables with ${rows} rows were carried over; all are equal.\n`;
}

/** @returns what the process ends with: 0 done, 1 refused or failed and nothing written, 2 not understood */
async function move(from: string | undefined, to: string | undefined): Promise<number> {
  if (!from || !to) {
    process.stderr.write(HELP);
    return 2;
  }
  await generateClient();
  const { openDatabase } = await import('../app/server/db/open-database.ts');
  const { moveDatabase } = await import('../app/server/db/move.ts');
  const source = await openDatabase(from);
  try {
    const target = await openDatabase(to);
    try {
      process.stdout.write(tableOf(await moveDatabase(source, target, movableTables())));
      return 0;
    } catch (failure) {
      const { refusal } = failure as { refusal?: MoveRefusal };
      if (refusal === undefined) throw failure;
      process.stderr.write(`${WHY[refusal.code]}: ${refusal.tables.join(', ')}\n`);
      return 1;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' }, help: { type: 'boolean' } },
  });
  const { MOVE_FROM, MOVE_TO } = process.env;
  if (values.help) process.stdout.write(HELP);
  else
    process.exitCode = await move(values.from ?? MOVE_FROM, values.to ?? MOVE_TO).catch((failure: unknown) => {
      process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
      return 1;
    });
}
