/** Assessments of commitments, one value a row. */
import type { AssessmentValue } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, idOf, idOrNull, jsonOrNull, keyOf, keyOrNull, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const VALUE = {
  id: true,
  variable: true,
  value: true,
  naReason: true,
  transcription: true,
  note: true,
  citation: true,
  assessment: { select: { commitmentId: true, source: true, reportId: true, moment: true, methodology: true } },
} satisfies Prisma.AssessmentValueSelect;

export async function readAssessments(tx: Transaction, planId: string): Promise<AssessmentValue[]> {
  const where = { assessment: { commitment: { planId } } };
  const rows = await tx.assessmentValue.findMany({ where, orderBy: BY_POSITION, select: VALUE });
  return rows.map(({ id, note, assessment: { commitmentId, reportId, ...assessment }, ...rest }) => ({
    ...rest,
    ...assessment,
    id: keyOf(id),
    commitment: keyOf(commitmentId),
    report: keyOrNull(reportId),
    note: textOrNull(note),
  }));
}

export async function writeAssessments(
  tx: Transaction,
  planId: string,
  values: readonly AssessmentValue[],
): Promise<void> {
  const assessments = new Map(values.map((value) => [assessmentId(planId, value), value]));
  await tx.assessment.createMany({
    data: [...assessments].map(([id, { commitment, source, report, moment, methodology }]) => ({
      ...{ id, commitmentId: idOf(planId, commitment), reportId: idOrNull(planId, report) },
      ...{ source, moment, methodology },
    })),
  });
  await tx.assessmentValue.createMany({
    data: values.map((entry, position) => ({
      ...{ id: idOf(planId, entry.id), assessmentId: assessmentId(planId, entry), position },
      ...{ variable: entry.variable, value: entry.value, naReason: entry.naReason },
      ...{ transcription: entry.transcription, citation: entry.citation, note: jsonOrNull(entry.note) },
    })),
  });
}

/** Values of one commitment with the same author, report, moment and method are one assessment. */
function assessmentId(planId: string, value: AssessmentValue): string {
  const { commitment, source, report, moment, methodology } = value;
  return [idOf(planId, commitment), report ?? source, moment, methodology].join('/');
}
