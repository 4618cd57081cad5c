/** Brings a plan that came from OGP's dataset to what a newer release says. What stood before stays in the trail. */
import type { Commitment, IrmReport } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { CommitmentChange, NewValue, PlanUpdate } from '../../services/ports-import.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, idOrNull, json, jsonOrNull } from '../columns.ts';
import { assessmentId } from './assessments.ts';
import { writeCommitments } from './commitments.ts';
import { reportRow } from './irm.ts';
import { writeParticipations } from './participations.ts';
import { writeAuditEvent } from './trail.ts';

/** Who changes it, when, and in whose name. */
export interface Act {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  /** Names the release, for reasons. */
  readonly release: LocalizedText;
}

const OFFICE = { es: 'Importación de los datos de OGP', en: "Import of OGP's data" };

export async function updatePlan(tx: Transaction, update: PlanUpdate, act: Act): Promise<void> {
  const { planId, jurisdiction } = update;
  await updatePlanFacts(tx, update, act);
  await tx.theme.createMany({
    data: update.themes.map(({ id, order, title, description }) => ({
      ...{ id: idOf(planId, id), planId, position: order, title: json(title), description: json(description) },
    })),
  });
  await writeReports(tx, update, act);
  for (const change of update.changed) await changeCommitment(tx, update, change, act);
  await writeCommitments(tx, planId, update.newCommitments);
  await writeParticipations(tx, planId, jurisdiction, update.newParticipations);
  for (const commitment of update.newCommitments) await tellAdded(tx, update, commitment, act);
  for (const value of update.values) await writeValue(tx, planId, value, act);
}

async function updatePlanFacts(tx: Transaction, { planId, plan, version, facts }: PlanUpdate, act: Act): Promise<void> {
  if (facts.length === 0) return;
  await tx.plan.update({ where: { id: planId }, data: { status: plan.status, ogpIdConfirmed: plan.ogpIdConfirmed } });
  if (version) {
    const dates = { ...dateColumns('startsOn', version.startsOn), ...dateColumns('endsOn', version.endsOn) };
    const data = { ...dates, ...dateColumns('submittedOn', version.submittedOn) };
    await tx.planVersion.update({ where: { id: idOf(planId, version.id) }, data });
  }
  await writeAuditEvent(tx, {
    ...{ ...traceOf(act), action: 'PLAN_CHANGED', entity: 'PLAN', entityId: planId },
    summary: told(plan.shortTitle, act),
    ...factsOf(facts),
  });
}

async function writeReports(
  tx: Transaction,
  { planId, newReports, changedReports }: PlanUpdate,
  act: Act,
): Promise<void> {
  const position = await tx.irmReport.count({ where: { planId } });
  await tx.irmReport.createMany({
    data: newReports.map((report, index) => ({ planId, position: position + index, ...reportRow(planId, report) })),
  });
  for (const { report, before } of changedReports) {
    const data = dateColumns('publishedOn', report.publishedOn);
    await tx.irmReport.update({ where: { id: idOf(planId, report.id) }, data });
    await tellReport(tx, planId, report, before, act);
  }
}

const tellReport = (tx: Transaction, planId: string, report: IrmReport, before: IrmReport, act: Act): Promise<void> =>
  writeAuditEvent(tx, {
    ...{ ...traceOf(act), action: 'PLAN_CHANGED', entity: 'PLAN', entityId: planId },
    summary: told(report.title, act),
    ...{ before: { publishedOn: before.publishedOn }, after: { publishedOn: report.publishedOn } },
  });

async function changeCommitment(
  tx: Transaction,
  { planId, jurisdiction }: PlanUpdate,
  { commitment, participations, facts }: CommitmentChange,
  act: Act,
): Promise<void> {
  const id = idOf(planId, commitment.id);
  await tx.commitment.update({
    where: { id },
    data: {
      ...{ ogpUrl: commitment.ogpUrl, ogpShortTitle: commitment.ogpShortTitle, lifecycle: commitment.lifecycle },
      ...{ themeId: idOf(planId, commitment.theme), title: json(commitment.title), notes: json(commitment.notes) },
      ...{ shortTitle: json(commitment.shortTitle), description: jsonOrNull(commitment.description) },
      unnamedActors: jsonOrNull(commitment.unnamedActors),
    },
  });
  await rewriteLinks(tx, planId, commitment);
  if (participations) {
    await tx.participation.deleteMany({ where: { commitmentId: id } });
    await writeParticipations(tx, planId, jurisdiction, participations);
  }
  const version = Object.keys(commitment.periods)[0] ?? 'original';
  const reason = act.release['es'] ?? '';
  const { before, after } = factsOf(facts.flatMap(asEdited));
  await writeAuditEvent(tx, {
    ...{ ...traceOf(act), action: 'COMMITMENT_CHANGED', entity: 'COMMITMENT', entityId: id },
    summary: told(commitment.shortTitle, act),
    ...{
      before: { title: commitment.title, ...before, version },
      after: { title: commitment.title, ...after, version, reason },
    },
  });
}

