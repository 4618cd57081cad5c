/** `plan.json`: the plan, its versions, themes, pillars, forum, co-creation, events and the list of sources. */
import { z } from 'zod';
import {
  EVIDENCE_KINDS,
  METHODOLOGIES,
  PLAN_STATUSES,
  PLAN_VERSION_KINDS,
  RULE_SETS,
  STATE_VOCABULARIES,
} from '#domain/values.ts';
import { coCreation } from './co-creation.ts';
import { provenance } from './commitments.ts';
import {
  count,
  endDate,
  id,
  localizedText,
  partialDate,
  schemaVersion,
  slug,
  sources,
  startDate,
  unknownOr,
  url,
} from './common.ts';
import { forum } from './forum.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/u);

const jurisdiction = z.strictObject({
  slug,
  level: z.enum(['NATIONAL', 'LOCAL']),
  name: localizedText,
  iso2: unknownOr(z.string().regex(/^[A-Z]{2}$/u)),
  iso3: unknownOr(z.string().regex(/^[A-Z]{3}$/u)),
  languages: z.array(z.string().min(2)).min(1),
  authoritativeLanguage: z.string().min(2),
  timezone: z.string().refine(isTimezone, { params: { code: 'NOT_A_TIMEZONE' } }),
  memberSince: unknownOr(partialDate),
  memberPage: unknownOr(url),
});

const version = z.strictObject({
  id,
  kind: z.enum(PLAN_VERSION_KINDS),
  label: localizedText,
  submitted: unknownOr(partialDate),
  published: unknownOr(partialDate),
  start: startDate,
  end: endDate,
  milestoneDatesKnown: z.boolean(),
  approvedBy: unknownOr(slug),
  reason: unknownOr(localizedText),
  rules: unknownOr(localizedText),
  note: unknownOr(localizedText),
  sources,
});

const reportingPeriod = z.strictObject({
  id,
  label: localizedText,
  opens: unknownOr(partialDate),
  closes: unknownOr(partialDate),
  cutoff: unknownOr(partialDate),
  dataAvailable: z.boolean(),
});

const requirementFact = z.strictObject({
  code,
  value: unknownOr(z.union([z.boolean(), code])),
  atLeast: unknownOr(count),
  asOf: unknownOr(partialDate),
  url: unknownOr(url),
  note: unknownOr(localizedText),
  sources,
});

const event = z.strictObject({
  id,
  kind: code,
  title: localizedText,
  start: startDate,
  end: unknownOr(endDate),
  commitment: unknownOr(id),
  organizations: z.array(slug).default([]),
  place: unknownOr(z.string().min(1)),
  evidence: z
    .array(z.strictObject({ kind: z.enum(EVIDENCE_KINDS), url: unknownOr(url), reference: localizedText.optional() }))
    .default([]),
  note: unknownOr(localizedText),
  sources,
});

const source = z.strictObject({
  id,
  kind: code,
  title: localizedText,
  publisher: localizedText,
  date: unknownOr(partialDate),
  url: unknownOr(url),
});

const ordered = { id, order: z.int().min(1), title: localizedText };

export const planFile = z.strictObject({
  schemaVersion,
  id,
  slug,
  number: z.int().min(1),
  jurisdiction,
  ogp: z
    .strictObject({ actionPlanId: unknownOr(id), provenance: unknownOr(provenance), note: unknownOr(localizedText) })
    .default({ actionPlanId: null, provenance: null, note: null }),
  title: localizedText,
  shortTitle: localizedText,
  status: z.enum(PLAN_STATUSES),
  ruleSet: z.enum(RULE_SETS),
  stateVocabulary: z.enum(STATE_VOCABULARIES),
  pointOfContact: unknownOr(z.strictObject({ organization: slug, office: localizedText })),
  versions: z.array(version).min(1),
  license: z.strictObject({ planText: localizedText, dataset: localizedText }),
  methodologyNotes: z
    .array(z.strictObject({ report: unknownOr(id), methodology: z.enum(METHODOLOGIES), note: localizedText }))
    .default([]),
  pillars: z.array(z.strictObject({ ...ordered, note: unknownOr(localizedText) })).default([]),
  themes: z.array(z.strictObject({ ...ordered, description: localizedText })).min(1),
  coCreation: unknownOr(coCreation),
  forum: unknownOr(forum),
  reportingPeriods: z.array(reportingPeriod).default([]),
  requirementFacts: z.array(requirementFact).default([]),
  events: z.array(event).default([]),
  sources: z.array(source).default([]),
});

export type PlanFile = z.output<typeof planFile>;

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
