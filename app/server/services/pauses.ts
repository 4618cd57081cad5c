/** The longest that a piece of long work keeps others from their turn, in milliseconds. */
const TURN_MS = 12;

/**
 * For work on thousands of records: called between its steps, it lets requests have their turn once the work has gone on for a
 * while. Short work is never interrupted.
 */
export function pauses(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await new Promise<void>((done) => void setImmediate(done));
    since = performance.now();
  };
}
