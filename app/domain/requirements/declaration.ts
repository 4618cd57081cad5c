/** A statement of the point of contact on a requirement. */
import type { IsoDate } from '../dates.ts';
import type { EvidenceFile } from '../files/evidence-file.ts';
import type { LocalizedText } from '../text.ts';
import type { RequirementId } from './table.ts';

export const DECLARED_STATES = ['MET', 'PARTLY', 'NOT_MET'] as const;
export type DeclaredState = (typeof DECLARED_STATES)[number];

/** An address, or a file that is kept here, or both. */
export interface DeclaredEvidence {
  readonly title: string;
  /** http or https; null: a file alone. */
  readonly url: string | null;
  /** Left out where only an address was given. */
  readonly file?: EvidenceFile;
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
