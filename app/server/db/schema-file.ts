/** The one model of the data, and the same model for the other database. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Databases that the model is kept for. The names are Prisma's. */
export type Provider = 'sqlite' | 'postgresql';

export const SCHEMA_FILE = fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url));
export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** The model as Prisma reads it; for PostgreSQL with its provider and an output of its own, all else as written. */
export function schemaFor(provider: Provider): string {
  const schema = readFileSync(SCHEMA_FILE, 'utf8');
  if (provider === 'sqlite') return schema;
  return schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('/db/generated"', '/db/generated-postgresql"');
}
