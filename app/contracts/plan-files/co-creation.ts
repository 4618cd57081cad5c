/** The part of `plan.json` that tells how the plan was co-created. */
import { z } from 'zod';
import { PROPOSAL_OUTCOMES } from '#domain/values.ts';
import { count, endDate, id, localizedText, percent, slug, sources, startDate, unknownOr, url } from './common.ts';

const category = z.int().min(1);

const share = z.strictObject({ code: z.string().min(1), percent, count: unknownOr(count) });
const shares = z.array(share).default([]);

const funnel = z.strictObject({
  webProposals: count,
  tableProposals: count,
  totalProposals: count,
  openGovernment: count,
  notOpenGovernment: count,
  integratedProposals: count,
  categories: z.array(z.strictObject({ category, outcome: z.enum(PROPOSAL_OUTCOMES), count })),
});

const criterion = z.strictObject({
  code: z.string().min(1),
  weightPercent: percent,
  indicators: z.array(z.string().min(1)),
  scoredBy: localizedText,
});

const web = z.strictObject({
  total: count,
  gender: shares,
  age: shares,
  sector: shares,
  ethnicity: shares,
  province: shares,
  note: unknownOr(localizedText),
});

const tables = z.strictObject({
  total: count,
  proposals: count,
  women: count,
  men: count,
  participants: count,
  sector: shares,
  events: z.array(z.strictObject({ city: z.string().min(1), event: id, host: slug, participants: unknownOr(count) })),
  eventsParticipants: count,
});

const proposal = z.strictObject({
  category,
  number: z.int().min(1),
  title: localizedText,
  outcome: z.enum(PROPOSAL_OUTCOMES),
  fallbackCategory: unknownOr(category),
  commitment: unknownOr(id),
  reason: unknownOr(localizedText),
  organizations: z.array(slug).default([]),
});

export const coCreation = z.strictObject({
  start: startDate,
  end: endDate,
  participationLevels: z.array(localizedText).default([]),
  stages: z.array(z.strictObject({ order: z.int().min(1), title: localizedText })).default([]),
  filterCriteria: z.array(localizedText).default([]),
  funnel,
  scoring: unknownOr(
    z.strictObject({ scaleMin: z.number(), scaleMax: z.number(), criteria: z.array(criterion).min(1) }),
  ),
  traceability: unknownOr(
    z.strictObject({ uniqueCode: unknownOr(z.boolean()), url: unknownOr(url), note: localizedText }),
  ),
  sdgShares: shares,
  web: unknownOr(web),
  tables: unknownOr(tables),
  workingGroup: unknownOr(z.strictObject({ delegates: count, organizations: z.array(slug) })),
  proposals: z.array(proposal).default([]),
  sources,
});
