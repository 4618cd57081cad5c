/** Words for OGP's requirements: what each asks, how it is checked, and what was found. */
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { CheckPeriod, CheckReason, RequirementState } from '#domain/requirements/result.ts';
import type { RequirementId, RequirementSource } from '#domain/requirements/table.ts';
import type { MeetingKind } from '#domain/values.ts';
import { m } from '#messages';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { type Message, speaker, type Words } from './message.ts';

export const requirementName = speaker({
  R1: m.req_r1_name,
  R2: m.req_r2_name,
  R3: m.req_r3_name,
  R4: m.req_r4_name,
  R5: m.req_r5_name,
  R6: m.req_r6_name,
  R7: m.req_r7_name,
  R8: m.req_r8_name,
  R9: m.req_r9_name,
  R10: m.req_r10_name,
  R11: m.req_r11_name,
  R12: m.req_r12_name,
  R13: m.req_r13_name,
  R14: m.req_r14_name,
  R15: m.req_r15_name,
  R16: m.req_r16_name,
} satisfies Words<RequirementId>);

/** What is asked, in this site's own words. */
export const requirementAsks = speaker({
  R1: m.req_r1_asks,
  R2: m.req_r2_asks,
  R3: m.req_r3_asks,
  R4: m.req_r4_asks,
  R5: m.req_r5_asks,
  R6: m.req_r6_asks,
  R7: m.req_r7_asks,
  R8: m.req_r8_asks,
  R9: m.req_r9_asks,
  R10: m.req_r10_asks,
  R11: m.req_r11_asks,
  R12: m.req_r12_asks,
  R13: m.req_r13_asks,
  R14: m.req_r14_asks,
  R15: m.req_r15_asks,
  R16: m.req_r16_asks,
} satisfies Words<RequirementId>);

/** How this site checks it; what it cannot compute is declared. */
export const requirementHow = speaker({
  R1: m.req_how_declared,
  R2: m.req_r2_how,
  R3: m.req_r3_how,
  R4: m.req_r4_how,
  R5: m.req_r5_how,
  R6: m.req_how_declared,
  R7: m.req_r7_how,
  R8: m.req_r8_how,
  R9: m.req_r9_how,
  R10: m.req_r10_how,
  R11: m.req_r11_how,
  R12: m.req_r12_how,
  R13: m.req_r13_how,
  R14: m.req_r14_how,
  R15: m.req_r15_how,
  R16: m.req_r16_how,
} satisfies Words<RequirementId>);

type Counted = (inputs: { n: number; total: number }, options: { locale: Locale }) => string;
const withoutTotal =
  (say: (inputs: { n: number }, options: { locale: Locale }) => string): Counted =>
  ({ n }, options) =>
    say({ n }, options);

const COUNTS: Readonly<Partial<Record<RequirementId, Counted>>> = {
  R2: m.req_r2_count,
  R3: m.req_r3_count,
  R4: m.req_r4_count,
  R5: m.req_r5_count,
  R7: m.req_r7_count,
  R8: m.req_r8_count,
  R9: withoutTotal(m.req_r9_count),
  R10: m.req_r10_count,
  R11: withoutTotal(m.req_r11_count),
  R12: withoutTotal(m.req_r12_count),
  R13: m.req_r13_count,
  R14: m.req_r14_count,
  R15: m.req_r15_count,
  R16: m.req_r16_count,
};

/** "Estados con evidencia: 12 de 53"; null where nothing is counted. */
export function requirementCount(
  id: RequirementId,
  { n, N }: { readonly n: number | null; readonly N: number | null },
  locale: Locale,
): string | null {
  return n === null ? null : (COUNTS[id]?.({ n, total: N ?? 0 }, { locale }) ?? null);
}

