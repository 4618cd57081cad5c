/** Makes Prisma's client from the model, when the one at hand was made from another model or by another Prisma. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { run } from './run.ts';

const SCHEMA = fileURLToPath(new URL('../prisma/schema.prisma', import.meta.url));
const PRISMA = fileURLToPath(new URL('../node_modules/prisma', import.meta.url));
const GENERATED = fileURLToPath(new URL('../app/server/db/generated', import.meta.url));
const STAMP = `${GENERATED}/.schema-hash`;

/** Takes about two seconds, or nothing when the client is current. */
export async function generateClient(): Promise<void> {
  // An image without development dependencies carries its client along.
  if (!existsSync(PRISMA) && existsSync(`${GENERATED}/client.ts`)) return;
  const stamp = hashOfInputs();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  process.stdout.write('Generating the database client …\n');
  // Prisma reads tsconfig.json, which extends a file that Kit makes.
  if (!existsSync('.svelte-kit/tsconfig.json')) await run('node_modules/.bin/svelte-kit', ['sync']);
  await generate();
  writeFileSync(STAMP, stamp);
}

/** Prisma would download a schema engine that this command does not use; any existing file keeps it from doing so. */
async function generate(): Promise<void> {
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' };
  const args = [`${PRISMA}/build/index.js`, 'generate', '--schema', SCHEMA, '--no-hints'];
  await promisify(execFile)(process.execPath, args, { env });
}

function hashOfInputs(): string {
  const hash = createHash('sha256').update(readFileSync(SCHEMA));
  return hash.update(readFileSync(`${PRISMA}/package.json`)).digest('hex');
}

if (import.meta.main) await generateClient();
