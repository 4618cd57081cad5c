/** What became public of a commitment, and when; the newest first. Nothing later than the day asked for. */
import type { Change, Handover } from '#contracts/commitment-changes.ts';
import { valuesOn } from '#domain/irm/assessments.ts';
import { changesBy, type Change as PlanChange, commitmentOf } from '#domain/changes.ts';
import { compareDates, isKnownBy, lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { milestonesComplete } from '#domain/figures.ts';
import type { Commitment, IrmReport, PlanDossier, ProgressReport, RoadmapEvent } from '#domain/records.ts';
import { milestoneStanding, type MilestoneStanding, planVersionOn } from '#domain/standing.ts';
import { stepOf } from '#domain/states.ts';
import { commitmentPeriodOn } from '#domain/versions.ts';
import { editView } from '../plan-edits.ts';
import { reviewChanges } from './review-changes.ts';

export interface ChangeFacts {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  /** Of the commitment's milestones. */
  readonly standings: readonly MilestoneStanding[];
  readonly handovers: readonly Handover[];
  readonly asOf: IsoDate;
}

export function changesOf(facts: ChangeFacts): Change[] {
  const { dossier, commitment, asOf } = facts;
  const known = changesBy(dossier, asOf).filter((change) => [null, commitment.id].includes(commitmentOf(change)));
  return [
    ...known.flatMap((change) => planChange(change, facts)),
    ...rounds(known).map((reports) => reportChange(reports, dossier)),
    ...handoverChanges(facts),
    ...reviewChanges(dossier, commitment, asOf),
    ...periodEnds(facts),
  ].sort(newestFirst);
}

/** By the last day a date can mean, so that "2021" stands after all that is known to have happened in it. */
function newestFirst(a: Change, b: Change): number {
  const [endA, endB] = [lastDay(a.to ?? a.date), lastDay(b.to ?? b.date)];
  if (endA !== endB) return endA < endB ? 1 : -1;
  return compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1);
}

/** Plan versions, IRM reports and the commitment's own events; reports and handovers are put together below. */
function planChange(change: PlanChange, facts: ChangeFacts): Change[] {
  const { date } = change;
  if (change.kind === 'PLAN_VERSION') {
    const { version } = change;
    return [{ kind: 'PLAN_VERSION', id: `version-${version.id}`, date, to: null, sources: version.sources, version }];
  }
  if (change.kind === 'IRM_REPORT') {
    const { report } = change;
    const values = placedValues(report, facts);
    return [{ kind: 'IRM_REPORT', id: report.id, date, to: null, sources: report.sources, report, values }];
  }
  if (change.kind === 'BLOCKAGE') {
    const { blockage, lifted } = change;
    const milestone = facts.dossier.milestones.find(({ id }) => id === blockage.milestone)?.number ?? 0;
    const id = `blockage-${blockage.id}-${lifted ? 'lifted' : 'public'}`;
    return [{ kind: 'BLOCKAGE', id, date, to: null, sources: [], blockage, milestone, lifted }];
  }
  if (change.kind === 'FLAG') {
    const { flag, step } = change;
    const milestone = facts.dossier.milestones.find(({ id }) => id === flag.milestone)?.number ?? null;
    return [{ kind: 'FLAG', id: `flag-${flag.key}-${step.at}`, date, to: null, sources: [], flag, step, milestone }];
  }
  if (change.kind === 'RESCHEDULING') {
    const { approved, replaced, milestone } = change;
    const told = { date, to: null, sources: [], approved, replaced, milestone: milestone.number };
    return [{ kind: 'RESCHEDULING', id: `dates-${approved.id}`, ...told }];
  }
  if (change.kind === 'EDIT') {
    const told = editView(facts.dossier, change.edit);
    return [{ kind: 'EDIT', id: `edit-${change.edit.id}`, date, to: null, sources: [], ...told }];
  }
  if (change.kind !== 'EVENT' || change.event.commitment === null) return [];
  const { event } = change;
  return [{ kind: 'EVENT', id: event.id, ...datesOf(event), sources: event.sources, event }];
}

