/** Commitments and milestones as records. Wording and dates are kept for one version of the plan. */
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { conflict, invalid } from '#domain/errors.ts';
import { planUnder } from '#domain/existence.ts';
import type { Commitment, Milestone, MilestoneVersion, PlanDossier } from '#domain/records.ts';
import { milestoneStanding, planVersionOn } from '#domain/standing.ts';
import { COMMITMENT_LIFECYCLES } from '#domain/values.ts';
import { isPublicText, milestoneIn } from '#domain/versions.ts';
import { lifecycleWord } from '#format/words.ts';
import { freeKey, recordKind } from './kind.ts';
import { commitmentOptions, pillarOptions, themeOptions, versionOptions, wordOptions } from './options.ts';
import { requireOpenVersion, requirePublishedDates } from './published.ts';

export const COMMITMENT = recordKind<'COMMITMENT'>({
  keys: ({ commitments }) => commitments.map(({ id }) => id),
  find: (dossier, key, today, wanted) => {
    const found = dossier.commitments.find(({ id }) => id === key);
    if (!found) return null;
    const version = wanted ?? versionOfCommitment(dossier, found, today);
    const { code, theme, title, shortTitle, lifecycle, problem, description, contribution } = found;
    const { relevance, additionalInfo, sdgs, pillars, periods, continues } = found;
    return {
      label: shortTitle,
      facts: {
        ...{ code, theme, title, shortTitle, lifecycle, problem, description, contribution, relevance, additionalInfo },
        ...{ sdgs, pillars, continues, version },
        startsOn: periods[version]?.startsOn ?? null,
        endsOn: periods[version]?.endsOn ?? null,
      },
    };
  },
  options: (dossier, locale) => ({
    theme: themeOptions(dossier, locale),
    lifecycle: wordOptions(COMMITMENT_LIFECYCLES, lifecycleWord, locale),
    version: versionOptions(dossier, locale),
    pillars: pillarOptions(dossier, locale),
  }),
  begin: (dossier) => ({ lifecycle: 'ACTIVE', ...newestVersion(dossier) }),
  newKey: ({ commitments }, { code }) => {
    if (!/^[A-Z0-9]+(-[A-Z0-9]+)*$/u.test(code)) throw invalid('CODE_INVALID', 'code');
    if (commitments.some((one) => one.code.toUpperCase() === code)) throw conflict('CODE_TAKEN', code);
    const number = Math.max(0, ...commitments.map((one) => one.number)) + 1;
    return freeKey(
      commitments.map(({ id }) => id),
      (n) => `C${String(n).padStart(2, '0')}`,
      number,
    );
  },
  check: (dossier, { theme, startsOn, endsOn, version, pillars, continues }, key, today) => {
    // Its dates say since which version it is there: without any it would be shown as if it always had been.
    if (key === null && startsOn === null) throw invalid('DATE_MISSING', 'startsOn');
    // A commitment continues those of other plans.
    if (dossier.commitments.some(({ code }) => continues.includes(code))) throw invalid('CODES_INVALID', 'continues');
    requireDates(startsOn, endsOn);
    if ((startsOn === null) !== (endsOn === null)) throw invalid('DATE_INVALID', startsOn ? 'endsOn' : 'startsOn');
    requireOneOf(dossier.themes, theme, 'theme');
    requireOneOf(dossier.versions, version, 'version');
    for (const pillar of pillars) requireOneOf(dossier.pillars, pillar, 'pillars');
    const isThere = planUnder(dossier, version).commitments.some(({ id }) => id === key);
    requireOpenVersion(dossier, version, isThere, today);
    const known = dossier.commitments.find(({ id }) => id === key)?.periods[version];
    if (known && isPublicText(dossier, version, today)) requirePublishedDates(known, { startsOn, endsOn });
  },
  label: ({ shortTitle }) => shortTitle,
});

export const MILESTONE = recordKind<'MILESTONE'>({
  keys: ({ milestones }) => milestones.map(({ id }) => id),
  find: (dossier, key, today, wanted) => {
    const found = dossier.milestones.find(({ id }) => id === key);
    if (!found) return null;
    const text = textOfMilestone(dossier, found, today, wanted);
    const { title, deliverable, startsOn, endsOn } = text;
    const version = wanted ?? text.planVersion;
    return { label: title, facts: { commitment: found.commitment, version, title, deliverable, startsOn, endsOn } };
  },
  options: (dossier, locale) => ({
    commitment: commitmentOptions(dossier, locale),
    version: versionOptions(dossier, locale),
  }),
  begin: newestVersion,
  newKey: ({ milestones, commitments }, { commitment }) => {
    requireOneOf(commitments, commitment, 'commitment');
    const own = milestones.filter((one) => one.commitment === commitment);
    const number = Math.max(0, ...own.map((one) => one.number)) + 1;
    const keyOf = (n: number) => `${commitment}-H${String(n).padStart(2, '0')}`;
    return freeKey(
      milestones.map(({ id }) => id),
      keyOf,
      number,
    );
  },
  check: (dossier, { startsOn, endsOn, version }, key, today) => {
    requireDates(startsOn, endsOn);
    requireOneOf(dossier.versions, version, 'version');
    const isThere = planUnder(dossier, version).milestones.some(({ id }) => id === key);
    requireOpenVersion(dossier, version, isThere, today);
    const known = dossier.milestones.find(({ id }) => id === key);
    if (!known || !isPublicText(dossier, version, today)) return;
    requirePublishedDates(textOfMilestone(dossier, known, today, version), { startsOn, endsOn });
  },
  label: ({ title }) => title,
});

/** The version in force or, of a commitment that a later one brings in, that one. */
function versionOfCommitment(dossier: PlanDossier, { id }: Commitment, today: string): string {
  const inForce = planVersionOn(dossier, today).id;
  const having = dossier.versions.filter((version) =>
    planUnder(dossier, version.id).commitments.some((commitment) => commitment.id === id),
  );
  return having.some((version) => version.id === inForce) ? inForce : (having[0]?.id ?? inForce);
}

/** What the plan says of a milestone in a version; new dates that were approved since are no part of it. */
function textOfMilestone(
  dossier: PlanDossier,
  milestone: Milestone,
  today: string,
  wanted: string | undefined,
): MilestoneVersion {
  const version = dossier.versions.find(({ id }) => id === wanted);
  if (version) return milestoneIn(milestone, dossier.versions, version);
  const inForce = milestoneStanding(dossier, milestone, today).version;
  return milestone.versions.find(({ planVersion }) => planVersion === inForce.planVersion) ?? inForce;
}

function newestVersion({ versions }: PlanDossier): { readonly version?: string } {
  const last = versions.at(-1);
  return last ? { version: last.id } : {};
}

function requireDates(startsOn: PartialDate | null, endsOn: PartialDate | null): void {
  if (startsOn && endsOn && lastDay(endsOn) < firstDay(startsOn)) throw invalid('DATES_ORDER', 'endsOn');
}

export function requireOneOf(known: readonly { readonly id: string }[], wanted: string, field: string): void {
  if (!known.some(({ id }) => id === wanted)) throw invalid('CHOICE_MISSING', field);
}
