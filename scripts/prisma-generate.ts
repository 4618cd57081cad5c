/** Makes Prisma's clients from the model, one for each database, when those at hand are of another model or Prisma. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PROVIDERS, schemaFor } from '../app/server/db/schema-file.ts';
import { run } from './run.ts';

const PRISMA = fileURLToPath(new URL('../node_modules/prisma', import.meta.url));
const DATABASE = fileURLToPath(new URL('../app/server/db', import.meta.url));
const CLIENTS = ['generated', 'generated-postgresql'].map((name) => join(DATABASE, name));
const STAMP = join(DATABASE, 'generated', '.schema-hash');

/** Takes about four seconds, or nothing when the clients are current. */
export async function generateClient(): Promise<void> {
  const isThere = CLIENTS.every((client) => existsSync(join(client, 'client.ts')));
  // An image without development dependencies carries its clients along.
  if (!existsSync(PRISMA) && isThere) return;
  const stamp = hashOfInputs();
  if (isThere && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  process.stdout.write('Generating the database clients …\n');
  // Prisma reads tsconfig.json, which extends a file that Kit makes.
  if (!existsSync('.svelte-kit/tsconfig.json')) await run('node_modules/.bin/svelte-kit', ['sync']);
  for (const provider of PROVIDERS) await generate(schemaFor(provider));
  writeFileSync(STAMP, stamp);
}

/** Prisma would download a schema engine that this command does not use; any existing file keeps it from doing so. */
async function generate(schema: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ogp-schema-'));
  const file = join(folder, 'schema.prisma');
  // Where the model lies elsewhere, what it says of places does too.
  writeFileSync(file, schema.replace('"../app/server/db/', `"${DATABASE}/`));
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const args = [`${PRISMA}/build/index.js`, 'generate', '--schema', file, '--no-hints'];
  try {
    await promisify(execFile)(process.execPath, args, { env });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function hashOfInputs(): string {
  const hash = createHash('sha256');
  for (const provider of PROVIDERS) hash.update(schemaFor(provider));
  return hash.update(readFileSync(`${PRISMA}/package.json`)).digest('hex');
}

if (import.meta.main) await generateClient();
