/** Which records of a plan a file touches, and where they belong. */
import type { ComparedPlan } from '../../services/ports-packages.ts';

/** Which records of each list are new or other than before. */
export interface Touched {
  readonly has: (list: string) => boolean;
  /** Keys of the list's records that are new. */
  readonly added: (list: string) => ReadonlySet<string>;
  /** Keys of those that are new and those that changed. */
  readonly all: (list: string) => ReadonlySet<string>;
}

/** Where the records of a plan belong. */
export interface Place {
  readonly planId: string;
  readonly jurisdictionId: string;
}

export function touchedIn({ added, changed }: ComparedPlan): Touched {
  const keys = (list: string, records: readonly { readonly list: string; readonly key: string }[]) =>
    new Set(records.flatMap((record) => (record.list === list ? [record.key] : [])));
  return {
    has: (list) => [...added, ...changed].some((record) => record.list === list),
    added: (list) => keys(list, added),
    all: (list) => keys(list, [...added, ...changed]),
  };
}
