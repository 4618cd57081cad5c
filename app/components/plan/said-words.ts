/** Where a state comes from, in short: no state stands without its source, date and evidence (rule D1). */
import type { ProgressReport } from '#domain/records.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** After the word of the state: "según SERCOP, 21 oct 2021; sin evidencia". */
export function saidWords(
  { reportedOn, evidence }: Pick<ProgressReport, 'reportedOn' | 'evidence'>,
  source: string,
  locale: Locale,
): string {
  const proof = evidence.length > 0 ? m.plan_said_evidence : m.plan_said_no_evidence;
  const date = formatDate(reportedOn, locale, 'short');
  return m.plan_said_by({ source, date, evidence: proof({}, { locale }) }, { locale });
}
