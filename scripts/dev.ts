/** `npm run dev`: the same server, with Vite in front of the pages, so that a change shows at once. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'vite';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';

await generateClient();
await compileMessages();
process.env.PAGE_CACHE = 'off';
const { main } = await import('../app/server/main.ts');
await main(async (_config, server) => {
  const vite = await createServer({
    // Vite would write its bundled configuration to a file, and `node --watch` would restart on it.
    configLoader: 'native',
    // Changes travel over the same port, so that the content security policy need not know another.
    server: { middlewareMode: true, hmr: { server } },
    appType: 'custom',
  });
  return (request: IncomingMessage, response: ServerResponse) => vite.middlewares(request, response);
});
