/** Values of the IRM by commitment, one value a row; what independent reviewers found stands in `independent.ts`. */
import { placeOfValue } from '#domain/irm/assessments.ts';
import type { AssessmentValue, TranscribedFrom } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { idOf, idOrNull, jsonOrNull, keyOf, keyOrNull, textOf, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { insertRows } from '../insert-rows.ts';

export const VALUE = {
  id: true,
  variable: true,
  aspect: true,
  value: true,
  naReason: true,
  transcription: true,
  note: true,
  citation: true,
  url: true,
  page: true,
  copiedOn: true,
  copiedBy: true,
  copiedAnew: true,
  assessment: { select: { commitmentId: true, source: true, reportId: true, moment: true, methodology: true } },
} satisfies Prisma.AssessmentValueSelect;

type Row = Prisma.AssessmentValueGetPayload<{ select: typeof VALUE }>;

/** In the order of the source; what was copied anew follows what it was copied as before. */
export async function readAssessments(tx: Transaction, planId: string): Promise<AssessmentValue[]> {
  const where = { assessment: { commitment: { planId }, releasedOn: null } };
  const orderBy = [{ position: 'asc' as const }, { sequence: 'asc' as const }];
  return (await tx.assessmentValue.findMany({ where, orderBy, select: VALUE })).map(mapValue);
}

export function mapValue(row: Row): AssessmentValue {
  const { id, variable, aspect, value, naReason, transcription, citation, note } = row;
  const { commitmentId, reportId, ...assessment } = row.assessment;
  const copied = copiedFrom(row);
  return {
    ...{ variable, value, naReason, transcription, citation, ...assessment },
    id: keyOf(id),
    commitment: keyOf(commitmentId),
    report: keyOrNull(reportId),
    note: textOrNull(note),
    ...(aspect === 'OVERALL' ? {} : { aspect }),
    ...(copied === null ? {} : { copied }),
  };
}

function copiedFrom({ page, url, copiedOn, copiedBy, copiedAnew }: Row): TranscribedFrom | null {
  if (copiedOn === null || copiedBy === null) return null;
  const correction = copiedAnew === null ? {} : { correction: copiedAnew };
  return { page, url, on: copiedOn, office: textOf(copiedBy), ...correction };
}

export async function writeAssessments(
  tx: Transaction,
  planId: string,
  values: readonly AssessmentValue[],
): Promise<void> {
  const assessments = new Map(values.map((value) => [assessmentId(planId, value), value]));
  await insertRows(
    tx,
    'Assessment',
    [...assessments].map(([id, { commitment, source, report, moment, methodology }]) => ({
      ...{ id, commitmentId: idOf(planId, commitment), reportId: idOrNull(planId, report) },
      ...{ source, moment, methodology },
    })),
  );
  const places = placesOf(values);
  await insertRows(
    tx,
    'AssessmentValue',
    values.map((entry, index) => ({
      ...valueRow(planId, entry),
      ...(places[index] ?? { position: index, sequence: 0 }),
    })),
  );
}

/** Where each value stands: those in one place follow one another there, in the order given. */
function placesOf(values: readonly AssessmentValue[]): { readonly position: number; readonly sequence: number }[] {
  const last = new Map<string, { position: number; sequence: number }>();
  return values.map((value, index) => {
    const before = last.get(placeOfValue(value));
    const place = before ? { ...before, sequence: before.sequence + 1 } : { position: index, sequence: 0 };
    last.set(placeOfValue(value), place);
    return place;
  });
}

/** A value as a row, without its place. */
export function valueRow(planId: string, entry: AssessmentValue) {
  const { copied } = entry;
  return {
    ...{ id: idOf(planId, entry.id), assessmentId: assessmentId(planId, entry) },
    ...{ variable: entry.variable, aspect: entry.aspect ?? 'OVERALL', value: entry.value, naReason: entry.naReason },
    ...{ transcription: entry.transcription, citation: entry.citation, note: jsonOrNull(entry.note) },
    ...{ page: copied?.page ?? null, url: copied?.url ?? null, copiedOn: copied?.on ?? null },
    ...{ copiedBy: jsonOrNull(copied?.office), copiedAnew: copied?.correction ?? null },
  };
}

/** Values of one commitment with the same author, report, moment and method are one assessment. */
export function assessmentId(
  planId: string,
  value: Pick<AssessmentValue, 'commitment' | 'source' | 'report' | 'moment' | 'methodology'>,
): string {
  const { commitment, source, report, moment, methodology } = value;
  return [idOf(planId, commitment), report ?? source, moment, methodology].join('/');
}
