/** `commitments.json`: what was promised, who answers for it, who else takes part. */
import { z } from 'zod';
import { COMMITMENT_LIFECYCLES, PARTICIPATION_ROLES } from '#domain/values.ts';
import {
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

/** Whether an OGP identifier was read on an OGP page or deduced from the numbering. */
export const provenance = z.enum(['OGP_PAGE', 'INFERRED']);

const term = {
  from: unknownOr(partialDate),
  to: unknownOr(partialDate),
  basis: z.enum(['PLAN', 'SUCCESSOR']).default('PLAN'),
  via: unknownOr(slug),
};

const lead = z.strictObject({ organization: slug, role: z.enum(['LEAD', 'CO_LEAD']), ...term });
const counterpart = z.strictObject({ organization: slug, ...term });
const actor = z.strictObject({
  organization: slug,
  role: z.enum(PARTICIPATION_ROLES).exclude(['LEAD', 'CO_LEAD', 'COUNTERPART']),
  ...term,
});

const responsibilityChange = z.strictObject({
  from: slug,
  to: slug,
  on: unknownOr(partialDate),
  note: unknownOr(localizedText),
  sources,
});

const commitment = z.strictObject({
  id,
  number: z.int().min(1),
  ogpId: unknownOr(id),
  ogpIdProvenance: unknownOr(provenance),
  ogpUrl: unknownOr(url),
  ogpShortTitle: unknownOr(z.string().min(1)),
  lifecycle: z.enum(COMMITMENT_LIFECYCLES),
  theme: id,
  title: localizedText,
  shortTitle: localizedText,
  alternateTitles: z.array(localizedText).default([]),
  periods: z.record(z.string(), z.strictObject({ start: startDate, end: endDate })).default({}),
  reschedulingScope: unknownOr(z.enum(['DATES', 'DATES_AND_CONTENT'])),
  leads: z.array(lead).default([]),
  counterparts: z.array(counterpart).default([]),
  actors: z.array(actor).default([]),
  unnamedActors: unknownOr(localizedText),
  responsibilityChanges: z.array(responsibilityChange).default([]),
  sdgs: z.array(z.int().min(1).max(17)).default([]),
  pillars: z.array(id).default([]),
  policyAreas: z.array(z.strictObject({ code: slug, label: localizedText })).default([]),
  problem: unknownOr(localizedText),
  description: unknownOr(localizedText),
  contribution: unknownOr(localizedText),
  relevance: unknownOr(localizedText),
  additionalInfo: unknownOr(localizedText),
  technicalNote: unknownOr(localizedText),
  notes: z.array(localizedText).default([]),
  continues: z.array(id).default([]),
  sources,
});

export const commitmentsFile = z.strictObject({ schemaVersion, plan: id, commitments: z.array(commitment).min(1) });

export type CommitmentsFile = z.output<typeof commitmentsFile>;
