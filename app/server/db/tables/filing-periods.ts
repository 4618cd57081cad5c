/** Reporting periods and what was decided on them. */
import type { PeriodDecision, PeriodStepView, PeriodStore } from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, json, keyOf, textOf } from '../columns.ts';
import { leaveTrace, undo } from './filing-trail.ts';

const day = (date: string | null) => (date === null ? null : { date, precision: 'DAY' as const });

export async function openPeriod(tx: Transaction, period: Parameters<PeriodStore['open']>[0]): Promise<void> {
  const { id, planId, label, opensOn, closesOn } = period;
  // A place far away first, so that the transaction begins with a write; then the one behind the last.
  await tx.reportingPeriod.create({
    data: {
      ...{ id, planId, position: -1, label: json(label), dataAvailable: true },
      ...{ ...dateColumns('opensOn', day(opensOn)), ...dateColumns('closesOn', day(closesOn)) },
    },
  });
  const last = await tx.reportingPeriod.aggregate({ where: { planId }, _max: { position: true } });
  await tx.reportingPeriod.update({ where: { id }, data: { position: (last._max.position ?? -1) + 1 } });
  await addStep(tx, period);
}

export async function decidePeriod(tx: Transaction, decision: Parameters<PeriodStore['decide']>[0]): Promise<void> {
  const { id, action, closesOn, closedOnBefore, by } = decision;
  const { count } = await tx.reportingPeriod.updateMany({
    where: { id, closesOn: closedOnBefore, lockedAt: null },
    data: action === 'LOCKED' ? { lockedAt: new Date(by.at) } : dateColumns('closesOn', day(closesOn)),
  });
  if (count === 0) throw undo('CHANGED');
  const waiting = { periodId: id, status: { in: ['SUBMITTED' as const, 'VALIDATED' as const] } };
  if (action === 'LOCKED' && (await tx.filing.count({ where: waiting })) > 0) throw undo('CHANGED');
  await addStep(tx, decision);
}

async function addStep(tx: Transaction, { id, action, closesOn, note, by, audit }: PeriodDecision): Promise<void> {
  const position = await tx.periodStep.count({ where: { periodId: id } });
  await tx.periodStep.create({
    data: {
      ...{ periodId: id, position, action, note, closesOn },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
  await leaveTrace(tx, by, audit, true);
}

export async function readPeriodSteps(tx: Transaction, planId: string): Promise<PeriodStepView[]> {
  const rows = await tx.periodStep.findMany({
    where: { period: { planId } },
    orderBy: [{ period: { position: 'asc' } }, { position: 'asc' }],
    omit: { userId: true, position: true },
  });
  return rows.map(({ periodId, at, office, ...rest }) => ({
    ...rest,
    period: keyOf(periodId),
    at: at.toISOString(),
    office: textOf(office),
  }));
}
