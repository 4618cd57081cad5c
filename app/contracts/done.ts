/** Name of the parameter that tells a page what its form just did. */
export const DONE_PARAMETER = 'hecho';

/** The sentence for what was just done on a page; null when nothing was, or an address says what no form does. */
export function doneWords(url: URL, words: Readonly<Record<string, string>>): string | null {
  const done = url.searchParams.get(DONE_PARAMETER);
  return done !== null && Object.hasOwn(words, done) ? (words[done] ?? null) : null;
}
