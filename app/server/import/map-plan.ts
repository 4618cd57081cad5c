/** `plan.json` and `organizations.json` as records of the domain. */
import type { OrganizationsFile } from '#contracts/plan-files/organizations.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type {
  Forum,
  Jurisdiction,
  Organization,
  Plan,
  PlanVersion,
  ReportingPeriod,
  RequirementFact,
  RoadmapEvent,
  Succession,
} from '#domain/records.ts';

export function mapJurisdiction({ jurisdiction }: PlanFile): Jurisdiction {
  return { ...jurisdiction };
}

export function mapPlan(file: PlanFile): Plan {
  const { id, slug, number, title, shortTitle, status, ruleSet, stateVocabulary, pointOfContact, license, ogp } = file;
  return {
    id,
    slug,
    number,
    title,
    shortTitle,
    status,
    ruleSet,
    stateVocabulary,
    pointOfContact,
    license,
    ogpActionPlanId: ogp.actionPlanId,
    ogpIdConfirmed: ogp.provenance === 'OGP_PAGE',
    ogpNote: ogp.note,
  };
}

export function mapVersions(file: PlanFile): PlanVersion[] {
  return file.versions.map(({ submitted, published, start, end, ...rest }) => ({
    ...rest,
    submittedOn: submitted,
    publishedOn: published,
    startsOn: start,
    endsOn: end,
  }));
}

export function mapPeriods(file: PlanFile): ReportingPeriod[] {
  return file.reportingPeriods.map(({ id, label, opens, closes, cutoff, dataAvailable }) => ({
    id,
    label,
    opensOn: opens,
    closesOn: closes,
    cutoffOn: cutoff,
    dataAvailable,
  }));
}

export function mapForum(file: PlanFile): Forum | null {
  if (file.forum === null) return null;
  const { established, ...rest } = file.forum;
  const seats = file.forum.seats.toSorted((a, b) => a.seat - b.seat);
  return { ...rest, seats, establishedFrom: established };
}

export function mapEvents(file: PlanFile): RoadmapEvent[] {
  return file.events.map(({ start, end, ...rest }) => ({ ...rest, startsOn: start, endsOn: end }));
}

export function mapRequirementFacts(file: PlanFile): RequirementFact[] {
  return file.requirementFacts.map((fact) => ({ ...fact }));
}

export function mapOrganizations(file: OrganizationsFile): Organization[] {
  return file.organizations.map((organization) => ({ ...organization }));
}

export function mapSuccessions(file: OrganizationsFile): Succession[] {
  return file.successions.map((succession) => ({ ...succession }));
}