/** Dates are two fields where edits are told. */
function asEdited(fact: CommitmentChange['facts'][number]): CommitmentChange['facts'] {
  if (fact.field !== 'periods') return [fact];
  const [was, is] = [fact.before, fact.after].map((periods) => Object.values(periods as Commitment['periods'])[0]);
  return (['startsOn', 'endsOn'] as const).map((field) => ({
    field,
    before: was?.[field] ?? null,
    after: is?.[field] ?? null,
  }));
}

async function rewriteLinks(tx: Transaction, planId: string, { id, periods, policyAreas }: Commitment): Promise<void> {
  const commitmentId = idOf(planId, id);
  await tx.commitmentPeriod.deleteMany({ where: { commitmentId } });
  await tx.commitmentPeriod.createMany({
    data: Object.entries(periods).map(([version, { startsOn, endsOn }]) => ({
      ...{ commitmentId, planVersionId: idOf(planId, version) },
      ...{ ...dateColumns('startsOn', startsOn), ...dateColumns('endsOn', endsOn) },
    })),
  });
  await tx.commitmentPolicyArea.deleteMany({ where: { commitmentId } });
  await tx.commitmentPolicyArea.createMany({
    data: policyAreas.map(({ code }, position) => ({ commitmentId, policyAreaCode: code, position })),
  });
}

const tellAdded = (tx: Transaction, { planId }: PlanUpdate, commitment: Commitment, act: Act): Promise<void> =>
  writeAuditEvent(tx, {
    ...{ ...traceOf(act), action: 'COMMITMENT_ADDED', entity: 'COMMITMENT', entityId: idOf(planId, commitment.id) },
    summary: told(commitment.shortTitle, act),
    after: {
      title: commitment.title,
      version: Object.keys(commitment.periods)[0] ?? 'original',
      reason: act.release['es'] ?? '',
    },
  });

/** Another copy of a value counts from its day on; the first one of a report that is new counts as the report does. */
async function writeValue(
  tx: Transaction,
  planId: string,
  { value, sequence, before }: NewValue,
  act: Act,
): Promise<void> {
  const id = assessmentId(planId, value);
  const { commitment, source, report, moment, methodology, variable, aspect = 'OVERALL' } = value;
  const place = { commitmentId: idOf(planId, commitment), reportId: idOrNull(planId, report) };
  await tx.assessment.upsert({ where: { id }, create: { id, ...place, source, moment, methodology }, update: {} });
  const { _max: last } = await tx.assessmentValue.aggregate({
    ...{ where: { assessment: { commitment: { planId } } }, _max: { position: true } },
  });
  const first = await tx.assessmentValue.findFirst({
    where: { assessmentId: id, variable, aspect },
    select: { position: true },
  });
  const day = act.at.toISOString().slice(0, 10);
  await tx.assessmentValue.create({
    data: {
      ...{ id: idOf(planId, value.id), assessmentId: id, position: first?.position ?? (last.position ?? -1) + 1 },
      ...{ variable, aspect, sequence, value: value.value, naReason: value.naReason },
      ...{ transcription: value.transcription, citation: value.citation, note: jsonOrNull(value.note) },
      ...{ copiedOn: day, copiedBy: json(OFFICE) },
    },
  });
  await writeAuditEvent(tx, {
    ...{ ...traceOf(act), action: 'IRM_TRANSCRIBED', entity: 'AssessmentValue', entityId: idOf(planId, value.id) },
    summary: told({ es: value.commitment, en: value.commitment }, act),
    ...{ before: { value: before }, after: { variable, aspect, value: value.value, naReason: value.naReason } },
  });
}

const traceOf = ({ revision, at, actor }: Act) => ({ revision, at, actor });

const factsOf = (facts: CommitmentChange['facts']) => ({
  before: Object.fromEntries(facts.map(({ field, before }) => [field, before ?? null])),
  after: Object.fromEntries(facts.map(({ field, after }) => [field, after ?? null])),
});

function told(what: LocalizedText, { release }: Act): LocalizedText {
  const name = (locale: string): string => what[locale] ?? Object.values(what)[0] ?? '';
  return {
    es: `Los datos de OGP (${release['es']}) cambian «${name('es')}».`,
    en: `OGP's data (${release['en']}) change "${name('en')}".`,
  };
}
