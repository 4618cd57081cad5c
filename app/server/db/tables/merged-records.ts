/** Reports, IRM reports and their values as a file adds them. What is published is only ever added to. */
import type { PlanDossier } from '#domain/records.ts';
import { placeOfValue } from '#domain/irm/assessments.ts';
import type { ComparedPlan } from '../../services/ports-packages.ts';
import type { Transaction } from '../client.ts';
import { idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import { assessmentId, valueRow } from './assessments.ts';
import { evidenceRow } from './evidence.ts';
import { reportRow as irmReportRow } from './irm.ts';
import type { Place, Touched } from './merged-touched.ts';
import type { Trace } from './merged-trail.ts';
import { writeReports } from './reports.ts';
import { storedIds } from './stored-ids.ts';

export async function addReports(
  tx: Transaction,
  { planId, jurisdictionId }: Place,
  { reports }: PlanDossier,
  touched: Touched,
): Promise<void> {
  const fresh = reports.filter(({ id }) => touched.added('reports').has(id));
  if (fresh.length === 0) return;
  await writeReports(tx, planId, jurisdictionId, fresh);
  const pieces = new Map(fresh.flatMap(({ evidence }) => evidence.map((piece) => [piece.id, piece])));
  const stored = await storedIds(tx.evidence.findMany({ where: { planId }, select: { id: true } }));
  const rows = [...pieces.values()].map((piece) => evidenceRow(planId, piece));
  await tx.evidence.createMany({ data: rows.filter(({ id }) => !stored.has(id)) });
  await tx.reportEvidence.createMany({
    data: fresh.flatMap(({ id, evidence }) =>
      evidence.map((piece, position) => ({
        ...{ reportId: idOf(planId, id), evidenceId: idOf(planId, piece.id), position },
      })),
    ),
  });
}

export async function writeIrmRecords(
  tx: Transaction,
  { planId }: Place,
  merged: PlanDossier,
  touched: Touched,
): Promise<void> {
  for (const [position, report] of merged.irmReports.entries()) {
    if (!touched.all('irmReports').has(report.id)) continue;
    const { id, ...data } = irmReportRow(planId, report);
    await tx.irmReport.upsert({ where: { id }, create: { id, planId, position, ...data }, update: data });
  }
  if (touched.has('irmFindings')) {
    await tx.irmFinding.deleteMany({ where: { planId } });
    await tx.irmFinding.createMany({
      data: merged.irmFindings.map(({ report, commitment, text }, position) => ({
        ...{ planId, position, reportId: idOf(planId, report) },
        ...{ commitmentId: idOf(planId, commitment), text: json(text) },
      })),
    });
  }
  if (touched.has('planFindings')) {
    await tx.planFinding.deleteMany({ where: { planId } });
    await tx.planFinding.createMany({
      data: merged.planFindings.map(({ report, value, ...rest }, position) => ({
        ...{ ...rest, planId, position, reportId: idOf(planId, report), value: jsonOrNull(value) },
      })),
    });
  }
  if (touched.has('unplacedValues')) {
    await tx.unplacedValues.deleteMany({ where: { planId } });
    await tx.unplacedValues.createMany({
      data: merged.unplacedValues.map(({ report, variable, commitments, values, basis }, position) => ({
        ...{ planId, position, reportId: idOrNull(planId, report), variable },
        ...{ commitments: json(commitments), values: json(values), basis: json(basis) },
      })),
    });
  }
  if (touched.has('recommendations')) await writeRecommendations(tx, planId, merged);
}

/** Answers stand by the place of what they answer: places stay. */
async function writeRecommendations(tx: Transaction, planId: string, { recommendations }: PlanDossier): Promise<void> {
  for (const [position, { report, text }] of recommendations.entries()) {
    const data = { reportId: idOf(planId, report), text: json(text) };
    const where = { planId_position: { planId, position } };
    await tx.recommendation.upsert({ where, create: { planId, position, ...data }, update: data });
  }
}

const OFFICE = { es: 'Importación de un archivo', en: 'Import of a file' };

/** Values that were not here stand behind those in their place; they count from today on where there are any. */
export async function copyValues(
  tx: Transaction,
  { planId }: Place,
  { merged, stored }: ComparedPlan,
  { at }: Trace,
): Promise<void> {
  const here = new Set(stored?.assessments.map(({ id }) => id));
  const places = new Set(stored?.assessments.map(placeOfValue));
  for (const value of merged.assessments) {
    if (here.has(value.id)) continue;
    const id = assessmentId(planId, value);
    const { commitment, source, report, moment, methodology, variable, aspect = 'OVERALL' } = value;
    const owner = { commitmentId: idOf(planId, commitment), reportId: idOrNull(planId, report) };
    await tx.assessment.upsert({ where: { id }, create: { id, ...owner, source, moment, methodology }, update: {} });
    const replaced = await tx.assessmentValue.findFirst({
      ...{ where: { assessmentId: id, variable, aspect }, orderBy: { sequence: 'desc' } },
      select: { position: true, sequence: true },
    });
    const { _max: last } = await tx.assessmentValue.aggregate({
      ...{ where: { assessment: { commitment: { planId } } }, _max: { position: true } },
    });
    const today = { copiedOn: at.toISOString().slice(0, 10), copiedBy: json(OFFICE) };
    await tx.assessmentValue.create({
      data: {
        ...valueRow(planId, value),
        ...(places.has(placeOfValue(value)) && value.copied === undefined ? today : {}),
        position: replaced?.position ?? (last.position ?? -1) + 1,
        sequence: replaced ? replaced.sequence + 1 : 0,
      },
    });
  }
}
