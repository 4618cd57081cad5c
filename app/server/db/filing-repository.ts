/** Filing in the database: implements the ports of its services. */
import type {
  BlockageStore,
  FilingStore,
  PeriodStore,
  ReschedulingStore,
  StoredRescheduling,
} from '../services/ports-filing.ts';
import type { Database } from './client.ts';
import { liftBlockage, readStoredBlockages, reportBlockage } from './tables/filing-blockages.ts';
import { decidePeriod, openPeriod, readPeriodSteps } from './tables/filing-periods.ts';
import { readFiling, readSummaries } from './tables/filing-read.ts';
import { decideRescheduling, proposeRescheduling, readReschedulings } from './tables/filing-reschedulings.ts';
import { writing } from './tables/filing-trail.ts';
import { readPeriods } from './tables/outline.ts';
import { addEvidence, beginFiling, changeFiling, removeEvidence } from './tables/filing-write.ts';

export function createFilingStore(database: Database): FilingStore {
  const { snapshot } = database;
  return {
    find: (id) => snapshot((tx) => readFiling(tx, { id })),
    latest: ({ milestoneId, periodId, source, organizationId }) =>
      snapshot((tx) => readFiling(tx, { milestoneId, periodId, source, organizationId })),
    findByRequest: (requestKey) => snapshot((tx) => readFiling(tx, { steps: { some: { requestKey } } })),
    list: (query) => snapshot((tx) => readSummaries(tx, query)),
    begin: (filing) => writing(database, (tx) => beginFiling(tx, filing)),
    change: (change) => writing(database, (tx) => changeFiling(tx, change)),
    addEvidence: (evidence) => writing(database, (tx) => addEvidence(tx, evidence)),
    removeEvidence: (removal) => writing(database, (tx) => removeEvidence(tx, removal)),
  };
}

export function createPeriodStore(database: Database): PeriodStore {
  return {
    open: (period) => writing(database, (tx) => openPeriod(tx, period)),
    decide: (decision) => writing(database, (tx) => decidePeriod(tx, decision)),
    steps: (planId) => readPeriodSteps(database.reader, planId),
    withdrawn: (planId) => readPeriods(database.reader, { planId, withdrawnAt: { not: null } }),
  };
}

export function createBlockageStore(database: Database): BlockageStore {
  const { reader } = database;
  return {
    publicAfterDays: async (planId) => {
      const plan = { where: { id: planId }, select: { blockagePublicAfterDays: true } };
      return (await reader.plan.findUniqueOrThrow(plan)).blockagePublicAfterDays;
    },
    find: async (id) => (await readStoredBlockages(reader, { id }))[0] ?? null,
    open: () => readStoredBlockages(reader, { closedAt: null }),
    of: async (milestoneId) => (await readStoredBlockages(reader, { milestoneId })).toReversed(),
    report: (blockage) => writing(database, (tx) => reportBlockage(tx, blockage)),
    lift: (lifting) => writing(database, (tx) => liftBlockage(tx, lifting)),
  };
}

export function createReschedulingStore(database: Database): ReschedulingStore {
  const { reader } = database;
  const list = (ids: readonly string[] | undefined): Promise<StoredRescheduling[]> =>
    readReschedulings(reader, ids === undefined ? { status: 'PROPOSED' } : { milestoneId: { in: [...ids] } });
  return {
    find: async (id) => (await readReschedulings(reader, { id }))[0] ?? null,
    list,
    propose: (proposal) => writing(database, (tx) => proposeRescheduling(tx, proposal)),
    decide: (decision) => writing(database, (tx) => decideRescheduling(tx, decision)),
  };
}
