/** Text as words to search by: accents and case do not matter, endings hardly do. */
import snowball from 'snowball-stemmers';

/** A word of a text, with its place there. */
export interface Word {
  /** As written, in small letters. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const ACCENTS = /\p{M}/gu;
// eslint-disable-next-line no-control-regex -- ASCII from end to end
const ASCII = /^[\u0000-\u007f]*$/;

/** Small letters without accents; "ñ" becomes "n", as on keyboards without it. */
export function fold(text: string): string {
  const small = text.toLowerCase();
  return ASCII.test(small) ? small : small.normalize('NFD').replace(ACCENTS, '');
}

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const written = match[0].toLowerCase();
    words.push({
      written: ASCII.test(written) ? written : written.normalize('NFC'),
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return words;
}

const STEMMERS: Readonly<Record<string, { stem(word: string): string }>> = {
  es: snowball.newStemmer('spanish'),
  en: snowball.newStemmer('english'),
};

/** Languages with rules for endings. */
export const STEMMED = Object.keys(STEMMERS);

/**
 * What is left of a written word without its ending, folded. Accents help the Spanish rules ("contratación" loses
 * "ación", "contratacion" does not), so give the word as written. A language without rules keeps the word.
 */
export function stem(written: string, lang: string): string {
  const stemmer = STEMMERS[lang];
  return stemmer ? remembered(written, lang, () => fold(stemmer.stem(written))) : fold(written);
}

const KNOWN = new Map<string, Map<string, string>>(STEMMED.map((lang) => [lang, new Map()]));
const MOST_KNOWN = 100_000;

/** Stems cost microseconds each and the same words come back all the time; bounded, since readers type anything. */
function remembered(written: string, lang: string, make: () => string): string {
  const known = KNOWN.get(lang);
  const found = known?.get(written);
  if (found !== undefined) return found;
  const made = make();
  if (known && known.size >= MOST_KNOWN) known.clear();
  known?.set(written, made);
  return made;
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
