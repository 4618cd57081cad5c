/** Keeps files of OGP's dataset that people send, and has each compared or taken in by a process of its own. */
import { fork } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import type { ImportPreview, ImportRefusal } from '#contracts/import-preview.ts';
import { invalid, unavailable } from '#domain/errors.ts';
import type { DatasetImporter, ImportOutcome, SentDataset } from './services/ports-import.ts';

export interface WorkerRequest {
  readonly databaseUrl: string;
  readonly path: string;
  readonly sent: SentDataset;
  readonly task: 'PREVIEW' | 'FINDINGS' | 'APPLY';
  readonly by: { readonly actor: string; readonly userId: string; readonly revision: number } | null;
}

export type WorkerAnswer =
  | { readonly preview: ImportPreview }
  | { readonly findings: string }
  | { readonly outcome: ImportOutcome }
  | { readonly refusal: ImportRefusal }
  | { readonly failure: string };

const MAX_BYTES = 100 * 1024 * 1024;
const KEPT_MS = 24 * 60 * 60_000;
const LIMIT_MS = 5 * 60_000;
const KEY = /^[0-9a-f]{64}$/u;

/** @param folder where files are kept for a day; on several nodes the same for all of them */
export function createDatasetImporter(folder: string, databaseUrl: string): DatasetImporter {
  let last: Promise<unknown> = Promise.resolve();
  /** One after the other: each takes some hundred megabytes while it runs. */
  const ask = async (sent: SentDataset, task: WorkerRequest['task'], by: WorkerRequest['by'] = null) => {
    const path = await pathOf(folder, sent.key);
    if (path === null) return null;
    const answer = last.then(() => runWorker({ databaseUrl, path, sent, task, by }));
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    keep: (bytes, name) => keepFile(folder, bytes, name),
    compare: async (sent) => {
      const answer = await ask(sent, 'PREVIEW');
      return answer && ('preview' in answer ? answer.preview : refusalIn(answer));
    },
    findings: async (sent) => {
      const answer = await ask(sent, 'FINDINGS');
      return answer && 'findings' in answer ? answer.findings : null;
    },
    apply: async (sent, by) => {
      const answer = await ask(sent, 'APPLY', by);
      return answer && ('outcome' in answer ? answer.outcome : refusalIn(answer));
    },
  };
}

function refusalIn(answer: WorkerAnswer): ImportRefusal {
  if ('refusal' in answer) return answer.refusal;
  throw new Error('failure' in answer ? answer.failure : 'The process that imports gave another answer');
}

/** A file lies in a folder of its hash, under its own name without what names of files may not have. */
async function keepFile(folder: string, bytes: AsyncIterable<Uint8Array>, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await clear(folder);
  const part = join(folder, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  try {
    await pipeline(Readable.from(bounded(bytes, hash)), createWriteStream(part, { mode: 0o600 }));
    const key = hash.digest('hex');
    if ((await pathOf(folder, key)) !== null) return key;
    await mkdir(join(folder, key), { recursive: true, mode: 0o700 });
    await rename(part, join(folder, key, safeName(name)));
    return key;
  } finally {
    await rm(part, { force: true });
  }
}

/** The name without what names of files may not have; what the file is, its content tells. */
function safeName(name: string): string {
  const clean = (text: string): string => text.replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const [, base = name, ending = ''] = /^(.*)\.([A-Za-z0-9]{1,5})$/u.exec(name) ?? [];
  return `${clean(base).slice(0, 80) || 'file'}${ending && `.${ending.toLowerCase()}`}`;
}

async function* bounded(bytes: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    if (size > MAX_BYTES) throw invalid('IMPORT_TOO_LARGE', String(MAX_BYTES / 1024 / 1024));
    hash.update(chunk);
    yield chunk;
  }
}

async function clear(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const facts = await stat(path).catch(() => null);
    if (facts && Date.now() - facts.mtimeMs > KEPT_MS) await rm(path, { force: true, recursive: true });
  }
}

async function pathOf(folder: string, key: string): Promise<string | null> {
  if (!KEY.test(key)) return null;
  const [name] = await readdir(join(folder, key)).catch(() => []);
  return name === undefined ? null : join(folder, key, name);
}

function runWorker(request: WorkerRequest): Promise<WorkerAnswer> {
  return new Promise((done, failed) => {
    const worker = fork(workerFile(), { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const limit = setTimeout(() => worker.kill('SIGKILL'), LIMIT_MS);
    let answer: WorkerAnswer | undefined;
    worker.on('message', (said: WorkerAnswer) => (answer = said));
    worker.on('error', failed);
    worker.on('exit', () => {
      clearTimeout(limit);
      if (answer) done(answer);
      else failed(unavailable('IMPORT_STOPPED'));
    });
    worker.send(request);
  });
}

/** Beside this file, or beside the server when it was built. The name is put together so that a bundler leaves it alone. */
function workerFile(): string {
  const name = `dataset-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`;
  const places = ['./', '../'].map((folder) => fileURLToPath(new URL(folder + name, import.meta.url)));
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`There is no ${name} beside the server`);
  return found;
}
