import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import type { AssessmentValue, PlanDossier } from '#domain/records.ts';
import type { Variable } from '#domain/values.ts';

/** The IRM's latest value of each variable that was public on a day, by commitment. */
export function irmValuesOn(
  { assessments, irmReports }: PlanDossier,
  asOf: IsoDate,
): ReadonlyMap<string, ReadonlyMap<Variable, AssessmentValue>> {
  const published = irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, asOf));
  const order = new Map<string | null, number>(published.map(({ id }, index) => [id, index]));
  const known = assessments
    .filter(({ source, report }) => source === 'IRM' && order.has(report))
    .sort((a, b) => (order.get(a.report) ?? 0) - (order.get(b.report) ?? 0));
  const values = new Map<string, Map<Variable, AssessmentValue>>();
  for (const value of known) {
    const own = values.get(value.commitment) ?? new Map<Variable, AssessmentValue>();
    values.set(value.commitment, own.set(value.variable, value));
  }
  return values;
}
