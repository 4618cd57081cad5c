/** What people did about what was flagged. */
import { SHOWN_FLAG_KINDS } from '#domain/flags/flag.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { NewFlagStep } from '../../services/ports-oversight.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, idOf, idOrNull, json, keyOf, keyOrNull, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { leaveTrace, undo } from './filing-trail.ts';

const STEP = {
  ...{ action: true, at: true, office: true, note: true, documentTitle: true, documentUrl: true },
} satisfies Prisma.FlagStepSelect;

/** By their keys; nothing where there are none. */
export async function readFlags(tx: Transaction, planId: string): Promise<Pick<PlanDossier, 'flags'>> {
  const rows = await tx.flag.findMany({
    where: { planId },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      kind: true,
      commitmentId: true,
      milestoneId: true,
      steps: { select: STEP, orderBy: BY_POSITION },
    },
  });
  const flags = rows.flatMap(({ id, kind: stored, commitmentId, milestoneId, steps }) => {
    const kind = SHOWN_FLAG_KINDS.find((one) => one === stored);
    if (!kind) return [];
    const about = { key: keyOf(id), kind, commitment: keyOf(commitmentId), milestone: keyOrNull(milestoneId) };
    return [{ ...about, steps: steps.map(mapStep) }];
  });
  return flags.length === 0 ? {} : { flags };
}

function mapStep({
  at,
  office,
  documentTitle,
  documentUrl,
  ...rest
}: Prisma.FlagStepGetPayload<{ select: typeof STEP }>) {
  const document = documentTitle === null ? null : { title: documentTitle, url: documentUrl };
  return { ...rest, at: at.toISOString(), office: textOf(office), document };
}

export async function takeFlagStep(tx: Transaction, step: NewFlagStep): Promise<void> {
  const { planId, key, kind, commitment, milestone, after: position, action, note, document, by, audit } = step;
  const id = idOf(planId, key);
  const about = { planId, kind, commitmentId: idOf(planId, commitment), milestoneId: idOrNull(planId, milestone) };
  // The trace comes first: a transaction begins with a write, so that what is read after it cannot change.
  await leaveTrace(tx, by, audit);
  await tx.flag.upsert({ where: { id }, create: { id, ...about }, update: {} });
  if ((await tx.flagStep.count({ where: { flagId: id } })) !== position) throw undo('CHANGED');
  await tx.flagStep.create({
    data: {
      ...{ flagId: id, position, action, note, at: new Date(by.at), userId: by.userId, office: json(by.office) },
      ...{ documentTitle: document?.title ?? null, documentUrl: document?.url ?? null },
    },
  });
}
