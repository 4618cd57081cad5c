import type { CommitmentStory, PeriodStory, PlanOfStory } from '#contracts/commitment-story.ts';
import { firstDay, type IsoDate } from '#domain/dates.ts';
import { commitmentOutages } from '#domain/links/outages.ts';
import type { Figure } from '#domain/figures.ts';
import type { Commitment, PlanDossier, ReportingPeriod } from '#domain/records.ts';
import { type ClockReading, repositoryClock } from '#domain/repository-clock.ts';
import { milestoneTimeline } from '#domain/series/timeline.ts';
import { type MilestoneStanding, planStandings, planVersionOn } from '#domain/standing.ts';
import { commitmentPeriodOn, isPublishedBy } from '#domain/versions.ts';
import { verdictsById } from '#domain/reviewing/verdicts.ts';
import { assessmentStories } from './commitment/assessments.ts';
import { changesOf } from './commitment/changes.ts';
import { storyFigures } from './commitment/figures.ts';
import { findCommitment } from './commitment/find.ts';
import { irmOf } from './commitment/irm.ts';
import { differenceStories, milestoneStories } from './commitment/milestones.ts';
import { namedBodies, namedSources } from './commitment/names.ts';
import { peopleOf } from './commitment/people.ts';
import { relatedTo } from './commitment/related.ts';
import type { Dossiers } from './dossiers.ts';
import { judgedStory } from './judgement-rows.ts';

/**
 * The whole story of a commitment as it was known on a day. The code may be typed in any case; the view carries it as it
 * is written.
 * @throws NOT_FOUND when no plan has a commitment with that code.
 */
export async function commitmentStory(
  dossiers: Dossiers,
  { code, asOf }: { readonly code: string; readonly asOf: IsoDate },
): Promise<CommitmentStory> {
  const found = await findCommitment(dossiers, code, asOf);
  const { dossier, commitment } = found;
  const all = planStandings(dossier, asOf);
  const standings = all.filter(({ milestone }) => milestone.commitment === commitment.id);
  const people = peopleOf(dossier, commitment, standings, asOf);
  const story = {
    asOf,
    revision: dossier.revision,
    revisedAt: dossier.revisedAt,
    plan: planOf(dossier, standings, asOf),
    commitment,
    theme: dossier.themes.find(({ id }) => id === commitment.theme) ?? null,
    pillars: dossier.pillars.filter(({ id }) => commitment.pillars.includes(id)),
    period: periodOf(dossier, commitment, asOf),
    figures: storyFigures(standings, asOf),
    people,
    timeline: milestoneTimeline(dossier, standings, asOf),
    milestones: milestoneStories(dossier, standings, asOf),
    rounds: dossier.periods.filter((round) => hasBegun(round, asOf)),
    differences: differenceStories(dossier, standings),
    ...judgedStory(dossier, commitment, standings, asOf),
    irm: irmOf(dossier, commitment, asOf),
    verdicts: verdictsById(dossier, commitment.id, asOf),
    outages: commitmentOutages(dossier, commitment.id, asOf),
    assessments: assessmentStories(dossier, commitment, asOf),
    clock: clockOf(dossier, all, commitment, asOf),
    changes: changesOf({ dossier, commitment, standings, handovers: people.handovers, asOf }),
    related: relatedTo(found, all, asOf),
  };
  return { ...story, bodies: namedBodies(dossier, story), sources: namedSources(dossier, story) };
}

function clockOf(
  dossier: PlanDossier,
  standings: readonly MilestoneStanding[],
  { id }: Commitment,
  asOf: IsoDate,
): Figure<ClockReading> {
  const { plan, commitments } = repositoryClock(dossier, standings, asOf);
  // The clock knows every commitment of its plan; the plan's own reading is there for the type alone.
  return commitments.get(id) ?? plan;
}

function planOf(dossier: PlanDossier, standings: readonly MilestoneStanding[], asOf: IsoDate): PlanOfStory {
  const { plan, jurisdiction, versions } = dossier;
  const inForce = planVersionOn(dossier, asOf);
  return {
    slug: plan.slug,
    title: plan.title,
    shortTitle: plan.shortTitle,
    place: jurisdiction.name,
    license: plan.license.dataset,
    versions: versions.filter((version) => version === versions[0] || isPublishedBy(version, asOf)),
    inForce,
    wording: versions.find(({ id }) => id !== inForce.id && id === standings[0]?.version.planVersion) ?? null,
  };
}

export function periodOf(dossier: PlanDossier, commitment: Commitment, asOf: IsoDate): PeriodStory {
  const [first] = dossier.versions;
  return {
    inForce: commitmentPeriodOn(dossier, commitment, asOf),
    original: (first && commitment.periods[first.id]) ?? null,
    rescheduled: planVersionOn(dossier, asOf) !== first,
  };
}

const hasBegun = ({ opensOn, cutoffOn }: ReportingPeriod, asOf: IsoDate): boolean => {
  const begins = opensOn ?? cutoffOn;
  return begins !== null && firstDay(begins) <= asOf;
};
