/** The built server: what `npm start` and the container run once everything is made. */
import { main } from './main.ts';

try {
  await main();
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exit(1);
}
