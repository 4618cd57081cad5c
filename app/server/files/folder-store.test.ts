import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invalid } from '#domain/errors.ts';
import type { EvidenceStore } from '#server/services/ports-files.ts';
import { inParts, longText, PDF, PNG } from '#server/testing/hostile-files.ts';
import { storageFault } from './faults.ts';
import { openFolderStore } from './folder-store.ts';
import { incomingName } from './incoming.ts';

const MB = 1024 * 1024;
const TYPES = ['pdf', 'png', 'txt'];
const KILLED = 'app/server/testing/put-until-killed.ts';
let folder = '';
let store: EvidenceStore;

const openStore = () => openFolderStore({ folder, maxBytes: 20 * MB, types: TYPES });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ogp-files-'));
  store = await openStore();
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
/** A file that is not what its name says, or half of one. */
const untrue = () =>
  files().filter((path) => `${basename(join(path, '..'))}${basename(path)}` !== hash(readFileSync(path)));

describe('the store of files', () => {
  it('keeps bytes under their hash and gives them back whole or in part', async () => {
    const kept = await store.put(inParts(PDF, 10));
    expect(kept).toEqual({ sha256: hash(PDF), size: PDF.length, mediaType: 'application/pdf', stored: true });
    expect(files()).toEqual([join(folder, kept.sha256.slice(0, 2), kept.sha256.slice(2))]);
    const found = await store.open(kept.sha256);
    expect(found?.size).toBe(PDF.length);
    expect(await buffer(found?.bytes ?? inParts(PNG))).toEqual(PDF);
    const part = await store.open(kept.sha256, { first: 1, last: 3 });
    expect(String(await buffer(part?.bytes ?? inParts(PNG)))).toBe('PDF');
  });

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => store.put(inParts(PNG, 7))));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect((await store.put(inParts(PNG))).stored).toBe(false);
    expect(files()).toHaveLength(1);
  });

  it('puts a file right that the disk has cut short', async () => {
    const { sha256 } = await store.put(inParts(PDF));
    writeFileSync(join(folder, sha256.slice(0, 2), sha256.slice(2)), 'half');
    expect((await store.put(inParts(PDF))).stored).toBe(true);
    expect(untrue()).toEqual([]);
  });

  it.each([
    ['an empty file', () => inParts(Buffer.alloc(0)), { code: 'INVALID', detail: 'FILE_EMPTY' }],
    ['25 MB', () => longText(25 * MB), { detail: 'FILE_TOO_LARGE', subject: '20' }],
    ['a page', () => inParts(Buffer.from('<html>')), { detail: 'FILE_KIND', subject: 'text/html' }],
  ])('refuses %s and keeps nothing of it', async (_, bytes, expected) => {
    await expect(store.put(bytes())).rejects.toMatchObject(expected);
    expect(files()).toEqual([]);
  });

  it('stops reading once a file is too large', async () => {
    let read = 0;
    const endless = async function* () {
      for (;;) {
        read += MB;
        yield Buffer.alloc(MB, 'a');
      }
    };
    await expect(store.put(endless())).rejects.toMatchObject({ detail: 'FILE_TOO_LARGE' });
    expect(read).toBe(21 * MB);
  });

  it('keeps nothing that whoever looks at it refuses, nor what never arrives whole', async () => {
    const refuse = async () => Promise.reject(invalid('FILE_INFECTED'));
    await expect(store.put(inParts(PNG), refuse)).rejects.toMatchObject({ detail: 'FILE_INFECTED' });
    const broken = async function* () {
      yield PNG;
      throw new Error('connection lost');
    };
    await expect(store.put(broken())).rejects.toThrow('connection lost');
    expect(files()).toEqual([]);
  });

  it('shows a file to whoever is to approve it, more than once', async () => {
    await store.put(inParts(PDF), async ({ size, read }) => {
      expect(size).toBe(PDF.length);
      expect(await buffer(read())).toEqual(PDF);
      expect(await buffer(read())).toEqual(PDF);
    });
  });

  it.each(['', 'x', '../../etc/passwd', `${'a'.repeat(62)}/..`, 'A'.repeat(64), 'a'.repeat(64), '\0'])(
    'has nothing under %j',
    async (name) => {
      expect(await store.has(name)).toBe(false);
      expect(await store.open(name)).toBeNull();
    },
  );

  it('takes ten files of 20 MB at once with little memory', async () => {
    const before = process.memoryUsage.rss();
    let most = 0;
    const watched = async function* (number: number) {
      yield Buffer.from(`${number} `);
      for await (const part of longText(20 * MB - 10)) {
        most = Math.max(most, process.memoryUsage.rss());
        yield part;
      }
    };
    const kept = await Promise.all(Array.from({ length: 10 }, (_, number) => store.put(watched(number))));
    expect(new Set(kept.map(({ sha256 }) => sha256)).size).toBe(10);
    expect(most - before).toBeLessThan(100 * MB);
  }, 30_000);
});

