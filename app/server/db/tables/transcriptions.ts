/** Values of the IRM that a person copies here. What was copied before stays and counts for the days before. */
import type { NewTranscription } from '../../services/ports-reviewing.ts';
import type { Transaction } from '../client.ts';
import { idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import { assessmentId } from './assessments.ts';
import { leaveTrace } from './filing-trail.ts';

export async function copyValue(
  tx: Transaction,
  { planId, value, requestKey, by, audit }: NewTranscription,
): Promise<void> {
  const id = assessmentId(planId, value);
  const { commitment, source, report, moment, methodology, variable, copied } = value;
  await tx.assessment.upsert({
    where: { id },
    create: {
      ...{
        id,
        commitmentId: idOf(planId, commitment),
        reportId: idOrNull(planId, report),
        source,
        moment,
        methodology,
      },
    },
    update: {},
  });
  const aspect = value.aspect ?? 'OVERALL';
  const place = await placeFor(tx, planId, { assessmentId: id, variable, aspect });
  await tx.assessmentValue.create({
    data: {
      ...{ ...place, id: idOf(planId, value.id), assessmentId: id, variable, aspect, value: value.value },
      ...{ naReason: value.naReason, transcription: 'DONE', note: jsonOrNull(value.note), citation: value.citation },
      ...{ page: copied?.page, url: copied?.url, copiedOn: copied?.on, copiedBy: json(by.office), requestKey },
      copiedAnew: copied?.correction,
    },
  });
  await leaveTrace(tx, by, audit);
}

/** Beside what was copied before, where there is something; else at the end. */
async function placeFor(
  tx: Transaction,
  planId: string,
  where: {
    assessmentId: string;
    variable: NewTranscription['value']['variable'];
    aspect: 'OVERALL' | 'ATI' | 'CP' | 'PA' | 'TI';
  },
): Promise<{ position: number; sequence: number }> {
  const [before] = await tx.assessmentValue.findMany({ where, orderBy: { sequence: 'desc' }, take: 1 });
  if (before) return { position: before.position, sequence: before.sequence + 1 };
  const { _max: last } = await tx.assessmentValue.aggregate({
    ...{ where: { assessment: { commitment: { planId } } }, _max: { position: true } },
  });
  return { position: (last.position ?? -1) + 1, sequence: 0 };
}
