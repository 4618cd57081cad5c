/** `commitments.json` and `milestones.json` as records of the domain. */
import type { CommitmentsFile } from '#contracts/plan-files/commitments.ts';
import type { MilestonesFile } from '#contracts/plan-files/milestones.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { Commitment, Milestone, Participation, ResponsibilityChange } from '#domain/records.ts';

type CommitmentEntry = CommitmentsFile['commitments'][number];

export function mapCommitments(file: CommitmentsFile, plan: PlanFile): Commitment[] {
  return file.commitments.map((entry) => {
    const {
      ogpIdProvenance,
      periods,
      leads: _l,
      counterparts: _c,
      actors: _a,
      responsibilityChanges: _r,
      ...rest
    } = entry;
    return {
      ...rest,
      code: commitmentCode(entry, plan),
      ogpIdConfirmed: ogpIdProvenance === 'OGP_PAGE',
      periods: Object.fromEntries(
        Object.entries(periods).map(([version, { start, end }]) => [version, { startsOn: start, endsOn: end }]),
      ),
    };
  });
}

/** OGP's own id (`EC0003`) or, where there is none, country, plan and commitment number (`ECU-1-3`). */
export function commitmentCode(entry: Pick<CommitmentEntry, 'ogpId' | 'number'>, plan: PlanFile): string {
  const place = plan.jurisdiction.iso3 ?? plan.jurisdiction.slug.toUpperCase();
  return entry.ogpId ?? `${place}-${plan.number}-${entry.number}`;
}

/** Leads, then counterparts, then the other actors, each in the order of the file. */
export function mapParticipations(file: CommitmentsFile): Participation[] {
  return file.commitments.flatMap(({ id: commitment, leads, counterparts, actors }) => [
    ...leads.map((lead) => ({ commitment, ...lead })),
    ...counterparts.map((counterpart) => ({ commitment, role: 'COUNTERPART' as const, ...counterpart })),
    ...actors.map((actor) => ({ commitment, ...actor })),
  ]);
}

export function mapResponsibilityChanges(file: CommitmentsFile): ResponsibilityChange[] {
  return file.commitments.flatMap(({ id: commitment, responsibilityChanges }) =>
    responsibilityChanges.map((change) => ({ commitment, ...change })),
  );
}

/**
 * Milestones in the order of their commitments and numbers; their versions in the order of the plan's versions, whatever
 * the order of the file.
 */
export function mapMilestones(file: MilestonesFile, plan: PlanFile, { commitments }: CommitmentsFile): Milestone[] {
  const versionOrder = plan.versions.map(({ id }) => id);
  const commitmentOrder = commitments.map(({ id }) => id);
  const orderOf = ({ commitment, number }: Milestone) => commitmentOrder.indexOf(commitment) * 1000 + number;
  return file.milestones
    .map(({ versions, ...rest }) => ({
      ...rest,
      versions: versions
        .map(({ start, end, ...version }) => ({ ...version, startsOn: start, endsOn: end }))
        .sort((a, b) => versionOrder.indexOf(a.planVersion) - versionOrder.indexOf(b.planVersion)),
    }))
    .sort((a, b) => orderOf(a) - orderOf(b));
}
