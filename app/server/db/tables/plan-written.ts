import type { RecordFacts, RecordKindName } from '#contracts/plan-records.ts';

/** A record to be written, with the facts of its kind. */
export interface Written<K extends RecordKindName> {
  readonly key: string;
  readonly isNew: boolean;
  readonly planId: string;
  readonly jurisdictionId: string;
  readonly facts: RecordFacts<K>;
}
