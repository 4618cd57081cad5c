/** What the IRM had concluded by a day, commitment by commitment. Nothing is merged or averaged (rules D2 and D3). */
import { compareDates, isKnownBy, type IsoDate } from '../dates.ts';
import { explain, type Figure } from '../figures.ts';
import type { AssessmentValue, IrmReport, PlanDossier } from '../records.ts';
import { type Aspect, ASPECTS, MOMENTS, VARIABLES, type Moment, type Variable } from '../values.ts';
import { notAssessable } from './rules.ts';

export const ABSENCES = [
  'NOT_YET_ASSESSED',
  'TO_TRANSCRIBE',
  'NOT_USED_IN_METHOD',
  'NOT_APPLICABLE',
  'NOT_ASSESSABLE',
] as const;
/** Why there is no value (rule D4). TO_TRANSCRIBE: the IRM gave one, it has not been copied here yet. */
export type Absence = (typeof ABSENCES)[number];

/** One value of one report, or the reason why there is none; exactly one of `value` and `absence` is given. */
export interface IrmCell {
  readonly moment: Moment;
  readonly report: IrmReport;
  readonly assessment: AssessmentValue;
  readonly value: string | null;
  readonly absence: Absence | null;
}

export interface IrmRow {
  readonly variable: Variable;
  /** Left out: the commitment as a whole. */
  readonly aspect?: Aspect;
  /** In the order of the moments: the later stands beside the earlier and never replaces it. */
  readonly cells: readonly IrmCell[];
}

/** Why an assessment has no value; null when it has one. "No evidence" is a value. */
export function absenceOf({ value, naReason, transcription }: AssessmentValue): Absence | null {
  if (value !== null) return null;
  return transcription === 'PENDING' ? 'TO_TRANSCRIBE' : (naReason ?? 'NOT_YET_ASSESSED');
}

/** The IRM reports published by a day, oldest first. */
export function irmReportsOn(dossier: PlanDossier, asOf: IsoDate): IrmReport[] {
  return dossier.irmReports
    .filter(({ publishedOn }) => isKnownBy(publishedOn, asOf))
    .toSorted((a, b) => (a.publishedOn && b.publishedOn ? compareDates(a.publishedOn, b.publishedOn) : 0));
}

/**
 * The values that count on a day: what a person copied counts from the day on which it could be seen here, and of several
 * copies of one value the last.
 */
export function valuesOn(dossier: Pick<PlanDossier, 'assessments'>, asOf: IsoDate): AssessmentValue[] {
  if (dossier.assessments.every(({ copied }) => copied === undefined)) return [...dossier.assessments];
  const last = new Map<string, AssessmentValue>();
  for (const value of dossier.assessments) {
    if (value.copied === undefined || value.copied.on <= asOf) last.set(placeOfValue(value), value);
  }
  return [...last.values()];
}

type PlacedValue = Pick<
  AssessmentValue,
  'commitment' | 'source' | 'report' | 'moment' | 'methodology' | 'variable' | 'aspect'
>;

/** Values in one place replace one another: the one that was copied last counts. */
export const placeOfValue = (value: PlacedValue): string => {
  const { commitment, source, report, moment, methodology, variable, aspect } = value;
  return [commitment, source, report, moment, methodology, variable, aspect].join('\n');
};

/** Every IRM value whose report was out by a day, by commitment and variable; commitments without any are left out. */
export function irmAsOf(dossier: PlanDossier, asOf: IsoDate): ReadonlyMap<string, readonly IrmRow[]> {
  const reports = new Map(irmReportsOn(dossier, asOf).map((report) => [report.id, report]));
  const known = new Map<string, { assessment: AssessmentValue; report: IrmReport }[]>();
  for (const assessment of valuesOn(dossier, asOf)) {
    const report = assessment.source === 'IRM' ? reports.get(assessment.report ?? '') : undefined;
    if (!report) continue;
    const own = known.get(assessment.commitment) ?? [];
    known.set(assessment.commitment, [...own, { assessment, report }]);
  }
  return new Map([...known].map(([commitment, own]) => [commitment, rowsOf(own)]));
}

function rowsOf(known: readonly { readonly assessment: AssessmentValue; readonly report: IrmReport }[]): IrmRow[] {
  const barred = new Set(
    known.flatMap(({ assessment: { variable, methodology, value } }) =>
      variable === 'VERIFIABILITY' ? notAssessable(methodology, value) : [],
    ),
  );
  const cells = known.map(({ assessment, report }): IrmCell => {
    const absence = absenceOf(assessment);
    const blocked = absence !== null && assessment.methodology === 'IRM_2021_PLUS' && barred.has(assessment.variable);
    const { moment, value } = assessment;
    return { moment, report, assessment, value, absence: blocked ? 'NOT_ASSESSABLE' : absence };
  });
  return VARIABLES.flatMap((variable) =>
    ASPECTS.flatMap((aspect) => {
      const own = cells.filter(
        ({ assessment }) => assessment.variable === variable && (assessment.aspect ?? 'OVERALL') === aspect,
      );
      if (own.length === 0) return [];
      return [{ variable, ...(aspect === 'OVERALL' ? {} : { aspect }), cells: own.sort(byMoment) }];
    }),
  );
}

const byMoment = (a: IrmCell, b: IrmCell): number => MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment);

/**
 * How many commitments of a plan got each value of a variable in one report, as words with their counts (rule D2).
 * n of N: commitments whose value is known here.
 */
export function irmValueCounts(
  dossier: PlanDossier,
  report: IrmReport,
  variable: Variable,
  asOf: IsoDate,
): Figure<Readonly<Partial<Record<string, number>>>> {
  const cells = [...irmAsOf(dossier, asOf)].map(([commitment, rows]) => ({
    commitment,
    cell: rows
      .find((row) => row.variable === variable && row.aspect === undefined)
      ?.cells.find((cell) => cell.report === report),
  }));
  const counts: Partial<Record<string, number>> = {};
  for (const { cell } of cells) {
    if (cell && cell.value !== null) counts[cell.value] = (counts[cell.value] ?? 0) + 1;
  }
  const valued = cells.filter(({ cell }) => cell && cell.value !== null).length;
  const pending = cells.filter(({ cell }) => cell?.absence === 'TO_TRANSCRIBE').map(({ commitment }) => commitment);
  const counted = [valued, dossier.commitments.length] as const;
  const inputs = { commitments: dossier.commitments.length, values: valued };
  return { value: counts, explanation: explain('irm-values/1', asOf, counted, inputs, { NOT_TRANSCRIBED: pending }) };
}
