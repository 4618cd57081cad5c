import { openDatabase } from '#server/db/open-database.ts';
import { createPlanWriter } from '#server/db/plan-repository.ts';
import { largeSet } from './large-set.ts';
import type { SetSize } from './shape.ts';

/** What a database holds in all. */
export type Counts = Readonly<Record<'plans' | 'commitments' | 'milestones' | 'reports' | 'assessments', number>>;

/** When the made-up plans are said to have been taken in. */
const WRITTEN_AT = new Date('2026-11-01T12:00:00.000Z');

/** Writes the set into an empty database, plan by plan, the way any plan is written. */
export async function writeLargeSet(url: string, size: SetSize, progress: (done: number) => void): Promise<Counts> {
  const database = await openDatabase(url);
  try {
    const writer = createPlanWriter(database);
    let done = 0;
    for (const dossier of largeSet(size)) {
      await writer.add({ dossier, actor: 'bench', at: WRITTEN_AT });
      progress((done += 1));
    }
    const { plan, commitment, milestone, progressReport, assessmentValue } = database.reader;
    const [plans, commitments, milestones, reports, assessments] = await Promise.all([
      plan.count(),
      commitment.count(),
      milestone.count(),
      progressReport.count(),
      assessmentValue.count(),
    ] as const);
    return { plans, commitments, milestones, reports, assessments };
  } finally {
    await database.close();
  }
}