describe('a killed process', () => {
  /** Runs until it says that it is where it is to die; gives what it had acknowledged by then. */
  async function kill(moment: string): Promise<string[]> {
    const child = spawn(process.execPath, [KILLED, folder, moment], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise((done) => child.once('exit', done));
    let said = '';
    for await (const part of child.stdout) {
      said += String(part);
      if (said.includes('ready')) child.kill('SIGKILL');
    }
    await ended;
    return [...said.matchAll(/kept (\w{64})/g)].map(([, sha256 = '']) => sha256);
  }

  it.each([
    ['in the middle of a file', 'MIDDLE', 0],
    ['with a file whole, but not approved', 'WHOLE', 0],
    ['at any moment of a busy day', 'BUSY', 21],
  ])('%s leaves nothing half, and everything that it acknowledged', async (_, moment, atLeast) => {
    const acknowledged = await kill(moment);
    expect(acknowledged.length).toBeGreaterThanOrEqual(atLeast);
    if (moment !== 'BUSY') expect(readdirSync(join(folder, 'incoming'))).toHaveLength(1);
    store = await openStore();
    expect(readdirSync(join(folder, 'incoming'))).toEqual([]);
    expect(untrue()).toEqual([]);
    for (const sha256 of acknowledged) expect(await store.has(sha256)).toBe(true);
  });

  it('is told apart from one that still runs', async () => {
    const incoming = join(folder, 'incoming');
    const running = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const names = [incomingName('a', running.pid), incomingName('b'), 'other-host_1_c.part', 'other-host_1_d.part'];
    for (const name of names) writeFileSync(join(incoming, name), 'x');
    utimesSync(join(incoming, 'other-host_1_d.part'), 0, 0);
    store = await openStore();
    expect(readdirSync(incoming).sort()).toEqual([names[0], names[2]].sort());
    running.kill();
  });
});

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'STORAGE_FULL'],
    ['EDQUOT', 'STORAGE_FULL'],
    ['EROFS', 'STORAGE_READ_ONLY'],
    ['EACCES', 'STORAGE_READ_ONLY'],
    ['EIO', 'STORAGE_FAILED'],
  ])('with %s is told as %s', (code, detail) => {
    expect(storageFault(Object.assign(new Error(code), { code }))).toMatchObject({ code: 'UNAVAILABLE', detail });
  });

  it('does not explain what is no matter of disks', () => {
    expect(storageFault(invalid('FILE_EMPTY'))).toBeNull();
    expect(storageFault(null)).toBeNull();
  });

  it('in the middle of a file leaves nothing behind', async () => {
    // A process may not write files longer than 100 blocks: a write in the middle fails, as on a full disk.
    const script = `
      const { openFolderStore } = await import('${join(process.cwd(), 'app/server/files/folder-store.ts')}');
      const store = await openFolderStore({ folder: '${folder}', maxBytes: 1e9, types: ['txt'] });
      const bytes = (async function* () { for (let i = 0; i < 40; i += 1) yield Buffer.alloc(8192, 'a'); })();
      await store.put(bytes).catch(({ code, detail }) => console.log(code, detail));`;
    const command = 'ulimit -f 100; exec "$0" --input-type=module -e "$1"';
    const { stdout } = await promisify(execFile)('sh', ['-c', command, process.execPath, script]);
    expect(stdout.trim()).toBe('UNAVAILABLE STORAGE_FULL');
    expect(files()).toEqual([]);
  });

  it('because the folder is gone says so, and takes files again once it is back', async () => {
    rmSync(join(folder, 'incoming'), { recursive: true });
    await expect(store.put(inParts(PNG))).rejects.toMatchObject({ code: 'UNAVAILABLE', detail: 'STORAGE_FAILED' });
    mkdirSync(join(folder, 'incoming'));
    expect((await store.put(inParts(PNG))).stored).toBe(true);
  });
});
