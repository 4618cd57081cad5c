/** A plan, its versions and its themes as records. */
import type { PartialDate } from '#domain/dates.ts';
import { firstDay, isKnownBy, lastDay } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { isPublicText } from '#domain/versions.ts';
import { PLAN_STATUSES, PLAN_VERSION_KINDS, RULE_SETS, STATE_VOCABULARIES } from '#domain/values.ts';
import { planStatusWord, versionKindWord, vocabularyWord } from '#format/words.ts';
import { ruleSetWord } from '#format/words/records.ts';
import { bodyOptions, wordOptions } from './options.ts';
import { freeKey, recordKind } from './kind.ts';

const USUAL_DAYS = 30;

export const PLAN = recordKind<'PLAN'>({
  keys: ({ plan }) => [plan.slug],
  find: ({ plan, versions: [first] }, key) =>
    key !== plan.slug || !first
      ? null
      : {
          label: plan.shortTitle,
          facts: {
            ...{ slug: plan.slug, ruleSet: plan.ruleSet, stateVocabulary: plan.stateVocabulary },
            ...{ title: plan.title, shortTitle: plan.shortTitle, status: plan.status },
            ...{ label: first.label, submittedOn: first.submittedOn, publishedOn: first.publishedOn },
            ...{ startsOn: first.startsOn, endsOn: first.endsOn },
            contact: plan.pointOfContact?.organization ?? null,
            contactOffice: plan.pointOfContact?.office ?? null,
            ogpActionPlanId: plan.ogpActionPlanId,
            blockagePublicAfterDays: plan.blockagePublicAfterDays ?? USUAL_DAYS,
          },
        },
  options: (dossier, locale) => ({
    ruleSet: wordOptions(RULE_SETS, ruleSetWord, locale),
    stateVocabulary: wordOptions(STATE_VOCABULARIES, vocabularyWord, locale),
    status: wordOptions(PLAN_STATUSES, planStatusWord, locale),
    contact: bodyOptions(dossier, locale),
  }),
  begin: () => ({ status: 'CO_CREATION', ruleSet: 'R2022', blockagePublicAfterDays: USUAL_DAYS }),
  newKey: (_, { slug }) => {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(slug)) throw invalid('KEY_INVALID', 'slug');
    return slug;
  },
  check: (_, { startsOn, endsOn, contact, contactOffice, publishedOn, submittedOn }, key) => {
    if ((contact === null) !== (contactOffice === null)) throw invalid('CONTACT_INCOMPLETE', 'contactOfficeEs');
    if (key === null) requireOrder(startsOn, endsOn);
    // Without a day a plan counts as public: a new one would take the place of the one that is being carried out.
    if (key === null && publishedOn === null && submittedOn === null)
      throw invalid('PUBLICATION_MISSING', 'publishedOn');
  },
  label: ({ shortTitle }) => shortTitle,
});

export const VERSION = recordKind<'VERSION'>({
  keys: ({ versions }) => versions.map(({ id }) => id),
  find: ({ versions }, key) => {
    const found = versions.find(({ id }) => id === key);
    if (!found) return null;
    const { reason: why, ...facts } = found;
    return { label: found.label, facts: { ...facts, why } };
  },
  options: (dossier, locale) => ({
    kind: wordOptions(PLAN_VERSION_KINDS, versionKindWord, locale),
    approvedBy: bodyOptions(dossier, locale),
  }),
  begin: ({ versions }) => {
    const last = versions.at(-1);
    return { kind: 'AMENDED', ...(last && { startsOn: last.startsOn, endsOn: last.endsOn }) };
  },
  newKey: ({ versions }) =>
    freeKey(
      versions.map(({ id }) => id),
      (n) => `v${n}`,
      versions.length + 1,
    ),
  check: (dossier, facts, key, today) => {
    requireOrder(facts.startsOn, facts.endsOn);
    const day = facts.publishedOn ?? facts.submittedOn;
    requirePublicInTurn(dossier, day, key);
    if (key !== null && day && !isKnownBy(day, today) && isPublicText(dossier, key, today))
      throw invalid('VERSION_STAYS_PUBLIC', facts.publishedOn ? 'publishedOn' : 'submittedOn');
  },
  label: ({ label }) => label,
});

export const THEME = recordKind<'THEME'>({
  keys: ({ themes }) => themes.map(({ id }) => id),
  find: ({ themes }, key) => {
    const found = themes.find(({ id }) => id === key);
    return found ? { label: found.title, facts: { title: found.title, description: found.description } } : null;
  },
  newKey: ({ themes }) =>
    freeKey(
      themes.map(({ id }) => id),
      (n) => `t${n}`,
      themes.length + 1,
    ),
  label: ({ title }) => title,
});

function requireOrder(startsOn: PartialDate, endsOn: PartialDate): void {
  if (lastDay(endsOn) < firstDay(startsOn)) throw invalid('DATES_ORDER', 'endsOn');
}

/** Versions become public in the order in which they were made; one after another must have its day. */
function requirePublicInTurn({ versions }: PlanDossier, day: PartialDate | null, key: string | null): void {
  const at = key === null ? versions.length : versions.findIndex(({ id }) => id === key);
  const dayOf = (version: (typeof versions)[number] | undefined) =>
    version?.publishedOn ?? version?.submittedOn ?? null;
  const [before, after] = [dayOf(versions[at - 1]), dayOf(versions[at + 1])];
  if (day === null && at > 0) throw invalid('PUBLICATION_MISSING', 'publishedOn');
  if (day && before && firstDay(day) <= firstDay(before)) throw invalid('VERSION_ORDER', 'publishedOn');
  if (day && after && firstDay(day) >= firstDay(after)) throw invalid('VERSION_ORDER', 'publishedOn');
}
