/**
 * What a milestone lacks so that anybody could check it. Hints for whoever writes it, never a judgement: whether a
 * commitment is verifiable the IRM says ("activities that can be objectively checked").
 */
import type { PartialDate } from './dates.ts';

export const VERIFIABILITY_HINTS = ['NO_DATE', 'NO_PRODUCT', 'NO_VERB', 'NOBODY_RESPONSIBLE'] as const;
export type VerifiabilityHint = (typeof VERIFIABILITY_HINTS)[number];

export interface WrittenMilestone {
  /** In Spanish. */
  readonly title: string;
  readonly deliverable: string | null;
  readonly endsOn: PartialDate | null;
  /** How many bodies answer for its commitment. */
  readonly leads: number;
}

/** Infinitives ("publicar"), nouns of an action ("publicación", "levantamiento") and what is done ("publicada"). */
const ACTION =
  /^\p{L}{2,}(ar|er|ir|arse|erse|irse|ci[oó]n|si[oó]n|miento|mientos|ciones|siones|[aií]do|[aií]da|[aií]dos|[aií]das)$/u;
/** Words that end so and do nothing. */
const NO_ACTIONS: ReadonlySet<string> = new Set([
  'taller',
  'lugar',
  'mujer',
  'militar',
  'familiar',
  'escolar',
  'sector',
]);

export function verifiabilityHints({ title, deliverable, endsOn, leads }: WrittenMilestone): VerifiabilityHint[] {
  return [
    ...(endsOn === null ? (['NO_DATE'] as const) : []),
    ...((deliverable ?? '').trim() === '' ? (['NO_PRODUCT'] as const) : []),
    ...(hasAction(title) ? [] : (['NO_VERB'] as const)),
    ...(leads === 0 ? (['NOBODY_RESPONSIBLE'] as const) : []),
  ];
}

function hasAction(title: string): boolean {
  const words = title.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => ACTION.test(word) && !NO_ACTIONS.has(word));
}
