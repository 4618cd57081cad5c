import { z } from 'zod';

const plan = z.string().max(100).optional();
/** Address of a body, and code of a commitment; whether there is such a one is for the service to say. */
const institucion = z.string().max(100).optional();
const compromiso = z.string().max(100).optional();

/** What the list of differences between sources can be asked for. */
export const discrepanciesQuery = z.strictObject({ plan, institucion, compromiso });
export type DiscrepanciesQuery = z.infer<typeof discrepanciesQuery>;
