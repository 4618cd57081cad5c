/** What a file would change, as the page of an administrator shows it before anything is written. */

import { isIsoDay } from '#domain/dates.ts';

interface Told {
  readonly es: string;
  readonly en: string;
}

/** Findings of one kind: how many, and the first of them as an example. */
export interface ImportFindingGroup {
  readonly code: string;
  /** ERROR: the row was not taken. WARNING: to be looked at. NOTE: how it was taken. */
  readonly level: 'ERROR' | 'WARNING' | 'NOTE';
  readonly count: number;
  /** File of a package or table of a template. */
  readonly table: string | null;
  readonly row: number | null;
  /** The record, by its identifier. */
  readonly record: string | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: Told;
}

export interface ImportPreview {
  /** SHA-256 of the file: its address while it is looked at. */
  readonly key: string;
  readonly fileName: string;
  /** What it holds: rows and columns, or plans. */
  readonly about: Told;
  /** The revision that was compared with. */
  readonly revision: number;
  /** Whether it would change nothing. */
  readonly isSame: boolean;
  /** Rows, values or plans that were not taken. */
  readonly refused: number;
  readonly counts: readonly { readonly label: Told; readonly count: number }[];
  /** Differences, one a line; the first ones. */
  readonly lines: readonly Told[];
  readonly moreLines: number;
  readonly findings: readonly ImportFindingGroup[];
}

/** Why a file cannot be read at all. */
export interface ImportRefusal {
  readonly code: string;
  readonly texts: Told;
}

/** Name of the parameter that says when OGP published a file. */
export const RELEASE_PARAMETER = 'publicacion';

/** Whether a text says when OGP published a file: `2024-07-15`, `2024-07` or `2024`. */
export function isRelease(text: string): boolean {
  return [4, 7, 10].includes(text.length) && isIsoDay(`${text}-01-01`.slice(0, 10));
}

/** When OGP published a file, as the address of its page says; null: it does not, or says no such thing. */
export function releaseIn(parameters: URLSearchParams): string | null {
  const text = parameters.get(RELEASE_PARAMETER);
  return text !== null && isRelease(text) ? text : null;
}
