/** Lays messages into a folder, where there is no SMTP server: for trying things out, and for the first administrator. */
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Carrier, TakenMail } from '#server/services/ports-mail.ts';
import { letter, type Sender } from './letter.ts';

/** @param folder made with the first message */
export function createOutbox(folder: string, from: Sender): Carrier {
  return {
    deliver: async (mail, headers) => {
      try {
        const { createTransport } = await import('nodemailer');
        const transport = createTransport({ streamTransport: true, buffer: true });
        const { message } = await transport.sendMail(letter(mail, from, headers));
        await write(folder, fileName(mail), message as Buffer);
        return { outcome: 'SENT' };
      } catch (failure) {
        return { outcome: 'LATER', failure: (failure as { code?: string } | null)?.code ?? 'UNKNOWN' };
      }
    },
  };
}

/** By time, so that a folder's listing is in order; the same message always has the same name. */
function fileName({ createdAt, key, id }: TakenMail): string {
  const time = createdAt.toISOString().slice(0, 19).replaceAll(':', '');
  const kind = key.slice(0, key.indexOf(':')).replace(/[^a-z0-9-]/giu, '');
  return `${time}-${kind}-${id.replace(/[^a-z0-9-]/giu, '')}.eml`;
}

/** Readable by the server's own user alone: messages hold links that set passwords. Whole or not at all. */
async function write(folder: string, name: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passing = join(folder, `.${name}.part`);
  const file = await open(passing, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(passing, join(folder, name));
}
