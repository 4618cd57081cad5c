/** Which text and which dates hold on a day, when a plan has been published more than once. */
import { firstDay, isKnownBy, type IsoDate, type PartialDate } from './dates.ts';
import type {
  ApprovedRescheduling,
  Commitment,
  Milestone,
  MilestoneDates,
  MilestoneVersion,
  PlanDossier,
  PlanVersion,
} from './records.ts';

type Versions = readonly PlanVersion[];

/** Whether a version was public by a day: published or, where that is unknown, submitted. */
export function isPublishedBy(version: PlanVersion, asOf: IsoDate): boolean {
  return isKnownBy(version.publishedOn ?? version.submittedOn, asOf);
}

/** Whether a plan was public by a day, in any of its versions; one whose versions have no date counts as public. */
export function isPlanPublicBy({ versions }: Pick<PlanDossier, 'versions'>, asOf: IsoDate): boolean {
  const dated = versions.filter((version) => (version.publishedOn ?? version.submittedOn) !== null);
  return dated.length === 0 || dated.some((version) => isPublishedBy(version, asOf));
}

/** Whether what a version says was public by a day: it was in force then, or had been. */
export function isPublicText(dossier: Pick<PlanDossier, 'versions'>, version: string, asOf: IsoDate): boolean {
  const { versions } = dossier;
  const at = versions.findIndex(({ id }) => id === version);
  return isPlanPublicBy(dossier, asOf) && at <= versions.indexOf(versionInForce(versions, asOf));
}

/**
 * The version in force on a day: the last one public by then, and before any of them the first.
 * @throws when the dossier has no version, which the loader never lets through.
 */
export function versionInForce(versions: Versions, asOf: IsoDate): PlanVersion {
  const found = versions.findLast((version) => isPublishedBy(version, asOf)) ?? versions[0];
  if (!found) throw new Error('A plan needs at least one version');
  return found;
}

/**
 * A milestone's wording and dates in a version. Where that version's text is not known, the next later wording is
 * shown without dates, as they may have differed; a milestone that a later version leaves out keeps its last text.
 */
export function milestoneIn(milestone: Milestone, versions: Versions, inForce: PlanVersion): MilestoneVersion {
  const own = milestone.versions.find((text) => text.planVersion === inForce.id);
  if (own) return own;
  const order = (text: MilestoneVersion) => versions.findIndex((version) => version.id === text.planVersion);
  const at = versions.indexOf(inForce);
  const later = milestone.versions.find((text) => order(text) > at);
  if (later) return { ...later, startsOn: null, endsOn: null };
  const earlier = milestone.versions.at(-1);
  if (!earlier) throw new Error(`Milestone ${milestone.id} has no text`);
  return earlier;
}

/**
 * A milestone's wording and dates on a day: those of the version in force or, where the forum has approved new dates
 * since that version was published, these. The dates of the versions themselves stay as they are.
 */
export function milestoneOn(milestone: Milestone, versions: Versions, asOf: IsoDate): MilestoneVersion {
  const inForce = versionInForce(versions, asOf);
  const text = milestoneIn(milestone, versions, inForce);
  const published = inForce.publishedOn ?? inForce.submittedOn;
  const since = published === null ? '' : firstDay(published);
  const rescheduled = milestone.reschedulings?.findLast(({ decidedOn }) => decidedOn <= asOf && decidedOn >= since);
  if (!rescheduled) return text;
  const replaced = datesBefore(milestone, versions, rescheduled);
  return {
    ...text,
    startsOn: rescheduled.startsOn ?? replaced.startsOn,
    endsOn: rescheduled.endsOn,
    rescheduled,
    replaced,
  };
}

/** The dates that held when the forum approved others, which may have been approved before. */
export function datesBefore(milestone: Milestone, versions: Versions, approved: ApprovedRescheduling): MilestoneDates {
  const all = milestone.reschedulings ?? [];
  const earlier = all.slice(
    0,
    Math.max(
      0,
      all.findIndex(({ id }) => id === approved.id),
    ),
  );
  const { startsOn, endsOn } = milestoneOn({ ...milestone, reschedulings: earlier }, versions, approved.decidedOn);
  return { startsOn, endsOn };
}

/** What the first version of the plan said of a milestone; null where its end is not known (invariant 8). */
export function baselineOf(milestone: Milestone, versions: Versions): MilestoneVersion | null {
  const first = milestone.versions.find((text) => text.planVersion === versions[0]?.id);
  return first && first.endsOn !== null ? first : null;
}

/** From when to when; null where unknown. */
export interface Period {
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate;
}

/** A commitment's period in the version in force on a day; null where that version's dates are not known. */
export function commitmentPeriodOn(dossier: PlanDossier, commitment: Commitment, asOf: IsoDate): Period | null {
  return commitment.periods[versionInForce(dossier.versions, asOf).id] ?? null;
}
