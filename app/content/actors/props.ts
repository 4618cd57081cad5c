import type { Snippet } from 'svelte';
import type { PartialDate } from '#domain/dates.ts';
import type { LocalizedText } from '#domain/text.ts';

/** Kinds of actors that open government brings together, as sectors of the data; citizens belong to none. */
export type ActorSector = 'PUBLIC' | 'CIVIL_SOCIETY' | 'ACADEMIA' | 'PRIVATE' | 'INTERNATIONAL';

/** What the page on actors shows from the data. */
export interface ActorsProps {
  /** Organizations with a part in the plan's commitments, by sector; a sector left out shows no number. */
  organizations: Readonly<Partial<Record<ActorSector, number>>>;
  forum: {
    readonly establishedFrom: PartialDate | null;
    readonly legalBasis: { readonly act: string; readonly date: PartialDate | null } | null;
  };
  contact: { readonly organization: LocalizedText; readonly office: LocalizedText } | null;
  /** The forum's seats with their holders and dates, drawn by the page. */
  seats: Snippet;
}
