/** What became public of a commitment, and when; the newest first. Nothing later than the day asked for. */
import type { Change, Handover } from '#contracts/commitment-story.ts';
import { compareDates, isKnownBy, lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { milestonesComplete } from '#domain/figures.ts';
import type { Commitment, PlanDossier, ProgressReport, RoadmapEvent } from '#domain/records.ts';
import { milestoneStanding, type MilestoneStanding, planVersionOn } from '#domain/standing.ts';
import { stepOf } from '#domain/states.ts';
import { commitmentPeriodOn, isPublishedBy } from '#domain/versions.ts';

export interface ChangeFacts {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  /** Of the commitment's milestones. */
  readonly standings: readonly MilestoneStanding[];
  readonly handovers: readonly Handover[];
  readonly asOf: IsoDate;
}

export function changesOf(facts: ChangeFacts): Change[] {
  return [
    ...versionChanges(facts),
    ...periodEnds(facts),
    ...reportChanges(facts),
    ...irmChanges(facts),
    ...eventChanges(facts),
    ...handoverChanges(facts),
  ].sort(newestFirst);
}

/** By the last day a date can mean, so that "2021" stands after all that is known to have happened in it. */
function newestFirst(a: Change, b: Change): number {
  const [endA, endB] = [lastDay(a.to ?? a.date), lastDay(b.to ?? b.date)];
  if (endA !== endB) return endA < endB ? 1 : -1;
  return compareDates(b.date, a.date) || (a.id < b.id ? -1 : 1);
}

function versionChanges({ dossier, asOf }: ChangeFacts): Change[] {
  return dossier.versions.flatMap((version) => {
    const date = version.publishedOn ?? version.submittedOn;
    if (date === null || !isPublishedBy(version, asOf)) return [];
    return [{ kind: 'VERSION', id: `version-${version.id}`, date, to: null, sources: version.sources, version }];
  });
}

/** The end of the commitment's own period and of the plan, with how many milestones its agency then called complete. */
function periodEnds({ dossier, commitment, standings, asOf }: ChangeFacts): Change[] {
  const version = planVersionOn(dossier, asOf);
  const own = commitmentPeriodOn(dossier, commitment, asOf)?.endsOn ?? null;
  const ends: [of: 'COMMITMENT' | 'PLAN', date: PartialDate | null][] = [
    ['COMMITMENT', own && lastDay(own) === lastDay(version.endsOn) ? null : own],
    ['PLAN', version.endsOn],
  ];
  return ends.flatMap(([of, date]): Change[] => {
    if (date === null || !isKnownBy(date, asOf)) return [];
    const then = standings.map(({ milestone }) => milestoneStanding(dossier, milestone, lastDay(date)));
    const complete = milestonesComplete(then, 'AGENCY_SELF', lastDay(date)).value;
    const sources = version.sources;
    return [{ kind: 'PERIOD_END', id: `end-${of}`, date, to: null, sources, of, complete, milestones: then.length }];
  });
}

/** One entry for what one body published in one round; corrections stand apart from what they correct. */
function reportChanges({ standings }: ChangeFacts): Change[] {
  const groups = new Map<string, { numbers: Map<string, number>; reports: ProgressReport[] }>();
  for (const { milestone, history } of standings) {
    for (const report of history) {
      const key = [report.period, report.source, report.organization, report.supersedes !== null].join('/');
      const group = groups.get(key) ?? { numbers: new Map(), reports: [] };
      group.numbers.set(report.id, milestone.number);
      group.reports.push(report);
      groups.set(key, group);
    }
  }
  return [...groups].flatMap(([key, { numbers, reports }]) => reportChange(key, numbers, reports));
}

function reportChange(key: string, numbers: ReadonlyMap<string, number>, reports: readonly ProgressReport[]): Change[] {
  const days = reports.map(({ publishedOn }) => publishedOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  const [one] = reports;
  if (!one || first === undefined || last === undefined) return [];
  const states = new Map(reports.map(({ state }) => [state.value, state]));
  const order = [...states.values()].sort((a, b) => (stepOf(b) ?? -1) - (stepOf(a) ?? -1));
  return [
    {
      kind: 'REPORTS',
      id: key,
      date: { date: first, precision: 'DAY' },
      to: last === first ? null : { date: last, precision: 'DAY' },
      sources: [...new Set(reports.flatMap((report) => report.sources))],
      source: one.source,
      organization: one.organization,
      reported: new Set(numbers.values()).size,
      states: order.map((state) => ({
        state,
        numbers: reports.filter((report) => report.state.value === state.value).map(({ id }) => numbers.get(id) ?? 0),
      })),
      correction: one.supersedes !== null,
    },
  ];
}

function irmChanges({ dossier, commitment, asOf }: ChangeFacts): Change[] {
  return dossier.irmReports.flatMap((report): Change[] => {
    if (report.publishedOn === null || !isKnownBy(report.publishedOn, asOf)) return [];
    const values = dossier.assessments.filter(
      (value) => value.commitment === commitment.id && value.report === report.id && value.source === 'IRM',
    );
    const placed = values.filter(({ value, variable }) => value !== null && variable !== 'OGP_SITE_AMBITION');
    return [
      { kind: 'IRM', id: report.id, date: report.publishedOn, to: null, sources: report.sources, report, values: placed },
    ];
  });
}

function eventChanges({ dossier, commitment, asOf }: ChangeFacts): Change[] {
  return dossier.events
    .filter((event) => event.commitment === commitment.id && isKnownBy(event.startsOn, asOf))
    .map((event) => ({ kind: 'EVENT', id: event.id, ...datesOf(event, asOf), sources: event.sources, event }));
}

/** An event within one day or month says so once; an end still to come is not known. */
function datesOf({ startsOn, endsOn }: RoadmapEvent, asOf: IsoDate): { date: PartialDate; to: PartialDate | null } {
  const single = endsOn === null || lastDay(startsOn) === lastDay(endsOn) || !isKnownBy(endsOn, asOf);
  return { date: startsOn, to: single ? null : endsOn };
}

/** Handovers with a date; one that the events tell already is not told twice. */
function handoverChanges({ dossier, commitment, handovers }: ChangeFacts): Change[] {
  const told = dossier.events
    .filter(({ commitment: of, kind }) => of === commitment.id && kind === 'RESPONSIBILITY_CHANGE')
    .map(({ startsOn }) => lastDay(startsOn));
  return handovers.flatMap((handover): Change[] => {
    const { id, on, sources } = handover;
    if (on === null || told.includes(lastDay(on))) return [];
    return [{ kind: 'HANDOVER', id: `handover-${id}`, date: on, to: null, sources, handover }];
  });
}
