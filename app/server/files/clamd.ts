import { type Socket, connect } from 'node:net';
import { invalid, unavailable } from '#domain/errors.ts';
import type { Bytes, Scanner } from '#server/services/ports-files.ts';

/** Where no scanner is configured: says so, and lets files pass. */
export const noScanner: Scanner = { scan: async () => 'NOT_SCANNED' };

/** A scan of twenty megabytes takes seconds; a scanner that is silent for longer is not there. */
const SILENCE_MS = 60_000;
/** An answer is one short line. */
const MAX_ANSWER = 4096;

/**
 * ClamAV's daemon by its INSTREAM command: the file goes over the connection, so both need not share a disk.
 * @param address `tcp://host:port`, `unix:/path`, or the path of a socket
 */
export function createClamd(address: string, silenceMs = SILENCE_MS): Scanner {
  return {
    scan: async (bytes) => {
      const answer = await ask(address, bytes, silenceMs).catch(() => '');
      const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
      if (virus !== undefined) throw invalid('FILE_INFECTED', virus);
      if (answer !== 'stream: OK') throw unavailable('SCANNER_AWAY');
      return 'CLEAN';
    },
  };
}

async function ask(address: string, bytes: Bytes, silenceMs: number): Promise<string> {
  const socket = dial(address);
  socket.setTimeout(silenceMs, () => socket.destroy(new Error('silent')));
  // Failures show where somebody waits for the socket; between two waits they must not end the process.
  socket.on('error', () => undefined);
  const answer = readAnswer(socket);
  answer.catch(() => undefined);
  try {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const part of bytes) {
      // The daemon answers and closes once it has found something or has had enough.
      if (!socket.writable) break;
      await write(socket, lengthOf(part.byteLength));
      await write(socket, part);
    }
    if (socket.writable) await write(socket, lengthOf(0)).catch(() => undefined);
    return await answer;
  } finally {
    socket.destroy();
  }
}

function dial(address: string): Socket {
  if (!address.startsWith('tcp://')) return connect({ path: address.replace(/^unix:(\/\/)?/, '') });
  const { hostname, port } = new URL(address);
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes);
  return length;
}

function write(socket: Socket, part: Uint8Array): Promise<void> {
  return new Promise((done, failed) => socket.write(part, (failure) => (failure ? failed(failure) : done())));
}

async function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  for await (const part of socket) {
    text += String(part);
    if (text.includes('\0') || text.length > MAX_ANSWER) break;
  }
  return text.split('\0')[0] ?? '';
}
