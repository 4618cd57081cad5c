/** Files on their way in: under passing names that tell which process writes them. */
import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Folder of files on their way in, below the store's own so that naming them is one step. */
export const INCOMING = 'incoming';

/** No upload takes this long. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

export function incomingName(id: string, pid = process.pid): string {
  return `${hostname()}_${pid}_${id}.part`;
}

/**
 * Removes what killed processes left behind. Called before this process receives anything, so what bears its number is
 * of one before it. Other processes and machines that share the folder keep theirs for a day.
 */
export async function sweepIncoming(folder: string): Promise<void> {
  const incoming = join(folder, INCOMING);
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const [host, pid] = name.split('_');
    const abandoned = host === hostname() ? !runs(Number(pid)) : await isOld(path);
    if (abandoned) await rm(path, { force: true });
  }
}

function runs(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (failure) {
    // Someone else's process may not be asked, but is there.
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isOld(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > ABANDONED_MS;
}
