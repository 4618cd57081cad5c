import type { CommitmentStory, PartStory } from '#contracts/commitment-story.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { shortNames } from '#format/sentences/body-names.ts';

/** On how many milestones each source gave its word: "SERCOP informó de 8 de 9 hitos; FCD, de 9 de 9; …" (rule D5). */
export function coverageSentence({ figures, people, bodies }: CommitmentStory, locale: Locale): string {
  const of = figures.milestones;
  if (REPORT_SOURCES.every((source) => figures.coverage[source].value === 0)) {
    return m.commitment_time_none({}, { locale });
  }
  const leads = speakers(people.leads);
  const partners = speakers(people.counterparts);
  const clauses = [
    m.commitment_ms_cover_agency(
      { n: leads.length, who: shortNames(bodies, leads, locale), reported: figures.coverage.AGENCY_SELF.value, of },
      { locale },
    ),
    ...(partners.length > 0
      ? [
          m.commitment_ms_cover_counterpart(
            { who: shortNames(bodies, partners, locale), reported: figures.coverage.COUNTERPART.value, of },
            { locale },
          ),
        ]
      : []),
    m.commitment_ms_cover_core({ reported: figures.coverage.CORE_GROUP.value, of }, { locale }),
  ];
  return `${clauses.join('; ')}.`;
}

/** Those who filed or, where nobody did, all who answer: a body that said nothing is not named for another's report. */
function speakers(parts: readonly PartStory[]): string[] {
  const filers = parts.filter(({ filed }) => filed !== null && filed > 0);
  const named = filers.length > 0 ? filers : parts.filter(({ current }) => current);
  return named.map(({ part }) => part.organization);
}
