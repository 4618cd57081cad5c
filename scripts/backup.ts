/** `npm run backup -- --to FOLDER --keep 14`: everything that cannot be made again, while the server runs. `--help` tells the rest. */
import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig, shownSettings } from '../app/server/config.ts';
import { movableTables } from './db-move.ts';
import { generateClient } from './prisma-generate.ts';

const HELP = `npm run backup -- [--to FOLDER] [--keep N]

Writes a backup into a folder of its own in FOLDER (usually data/backups): the database at one moment, from SQLite or PostgreSQL
alike; the evidence; the secret that signs links and seals second factors; and a list of all files with their SHA-256. The server
may run meanwhile. It reads the same settings as the server (DATABASE_URL, DATA_DIR, EVIDENCE_DIR).

  --to FOLDER   where backups lie; best on another disk, or copied to another machine
  --keep N      afterwards only the N newest backups in FOLDER stay

Ends with 0; with 1 where no backup was made, or where evidence was damaged already (the backup is made all the same).
Whoever has a backup has everything that people keep here: guard it as the server itself.
`;

const options = { to: { type: 'string' }, keep: { type: 'string' }, help: { type: 'boolean' } } as const;

async function backup(to: string, keep: number | null): Promise<number> {
  await generateClient();
  const { openDatabase } = await import('../app/server/db/open-database.ts');
  const { makeBackup, removeOldBackups } = await import('../app/server/backup/make-backup.ts');
  const config = readConfig();
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  await mkdir(to, { recursive: true });
  const database = await openDatabase(config.databaseUrl);
  try {
    const { folder, manifest } = await makeBackup({
      ...{ database, tables: movableTables(), to, program: version, now: new Date() },
      ...{ evidence: config.evidence.folder, secret: config.mail.secretFile, settings: shownSettings(process.env) },
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    process.stdout.write(
      `${folder}  revision ${manifest.revision}  ${rows} rows  ${manifest.files.length} files  ${bytes} B\n`,
    );
    for (const hash of manifest.damaged) process.stderr.write(`evidence ${hash} is damaged where it is kept\n`);
    if (keep !== null) for (const old of await removeOldBackups(to, keep)) process.stdout.write(`removed ${old}\n`);
    return manifest.damaged.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options });
  const keep = values.keep === undefined ? null : Number(values.keep);
  if (values.help || (keep !== null && !(Number.isInteger(keep) && keep > 0))) {
    process.stdout.write(HELP);
    process.exitCode = values.help ? 0 : 2;
  } else
    process.exitCode = await backup(values.to ?? 'data/backups', keep).catch((failure: unknown) => {
      process.stderr.write(`No backup was made: ${failure instanceof Error ? failure.message : String(failure)}\n`);
      return 1;
    });
}
