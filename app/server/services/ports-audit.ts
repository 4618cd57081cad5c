/** What the services of the audit trail ask of the database. */
import type { TrailEntry } from '#contracts/audit.ts';
import type { IsoDate } from '#domain/dates.ts';

export interface TrailFilter {
  readonly action?: string;
  readonly entity?: string;
  /** First and last day, UTC. */
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

/** Whom an entry is about, and in which roles. */
export type Concerned = Pick<TrailEntry, 'concerned' | 'roles'>;

export interface TrailReader {
  /** Entries in pieces, the newest first, read as they are asked for. */
  entries(filter: TrailFilter): AsyncIterable<TrailEntry>;
  actions(): Promise<string[]>;
  entities(): Promise<string[]>;
}
