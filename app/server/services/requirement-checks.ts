/** OGP's requirements of a plan on a day: one view for the page, its files and the status report. */
import type { ComplianceQuery, RequirementChecksView } from '#contracts/requirement-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { requirementChecks as checksOf, type RequirementCheck } from '#domain/requirements/checks.ts';
import { declaredState } from '#domain/requirements/declarations.ts';
import { REQUIREMENT_STATES, type RequirementState, together } from '#domain/requirements/result.ts';
import { planSpan, planYears } from '#domain/requirements/span.ts';
import type { Dossiers } from './dossiers.ts';
import { choosePlan, labelsOf, planChoices, planLabel } from './plan-labels.ts';

export interface ComplianceRequest {
  readonly asOf: IsoDate;
  readonly query: ComplianceQuery;
}

/**
 * Every requirement with its answer, the numbers and the records that show why.
 * @throws NOT_FOUND when there is no such plan, or the plan did not run in the year asked for
 */
export async function requirementChecks(
  dossiers: Dossiers,
  { asOf, query }: ComplianceRequest,
): Promise<RequirementChecksView> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  return { ...requirementView(dossier, asOf, query.anio), plans: await planChoices(dossiers, asOf) };
}

function requirementView(
  dossier: PlanDossier,
  asOf: IsoDate,
  wanted: string | undefined,
): Omit<RequirementChecksView, 'plans'> {
  const years = planYears(dossier, asOf).map(({ period }) => period.year);
  const year = wanted === undefined ? null : Number(wanted);
  if (year !== null && !years.includes(year)) throw notFound('YEAR', wanted);
  const { checks: all, matrix } = checksOf(dossier, asOf);
  const checks = year === null ? all : all.map((check) => inYear(check, year));
  const labels = labelsOf(dossier);
  return {
    ...{ plan: planLabel(dossier), asOf, ruleSet: dossier.plan.ruleSet, span: planSpan(dossier, asOf), years, year },
    ...{ checks, counts: countsOf(checks), matrix },
    commitments: dossier.commitments.flatMap(({ id }) => labels.commitment(id) ?? []),
    sources: dossier.sources,
  };
}

function countsOf(checks: readonly RequirementCheck[]): Record<RequirementState, number> {
  const count = (state: RequirementState) => [state, checks.filter((check) => check.state === state).length] as const;
  return Object.fromEntries(REQUIREMENT_STATES.map(count)) as Record<RequirementState, number>;
}

/** What is judged year by year, for one year; the rest as it is for the whole plan. */
function inYear(check: RequirementCheck, year: number): RequirementCheck {
  const declared = check.declared.filter((one) => one.year === null || one.year === year);
  const periods = check.periods.filter(({ period }) => period.year === null || period.year === year);
  if (check.state === 'NOT_APPLICABLE') return { ...check, declared, periods };
  const computed = together(periods.map(({ state }) => state));
  const told = declaredState(declared.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, 1));
  if (computed !== 'NOT_KNOWN') return { ...check, declared, periods, state: computed, basis: 'COMPUTED' };
  return { ...check, declared, periods, state: told ?? 'NOT_KNOWN', basis: told === null ? null : 'DECLARED' };
}
