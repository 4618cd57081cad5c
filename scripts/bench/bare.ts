/** Fastify and nothing else, sending the bytes of one page: what the page cache is measured against. */
import Fastify from 'fastify';

const { BARE_BODY = '', BARE_HEADERS = '{}' } = process.env;
const body = Buffer.from(BARE_BODY, 'base64');
const headers = JSON.parse(BARE_HEADERS) as Record<string, string>;
const app = Fastify();
app.get('/*', (_request, reply) => reply.headers(headers).send(body));
await app.listen({ port: 0, host: '127.0.0.1' });
const bound = app.server.address();
process.stdout.write(`Listening on http://localhost:${typeof bound === 'object' ? bound?.port : ''}\n`);
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
