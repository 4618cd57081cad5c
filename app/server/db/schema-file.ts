/** The one model of the data, and the same model for the other database. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Databases that the model is kept for. The names are Prisma's. */
export type Provider = 'sqlite' | 'postgresql';

// From the project's folder, where every command runs: the built server lies elsewhere than its source.
export const SCHEMA_FILE = resolve('prisma/schema.prisma');
export const MIGRATIONS_FOLDER = resolve('prisma/migrations');

/** The model as Prisma reads it; for PostgreSQL with its provider and an output of its own, all else as written. */
export function schemaFor(provider: Provider): string {
  const schema = readFileSync(SCHEMA_FILE, 'utf8');
  if (provider === 'sqlite') return schema;
  return schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('/db/generated"', '/db/generated-postgresql"');
}
