/** Rows of the dataset by action plan, and what they say together of each plan. */
import { flagOf, wholeOf } from './codes.ts';
import type { Report } from './finding.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import { missingIn } from './missing.ts';
import type { SourceRow } from './source-rows.ts';

/** What the rows of a plan say of it. */
export interface PlanRows {
  /** OGP's identifier (`AP_ECU02`). */
  readonly ogpId: string;
  /** False where it was deduced. */
  readonly ogpIdGiven: boolean;
  /** Country or local government, in English. */
  readonly place: string;
  /** Of a country: ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly isLocal: boolean;
  /** Address of the member on OGP's site (`dominican-republic`); null: no row gives one. */
  readonly memberSlug: string | null;
  readonly number: number;
  /** Year in which it was submitted, and in which it ends. */
  readonly year: number;
  readonly endYear: number;
  /** Whether a row says that its commitments are being carried out; null: none says anything of it. */
  readonly isActive: boolean | null;
  /** Years in which the two reports of the IRM came out; null: no row says. */
  readonly firstReportYear: number | null;
  readonly endReportYear: number | null;
  readonly rows: readonly SourceRow[];
}

const PLAN_ID = /^AP_[A-Z]{2,6}\d{1,3}$/u;

/** Every plan, in the order of its first row. Rows that no plan can be made of are told and left out. */
export function planRows(rows: readonly SourceRow[], report: Report): PlanRows[] {
  const groups = new Map<string, { given: boolean; rows: SourceRow[] }>();
  for (const row of withoutRepeats(rows, report)) {
    const id = planIdOf(row, report);
    if (id === null) continue;
    const group = groups.get(id.ogpId) ?? { given: id.given, rows: [] };
    group.rows.push(row);
    groups.set(id.ogpId, group);
  }
  return [...groups].flatMap(([ogpId, group]) => planOf(ogpId, group, report) ?? []);
}

function withoutRepeats(rows: readonly SourceRow[], report: Report): SourceRow[] {
  const first = new Map<string, number>();
  return rows.filter(({ id, row }) => {
    const other = first.get(id);
    if (other !== undefined) {
      report('ID_REPEATED', { row, commitment: id, column: labelOf('id'), value: id }, { other });
      return false;
    }
    first.set(id, row);
    return true;
  });
}

function planIdOf(source: SourceRow, report: Report): { ogpId: string; given: boolean } | null {
  const { row, id: commitment, cell } = source;
  const written = cell('planId').toUpperCase();
  if (PLAN_ID.test(written)) return { ogpId: written, given: true };
  const [code, number] = [cell('code').toUpperCase(), wholeOf(cell('planNumber'))];
  const place = { row, commitment, column: labelOf('planId'), value: cell('planId') };
  if (!/^[A-Z]{3}$/u.test(code) || number === null) {
    report('PLAN_UNKNOWN', place);
    return null;
  }
  const ogpId = `AP_${code}${String(number).padStart(2, '0')}`;
  report('PLAN_ID_DEDUCED', { ...place, value: ogpId });
  return { ogpId, given: false };
}

function planOf(
  ogpId: string,
  { given, rows }: { given: boolean; rows: SourceRow[] },
  report: Report,
): PlanRows | null {
  const says = (key: ColumnKey): string => agreed(rows, key, report);
  const number = wholeOf(says('planNumber')) ?? Number(/\d+$/u.exec(ogpId)?.[0]);
  const [year, endYear] = [yearOf(says('year')), yearOf(says('endYear'))];
  if (year === null || endYear === null || endYear < year) {
    for (const { row, id } of rows) {
      const value = `${rows[0]?.cell('year')}–${rows[0]?.cell('endYear')}`;
      report('PLAN_YEARS_MISSING', { row, commitment: id, column: labelOf('endYear'), value });
    }
    return null;
  }
  return {
    ...{ ogpId, ogpIdGiven: given, number, year, endYear, rows },
    place: says('country'),
    code: says('code').toUpperCase(),
    isLocal: !/^(national|nacional|)$/iu.test(says('level')),
    memberSlug: rows.map(({ cell }) => memberOf(cell('url'))).find((slug) => slug !== null) ?? null,
    isActive: activeIn(rows),
    firstReportYear: latestYear(rows, 'firstReportYear'),
    endReportYear: latestYear(rows, 'endReportYear'),
  };
}

/** What most rows say; those that say something else are told. */
function agreed(rows: readonly SourceRow[], key: ColumnKey, report: Report): string {
  const counts = new Map<string, number>();
  for (const { cell } of rows) {
    if (missingIn(cell(key)) === null) counts.set(cell(key), (counts.get(cell(key)) ?? 0) + 1);
  }
  const most = [...counts].reduce<[string, number]>((best, next) => (next[1] > best[1] ? next : best), ['', 0])[0];
  if (counts.size < 2) return most;
  for (const { row, id, cell } of rows) {
    const value = cell(key);
    const differs = missingIn(value) === null && value !== most && wholeOf(value) !== (wholeOf(most) ?? NaN);
    if (differs) report('PLAN_DIFFERS', { row, commitment: id, column: labelOf(key), value }, { other: most });
  }
  return most;
}

function activeIn(rows: readonly SourceRow[]): boolean | null {
  const said = rows.flatMap(({ cell }) => flagOf(cell('active')) ?? []);
  return said.length === 0 ? null : said.includes(true);
}

/** A report counts as out once it is certain: of several years the latest. */
function latestYear(rows: readonly SourceRow[], key: ColumnKey): number | null {
  const years = rows.flatMap(({ cell }) => yearOf(cell(key)) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function yearOf(cell: string): number | null {
  const year = wholeOf(cell);
  return year !== null && year >= 2010 && year <= 2100 ? year : null;
}

const memberOf = (url: string): string | null => /\/members\/([a-z0-9-]+)\//u.exec(url)?.[1] ?? null;
