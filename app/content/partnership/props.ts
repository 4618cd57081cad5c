import type { Snippet } from 'svelte';
import type { PartialDate } from '#domain/dates.ts';
import type { IrmReport, PlanVersion } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';

/** What the page on the Partnership shows from the data. */
export interface PartnershipProps {
  memberSince: PartialDate | null;
  /** Address of the country's page on the OGP site. */
  memberPage: string | null;
  plan: {
    readonly title: LocalizedText;
    /** Spanish (canonical) path of the plan's page. */
    readonly path: string;
    readonly commitments: number;
    readonly milestones: number;
  };
  /** The plan's versions, the original first. */
  versions: readonly PlanVersion[];
  irmReports: readonly IrmReport[];
  /** The road of events, drawn by the page. */
  timeline: Snippet;
}
