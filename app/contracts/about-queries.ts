import { z } from 'zod';

/** Pages about one plan take its address; without one they show the newest. */
export const aboutQuery = z.strictObject({ plan: z.string().max(100).optional() });
export type AboutQuery = z.infer<typeof aboutQuery>;

/** What the glossary can be asked for. */
export const glossaryQuery = z.strictObject({ q: z.string().max(100).optional() });
export type GlossaryQuery = z.infer<typeof glossaryQuery>;
