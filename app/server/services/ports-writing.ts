/** What the write API asks of the database so that a request that is sent again is done once. */

/** A write, as its sender names it. */
export interface RequestName {
  readonly userId: string;
  /** `Idempotency-Key`, as it was sent. */
  readonly key: string;
}

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `TAKEN`: it is this node's to do. `UNDER_WAY`: another is at it. `OTHER`: the key was given to another write. */
export type Taking = 'TAKEN' | 'UNDER_WAY' | 'OTHER' | KeptAnswer;

export interface RequestStore {
  /**
   * Takes a write up unless that was done before.
   * @param fingerprint tells this write from any other under the same key
   * @param till until when nobody else takes it up
   */
  take(name: RequestName, fingerprint: string, now: Date, till: Date): Promise<Taking>;
  /** Keeps its answer. */
  answer(name: RequestName, answer: KeptAnswer): Promise<void>;
  /** Forgets a write of which nothing was done. */
  release(name: RequestName): Promise<void>;
  /** Forgets answers from before a moment. */
  clear(before: Date): Promise<void>;
}
