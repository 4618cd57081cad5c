import { z } from 'zod';

/** Pages about one plan take its address; without one they show the newest. */
export const aboutQuery = z.strictObject({ plan: z.string().max(100).optional() });

/** What the glossary can be asked for. */
export const glossaryQuery = z.strictObject({ q: z.string().max(100).optional() });
