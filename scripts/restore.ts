/** `npm run restore -- --from FOLDER`: puts a backup back into an empty place. `--check` only reads it. */
import { parseArgs } from 'node:util';
import type { RestoreRefusal } from '../app/server/backup/restore-backup.ts';
import { readConfig } from '../app/server/config.ts';
import type { MoveRefusal } from '../app/server/db/move.ts';
import { movableTables } from './db-move.ts';
import { generateClient } from './prisma-generate.ts';

const HELP = `npm run restore -- --from FOLDER [--check]

Puts the backup in FOLDER back: its database into the one that DATABASE_URL names, SQLite or PostgreSQL, whichever it was made from;
its evidence and its secret where the server keeps them. The place must be empty (a start would already load the first plan), and the
server must not run. Every file is compared with the backup's list first, every table with the backup's afterwards. A backup of an
earlier version is brought to the present one.

  --check   compares the files with the list and writes nothing

Ends with 0; with 1 where nothing was put back into the database.
`;

const WHY: Readonly<Record<RestoreRefusal['code'] | MoveRefusal['code'], string>> = {
  BACKUP_MISSING: 'There is no backup in',
  BACKUP_DAMAGED: 'The backup is not whole. Missing or not what they were',
  PLACE_NOT_EMPTY: 'Something else is kept already where the backup would go',
  TARGET_NOT_EMPTY: 'The database is not empty; nothing was written to it. It has',
  CONTENT_DIFFERS: 'These tables did not read back the same; nothing was kept',
};

function sentenceOf(failure: unknown): string {
  const { restoreRefusal, refusal } = failure as { restoreRefusal?: RestoreRefusal; refusal?: MoveRefusal };
  if (restoreRefusal) return `${WHY[restoreRefusal.code]}: ${restoreRefusal.paths.join(', ')}`;
  if (refusal) return `${WHY[refusal.code]}: ${refusal.tables.join(', ')}`;
  return failure instanceof Error ? failure.message : String(failure);
}

async function restore(from: string): Promise<void> {
  const { openDatabase } = await import('../app/server/db/open-database.ts');
  const { restoreBackup } = await import('../app/server/backup/restore-backup.ts');
  const config = readConfig();
  const database = await openDatabase(config.databaseUrl);
  try {
    const { manifest, tables } = await restoreBackup({
      ...{ from, tables: movableTables(), database },
      ...{ evidence: config.evidence.folder, secret: config.mail.secretFile },
    });
    const rows = tables.reduce((sum, table) => sum + table.to.rows, 0);
    process.stdout.write(`Put back: revision ${manifest.revision} of ${manifest.madeAt}, ${rows} rows, all equal\n`);
  } finally {
    await database.close();
  }
}

async function check(from: string): Promise<void> {
  const { verifyBackup } = await import('../app/server/backup/restore-backup.ts');
  const { madeAt, revision, files } = await verifyBackup(from);
  process.stdout.write(`Whole: revision ${revision} of ${madeAt}, ${files.length} files\n`);
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help || !values.from) {
    process.stdout.write(HELP);
    process.exitCode = values.help ? 0 : 2;
  } else {
    await generateClient();
    await (values.check ? check(values.from) : restore(values.from)).catch((failure: unknown) => {
      process.stderr.write(`${sentenceOf(failure)}\n`);
      process.exitCode = 1;
    });
  }
}
