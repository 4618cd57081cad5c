/** `npm start`: makes what is missing (client, pages, server), then becomes the server. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenStale, SERVER_FILE } from './build.ts';
import { generateClient } from './prisma-generate.ts';

/**
 * Memory before the last tenth of speed, since most machines that this runs on are small: short-lived objects are cleared
 * out early, the heap may double before it is cleared (left alone it grows up to fourfold where a machine has room), and
 * Prisma's WebAssembly, busy only when data is read anew, is not compiled a second time for speed.
 */
const FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=100', '--liftoff-only'];

try {
  await generateClient();
  await buildWhenStale();
  becomeServer();
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
}

/** The same process goes on as the server, so that signals reach it and what was needed for building is gone. */
function becomeServer(): void {
  const env = { MALLOC_ARENA_MAX: '2', ...process.env };
  if (process.execve) process.execve(process.execPath, [process.execPath, ...FLAGS, resolve(SERVER_FILE)], env);
  // Systems that cannot replace a process (Windows) load the server into this one.
  else void import(pathToFileURL(resolve(SERVER_FILE)).href);
}
