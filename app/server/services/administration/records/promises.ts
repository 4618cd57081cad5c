/** Commitments and milestones as records. Wording and dates are kept for one version of the plan. */
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { conflict, invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { milestoneStanding, planVersionOn } from '#domain/standing.ts';
import { COMMITMENT_LIFECYCLES } from '#domain/values.ts';
import { lifecycleWord } from '#format/words.ts';
import { freeKey, recordKind } from './kind.ts';
import { commitmentOptions, pillarOptions, themeOptions, versionOptions, wordOptions } from './options.ts';

export const COMMITMENT = recordKind<'COMMITMENT'>({
  keys: ({ commitments }) => commitments.map(({ id }) => id),
  find: (dossier, key, today) => {
    const found = dossier.commitments.find(({ id }) => id === key);
    if (!found) return null;
    const version = planVersionOn(dossier, today).id;
    const { code, theme, title, shortTitle, lifecycle, problem, description, contribution } = found;
    const { relevance, additionalInfo, sdgs, pillars, periods } = found;
    return {
      label: shortTitle,
      facts: {
        ...{ code, theme, title, shortTitle, lifecycle, problem, description, contribution, relevance, additionalInfo },
        ...{ sdgs, pillars, version },
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
  check: (dossier, { theme, startsOn, endsOn, version, pillars }) => {
    requireDates(startsOn, endsOn);
    if ((startsOn === null) !== (endsOn === null)) throw invalid('DATE_INVALID', startsOn ? 'endsOn' : 'startsOn');
    requireOneOf(dossier.themes, theme, 'theme');
    requireOneOf(dossier.versions, version, 'version');
    for (const pillar of pillars) requireOneOf(dossier.pillars, pillar, 'pillars');
  },
  label: ({ shortTitle }) => shortTitle,
});

export const MILESTONE = recordKind<'MILESTONE'>({
  keys: ({ milestones }) => milestones.map(({ id }) => id),
  find: (dossier, key, today) => {
    const found = dossier.milestones.find(({ id }) => id === key);
    if (!found) return null;
    const inForce = milestoneStanding(dossier, found, today).version;
    // New dates that were approved since are no part of what the plan says.
    const text = found.versions.find(({ planVersion }) => planVersion === inForce.planVersion) ?? inForce;
    const { planVersion: version, title, deliverable, startsOn, endsOn } = text;
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
  check: ({ versions }, { startsOn, endsOn, version }) => {
    requireDates(startsOn, endsOn);
    requireOneOf(versions, version, 'version');
  },
  label: ({ title }) => title,
});

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
