/** Words that several parts of a difference report share. */
import type { DifferenceEnd, DifferenceReport } from '#contracts/difference-report.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { PartialDate } from '#domain/dates.ts';
import { signingOffice } from '#domain/difference/chains.ts';
import type { ChangeNature, ChangeOrigin } from '#domain/difference/facts.ts';
import type { LateRecord } from '#domain/difference/interval-reports.ts';
import type { MatrixState } from '#domain/difference/state-matrix.ts';
import type { ReportedState } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { EC_MILESTONE_STATES, type ReportSource } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatNumber } from '#format/numbers.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { m } from '#messages';
import type { Run, Text } from '../status/document.ts';
import { bodyName, dateOr, quiet, strong, told } from '../status/compose/words.ts';
import { NAMES } from '../status/tables/columns.ts';

export type Names = DifferenceReport['names'];

const NATURES = {
  REPORTED: m.diff_nature_reported,
  CORRECTED: m.diff_nature_corrected,
  PLAN: m.diff_nature_plan,
  TIME: m.diff_nature_time,
} satisfies Record<ChangeNature, unknown>;

export const natureWord = (nature: ChangeNature, locale: Locale): string => NATURES[nature]({}, { locale });

/** The two days, as sentences name them; two data revisions of one day by their numbers. */
export function daysOf(
  { from, to }: Pick<DifferenceReport, 'from' | 'to'>,
  locale: Locale,
  style: 'long' | 'short' = 'long',
) {
  const ofOneDay = from.day === to.day;
  const named = ({ day: on, revision }: DifferenceEnd): string => {
    const day = formatDate(on, locale, style);
    return ofOneDay ? m.diff_revision_of({ n: revision ?? 0, day }, { locale }) : day;
  };
  return { from: named(from), to: named(to) };
}

/** "Al 31 dic 2021": heads of columns; of two data revisions of one day "31 dic 2021 (revisión 7)". */
export function columnHeads(report: Pick<DifferenceReport, 'from' | 'to'>, locale: Locale): [string, string] {
  const { from, to } = daysOf(report, locale, 'short');
  if (report.from.day === report.to.day) return [from, to];
  return [m.diff_on({ day: from }, { locale }), m.diff_on({ day: to }, { locale })];
}

/** "+5", "−2", "0"; that it cannot be computed where either is not known. */
export function changeWords(before: number | null, after: number | null, locale: Locale): string {
  if (before === null || after === null) return m.diff_incomparable({}, { locale });
  const change = after - before;
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${formatNumber(Math.abs(change), locale)}`;
}

export function matrixStateWord(state: MatrixState, locale: Locale): string {
  if (state === 'NO_REPORT') return m.diff_state_no_report({}, { locale });
  if (state === 'NOT_IN_PLAN') return m.diff_state_not_in_plan({}, { locale });
  const isEcuadors = (EC_MILESTONE_STATES as readonly string[]).includes(state);
  return stateWord({ vocabulary: isEcuadors ? 'EC_2021' : 'OGP_SELF', value: state } as ReportedState, locale);
}

/** "MINTEL, Dirección de Gobierno Electrónico"; empty where nobody is known. */
export function signedBy(
  { organization, office }: { readonly organization: string | null; readonly office: LocalizedText | null },
  { bodies }: Names,
  locale: Locale,
): Text {
  const body = organization === null ? undefined : bodies[organization];
  const parts: Run[] = [...(body ? [shortName(body, locale)] : []), ...(office ? [told(office, locale)] : [])];
  return parts.flatMap((part, at) => (at > 0 ? [', ', part] : [part]));
}

/** The forum is called as a source is. */
const shortName = (body: BodyLabel, locale: Locale): string =>
  body.type === 'FORUM' ? sourceWord('CORE_GROUP', locale) : bodyName(body, locale);

/** When and who, and below it of what nature. */
export function originTexts(origin: ChangeOrigin, names: Names, locale: Locale): Text[] {
  const nature = natureWord(origin.nature, locale);
  return [
    whenAndWho(origin.on, origin, names, locale),
    [origin.nature === 'CORRECTED' ? strong(nature) : quiet(nature)],
  ];
}

/** "15 oct 2021, MINTEL". */
export function whenAndWho(
  on: PartialDate | null,
  signer: Pick<ChangeOrigin, 'organization' | 'office'>,
  names: Names,
  locale: Locale,
): Text {
  const who = signedBy(signer, names, locale);
  const day = dateOr(on, m.diff_day_unknown({}, { locale }), locale);
  return who.length > 0 ? [day, ', ', ...who] : [day];
}

/** "la entidad", "el Grupo Núcleo": a source within a sentence. */
export const sourceInSentence = (source: ReportSource, locale: Locale): string =>
  NAMES[source][locale === 'es' ? 1 : 2];

/** "3. Título": a commitment as a heading of its rows. */
export function commitmentTitle(id: string | null, { commitments }: Names, locale: Locale): string {
  const label = commitments[id ?? ''];
  if (!label) return m.diff_whole_plan({}, { locale });
  return `${label.number}. ${textIn(label.title, locale).text} (${label.code})`;
}

/** "4. Título del hito", "Todo el compromiso" where there is none. */
export function milestoneText(id: string | null, { milestones }: Names, locale: Locale): Text {
  const milestone = milestones[id ?? ''];
  if (!milestone) return [quiet(m.diff_whole({}, { locale }))];
  return [strong(`${milestone.number}. `), told(milestone.title, locale)];
}

/** Who signed what was recorded late; a correction of the plan's text names nobody. */
export function lateSigner(late: LateRecord): Pick<ChangeOrigin, 'organization' | 'office'> {
  if (late.kind === 'IRM_VALUE') return { organization: null, office: late.value.copied?.office ?? null };
  if (late.kind === 'EDIT') return { organization: null, office: null };
  return { organization: late.report.organization, office: signingOffice(late.report) };
}
