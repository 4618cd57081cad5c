/** What a file would change, however it is written: counted, told line by line, with what was found in it. */
import type { ImportFinding } from '../package/finding.ts';

export interface Told {
  readonly es: string;
  readonly en: string;
}

export interface ComparisonView {
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    /** What it holds: rows and columns, or plans. */
    readonly about: Told;
  };
  readonly counts: readonly { readonly label: Told; readonly count: number }[];
  /** Every difference in a line: `+` new, `~` another fact than before. */
  readonly lines: readonly Told[];
  readonly findings: readonly ImportFinding[];
  /** Whether applying it would change nothing. */
  readonly isSame: boolean;
  /** The revision that was compared with. */
  readonly revision: number;
}

/** Rows or plans that were not taken: then "nothing would change" is not the whole truth. */
export const refusedIn = ({ findings }: Pick<ComparisonView, 'findings'>): number =>
  findings.filter(({ level }) => level === 'ERROR').length;

const LONGEST = 90;

/** A fact in a line. */
export function shown(fact: unknown): string {
  if (fact === null || fact === undefined || fact === '') return '–';
  const text = typeof fact === 'string' ? fact : factText(fact);
  const line = text.replace(/\s+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** Days are told as exactly as they are known; everything else as it is kept. */
function factText(fact: unknown): string {
  if (typeof fact !== 'object' || fact === null || !('date' in fact) || !('precision' in fact))
    return JSON.stringify(fact);
  const { date, precision } = fact as { readonly date: string; readonly precision: string };
  return date.slice(0, precision === 'YEAR' ? 4 : precision === 'MONTH' ? 7 : 10);
}
