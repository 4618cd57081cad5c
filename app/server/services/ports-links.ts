/** What visits to addresses of evidence ask of the world and of the database. */
import type { LinkCourse, Step } from '#domain/links/course.ts';
import type { Visit } from '#domain/links/visit.ts';

export interface LinkVisitor {
  /** What an address answers. @throws only what `signal` says, when asked to stop */
  visit(url: string, signal: AbortSignal): Promise<Visit>;
}

/** An address that a node has taken up. */
export interface TakenLink extends LinkCourse {
  readonly url: string;
}

/** What a visit found and what follows from it. */
export interface LinkResult extends Step {
  readonly url: string;
  readonly at: Date;
  readonly visit: Visit;
}

export interface LinkStore {
  /** Makes addresses known; those that are known already stay as they are. */
  enroll(urls: readonly string[], now: Date): Promise<void>;
  /** Takes up addresses that are due, the longest due first, of hosts that no node is at. Each goes to one node until `till`. */
  take(term: { readonly now: Date; readonly till: Date; readonly limit: number }): Promise<TakenLink[]>;
  /** Writes results down, with a revision where the reader sees something new. Not of addresses that another node has taken up since. */
  record(results: readonly LinkResult[], till: Date): Promise<void>;
  /** Gives back what was taken up and not visited. */
  giveBack(till: Date): Promise<void>;
  /** An address that answered when it was last visited; null: none. */
  reference(): Promise<string | null>;
}
