/** Milestones on a line of time: original and rescheduled bars, and what was reported when. */
import { firstDay, isKnownBy, lastDay, type IsoDate, type PartialDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import type { Commitment, IrmReport, PlanDossier, PlanVersion } from '../records.ts';
import { planVersionOn, type MilestoneStanding } from '../standing.ts';
import type { ReportSource } from '../values.ts';
import { isPublishedBy } from '../versions.ts';

export interface TimelineBar {
  readonly standing: MilestoneStanding;
  /** Null where the version in force gives no dates. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  /** The original dates, only where they are known and differ from those in force. */
  readonly original: { readonly startsOn: PartialDate | null; readonly endsOn: PartialDate | null } | null;
  /** Days on which something was reported, oldest first, each source once a day. */
  readonly reports: readonly { readonly source: ReportSource; readonly day: IsoDate }[];
}

export interface Timeline {
  readonly commitments: readonly { readonly commitment: Commitment; readonly bars: readonly TimelineBar[] }[];
  /** Plan versions public by that day, and the one in force. */
  readonly versions: readonly PlanVersion[];
  readonly inForce: PlanVersion;
  /** IRM reports published by that day. */
  readonly irmReports: readonly IrmReport[];
  /** First and last day of all that is drawn; the day asked for may lie outside. */
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The timeline of a plan, or of some of its milestones when given their standings. */
export function milestoneTimeline(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  asOf: IsoDate,
): Figure<Timeline> {
  const irmReports = dossier.irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, asOf));
  const commitments = dossier.commitments.flatMap((commitment) => {
    const bars = standings.filter(({ milestone }) => milestone.commitment === commitment.id).map(barOf);
    return bars.length > 0 ? [{ commitment, bars }] : [];
  });
  const inForce = planVersionOn(dossier, asOf);
  const versions = dossier.versions.filter((version) => version === inForce || isPublishedBy(version, asOf));
  const days = daysOf(
    commitments.flatMap(({ bars }) => bars),
    versions,
    irmReports,
  );
  const value = {
    commitments,
    versions,
    inForce,
    irmReports,
    from: days[0] ?? asOf,
    to: days.at(-1) ?? asOf,
  };
  const undated = standings.filter(({ version }) => version.endsOn === null).map(({ milestone }) => milestone.id);
  const counted = [standings.length - undated.length, standings.length] as const;
  const inputs = { milestones: standings.length, planVersion: inForce.id };
  return { value, explanation: explain('milestone-timeline/1', asOf, counted, inputs, { END_UNKNOWN: undated }) };
}

function barOf(standing: MilestoneStanding): TimelineBar {
  const { version, baseline, history } = standing;
  const moved = baseline !== null && !sameDates(baseline, version);
  const seen = new Map(history.map(({ source, publishedOn: day }) => [`${day} ${source}`, { source, day }]));
  return {
    standing,
    startsOn: version.startsOn,
    endsOn: version.endsOn,
    original: moved ? { startsOn: baseline.startsOn, endsOn: baseline.endsOn } : null,
    reports: [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, report]) => report),
  };
}

type Dates = Pick<TimelineBar, 'startsOn' | 'endsOn'>;

const sameDates = (a: Dates, b: Dates): boolean =>
  a.startsOn?.date === b.startsOn?.date && a.endsOn?.date === b.endsOn?.date;

/** Every day that has to fit on the line, in order. */
function daysOf(
  bars: readonly TimelineBar[],
  versions: readonly PlanVersion[],
  irmReports: readonly IrmReport[],
): IsoDate[] {
  const spans = [...bars, ...bars.flatMap(({ original }) => original ?? []), ...versions];
  const published = irmReports.flatMap(({ publishedOn }) => publishedOn ?? []);
  return [
    ...spans.flatMap(({ startsOn }) => (startsOn === null ? [] : firstDay(startsOn))),
    ...spans.flatMap(({ endsOn }) => (endsOn === null ? [] : lastDay(endsOn))),
    ...bars.flatMap(({ reports }) => reports.map(({ day }) => day)),
    ...published.flatMap((date) => [firstDay(date), lastDay(date)]),
  ].sort();
}
