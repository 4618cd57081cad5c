import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { inParts } from '#server/testing/hostile-files.ts';
import { createClamd } from './clamd.ts';

let server: Server | undefined;
const open = new Set<Socket>();
afterEach(() => {
  for (const socket of open) socket.destroy();
  server?.close();
});

/** A daemon that speaks INSTREAM and finds the word "virus". */
async function daemon(answer: (content: string) => string | null): Promise<string> {
  server = createServer((socket) => {
    open.add(socket);
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (part) => {
      got = Buffer.concat([got, part]);
      const content = contentOf(got);
      if (content === null) return;
      const said = answer(content);
      if (said !== null) socket.end(`${said}\0`);
    });
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What was streamed, once it is complete. */
function contentOf(got: Buffer): string | null {
  const command = 'zINSTREAM\0';
  if (got.toString('latin1', 0, command.length) !== command) return null;
  const parts: Buffer[] = [];
  for (let at = command.length; at + 4 <= got.length;) {
    const length = got.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts).toString();
    parts.push(got.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

const find = (content: string) => (content.includes('virus') ? 'stream: Eicar-Signature FOUND' : 'stream: OK');
const scan = (address: string, text: string, silence?: number) =>
  createClamd(address, silence).scan(inParts(Buffer.from(text), 5));

describe('the scanner', () => {
  it('lets pass what it has looked at whole', async () => {
    let seen = '';
    const address = await daemon((content) => find((seen = content)));
    expect(await scan(address, 'nothing to see here')).toBe('CLEAN');
    expect(seen).toBe('nothing to see here');
  });

  it('names what it found, also across two parts', async () => {
    await expect(scan(await daemon(find), 'abcvirus')).rejects.toMatchObject({
      code: 'INVALID',
      detail: 'FILE_INFECTED',
      subject: 'Eicar-Signature',
    });
  });

  it.each([
    ['has had enough', () => 'INSTREAM size limit exceeded. ERROR'],
    ['speaks nonsense', () => 'stream: OK OK'],
    ['says nothing and leaves', () => ''],
  ])('that %s means: try again', async (_, answer) => {
    await expect(scan(await daemon(answer), 'x')).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      detail: 'SCANNER_AWAY',
    });
  });

  it('that does not answer in time means: try again', async () => {
    await expect(scan(await daemon(() => null), 'x', 50)).rejects.toMatchObject({ detail: 'SCANNER_AWAY' });
  });

  it.each(['tcp://127.0.0.1:1', 'unix:/nowhere/clamd.ctl', '/nowhere/clamd.ctl'])(
    'that is not at %s means: try again',
    async (address) => {
      await expect(scan(address, 'x')).rejects.toMatchObject({ detail: 'SCANNER_AWAY' });
    },
  );
});
