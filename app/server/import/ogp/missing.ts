/** What stands in a cell of OGP's dataset where there is no value, and why there is none (domain brief, 2.7 and D4). */
import type { NaReason } from '#domain/values.ts';

/** NR: not reviewed yet; ND: no such data for this kind of report; NA: does not apply. EMPTY: nothing at all is said. */
export type Missing = 'NR' | 'ND' | 'NA' | 'EMPTY';

const WORDS: Readonly<Record<string, Missing>> = {
  '': 'EMPTY',
  nr: 'NR',
  'not reviewed': 'NR',
  'no revisado': 'NR',
  nd: 'ND',
  'no data': 'ND',
  'n/d': 'ND',
  na: 'NA',
  'n/a': 'NA',
  'n.a.': 'NA',
  'not applicable': 'NA',
  'no aplica': 'NA',
  '#n/a': 'NA',
  null: 'EMPTY',
  '-': 'EMPTY',
  '–': 'EMPTY',
  '—': 'EMPTY',
};

/** Texts of pages are asked too. */
const LONGEST = 40;

const REASONS: Readonly<Record<Missing, NaReason>> = {
  NR: 'NOT_YET_ASSESSED',
  EMPTY: 'NOT_YET_ASSESSED',
  ND: 'NOT_USED_IN_METHOD',
  NA: 'NOT_APPLICABLE',
};

/** Which kind of missing a cell is; null: it says something. */
export function missingIn(cell: string): Missing | null {
  const word = cell.trim().toLowerCase();
  // A cell may hold the name of something that every object has.
  return cell.length <= LONGEST && Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}

export const reasonOf = (missing: Missing): NaReason => REASONS[missing];
