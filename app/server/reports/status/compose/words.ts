/** Words that several parts of a report share. */
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { IrmTableCell } from '#contracts/commitment-irm.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { IrmReport } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import type { Period } from '#domain/versions.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import { irmReportLine } from '#format/irm-values.ts';
import type { Locale } from '#format/locale.ts';
import { assessmentWord } from '#format/words.ts';
import { m } from '#messages';
import type { Run, Text } from '../document.ts';

/** A text of the data, with its language where it is not the reader's. */
export function told(text: LocalizedText, locale: Locale, weight?: 'strong' | 'quiet'): Run {
  const { text: words, lang } = textIn(text, locale);
  if (lang === locale && weight === undefined) return words;
  return { text: words, ...(lang === locale ? {} : { lang }), ...(weight ? { weight } : {}) };
}

/** The text, or words that it is not given. */
export function toldOr(text: LocalizedText | null, otherwise: string, locale: Locale): Text[] {
  if (text === null) return [[{ text: otherwise, weight: 'quiet' }]];
  const { text: words, lang } = textIn(text, locale);
  const paragraphs = words.split(/\n+/).filter((part) => part.trim() !== '');
  return paragraphs.map((part) => [lang === locale ? part : { text: part, lang }]);
}

/** A name or a question with what parts it from the answer: a question has its own sign. */
export const asked = (name: string): string => (name.endsWith('?') ? `${name} ` : `${name}: `);

export const quiet = (text: string): Run => ({ text, weight: 'quiet' });
export const strong = (text: string): Run => ({ text, weight: 'strong' });

/** "enero de 2020 a agosto de 2022", or that it is not known. */
export function periodWords(period: Period | null, locale: Locale): string {
  return period ? formatRange(period.startsOn, period.endsOn, locale) : m.report_dates_unknown({}, { locale });
}

export function dateOr(date: PartialDate | string | null | undefined, otherwise: string, locale: Locale): string {
  return date ? formatDate(date, locale, 'short') : otherwise;
}

/** Short name and, where it is an acronym, nothing more: tables have little room. */
export function bodyName({ acronym, name }: BodyLabel, locale: Locale): string {
  return acronym ?? textIn(name, locale).text;
}

/** The same by its id; one that is not known stands for itself. */
export function bodyNameOf(bodies: StatusReport['bodies'], id: string, locale: Locale): string {
  const body = bodies[id];
  return body ? bodyName(body, locale) : id;
}

export function fullBodyName({ acronym, name }: BodyLabel, locale: Locale): string {
  const full = textIn(name, locale).text;
  return acronym === null || full.includes(acronym) ? full : `${full} (${acronym})`;
}

/** Bodies that hold a part on the cut-off day. */
export function holdersOf(report: ReportCommitment, part: 'leads' | 'counterparts'): BodyLabel[] {
  return report.people[part]
    .filter(({ current }) => current)
    .flatMap(({ part: { organization } }) => report.bodies[organization] ?? []);
}

/** "informe de resultados, 2023", with its publication state: no IRM value stands without where it is from. */
export function irmReportName(report: IrmReport, locale: Locale): string {
  return irmReportLine(report, locale);
}

/** "Sustancial", or why there is no value. */
export function irmWord(cell: Pick<IrmTableCell, 'variable' | 'value' | 'naReason' | 'transcription'>, locale: Locale) {
  return assessmentWord(cell, locale);
}

export const allCommitments = ({ groups }: StatusReport): ReportCommitment[] =>
  groups.flatMap(({ commitments }) => [...commitments]);
