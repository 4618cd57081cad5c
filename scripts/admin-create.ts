/** `npm run admin:create`: prints a one-time link that makes an administrator. Whoever can run it runs the server anyway. */
import { randomUUID } from 'node:crypto';
import { readConfig } from '../app/server/config.ts';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';

// In a fresh clone the client and the words are made first; only then can what needs them be loaded.
await generateClient();
await compileMessages();
const { openDatabase } = await import('../app/server/db/open-database.ts');
const { composeAccounts } = await import('../app/server/compose-accounts.ts');
const { createMessageStore } = await import('../app/server/db/message-store.ts');
const { createMailbox } = await import('../app/server/services/mail/mailbox.ts');

const config = readConfig();
const database = await openDatabase(config.databaseUrl);
try {
  const mailbox = createMailbox({
    messages: createMessageStore(database),
    now: () => new Date(),
    newId: randomUUID,
  });
  const { services } = composeAccounts(config, database, mailbox, () => ({ name: {}, timezone: 'UTC' }));
  process.stdout.write(`Makes an administrator, once, within a day: ${await services.accounts.administratorLink()}\n`);
} finally {
  await database.close();
}