/** What came with the report; what was copied here later is told on its own day. */
const placedValues = (report: IrmReport, { dossier, commitment, asOf }: ChangeFacts) =>
  valuesOn(dossier, asOf).filter(
    (assessed) =>
      assessed.commitment === commitment.id &&
      assessed.report === report.id &&
      assessed.value !== null &&
      assessed.aspect === undefined &&
      assessed.copied === undefined &&
      assessed.variable !== 'OGP_SITE_AMBITION',
  );

/** An event within one day or month says so once. */
function datesOf({ startsOn, endsOn }: RoadmapEvent): { date: PartialDate; to: PartialDate | null } {
  return { date: startsOn, to: endsOn !== null && lastDay(startsOn) === lastDay(endsOn) ? null : endsOn };
}

/** Reports by body and round; corrections stand apart from what they correct. */
function rounds(known: readonly PlanChange[]): ProgressReport[][] {
  const groups = new Map<string, ProgressReport[]>();
  for (const report of known.flatMap((change) => (change.kind === 'REPORTS' ? change.reports : []))) {
    const key = [report.period, report.source, report.organization, report.supersedes !== null].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), report]);
  }
  return [...groups.values()];
}

function reportChange(reports: readonly ProgressReport[], { milestones }: PlanDossier): Change {
  const [one] = reports;
  if (!one) throw new Error('A round without a report');
  const days = reports.map(({ publishedOn }) => publishedOn).sort();
  const [first = one.publishedOn, last = first] = [days[0], days.at(-1)];
  const numbers = new Map(milestones.map(({ id, number }) => [id, number]));
  const numbersOf = (those: readonly ProgressReport[]) =>
    those.map(({ milestone }) => numbers.get(milestone) ?? 0).sort((a, b) => a - b);
  const states = new Map(reports.map(({ state }) => [state.value, state]));
  return {
    kind: 'REPORTS',
    id: `reports-${one.id}`,
    date: { date: first, precision: 'DAY' },
    to: last === first ? null : { date: last, precision: 'DAY' },
    sources: [...new Set(reports.flatMap((report) => report.sources))],
    source: one.source,
    organization: one.organization,
    reported: new Set(numbersOf(reports)).size,
    states: [...states.values()]
      .sort((a, b) => (stepOf(b) ?? -1) - (stepOf(a) ?? -1))
      .map((state) => ({ state, numbers: numbersOf(reports.filter((report) => report.state.value === state.value)) })),
    correction: one.supersedes !== null,
  };
}

/** Handovers with a date; one that the events tell already is not told twice. */
function handoverChanges({ dossier, commitment, handovers }: ChangeFacts): Change[] {
  const told = dossier.events
    .filter(({ commitment: of, kind }) => of === commitment.id && kind === 'RESPONSIBILITY_CHANGE')
    .map(({ startsOn }) => lastDay(startsOn));
  return handovers.flatMap((handover): Change[] => {
    const { id, on, sources } = handover;
    if (on === null || told.includes(lastDay(on))) return [];
    return [{ kind: 'RESPONSIBILITY', id: `handover-${id}`, date: on, to: null, sources, handover }];
  });
}

/** The end of the commitment's own period and of the plan, with how many milestones its agency then called complete. */
function periodEnds({ dossier, commitment, standings, asOf }: ChangeFacts): Change[] {
  const version = planVersionOn(dossier, asOf);
  const own = commitmentPeriodOn(dossier, commitment, asOf)?.endsOn ?? null;
  const ends = [
    { of: 'COMMITMENT' as const, date: own && lastDay(own) === lastDay(version.endsOn) ? null : own },
    { of: 'PLAN' as const, date: version.endsOn },
  ];
  return ends.flatMap(({ of, date }): Change[] => {
    if (date === null || !isKnownBy(date, asOf)) return [];
    const then = standings.map(({ milestone }) => milestoneStanding(dossier, milestone, lastDay(date)));
    const complete = milestonesComplete(then, 'AGENCY_SELF', lastDay(date)).value;
    const { sources } = version;
    return [{ kind: 'PERIOD_END', id: `end-${of}`, date, to: null, sources, of, complete, milestones: then.length }];
  });
}
