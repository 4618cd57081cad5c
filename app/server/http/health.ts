import type { FastifyInstance } from 'fastify';

/** Answers with the data revision when the database can be read; rejects when it cannot. */
export type Probe = () => Promise<number>;

/** `/healthz`: the process answers. `/readyz`: it can also read its data, so traffic may be sent to it. */
export async function health(app: FastifyInstance, { probe }: { readonly probe: Probe }): Promise<void> {
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      return { status: 'ok', revision: await probe() };
    } catch (error) {
      request.log.error({ error }, 'the database does not answer');
      return reply.code(503).send({ status: 'unavailable', code: 'DATABASE_UNAVAILABLE' });
    }
  });
}
