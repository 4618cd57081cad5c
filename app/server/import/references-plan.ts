/** Checks of `plan.json` and `organizations.json`. */
import type { OrganizationsFile } from '#contracts/plan-files/organizations.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import { type Checks, isOwnAncestor, type Known } from './checks.ts';

const byId = ({ id }: { readonly id: string }) => id;

export function checkPlan(file: PlanFile, known: Known, check: Checks): void {
  for (const list of ['versions', 'pillars', 'themes', 'reportingPeriods', 'events', 'sources'] as const) {
    check.unique<{ readonly id: string }>([list], file[list], byId);
  }
  check.unique(['requirementFacts'], file.requirementFacts, ({ code }) => code);
  check.reference(['pointOfContact', 'organization'], file.pointOfContact?.organization ?? null, known.organizations);
  file.versions.forEach((version, index) => {
    const path = ['versions', index];
    check.inOrder([...path, 'end'], version.start, version.end);
    check.reference([...path, 'approvedBy'], version.approvedBy, known.organizations);
    check.references([...path, 'sources'], version.sources, known.sources);
  });
  file.reportingPeriods.forEach(({ opens, closes }, i) =>
    check.inOrder(['reportingPeriods', i, 'closes'], opens, closes),
  );
  file.requirementFacts.forEach((f, i) =>
    check.references(['requirementFacts', i, 'sources'], f.sources, known.sources),
  );
  file.methodologyNotes.forEach((n, i) =>
    check.reference(['methodologyNotes', i, 'report'], n.report, known.irmReports),
  );
  checkEvents(file, known, check);
}

function checkEvents(file: PlanFile, known: Known, check: Checks): void {
  file.events.forEach((event, index) => {
    const path = ['events', index];
    check.inOrder([...path, 'end'], event.start, event.end);
    check.reference([...path, 'commitment'], event.commitment, known.commitments);
    check.references([...path, 'organizations'], event.organizations, known.organizations);
    check.references([...path, 'sources'], event.sources, known.sources);
  });
}

export function checkForum({ forum }: PlanFile, known: Known, check: Checks): void {
  if (forum === null) return;
  check.reference(['forum', 'organization'], forum.organization, known.organizations);
  check.references(['forum', 'sources'], forum.sources, known.sources);
  check.unique(['forum', 'seats'], forum.seats, ({ seat }) => String(seat));
  check.unique(['forum', 'bodies'], forum.bodies, byId);
  forum.seats.forEach((seat, s) =>
    seat.holders.forEach((holder, h) => {
      const path = ['forum', 'seats', s, 'holders', h];
      check.reference([...path, 'organization'], holder.organization, known.organizations);
      check.inOrder([...path, 'to'], holder.from, holder.to);
    }),
  );
  forum.bodies.forEach((b, i) => check.references(['forum', 'bodies', i, 'members'], b.members, known.organizations));
  forum.meetings.forEach((m, i) => check.reference(['forum', 'meetings', i, 'event'], m.event, known.events));
}

export function checkCocreation({ coCreation: file }: PlanFile, known: Known, check: Checks): void {
  if (file === null) return;
  const path = ['coCreation'];
  check.inOrder([...path, 'end'], file.start, file.end);
  check.references([...path, 'sources'], file.sources, known.sources);
  const group = file.workingGroup?.organizations ?? [];
  check.references([...path, 'workingGroup', 'organizations'], group, known.organizations);
  file.tables?.events.forEach((table, index) => {
    check.reference([...path, 'tables', 'events', index, 'event'], table.event, known.events);
    check.reference([...path, 'tables', 'events', index, 'host'], table.host, known.organizations);
  });
  check.unique([...path, 'proposals'], file.proposals, ({ category, number }) => `${category}.${number}`);
  file.proposals.forEach((proposal, index) => {
    const at = [...path, 'proposals', index];
    check.reference([...at, 'commitment'], proposal.commitment, known.commitments);
    check.references([...at, 'organizations'], proposal.organizations, known.organizations);
  });
}

export function checkOrganizations(file: OrganizationsFile, known: Known, check: Checks): void {
  check.unique(['organizations'], file.organizations, byId);
  check.unique(['successions'], file.successions, byId);
  const parents = new Map(file.organizations.map(({ id, parent }) => [id, parent]));
  file.organizations.forEach(({ id, parent, sources }, index) => {
    check.reference(['organizations', index, 'parent'], parent, known.organizations);
    check.references(['organizations', index, 'sources'], sources, known.sources);
    if (isOwnAncestor(id, parents)) check.fail(['organizations', index, 'parent'], 'OWN_PARENT', { found: id });
  });
  file.successions.forEach((succession, index) => {
    const path = ['successions', index];
    check.references([...path, 'from'], succession.from, known.organizations);
    check.reference([...path, 'to'], succession.to, known.organizations);
    check.references([...path, 'sources'], succession.sources, known.sources);
    if (succession.from.includes(succession.to)) check.fail([...path, 'to'], 'OWN_PARENT', { found: succession.to });
  });
}
