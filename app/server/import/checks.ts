/** The few questions that every file is asked once its shape is right: does the reference resolve, is it unique, in order. */
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { finding, jsonPath, type Finding, type FindingDetails } from './finding.ts';
import type { FindingCode } from './finding-texts.ts';

type Path = readonly (string | number)[];

/** The ids that a reference may name, and where they are listed (said in the finding). */
export interface KnownIds {
  readonly list: string;
  readonly ids: ReadonlySet<string>;
}

/** Everything that a reference may point to. */
export interface Known {
  readonly versions: KnownIds;
  readonly themes: KnownIds;
  readonly pillars: KnownIds;
  readonly periods: KnownIds;
  readonly events: KnownIds;
  readonly sources: KnownIds;
  readonly organizations: KnownIds;
  readonly commitments: KnownIds;
  readonly milestones: KnownIds;
  readonly reports: KnownIds;
  readonly irmReports: KnownIds;
}

/** Checks of one file; what fails is added to the findings given. */
export interface Checks {
  fail(path: Path, code: FindingCode, details?: FindingDetails): void;
  /** A null reference is "unknown" and passes. */
  reference(path: Path, id: string | null, known: KnownIds): void;
  references(path: Path, ids: readonly string[], known: KnownIds): void;
  /** No two entries with the same key; the fault is shown on the later one. */
  unique<T>(path: Path, entries: readonly T[], key: (entry: T) => string, code?: FindingCode): void;
  /** Fails when the last day that the end can mean lies before the first day that the start can mean. */
  inOrder(path: Path, start: PartialDate | null, end: PartialDate | null): void;
}

export function knownIds(list: string, entries: readonly { readonly id: string }[]): KnownIds {
  return { list, ids: new Set(entries.map(({ id }) => id)) };
}

export function checksOf(file: string, findings: Finding[]): Checks {
  const fail: Checks['fail'] = (path, code, details) => findings.push(finding(file, jsonPath(path), code, details));
  const reference: Checks['reference'] = (path, id, known) => {
    if (id !== null && !known.ids.has(id)) fail(path, 'UNKNOWN_REFERENCE', { found: id, list: known.list });
  };
  return {
    fail,
    reference,
    references: (path, ids, known) => ids.forEach((id, index) => reference([...path, index], id, known)),
    unique: (path, entries, key, code = 'DUPLICATE') => {
      const seen = new Set<string>();
      entries.forEach((entry, index) => {
        if (seen.has(key(entry))) fail([...path, index], code, { found: key(entry) });
        seen.add(key(entry));
      });
    },
    inOrder: (path, start, end) => {
      if (start && end && lastDay(end) < firstDay(start)) {
        fail(path, 'DATES_REVERSED', { start: start.date, end: end.date });
      }
    },
  };
}

/** Whether following the parents of a record leads back to it. */
export function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let parent = parents.get(id); parent && !seen.has(parent); parent = parents.get(parent)) {
    if (parent === id) return true;
    seen.add(parent);
  }
  return false;
}
