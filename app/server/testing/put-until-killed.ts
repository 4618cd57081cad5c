/** A process that keeps files until it is killed. Says on its output what was acknowledged and where it stands. */
import { setTimeout } from 'node:timers/promises';
import { openFolderStore } from '#server/files/folder-store.ts';

const [folder = '', moment = ''] = process.argv.slice(2);
const store = await openFolderStore({ folder, maxBytes: 1024 * 1024, types: ['txt'] });
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const forever = (): Promise<void> => setTimeout(2 ** 31 - 1);

async function* text(number: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; part < 8; part += 1) {
    yield Buffer.alloc(8192, `archivo ${number} `);
    if (moment !== 'MIDDLE' || part !== 4) continue;
    say('ready');
    await forever();
  }
}

for (let number = 0; ; number += 1) {
  const { sha256 } = await store.put(text(number), async () => {
    if (moment !== 'WHOLE') return;
    say('ready');
    await forever();
  });
  say(`kept ${sha256}`);
  if (number === 20) say('ready');
}
