/** Text as words to search by: accents and case do not matter, endings hardly do. */
import snowball from 'snowball-stemmers';

/** A word of a text, with its place there. */
export interface Word {
  /** As written, in small letters. */
  readonly written: string;
  /** Without accents: what people type. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}/gu;

/** Small letters without accents; "ñ" becomes "n", as on keyboards without it. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(ACCENTS, '').toLowerCase();
}

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].normalize('NFC').toLowerCase();
    return { written, folded: fold(written), start: match.index, end: match.index + match[0].length };
  });
}

const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  es: memoized(snowball.newStemmer('spanish')),
  en: memoized(snowball.newStemmer('english')),
};

/**
 * What is left of a written word without its ending, folded. Accents help the Spanish rules ("contratación" loses
 * "ación", "contratacion" does not), so give the word as written. A language without rules keeps the word.
 */
export function stem(written: string, lang: string): string {
  return STEMMERS[lang]?.(written) ?? fold(written);
}

/** Stems cost microseconds each and the same words come back all the time; bounded, since readers type anything. */
function memoized(stemmer: { stem(word: string): string }): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size > 50_000) known.clear();
    const made = fold(stemmer.stem(word));
    known.set(word, made);
    return made;
  };
}

const STOP_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set(
    `a al algo ante con como contra cual cuales cuando de del desde donde durante e el ella ellas ellos en entre era es
    esa ese eso esta este esto fue ha hacia han hasta la las le les lo los mas mediante mi muy ni no nos o otra otro
    para pero por porque pues que quien se segun ser si sin sobre son su sus tambien tan tu u un una uno unos unas y ya`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `a about after all also an and any are as at be been but by can did do does for from had has have he her his how if
    in into is it its may more no not of on or other our over s she so such than that the their them then there these
    they this those to was we were what when where which who will with would`.split(/\s+/),
  ),
};

/** Words that stand in almost every text and find nothing. */
export function isStopWord(folded: string, lang: string): boolean {
  return STOP_WORDS[lang]?.has(folded) ?? false;
}
