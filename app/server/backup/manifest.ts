/** What a backup says of itself, in `manifest.json`: written last, so a folder without one is no backup. */
import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const manifestSchema = z.strictObject({
  /** Form of the backup itself. */
  format: z.literal(1),
  /** Version of the program that made it. */
  program: z.string(),
  /** ISO date and time, UTC, of the moment that the database was read at. */
  madeAt: z.iso.datetime(),
  provider: z.enum(['sqlite', 'postgresql']),
  /** Last data revision in it. */
  revision: z.number().int().nonnegative(),
  /** Rows of each table, and a hash over all of them. */
  tables: z.array(z.strictObject({ name: z.string(), rows: z.number().int().nonnegative(), hash: z.string() })),
  /** Every file of the backup beside this one. */
  files: z.array(z.strictObject({ path: z.string(), bytes: z.number().int().nonnegative(), sha256 })),
  /** Evidence whose content was not that of its name already: kept as it was found. */
  damaged: z.array(z.string()),
  /** Settings that the program was told to use; of those that may hold a password only that they were set. */
  settings: z.record(z.string(), z.string()),
});

export type BackupManifest = z.infer<typeof manifestSchema>;
export type BackupFile = BackupManifest['files'][number];

export const MANIFEST = 'manifest.json';
/** The database as an SQLite file, from whichever it was read. */
export const DATABASE = 'database.db';
export const SECRET = 'secret';
export const EVIDENCE = 'evidence';
