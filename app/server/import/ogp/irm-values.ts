/**
 * What the dataset says that the IRM concluded on one commitment. A plan has two reports: the first, on its design and,
 * in the old method, the first year; and the last, on its results. Which method a report has follows from the plan's year and
 * from the variables that it codes (domain brief, 1.2 and 2.1).
 */
import { belongsTo } from '#domain/irm/methodologies.ts';
import { isRelevant, notAssessable } from '#domain/irm/rules.ts';
import type { Aspect, Methodology, Moment, NaReason, Variable } from '#domain/values.ts';
import { codeOfLabel, fitsNumber, flagOf } from './codes.ts';
import type { Report } from './finding.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import { missingIn, reasonOf } from './missing.ts';
import type { SourceRow } from './source-rows.ts';

export type ReportPart = 'FIRST' | 'END';

/** A cell that codes a variable. */
export interface CodedCell {
  readonly part: ReportPart;
  readonly variable: Variable;
  readonly aspect: Aspect;
  readonly column: ColumnKey;
  readonly value: string | null;
  readonly naReason: NaReason | null;
  /** Something stands in the cell that is no value: it is to be read in the report. */
  readonly isUnread: boolean;
}

type Where = readonly [part: ReportPart, variable: Variable, aspect: Aspect, column: ColumnKey, number?: ColumnKey];

const WORDS: readonly Where[] = [
  ['FIRST', 'SPECIFICITY', 'OVERALL', 'specificity', 'codeSpecificity'],
  ['FIRST', 'VERIFIABILITY', 'OVERALL', 'verifiable'],
  ['FIRST', 'POTENTIAL_IMPACT', 'OVERALL', 'impact', 'codeImpact'],
  ['FIRST', 'POTENTIAL_FOR_RESULTS', 'OVERALL', 'results', 'codeResults'],
  ['FIRST', 'COMPLETION', 'OVERALL', 'completionFirst', 'codeCompletionFirst'],
  ['END', 'COMPLETION', 'OVERALL', 'completionEnd', 'codeCompletionEnd'],
  ['END', 'EARLY_RESULTS', 'OVERALL', 'early', 'codeEarly'],
  ['END', 'DIOG', 'OVERALL', 'diog', 'codeDiog'],
  ['END', 'DIOG', 'ATI', 'diogATI', 'codeDiogATI'],
  ['END', 'DIOG', 'CP', 'diogCP', 'codeDiogCP'],
  ['END', 'DIOG', 'PA', 'diogPA', 'codeDiogPA'],
];
const FLAGS: readonly Where[] = [
  ['FIRST', 'RELEVANCE', 'ATI', 'relevanceATI'],
  ['FIRST', 'RELEVANCE', 'CP', 'relevanceCP'],
  ['FIRST', 'RELEVANCE', 'PA', 'relevancePA'],
  ['FIRST', 'RELEVANCE', 'TI', 'relevanceTI'],
];
/** Since the plans of 2020 "relevant" is the open-government lens (2.4). */
const LENS_FROM = 2020;

/** Every cell of a row that codes something, read by its label. Columns that the file does not have are left out. */
export function codedCells(
  source: SourceRow,
  year: number,
  has: (key: ColumnKey) => boolean,
  report: Report,
): CodedCell[] {
  const words = WORDS.filter(([, , , column]) => has(column)).map((where) => wordCell(source, where, report));
  const flags = FLAGS.filter(([, , , column]) => has(column)).map((where) => flagCell(source, where, report));
  const relevant = has('relevant') ? relevantCell(source, year, flags, report) : [];
  return [...words, ...flags, ...relevant];
}

function wordCell(source: SourceRow, [part, variable, aspect, column, number]: Where, report: Report): CodedCell {
  const text = source.cell(column);
  const found = codeOfLabel(variable, text);
  const place = { row: source.row, commitment: source.id, column: labelOf(column), value: text };
  const base = { part, variable, aspect, column };
  if (found !== null) {
    const beside = number ? source.cell(number) : '';
    if (!fitsNumber(variable, aspect !== 'OVERALL', found, beside)) report('CODE_DIFFERS', place, { number: beside });
    // What was withdrawn has no level of completion: its lifecycle says so.
    if (found === 'WITHDRAWN') return { ...base, value: null, naReason: 'NOT_APPLICABLE', isUnread: false };
    return { ...base, value: found, naReason: null, isUnread: false };
  }
  return emptyCell(base, text, () => report('VALUE_UNKNOWN', place));
}

