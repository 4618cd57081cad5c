/** What the site itself is about: the one member whose plans it has, or what its operators say. */
import type { LocalizedText } from '#domain/text.ts';
import type { PlanHome } from './ports.ts';

/** What operators say of a site with plans of several members. */
export interface SiteSettings {
  /** Address of the member that the site is about (`ecuador`); null: it is about all of them alike. */
  readonly jurisdiction: string | null;
  /** Name of the site in place of its usual one. */
  readonly title: LocalizedText | null;
}

export const USUAL_SITE: SiteSettings = { jurisdiction: null, title: null };

/** The member that the site is about; null: none more than others, or there is no plan yet. */
export function siteHome(homes: readonly PlanHome[], { jurisdiction }: SiteSettings): PlanHome | null {
  const [only, ...others] = homes;
  if (only && others.length === 0) return only;
  return homes.find(({ slug }) => slug === jurisdiction) ?? null;
}
