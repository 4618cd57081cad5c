/** What a report is about: which commitments of a plan, and the plan as if it had no others. */
import type { ReportScope } from '#contracts/status-report.ts';
import type { IsoDate } from '#domain/dates.ts';
import { invalid, notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { partiesOn } from '../following/choices.ts';
import { bodyLabel, labelsOf } from '../plan-labels.ts';

/** Choices that narrow a report; each left out chooses nothing. */
export interface ScopeChoice {
  /** Id of a body that answers for a commitment, or accompanies it. */
  readonly institution?: string | undefined;
  /** Id of a theme. */
  readonly theme?: string | undefined;
  /** Public codes. */
  readonly commitments?: readonly string[] | undefined;
}

/**
 * The commitments that meet every choice.
 * @throws NOT_FOUND `REPORT_INSTITUTION`, `REPORT_THEME` or `REPORT_COMMITMENT` for one that the plan does not have, INVALID
 *   `REPORT_SCOPE_EMPTY` when no commitment meets all of them
 */
export function chooseScope(dossier: PlanDossier, choice: ScopeChoice, asOf: IsoDate): ReportScope & { ids: string[] } {
  const body = dossier.organizations.find(({ id }) => id === choice.institution);
  if (choice.institution !== undefined && !body) throw notFound('REPORT_INSTITUTION', choice.institution);
  const theme = dossier.themes.find(({ id }) => id === choice.theme);
  if (choice.theme !== undefined && !theme) throw notFound('REPORT_THEME', choice.theme);
  const codes = (choice.commitments ?? []).map((code) => code.toUpperCase());
  const unknown = codes.find((code) => !dossier.commitments.some((known) => known.code.toUpperCase() === code));
  if (unknown !== undefined) throw notFound('REPORT_COMMITMENT', unknown);
  const parties = partiesOn(dossier, asOf);
  const found = dossier.commitments
    .filter((one) => !body || parties(one.id).includes(body.id))
    .filter((one) => !theme || one.theme === theme.id)
    .filter((one) => codes.length === 0 || codes.includes(one.code.toUpperCase()));
  if (found.length === 0 && dossier.commitments.length > 0) throw invalid('REPORT_SCOPE_EMPTY');
  const labels = labelsOf(dossier);
  return {
    institution: body ? bodyLabel(body) : null,
    theme: theme ?? null,
    commitments: codes.length === 0 ? [] : found.flatMap(({ id }) => labels.commitment(id) ?? []),
    ofCommitments: dossier.commitments.length,
    ids: found.map(({ id }) => id),
  };
}

/** The plan with these commitments alone, so that every figure and chart is made of them; the same object where it has no others. */
export function onlyCommitments(dossier: PlanDossier, ids: readonly string[]): PlanDossier {
  if (ids.length === dossier.commitments.length) return dossier;
  const kept = new Set(ids);
  const own = ({ commitment }: { readonly commitment: string }): boolean => kept.has(commitment);
  const milestones = dossier.milestones.filter(own);
  const steps = new Set(milestones.map(({ id }) => id));
  const commitments = dossier.commitments.filter(({ id }) => kept.has(id));
  const themes = new Set(commitments.map(({ theme }) => theme));
  return {
    ...dossier,
    commitments,
    milestones,
    themes: dossier.themes.filter(({ id }) => themes.has(id)),
    participations: dossier.participations.filter(own),
    responsibilityChanges: dossier.responsibilityChanges.filter(own),
    reports: dossier.reports.filter(({ milestone }) => steps.has(milestone)),
    blockages: (dossier.blockages ?? []).filter(({ milestone }) => steps.has(milestone)),
    assessments: dossier.assessments.filter(own),
    irmFindings: dossier.irmFindings.filter(own),
    ...(dossier.independentAssessments ? { independentAssessments: dossier.independentAssessments.filter(own) } : {}),
  };
}

/** What files of a report are called after. */
export function aboutOf({ plan, scope }: { plan: { slug: string }; scope: ReportScope }): string[] {
  const part = scope.institution?.id ?? scope.theme?.id ?? (scope.commitments.length > 0 ? 'seleccion' : null);
  return part === null ? [plan.slug] : [plan.slug, part];
}