function flagCell(source: SourceRow, [part, variable, aspect, column]: Where, report: Report): CodedCell {
  const text = source.cell(column);
  const flag = flagOf(text);
  const base = { part, variable, aspect, column };
  if (flag !== null) return { ...base, value: flag ? 'YES' : 'NO', naReason: null, isUnread: false };
  const place = { row: source.row, commitment: source.id, column: labelOf(column), value: text };
  return emptyCell(base, text, () => report('VALUE_UNKNOWN', place));
}

function emptyCell(
  base: Pick<CodedCell, 'part' | 'variable' | 'aspect' | 'column'>,
  text: string,
  told: () => void,
): CodedCell {
  const missing = missingIn(text);
  if (missing !== null) return { ...base, value: null, naReason: reasonOf(missing), isUnread: false };
  told();
  return { ...base, value: null, naReason: 'NOT_YET_ASSESSED', isUnread: true };
}

/** "Relevant" as a whole follows from the four values where they are known, and is then only compared. */
function relevantCell(source: SourceRow, year: number, flags: readonly CodedCell[], report: Report): CodedCell[] {
  const variable: Variable = year >= LENS_FROM ? 'OPEN_GOV_LENS' : 'RELEVANCE';
  const cell = flagCell(source, ['FIRST', variable, 'OVERALL', 'relevant'], report);
  const answers = Object.fromEntries(
    flags.map(({ aspect, value }) => [aspect, value === null ? null : value === 'YES']),
  );
  const computed = isRelevant({ ATI: null, CP: null, PA: null, TI: null, ...answers });
  if (variable === 'OPEN_GOV_LENS' || computed === null) return [cell];
  if (cell.value !== null && (cell.value === 'YES') !== computed) {
    const place = {
      row: source.row,
      commitment: source.id,
      column: labelOf('relevant'),
      value: source.cell('relevant'),
    };
    report('RELEVANCE_DIFFERS', place);
  }
  return [];
}

/** Methods that a plan's report can have, the likeliest first. */
export function methodsFor(year: number, isLocal: boolean): readonly Methodology[] {
  if (isLocal && year >= LENS_FROM) return ['OGP_LOCAL'];
  if (year <= 2013) return ['IRM_2011_2014', 'IRM_2014_2017'];
  if (year === 2014) return ['IRM_2014_2017', 'IRM_2011_2014'];
  if (year <= 2016) return ['IRM_2014_2017'];
  if (year === 2017) return ['IRM_2018_2020', 'IRM_2014_2017'];
  if (year === 2018) return ['IRM_2018_2020'];
  return year === 2019 ? ['IRM_2018_2020', 'IRM_2021_PLUS'] : ['IRM_2021_PLUS'];
}

/** The method that has every variable with a value; else the likeliest, and what it does not have is told later. */
export function methodOf(cells: readonly CodedCell[], methods: readonly Methodology[]): Methodology {
  const valued = cells.filter(({ value }) => value !== null);
  const fitting = methods.find((method) => valued.every(({ variable }) => belongsTo(variable, method)));
  return fitting ?? methods[0] ?? 'IRM_2021_PLUS';
}

/** When in the cycle a cell was coded: the first report of the old methods was made halfway. */
export function momentOf({ part, variable }: CodedCell, method: Methodology): Moment {
  if (method === 'OGP_LOCAL') return 'END_OF_COMMITMENT';
  if (part === 'END') return 'END_OF_TERM';
  const isHalfway = variable === 'COMPLETION' || method === 'IRM_2011_2014' || method === 'IRM_2014_2017';
  return isHalfway ? 'MIDTERM' : 'DESIGN';
}

/**
 * The cells that belong to a method and may stand beside each other; the others are told.
 * @param barred variables that are assessed no further, as the commitment is not verifiable
 */
export function allowedCells(
  source: SourceRow,
  cells: readonly CodedCell[],
  method: Methodology,
  barred: readonly Variable[],
  report: Report,
): CodedCell[] {
  return cells.flatMap((cell) => {
    const { variable, column, value } = cell;
    const place = { row: source.row, commitment: source.id, column: labelOf(column), value: source.cell(column) };
    if (!belongsTo(variable, method)) {
      if (value !== null) report('NOT_IN_METHOD', place, { method });
      return [];
    }
    const isBarred = method === 'IRM_2021_PLUS' && barred.includes(variable);
    if (!isBarred || cell.naReason === 'NOT_USED_IN_METHOD') return [cell];
    if (value !== null) report('NOT_VERIFIABLE', place);
    return [{ ...cell, value: null, naReason: 'NOT_ASSESSABLE' as const, isUnread: false }];
  });
}

/** What the IRM assesses no further of a commitment, by its first report. */
export function barredBy(cells: readonly CodedCell[], method: Methodology): readonly Variable[] {
  return notAssessable(method, cells.find(({ variable }) => variable === 'VERIFIABILITY')?.value ?? null);
}
