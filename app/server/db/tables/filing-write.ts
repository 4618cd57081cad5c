/** Changes of filings: each is one transaction with its step, its trace and, at the end, the report that becomes public. */
import { EVIDENCE_LIMIT } from '#domain/filing/content.ts';
import type {
  FilingChange,
  NewEvidence,
  NewFiling,
  NewStep,
  Publication,
  Signature,
} from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, idOf, json, jsonOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { evidenceRow } from './evidence.ts';
import { rememberFile } from './evidence-files.ts';
import { leaveTrace, undo } from './filing-trail.ts';
import { reportRow } from './reports.ts';

const WITH_AUTHORS = { in: ['DRAFT', 'RETURNED'] } as const satisfies Prisma.EnumFilingStatusFilter;

export async function beginFiling(tx: Transaction, filing: NewFiling): Promise<void> {
  const { id, milestoneId, periodId, source, organizationId, sequence, correctsId, by } = filing;
  const at = new Date(by.at);
  await tx.filing.create({
    data: {
      ...{ id, milestoneId, periodId, source, organizationId, sequence, correctsId },
      ...{ status: 'DRAFT', content: json(filing.content), version: 1 },
      ...{ createdAt: at, updatedAt: at, updatedById: by.userId },
    },
  });
  await refuseLocked(tx, periodId);
  await addStep(tx, id, by, { action: 'BEGUN', note: null, content: null, requestKey: null });
  await tx.filingEvidence.createMany({
    data: filing.evidence.map(({ file, issuedOn, ...rest }, position) => ({
      ...{ ...rest, filingId: id, position, addedById: by.userId, addedAt: at, id: `${id}.${position}` },
      ...{ ...dateColumns('issuedOn', issuedOn), fileSha256: file?.sha256 ?? null, fileName: file?.fileName ?? null },
    })),
  });
  await leaveTrace(tx, by, filing.audit);
}

export async function changeFiling(tx: Transaction, change: FilingChange): Promise<void> {
  const { id, version, status, by, content, publishOn, submittedAt } = change;
  const { count } = await tx.filing.updateMany({
    where: { id, version },
    data: {
      ...{ status, version: version + 1, updatedAt: new Date(by.at), updatedById: by.userId, publishOn },
      ...(content === undefined ? {} : { content: json(content) }),
      ...(submittedAt === undefined ? {} : { submittedAt: submittedAt === null ? null : new Date(submittedAt) }),
    },
  });
  if (count === 0) throw undo('CHANGED');
  const { periodId } = await tx.filing.findUniqueOrThrow({ where: { id }, select: { periodId: true } });
  await refuseLocked(tx, periodId);
  if (
    change.evidence !== undefined &&
    (await tx.filingEvidence.count({ where: { filingId: id } })) !== change.evidence
  ) {
    throw undo('CHANGED');
  }
  if (change.step !== null) await addStep(tx, id, by, change.step);
  if (change.publication !== undefined) await publish(tx, id, change.publication);
  await leaveTrace(tx, by, change.audit);
}

async function refuseLocked(tx: Transaction, periodId: string): Promise<void> {
  const open = { id: periodId, lockedAt: null, withdrawnAt: null };
  if ((await tx.reportingPeriod.count({ where: open })) === 0) throw undo('LOCKED');
}

async function addStep(tx: Transaction, filingId: string, by: Signature, step: NewStep): Promise<void> {
  const position = await tx.filingStep.count({ where: { filingId } });
  const { action, note, content, requestKey } = step;
  await tx.filingStep.create({
    data: {
      ...{ filingId, position, action, note, requestKey, content: jsonOrNull(content) },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
}

async function publish(tx: Transaction, filingId: string, publication: Publication): Promise<void> {
  const { planId, jurisdictionId, report } = publication;
  const reportId = idOf(planId, report.id);
  await tx.progressReport.create({ data: reportRow(planId, jurisdictionId, report) });
  await tx.evidence.createMany({ data: report.evidence.map((item) => evidenceRow(planId, item)) });
  await tx.reportEvidence.createMany({
    data: report.evidence.map(({ id }, position) => ({ reportId, evidenceId: idOf(planId, id), position })),
  });
  await tx.filing.update({ where: { id: filingId }, data: { reportId } });
}

/** Takes a filing for a change of its evidence; it must still be with its authors. */
async function takeDraft(tx: Transaction, id: string, by: Signature): Promise<void> {
  const { count } = await tx.filing.updateMany({
    where: { id, status: WITH_AUTHORS, period: { lockedAt: null } },
    data: { updatedAt: new Date(by.at) },
  });
  if (count === 0) throw undo('CHANGED');
}

/** The same piece sent twice is added once, also when both arrive at the same moment. */
export async function addEvidence(
  tx: Transaction,
  { id, filingId, facts, file, by, audit }: NewEvidence,
): Promise<void> {
  await takeDraft(tx, filingId, by);
  const { issuedOn, ...rest } = facts;
  const said = { ...rest, ...dateColumns('issuedOn', issuedOn), fileSha256: file?.sha256 ?? null };
  if ((await tx.filingEvidence.count({ where: { ...said, filingId } })) > 0) return;
  const [last] = await tx.filingEvidence.findMany({ where: { filingId }, orderBy: { position: 'desc' }, take: 1 });
  if ((await tx.filingEvidence.count({ where: { filingId } })) >= EVIDENCE_LIMIT) throw undo('CHANGED');
  const at = new Date(by.at);
  if (file !== null) await rememberFile(tx, file, at);
  await tx.filingEvidence.create({
    data: {
      ...{ ...said, id, filingId, position: (last?.position ?? -1) + 1 },
      ...{ fileName: file?.fileName ?? null, addedById: by.userId, addedAt: at },
    },
  });
  await leaveTrace(tx, by, audit);
}

/** The file itself stays: another report may give it too. */
export async function removeEvidence(
  tx: Transaction,
  { id, filingId, by, audit }: Pick<NewEvidence, 'id' | 'filingId' | 'by' | 'audit'>,
): Promise<void> {
  await takeDraft(tx, filingId, by);
  const { count } = await tx.filingEvidence.deleteMany({ where: { id, filingId } });
  if (count === 0) throw undo('CHANGED');
  await leaveTrace(tx, by, audit);
}
