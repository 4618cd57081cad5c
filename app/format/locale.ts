/** The languages of the site. Spanish is the base; every text exists in both. */
export const LOCALES = ['es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
