/** A statement of the point of contact on a requirement. */
import type { IsoDate } from '../dates.ts';
import type { LocalizedText } from '../text.ts';
import type { RequirementId } from './table.ts';

export const DECLARED_STATES = ['MET', 'PARTLY', 'NOT_MET'] as const;
export type DeclaredState = (typeof DECLARED_STATES)[number];

export interface DeclaredEvidence {
  readonly title: string;
  /** http or https. */
  readonly url: string;
}

export interface RequirementDeclaration {
  readonly id: string;
  readonly requirement: RequirementId;
  readonly state: DeclaredState;
  /** The calendar year that it is about; null: the whole plan. */
  readonly year: number | null;
  /** Day on which what is asked was published, where the requirement is about that (R10). */
  readonly publishedOn: IsoDate | null;
  readonly note: string;
  readonly evidence: readonly DeclaredEvidence[];
  readonly office: LocalizedText;
  /** ISO date and time, UTC. */
  readonly at: string;
}
