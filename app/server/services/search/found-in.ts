/** Where in a commitment the words of a search stand, shown with enough text around them to be understood. */
import type { FoundPlace, MarkedText } from '#contracts/commitment-list.ts';
import type { IsoDate } from '#domain/dates.ts';
import { textIn, type LocalizedText, type SpokenText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { fits, type WordMatcher } from './matcher.ts';
import { spokenIn } from './search-index.ts';
import type { PlacedCommitment } from './placed.ts';
import { isFindable, type SearchText, textsOf } from './texts.ts';
import { wordsOf, type Word } from './words.ts';

/** Milestones named one by one; what is beyond is counted. */
const MILESTONES_SHOWN = 3;
/** A longer text is cut to what surrounds the first word found. */
const LONGEST_TEXT = 150;
const AROUND = 60;

/** A text in which some of the words stand. */
interface Hit {
  readonly text: SearchText;
  readonly spoken: SpokenText;
  readonly found: readonly Word[];
  /** Places of the matchers that found them. */
  readonly matchers: readonly number[];
}

export interface FoundIn {
  readonly places: readonly FoundPlace[];
  readonly moreMilestones: number;
}

/**
 * The places to show for a commitment: every milestone with a word in it up to a few, then whatever else is needed until
 * each word has been shown once. Titles are marked where they stand, so words in them need no place.
 */
export function foundIn(
  placed: PlacedCommitment,
  matchers: readonly WordMatcher[],
  locale: Locale,
  asOf: IsoDate,
): FoundIn {
  if (matchers.length === 0) return { places: [], moreMilestones: 0 };
  const texts = textsOf(placed).filter((text) => isFindable(text, placed.dossier, asOf));
  const hitsIn = (those: readonly SearchText[]): Hit[] => those.flatMap((text) => hitIn(text, matchers, locale) ?? []);
  const seen = new Set(hitsIn(texts.filter(({ kind }) => IN_SIGHT.has(kind))).flatMap((hit) => hit.matchers));
  const milestones = onePerMilestone(hitsIn(texts.filter(({ kind }) => kind === 'milestone')));
  const shown = milestones.slice(0, MILESTONES_SHOWN);
  shown.forEach((hit) => hit.matchers.forEach((matcher) => seen.add(matcher)));
  const needed: Hit[] = [];
  for (const text of texts.filter(({ kind }) => !IN_SIGHT.has(kind) && kind !== 'milestone')) {
    if (seen.size === matchers.length) break;
    needed.push(...hitsIn([text]).filter((hit) => showsMore(hit, seen)));
  }
  return { places: [...shown, ...needed].map(placeOf), moreMilestones: milestones.length - shown.length };
}

/** Shown in every row, whatever was found. */
const IN_SIGHT: ReadonlySet<SearchText['kind']> = new Set(['title', 'officialTitle', 'code']);

function showsMore({ matchers }: Hit, seen: Set<number>): boolean {
  const fresh = matchers.some((matcher) => !seen.has(matcher));
  matchers.forEach((matcher) => seen.add(matcher));
  return fresh;
}

/** A milestone has a title and a deliverable: the one with more of the words stands for it. */
function onePerMilestone(hits: readonly Hit[]): Hit[] {
  const best = new Map<number, Hit>();
  for (const hit of hits) {
    const { kind, milestone } = hit.text;
    if (kind !== 'milestone' || milestone === null) continue;
    const known = best.get(milestone);
    if (!known || hit.matchers.length > known.matchers.length) best.set(milestone, hit);
  }
  // The more of the words, the earlier; the plan's order otherwise.
  return [...best.values()].sort((a, b) => b.matchers.length - a.matchers.length);
}

function hitIn(text: SearchText, matchers: readonly WordMatcher[], locale: Locale): Hit | null {
  for (const spoken of spokenIn(text, locale)) {
    const words = wordsOf(spoken.text);
    const found = words.filter((word) => matchers.some((matcher) => fits(matcher, word, spoken.lang)));
    if (found.length === 0) continue;
    const by = matchers.flatMap((matcher, i) => (found.some((word) => fits(matcher, word, spoken.lang)) ? [i] : []));
    return { text, spoken, found, matchers: by };
  }
  return null;
}

function placeOf({ text, spoken, found }: Hit): FoundPlace {
  const { kind, milestone, role } = text;
  return { kind, milestone, role, text: cut(mark(spoken, found), spoken.text.length) };
}

/** A text in a language with the words that were searched for marked; without words, as it is. */
export function markedText(text: LocalizedText, matchers: readonly WordMatcher[], locale: Locale): MarkedText {
  const spoken = textIn(text, locale);
  if (matchers.length === 0) return mark(spoken, []);
  const found = wordsOf(spoken.text).filter((word) => matchers.some((matcher) => fits(matcher, word, spoken.lang)));
  return mark(spoken, found);
}

function mark({ text, lang }: SpokenText, found: readonly Word[]): MarkedText {
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  for (const { start, end } of found) {
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at), hit: false });
  return { lang, parts: parts.filter((part) => part.text !== '') };
}

/** Shortens what lies before the first and after the last word found, at spaces, and says so with an ellipsis. */
function cut(marked: MarkedText, length: number): MarkedText {
  if (length <= LONGEST_TEXT) return marked;
  const last = marked.parts.length - 1;
  const parts = marked.parts.map(({ text, hit }, i) => {
    if (hit || text.length <= AROUND) return { text, hit };
    if (i === 0) return { text: `… ${text.slice(text.indexOf(' ', text.length - AROUND) + 1)}`, hit };
    if (i === last) return { text: `${text.slice(0, text.lastIndexOf(' ', AROUND))} …`, hit };
    const [head, tail] = [
      text.slice(0, text.lastIndexOf(' ', AROUND / 2)),
      text.slice(text.indexOf(' ', text.length - AROUND / 2)),
    ];
    return { text: text.length <= 2 * AROUND ? text : `${head} …${tail}`, hit };
  });
  return { ...marked, parts };
}
