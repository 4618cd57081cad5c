import { z } from 'zod';
import { ORGANIZATION_TYPES } from '#domain/values.ts';

/** The strongest part that a body has in a plan on a day, the strongest first. */
export const INSTITUTION_GROUPS = ['LEAD', 'COUNTERPART', 'CORE_GROUP', 'FORMER', 'OTHER', 'MENTIONED'] as const;
export type InstitutionGroup = (typeof INSTITUTION_GROUPS)[number];

/** What the list of institutions can be asked for. */
export const institutionsQuery = z.strictObject({
  q: z.string().max(100).optional(),
  rol: z.enum(INSTITUTION_GROUPS).optional(),
  tipo: z.enum(ORGANIZATION_TYPES).optional(),
  plan: z.string().max(100).optional(),
});
export type InstitutionsQuery = z.infer<typeof institutionsQuery>;
