/** The bodies and sources that a story names by id, once each, so that the view stands on its own. */
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { Organization, PlanDossier, Source } from '#domain/records.ts';

type Unnamed = Omit<CommitmentStory, 'bodies' | 'sources'>;

export function namedBodies({ organizations }: PlanDossier, story: Unnamed): Record<string, BodyLabel> {
  const used = new Set(bodyIds(story));
  return Object.fromEntries(organizations.filter(({ id }) => used.has(id)).map((body) => [body.id, nameOf(body)]));
}

const nameOf = ({ id, name, acronym, type, sector }: Organization): BodyLabel => ({ id, name, acronym, type, sector });

function bodyIds({ people, milestones, changes, related, plan, verdicts, assessments }: Unnamed): string[] {
  const parts = [people.leads, people.counterparts, ...people.others.map(({ parts: others }) => others)].flat();
  const reports = milestones.flatMap(({ history }) => history.map(({ report }) => report));
  return [
    ...parts.flatMap(({ part }) => [part.organization, part.via ?? '']),
    ...people.handovers.flatMap(({ from, to }) => [...from, to]),
    ...reports.flatMap(({ organization, partnerFulfilled }) => [
      organization,
      ...partnerFulfilled.flatMap(({ about, towards }) => [...about, ...towards]),
    ]),
    ...milestones.flatMap(({ blockages }) => blockages.map(({ organization }) => organization)),
    ...changes.flatMap((change) => (change.kind === 'REPORTS' ? change.organization : [])),
    ...changes.flatMap((change) => (change.kind === 'REPLY' ? [change.reply.organization, change.assessor] : [])),
    ...changes.flatMap((change) => (change.kind === 'VERDICT' ? change.review.organization : [])),
    ...changes.flatMap((change) => (change.kind === 'ASSESSMENT' ? change.assessment.organization : [])),
    ...changes.flatMap((change) => (change.kind === 'EVENT' ? change.event.organizations : [])),
    ...[...related.sameTheme, ...related.sameBody].flatMap(({ bodies }) => bodies),
    ...plan.versions.flatMap(({ approvedBy }) => approvedBy ?? []),
    ...Object.values(verdicts).flatMap(({ standing, earlier }) =>
      [...standing, ...earlier].map(({ organization }) => organization),
    ),
    ...assessments.flatMap(({ assessment, corrected, replies }) => [
      ...[assessment, ...corrected].flatMap(({ organization, credits }) => [
        organization,
        ...credits.map((credit) => credit.organization),
      ]),
      ...replies.map(({ organization }) => organization),
    ]),
  ];
}

export function namedSources({ sources }: PlanDossier, story: Unnamed): Record<string, Source> {
  const used = new Set(sourceIds(story));
  return Object.fromEntries(sources.filter(({ id }) => used.has(id)).map((source) => [source.id, source]));
}

function sourceIds({ commitment, milestones, people, irm, changes, plan }: Unnamed): string[] {
  return [
    ...commitment.sources,
    ...milestones.flatMap(({ standing, history }) => [
      ...standing.version.sources,
      ...history.flatMap(({ report }) => report.sources),
    ]),
    ...people.handovers.flatMap(({ sources }) => sources),
    ...irm.rows.flatMap(({ cells }) => cells.flatMap(({ citation }) => citation ?? [])),
    ...irm.reports.flatMap(({ sources }) => sources),
    ...(irm.ambition?.citation ? [irm.ambition.citation] : []),
    ...changes.flatMap(({ sources }) => sources),
    ...plan.versions.flatMap(({ sources }) => sources),
  ];
}
