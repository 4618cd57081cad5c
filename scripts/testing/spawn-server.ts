import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export interface Spawned {
  readonly url: string;
  /** Milliseconds from the start of the process to its listening. */
  readonly startMs: number;
  /** Resident memory, MB. */
  readonly residentMb: () => number;
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would: nothing is finished, nothing closed. */
  readonly kill: () => Promise<void>;
}

/** Starts a server as a process of its own, so that it does not share a thread with the load. */
export async function spawnServer(script: string, env: Record<string, string>): Promise<Spawned> {
  const began = performance.now();
  // The server must not know that a test started it: its build would take the settings of tests.
  const { VITEST: _, NODE_ENV: __, ...own } = process.env;
  const child = spawn(resolve('node_modules/.bin/node'), [script], {
    env: { ...own, LOG_LEVEL: 'error', PORT: '0', HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await listening(child);
  const startMs = performance.now() - began;
  const end = (signal: 'SIGTERM' | 'SIGKILL') => () =>
    new Promise<void>((done) => {
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.once('exit', () => done());
      child.kill(signal);
    });
  return {
    url,
    startMs,
    residentMb: () => residentMb(child.pid ?? 0),
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let text = '';
    child.stdout?.on('data', (part: Buffer) => {
      text += part.toString();
      const address = /Listening on http:\/\/localhost:(\d+)/.exec(text);
      if (address) done(`http://127.0.0.1:${address[1]}`);
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}: ${text}`)));
  });
}

function residentMb(pid: number): number {
  const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb ?? Number.NaN) / 1024;
}
