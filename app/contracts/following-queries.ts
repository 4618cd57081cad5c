import { z } from 'zod';
import { isIsoDay } from '#domain/dates.ts';

const plan = z.string().max(100).optional();
/** Address of a body, and code of a commitment; whether there is such a one is for the service to say. */
const institucion = z.string().max(100).optional();
const compromiso = z.string().max(100).optional();

/** What the list of differences between sources can be asked for. */
export const discrepanciesQuery = z.strictObject({ plan, institucion, compromiso });
export type DiscrepanciesQuery = z.infer<typeof discrepanciesQuery>;

/** What a feed or a calendar to subscribe to is about; nothing given: every plan. */
export const subscriptionQuery = z.strictObject({
  plan,
  institucion,
  compromiso,
  tema: z.string().max(100).optional(),
});
export type SubscriptionQuery = z.infer<typeof subscriptionQuery>;

export const DEADLINE_FILTERS = ['COMING', 'OVERDUE', 'DONE'] as const;
export type DeadlineFilter = (typeof DEADLINE_FILTERS)[number];

/** Kinds of dates: what is due, or what happened on the plan's road. */
export const CALENDAR_KINDS = ['DEADLINE', 'EVENT'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** What the calendar can be asked for. */
export const deadlinesQuery = z.strictObject({
  plan,
  institucion,
  compromiso,
  clase: z.enum(CALENDAR_KINDS).optional(),
  estado: z.enum(DEADLINE_FILTERS).optional(),
  anio: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .optional(),
});
export type DeadlinesQuery = z.infer<typeof deadlinesQuery>;

export const CHANGE_KINDS = [
  'REPORTS',
  'BLOCKAGE',
  'FLAG',
  'RESCHEDULING',
  'EDIT',
  'REVIEW',
  'PLAN_VERSION',
  'IRM_REPORT',
  'RESPONSIBILITY',
  'EVENT',
  'SITE',
] as const;
/** What changed; SITE: something that this site published, corrected or took in. */
export type ChangeKindShown = (typeof CHANGE_KINDS)[number];

/** What the list of changes can be asked for. */
export const changesQuery = z.strictObject({
  plan,
  compromiso,
  desde: z
    .string()
    .refine(isIsoDay, { params: { code: 'DATE' } })
    .optional(),
  tipo: z.enum(CHANGE_KINDS).optional(),
  pagina: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .optional(),
});
export type ChangesQuery = z.infer<typeof changesQuery>;
