/** Checks of `commitments.json` and `milestones.json`. */
import type { CommitmentsFile } from '#contracts/plan-files/commitments.ts';
import type { MilestonesFile } from '#contracts/plan-files/milestones.ts';
import type { PlanFile } from '#contracts/plan-files/plan.ts';
import type { Checks, Known } from './checks.ts';
import { commitmentCode } from './map-commitments.ts';

type Entry = CommitmentsFile['commitments'][number];

export function checkCommitments(file: CommitmentsFile, plan: PlanFile, known: Known, check: Checks): void {
  const list = ['commitments'];
  check.unique(list, file.commitments, ({ id }) => id);
  check.unique(list, file.commitments, ({ number }) => String(number));
  check.unique(list, file.commitments, (entry) => commitmentCode(entry, plan));
  file.commitments.forEach((entry, index) => {
    const path = [...list, index];
    check.reference([...path, 'theme'], entry.theme, known.themes);
    check.references([...path, 'pillars'], entry.pillars, known.pillars);
    check.references([...path, 'sources'], entry.sources, known.sources);
    check.unique([...path, 'sdgs'], entry.sdgs, String);
    check.unique([...path, 'pillars'], entry.pillars, String);
    check.unique([...path, 'continues'], entry.continues, String);
    if (entry.continues.includes(commitmentCode(entry, plan)))
      check.fail([...path, 'continues'], 'OWN_PARENT', { found: commitmentCode(entry, plan) });
    check.unique([...path, 'policyAreas'], entry.policyAreas, ({ code }) => code);
    checkPeriods(entry, path, known, check);
    checkActors(entry, path, known, check);
  });
  checkLabels(file, check);
}

function checkPeriods(entry: Entry, path: (string | number)[], known: Known, check: Checks): void {
  for (const [version, { start, end }] of Object.entries(entry.periods)) {
    check.reference([...path, 'periods', version], version, known.versions);
    check.inOrder([...path, 'periods', version, 'end'], start, end);
  }
}

function checkActors(entry: Entry, path: (string | number)[], known: Known, check: Checks): void {
  for (const list of ['leads', 'counterparts', 'actors'] as const) {
    entry[list].forEach((part, index) => {
      const at = [...path, list, index];
      check.reference([...at, 'organization'], part.organization, known.organizations);
      check.reference([...at, 'via'], part.via, known.organizations);
      check.inOrder([...at, 'to'], part.from, part.to);
    });
    // A body may lead twice, at different times.
    const key = (part: Entry['counterparts'][number]) => [part.organization, part.from?.date].join(' ').trim();
    check.unique<Entry['counterparts'][number]>([...path, list], entry[list], key);
  }
  entry.responsibilityChanges.forEach((change, index) => {
    const at = [...path, 'responsibilityChanges', index];
    check.reference([...at, 'from'], change.from, known.organizations);
    check.reference([...at, 'to'], change.to, known.organizations);
    check.references([...at, 'sources'], change.sources, known.sources);
  });
}

/** A policy area has one label, however many commitments carry it. */
function checkLabels(file: CommitmentsFile, check: Checks): void {
  const labels = new Map<string, string>();
  file.commitments.forEach(({ policyAreas }, index) =>
    policyAreas.forEach(({ code, label }, area) => {
      const first = labels.get(code) ?? JSON.stringify(label);
      labels.set(code, first);
      if (first !== JSON.stringify(label)) {
        check.fail(['commitments', index, 'policyAreas', area, 'label'], 'DUPLICATE_DIFFERS', { found: code });
      }
    }),
  );
}

export function checkMilestones(file: MilestonesFile, known: Known, check: Checks): void {
  const list = ['milestones'];
  check.unique(list, file.milestones, ({ id }) => id);
  check.unique(list, file.milestones, ({ commitment, number }) => `${commitment}, ${number}`);
  file.milestones.forEach((milestone, index) => {
    const path = [...list, index];
    check.reference([...path, 'commitment'], milestone.commitment, known.commitments);
    check.unique([...path, 'versions'], milestone.versions, ({ planVersion }) => planVersion);
    milestone.versions.forEach((version, v) => {
      const at = [...path, 'versions', v];
      check.reference([...at, 'planVersion'], version.planVersion, known.versions);
      check.inOrder([...at, 'end'], version.start, version.end);
      check.references([...at, 'sources'], version.sources, known.sources);
    });
  });
}
