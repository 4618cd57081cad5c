/** Values of the IRM compared with those that stand here. What a person copied from a report counts more than the dataset. */
import { belongsTo } from '#domain/irm/methodologies.ts';
import type { AssessmentValue, IrmReport } from '#domain/records.ts';
import type { IrmReportType } from '#domain/values.ts';
import type { NewValue, StoredPlan, StoredValue } from '#server/services/ports-import.ts';
import type { Report } from './finding.ts';
import type { ReportPart } from './irm-values.ts';
import { labelOf } from './labels.ts';
import type { PlanReading } from './plan-reading.ts';
import type { DesiredValue } from './plan-values.ts';

const placeOf = ({ report, moment, methodology, variable, aspect = 'OVERALL' }: AssessmentValue): string =>
  [report, moment, methodology, variable, aspect].join(' ');

/** Of a plan that came from the dataset: every value that is another one. */
export function compareValues({ values }: PlanReading, stored: StoredPlan, report: Report): NewValue[] {
  const known = latestByPlace(stored, placeOf);
  return values.values.flatMap((desired) => {
    const before = known.get(`${desired.value.commitment} ${placeOf(desired.value)}`);
    if (!before) return desired.isQuiet ? [] : [{ value: desired.value, sequence: 0, before: null }];
    if (isSame(before, desired.value)) return [];
    if (before.byHand) {
      tellKept(desired, before, report);
      return [];
    }
    return [copyOf(before, desired)];
  });
}

/** Products of the IRM that the columns of each part were read from. */
const PRODUCTS: Readonly<Record<ReportPart, readonly IrmReportType[]>> = {
  FIRST: ['PROGRESS', 'DESIGN', 'ACTION_PLAN_REVIEW', 'HYBRID'],
  END: ['END_OF_TERM', 'IMPLEMENTATION', 'TRANSITIONAL_RESULTS', 'RESULTS', 'HYBRID'],
};

/** Of a plan that is kept here: values that are still to be transcribed. What stands here is never replaced. */
export function missingValues({ values }: PlanReading, stored: StoredPlan, report: Report): NewValue[] {
  const known = latestByPlace(stored, ({ moment, variable, aspect = 'OVERALL' }) =>
    [moment, variable, aspect].join(' '),
  );
  return values.values.flatMap((desired): NewValue[] => {
    const { value } = desired;
    if (value.value === null) return [];
    const before = known.get([value.commitment, value.moment, value.variable, value.aspect ?? 'OVERALL'].join(' '));
    if (before) {
      if (before.value === null) return [copyOf(before, desired)];
      if (before.value !== value.value) tellKept(desired, before, report);
      return [];
    }
    const own = stored.irmReports.find(({ type }) => PRODUCTS[desired.part].includes(type));
    return own && belongsTo(value.variable, own.methodology)
      ? [underReport(value, own)]
      : tellNoReport(desired, report);
  });
}

function latestByPlace(stored: StoredPlan, place: (value: AssessmentValue) => string): Map<string, StoredValue> {
  const latest = new Map<string, StoredValue>();
  for (const value of stored.commitments.flatMap(({ values }) => values)) {
    const key = `${value.commitment} ${place(value)}`;
    if (value.sequence >= (latest.get(key)?.sequence ?? 0)) latest.set(key, value);
  }
  return latest;
}

const isSame = (a: AssessmentValue, b: AssessmentValue): boolean =>
  a.value === b.value && a.naReason === b.naReason && a.transcription === b.transcription;

/** Another copy beside the one that stands here, which counts for the days before. */
function copyOf(before: StoredValue, { value }: DesiredValue): NewValue {
  const { report, moment, methodology } = before;
  const sequence = before.sequence + 1;
  const first = before.id.replace(/\.\d+$/u, '');
  return {
    value: { ...value, report, moment, methodology, id: `${first}.${sequence}` },
    sequence,
    before: before.value,
  };
}

const underReport = (value: AssessmentValue, { id, methodology }: IrmReport): NewValue => ({
  ...{ value: { ...value, report: id, methodology }, sequence: 0, before: null },
});

function tellKept({ source, column }: DesiredValue, before: StoredValue, report: Report): void {
  const place = { row: source.row, commitment: source.id, column: labelOf(column), value: source.cell(column) };
  report('KEPT_AS_COPIED', place, { here: before.value ?? '–' });
}

function tellNoReport({ source, column }: DesiredValue, report: Report): never[] {
  const place = { row: source.row, commitment: source.id, column: labelOf(column), value: source.cell(column) };
  report('REPORT_NOT_HERE', place);
  return [];
}
