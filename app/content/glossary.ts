import type { Locale } from '#format/locale.ts';
import { ASSESSMENT } from './glossary/assessment.ts';
import type { GlossaryEntry } from './glossary/entry.ts';
import { PARTNERSHIP } from './glossary/partnership.ts';
import { PEOPLE } from './glossary/people.ts';
import { PLAN } from './glossary/plan.ts';
import { REPORTING } from './glossary/reporting.ts';

/** Every term that the site uses and a neighbour may not know, in no order. */
export const GLOSSARY: readonly GlossaryEntry[] = [...PARTNERSHIP, ...PLAN, ...PEOPLE, ...REPORTING, ...ASSESSMENT];

const byId = new Map(GLOSSARY.map((entry) => [entry.id, entry]));

/** The entry with that anchor; undefined when there is none. */
export function glossaryEntry(id: string): GlossaryEntry | undefined {
  return byId.get(id);
}

/** First letter under which a term is listed: without accent and without an opening question mark. */
export function initialOf(term: string): string {
  const letter = /\p{L}/u.exec(term)?.[0] ?? '';
  return letter.normalize('NFD').charAt(0).toUpperCase();
}

/** The glossary in the alphabetical order of the language; accents and opening marks do not count. */
export function glossaryIn(locale: Locale): readonly GlossaryEntry[] {
  const order = new Intl.Collator(locale, { ignorePunctuation: true, sensitivity: 'base' });
  return GLOSSARY.toSorted((a, b) => order.compare(a.term[locale], b.term[locale]));
}