export const requirementStateWord = speaker({
  MET: m.req_state_met,
  PARTLY: m.req_state_partly,
  NOT_MET: m.req_state_not_met,
  NOT_KNOWN: m.req_state_not_known,
  NOT_APPLICABLE: m.req_state_not_applicable,
} satisfies Words<RequirementState>);

/** Where an answer comes from. */
export const checkBasisWord = speaker({
  COMPUTED: m.req_basis_computed,
  DECLARED: m.req_basis_declared,
} satisfies Words<'COMPUTED' | 'DECLARED'>);

/** Why a check does not say more, as a sentence. */
export const checkReasonWord = speaker({
  NOT_BEGUN: m.req_reason_not_begun,
  NO_REPORTS: m.req_reason_no_reports,
  NOTHING_ON_RECORD: m.req_reason_nothing_on_record,
  RECORD_INCOMPLETE: m.req_reason_record_incomplete,
  KIND_UNKNOWN: m.req_reason_kind_unknown,
  YEAR_RUNNING: m.req_reason_year_running,
  PART_YEAR: m.req_reason_part_year,
  WINDOW_SHORT: m.req_reason_window_short,
  TOO_SOON: m.req_reason_too_soon,
  RULES_UNKNOWN: m.req_reason_rules_unknown,
  DATE_UNKNOWN: m.req_reason_date_unknown,
  TIME_NOT_JUDGED: m.req_reason_time_not_judged,
  ONLY_LISTED_PROPOSALS: m.req_reason_only_listed_proposals,
  PARTS: m.req_reason_parts,
} satisfies Words<CheckReason>);

/** The days that a check looks at, as a heading. */
export function checkPeriodWords({ from, to, year, cocreation }: CheckPeriod, locale: Locale): string {
  const o = { locale };
  const span = (a: IsoDate | PartialDate, b: IsoDate | PartialDate) => ({
    ...{ from: formatDate(a, locale, 'short'), to: formatDate(b, locale, 'short') },
  });
  if (cocreation === null) return m.req_period_cocreation_unknown({}, o);
  if (cocreation) return m.req_period_cocreation(span(cocreation.from, cocreation.to), o);
  return year === null
    ? m.req_period_plan(span(from, to), o)
    : m.req_period_year({ year: String(year), ...span(from, to) }, o);
}

export const meetingKindWord = speaker({
  FORUM_ORDINARY: m.req_meeting_forum_ordinary,
  FORUM_EXTRAORDINARY: m.req_meeting_forum_extraordinary,
  RESULTS: m.req_meeting_results,
  OUTREACH: m.req_meeting_outreach,
  WORKING_GROUP: m.req_meeting_working_group,
} satisfies Words<MeetingKind>);

const OGP = 'https://www.opengovpartnership.org';
/** Pages of OGP that the wording was read in; no address where only its title is known. */
const SOURCES: Readonly<Record<Exclude<RequirementSource, 'OK'>, readonly [say: Message, url: string | null]>> = {
  S8: [m.req_src_s8, `${OGP}/glossary/repository/`],
  S9: [m.req_src_s9, `${OGP}/?p=67852`],
  S10: [m.req_src_s10, `${OGP}/national-handbook/information-transparency/`],
  S11: [m.req_src_s11, `${OGP}/national-handbook/implementing-action-plans/`],
  S12: [m.req_src_s12, `${OGP}/procedural-review/`],
  S14: [m.req_src_s14, `${OGP}/documents/taking-the-ogp-co-creation-process-online-monitoring-assessment/`],
  S37: [m.req_src_s37, `${OGP}/glossary/reasoned-response/`],
  S44b: [m.req_src_s44b, null],
};

/** The pages of OGP that a requirement's wording was read in. */
export function requirementSources(
  sources: readonly RequirementSource[],
  locale: Locale,
): { readonly title: string; readonly url: string | null }[] {
  return sources.flatMap((source) => {
    if (source === 'OK') return [];
    const [say, url] = SOURCES[source];
    return [{ title: say({}, { locale }), url }];
  });
}
