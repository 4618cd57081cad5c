/** `npm start`: makes what is missing (client, pages, database, data), then serves until it is told to stop. */
import { buildWhenStale } from './build.ts';
import { generateClient } from './prisma-generate.ts';

try {
  await generateClient();
  await buildWhenStale();
  const { main } = await import('../app/server/main.ts');
  await main();
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
}
