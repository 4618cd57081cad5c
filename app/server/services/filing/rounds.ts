/** How far the reports of each round that takes them are: by institution, and who has not reported. */
import type { RoundBody, RoundCounts, RoundProgress } from '#contracts/round-views.ts';
import { recordId } from '#domain/filing/ids.ts';
import { periodStanding, takesReports } from '#domain/filing/period.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { ReportingPeriod } from '#domain/records.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import type { FilingSummary } from '../ports-filing.ts';
import type { Filing } from './access.ts';
import { type Day, dayOf, dutiesOf, type Duty, type Side } from './duties.ts';
import { periodView } from './place.ts';
import { bodyOf } from './view.ts';

/** Every round that takes reports today. Nothing is refused: whoever runs no rounds sees none. */
export async function roundProgress(filing: Filing, actor: Actor): Promise<RoundProgress[]> {
  if (!permission(actor, 'ROUND_READ', null).allowed) return [];
  const days = (await filing.dossiers.all()).map((dossier) => dayOf(filing, dossier));
  const rounds = days.flatMap((day) => {
    const taking = day.dossier.periods.filter((period) => takesReports(periodStanding(period, day.today)));
    return taking.map((period) => progressOf(filing, day, period));
  });
  return Promise.all(rounds);
}

async function progressOf(filing: Filing, day: Day, period: ReportingPeriod): Promise<RoundProgress> {
  const { dossier, today } = day;
  const { plan } = dossier;
  const filings = await filing.filings.list({ periodIds: [recordId(plan.id, period.id)] });
  const sides = sidesIn(day);
  const duties = dutiesOf(day, sides, filings).filter((duty) => duty.period.id === period.id);
  return {
    plan: { slug: plan.slug, title: plan.shortTitle },
    period: periodView(period, today),
    total: countsOf(duties),
    bodies: sides.flatMap((side) => bodyProgress(day, side, duties)).sort(bySide),
  };
}

/** Everyone who files on the plan today, from each side. */
function sidesIn({ dossier, today }: Day): Side[] {
  const active = dossier.commitments.filter(({ lifecycle }) => lifecycle === 'ACTIVE');
  return REPORT_SOURCES.flatMap((source) => {
    const holders = active.flatMap(({ id }) => holdersOfSide(dossier, id, source, today));
    return [...new Set(holders)].map((holder) => ({
      ...{ source, organizationId: recordId(dossier.jurisdiction.slug, holder) },
    }));
  });
}

function bodyProgress({ dossier }: Day, side: Side, duties: readonly Duty[]): RoundBody[] {
  const own = duties.filter((duty) => duty.side === side);
  if (own.length === 0) return [];
  const counts = countsOf(own);
  const body = { ...bodyOf({ dossier }, side.organizationId), id: side.organizationId };
  return [{ body, source: side.source, counts, reported: counts.submitted + counts.returned + counts.done > 0 }];
}

type Place = Exclude<keyof RoundCounts, 'expected'>;

function countsOf(duties: readonly Duty[]): RoundCounts {
  const counts = { expected: duties.length, notStarted: 0, drafts: 0, submitted: 0, returned: 0, done: 0 };
  for (const { stored } of duties) counts[placeOf(stored)] += 1;
  return counts;
}

function placeOf(stored: FilingSummary | null): Place {
  if (stored === null) return 'notStarted';
  // What is corrected is public already.
  if (stored.correctsId !== null) return 'done';
  switch (stored.status) {
    case 'WITHDRAWN':
      return 'notStarted';
    case 'DRAFT':
      return 'drafts';
    case 'SUBMITTED':
      return 'submitted';
    case 'RETURNED':
      return 'returned';
    case 'VALIDATED':
    case 'PUBLISHED':
      return 'done';
  }
}

function bySide(a: RoundBody, b: RoundBody): number {
  const left = ({ counts }: RoundBody): number => counts.expected - counts.done;
  return (
    REPORT_SOURCES.indexOf(a.source) - REPORT_SOURCES.indexOf(b.source) ||
    left(b) - left(a) ||
    a.body.id.localeCompare(b.body.id)
  );
}
