import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';

/** Programs of this project first: its own Node, whatever the machine has. */
const PATH = [resolve('node_modules/.bin'), process.env.PATH ?? ''].join(delimiter);

/**
 * Runs a program to its end with its output shown.
 * @throws Error when it cannot be started or ends with another code than 0.
 */
export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, PATH, ...env } });
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`${command} ${args.join(' ')} ended with ${signal ?? code}`));
    });
  });
}
