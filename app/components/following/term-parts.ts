/** A piece of a sentence; `term` is an id of the glossary where the piece is a term. */
export interface TermPart {
  readonly words: string;
  readonly term: string | null;
}

/** Splits a sentence at its terms, written `[words](glossary-id)`; a sentence without terms stays whole. */
export function termParts(text: string): TermPart[] {
  return text
    .split(/(\[[^\]]+\]\([a-z-]+\))/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const found = /^\[([^\]]+)\]\(([a-z-]+)\)$/.exec(piece);
      return found ? { words: found[1] ?? '', term: found[2] ?? null } : { words: piece, term: null };
    });
}
