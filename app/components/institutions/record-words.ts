/** What a body has done in a commitment, in a line: complete, reported, overdue, each with its base. */
import type { AnsweredCommitment, RecordRow } from '#contracts/institution-views.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { ParticipationRole, ReportSource } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import { shortName } from '#format/sentences/short-names.ts';

/** The side from which a role reports. */
export const sideOf = (role: ParticipationRole): ReportSource =>
  role === 'COUNTERPART' ? 'COUNTERPART' : 'AGENCY_SELF';

/** The record that belongs to a part; null where that side never had to report. */
export function recordOf(records: readonly RecordRow[], { commitment, role }: AnsweredCommitment): RecordRow | null {
  return records.find((row) => row.commitment.code === commitment.code && row.source === sideOf(role)) ?? null;
}

/** "5 de 9 completos; reportó 8 de 9; 4 vencidos". A counterpart is not measured by the agency's word. */
export function partWords(part: AnsweredCommitment, record: RecordRow | null, locale: Locale): string {
  const complete = m.institutions_line_complete({ n: part.complete, of: part.marks.length }, { locale });
  const reported = record && reportedWords(record, locale);
  const overdue = part.overdue > 0 ? m.institutions_line_overdue({ n: part.overdue }, { locale }) : null;
  const parts = part.role === 'COUNTERPART' ? [reported] : [complete, reported, overdue];
  return parts.filter((words) => words !== null).join('; ');
}

/** "reportó 8 de 9"; of a body that left it to others, who did. */
export function reportedWords({ reported, filed, total, filedBy, source }: RecordRow, locale: Locale): string {
  if (reported === 0) return m.institutions_line_not_reported({ of: total }, { locale });
  if (source === 'CORE_GROUP') return m.institutions_line_viewed({ n: reported, of: total }, { locale });
  if (filed > 0) return m.institutions_line_reported({ n: filed, of: total }, { locale });
  const who = namesOf(filedBy, locale);
  return m.institutions_line_filed_by_others({ who, n: reported, of: total }, { locale });
}

/** Short names in a sentence. */
export function namesOf(bodies: readonly BodyLabel[], locale: Locale): string {
  return formatList(
    bodies.map((body) => shortName(body, locale)),
    locale,
  );
}
