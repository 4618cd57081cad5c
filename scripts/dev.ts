/** `npm run dev`: the same server, with Vite in front of the pages, so that a change shows at once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'vite';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';

await generateClient();
await compileMessages();
process.env.PAGE_CACHE = 'off';
const { main } = await import('../app/server/main.ts');
await main(async () => {
  const vite = await createServer({ configLoader: 'native', server: { middlewareMode: true }, appType: 'custom' });
  return (request: IncomingMessage, response: ServerResponse) => vite.middlewares(request, response);
});
