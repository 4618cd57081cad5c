/** The facts beside the head of a body's page. */
import type { InstitutionPage } from '#contracts/institution-page-views.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { inSentence, organizationTypeWord, seatWord, sectorWord } from '#format/words.ts';
import { m } from '#messages';

interface TextFact {
  readonly term: string;
  readonly value: string;
}

export function institutionFacts(view: InstitutionPage, locale: Locale): TextFact[] {
  const { body, parent, children, note } = view;
  const text = (name: InstitutionPage['body']['name']): string => textIn(name, locale).text;
  const other = body.name[locale === 'es' ? 'en' : 'es'];
  const facts: (TextFact | null)[] = [
    fact(m.institutions_fact_acronym({}, { locale }), body.acronym ?? m.institutions_fact_no_acronym({}, { locale })),
    other === undefined || other === text(body.name)
      ? null
      : fact(m.institutions_fact_other_language({}, { locale }), other),
    fact(m.institutions_fact_type({}, { locale }), organizationTypeWord(body.type, locale)),
    fact(m.institutions_fact_sector({}, { locale }), sectorWord(body.sector, locale)),
    parent && fact(m.institutions_fact_parent({}, { locale }), text(parent.name)),
    children.length === 0
      ? null
      : fact(
          m.institutions_fact_children({}, { locale }),
          formatList(
            children.map(({ name }) => text(name)),
            locale,
          ),
        ),
    seatFact(view, locale),
    note && fact(m.institutions_fact_note({}, { locale }), text(note)),
  ];
  return facts.filter((given) => given !== null);
}

const fact = (term: string, value: string): TextFact => ({ term, value });

function seatFact({ plans }: InstitutionPage, locale: Locale): TextFact | null {
  const seat = plans.flatMap(({ seats }) => seats).find(({ current }) => current);
  if (!seat) return null;
  const words = { n: seat.seat, sector: inSentence(seatWord(seat.sector, locale)) };
  return fact(m.institutions_fact_seat({}, { locale }), m.institutions_fact_seat_value(words, { locale }));
}
