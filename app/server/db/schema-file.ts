/** The one model of the data, and the same model for the other database. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Databases that the model is kept for. The names are Prisma's. */
export const PROVIDERS = ['sqlite', 'postgresql'] as const;

export type Provider = (typeof PROVIDERS)[number];

// From the project's folder, where every command runs: the built server lies elsewhere than its source.
export const SCHEMA_FILE = resolve('prisma/schema.prisma');
export const MIGRATIONS_FOLDER = resolve('prisma/migrations');

/**
 * The model as Prisma reads it. For PostgreSQL it has that provider, an output of its own and, for Json, the type that keeps
 * it as written: the other one sorts the keys, and the first language of a text would be another in each database.
 */
export function schemaFor(provider: Provider): string {
  const schema = readFileSync(SCHEMA_FILE, 'utf8');
  if (provider === 'sqlite') return schema;
  return schema
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('/db/generated"', '/db/generated-postgresql"')
    .replace(/^(\s+\w+\s+Json\??)(?=\s|$)/gmu, '$1 @db.Json');
}
