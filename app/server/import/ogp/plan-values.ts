/** What the dataset says that the IRM concluded on the commitments of a plan: its reports and their values. */
import { COMPLETION_USES, VARIABLE_USES } from '#domain/irm/methodologies.ts';
import type { AssessmentValue, IrmReport } from '#domain/records.ts';
import type { Methodology } from '#domain/values.ts';
import type { Report } from './finding.ts';
import {
  allowedCells,
  barredBy,
  type CodedCell,
  codedCells,
  methodOf,
  methodsFor,
  momentOf,
  type ReportPart,
} from './irm-values.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import type { Member } from './member.ts';
import { reportFacts, reportId } from './plan-facts.ts';
import type { PlanRows } from './plan-rows.ts';
import type { SourceRow } from './source-rows.ts';

/** A value, and whether there is any need to write it where nothing stands yet. */
export interface DesiredValue {
  readonly value: AssessmentValue;
  readonly source: SourceRow;
  readonly column: ColumnKey;
  readonly part: ReportPart;
  /** True where the method codes it in single cases only and this is none. */
  readonly isQuiet: boolean;
}

export interface PlanValues {
  readonly reports: readonly IrmReport[];
  readonly values: readonly DesiredValue[];
}

export interface ValueSetting {
  readonly member: Member;
  readonly has: (key: ColumnKey) => boolean;
  /** The method that a report has here already, by its key: it stays. */
  readonly methods: ReadonlyMap<string, Methodology>;
  /** Key of each commitment within the plan, by OGP's identifier. */
  readonly keys: ReadonlyMap<string, string>;
  /** Key of the source that is cited. */
  readonly source: string;
  readonly report: Report;
}

const PARTS: readonly ReportPart[] = ['FIRST', 'END'];

export function planValues(rows: PlanRows, setting: ValueSetting): PlanValues {
  const { has, report } = setting;
  const read = rows.rows.map((row) => [row, codedCells(row, rows.year, has, report)] as const);
  const all = read.flatMap(([, cells]) => cells);
  const possible = methodsFor(rows.year, rows.isLocal);
  const methodFor = (part: ReportPart): Methodology =>
    setting.methods.get(reportId(part)) ??
    methodOf(
      all.filter((cell) => cell.part === part),
      possible,
    );
  const first = methodFor('FIRST');
  const parts = PARTS.filter((part) => isOut(part, rows, all));
  for (const part of parts) tellYear(part, rows, report);
  return {
    reports: parts.map((part) => reportFacts(part, rows, setting.member, methodFor(part), setting.source)),
    values: read.flatMap(([row, cells]) => {
      const barred = barredBy(cells, first);
      return parts.flatMap((part) => {
        const own = cells.filter((cell) => cell.part === part);
        const method = methodFor(part);
        return allowedCells(row, own, method, barred, report).map((cell) => desired(row, cell, method, rows, setting));
      });
    }),
  };
}

/** A report is out when its year is known, or when there are values of it. */
function isOut(part: ReportPart, rows: PlanRows, cells: readonly CodedCell[]): boolean {
  const year = part === 'FIRST' ? rows.firstReportYear : rows.endReportYear;
  return year !== null || cells.some((cell) => cell.part === part && cell.value !== null);
}

function tellYear(part: ReportPart, { firstReportYear, endReportYear, rows }: PlanRows, report: Report): void {
  if ((part === 'FIRST' ? firstReportYear : endReportYear) !== null) return;
  const key = part === 'FIRST' ? 'firstReportYear' : 'endReportYear';
  const [row] = rows;
  report('REPORT_YEAR_MISSING', { row: row?.row, commitment: row?.id, column: labelOf(key), value: row?.cell(key) });
}

function desired(
  source: SourceRow,
  cell: CodedCell,
  methodology: Methodology,
  rows: PlanRows,
  setting: ValueSetting,
): DesiredValue {
  const { variable, aspect, part, column, value, naReason, isUnread } = cell;
  const commitment = setting.keys.get(source.id) ?? source.id;
  const moment = momentOf(cell, methodology);
  const name = [variable, ...(aspect === 'OVERALL' ? [] : [aspect])].join('-').toLowerCase().replaceAll('_', '-');
  const isLocal = methodology === 'OGP_LOCAL';
  return {
    ...{ source, column, part, isQuiet: value === null && isRare(cell, methodology) },
    value: {
      ...{ id: `${commitment}-${part.toLowerCase()}-${name}`, commitment, source: isLocal ? 'MONITORING_BODY' : 'IRM' },
      ...{ report: reportId(part), moment, methodology, variable, value, naReason },
      transcription: isUnread ? 'PENDING' : 'DONE',
      note: noteOf(cell, rows),
      citation: setting.source,
      ...(aspect === 'OVERALL' ? {} : { aspect }),
    },
  };
}

/** Coded in single cases or for one value of the Partnership: that it is not there needs no saying. */
function isRare({ variable, aspect, naReason, part }: CodedCell, method: Methodology): boolean {
  if (naReason !== 'NOT_USED_IN_METHOD' && naReason !== 'NOT_YET_ASSESSED') return false;
  const use = VARIABLE_USES[method][variable];
  const isMidterm = variable === 'COMPLETION' && part === 'FIRST';
  const isUsual = isMidterm ? COMPLETION_USES[method].MIDTERM === 'CODED' : use === 'CODED' || use === 'BACKFILLED';
  return !isUsual || (variable === 'DIOG' && aspect !== 'OVERALL');
}

function noteOf({ variable, value }: CodedCell, { year }: PlanRows): AssessmentValue['note'] {
  if (variable !== 'VERIFIABILITY' || value === null || year > 2016) return null;
  return {
    es: 'OGP lo dedujo después, de la especificidad; el informe no lo midió.',
    en: 'OGP deduced it later from specificity; the report did not code it.',
  };
}
