import type { ReportJobView } from '#contracts/report-job.ts';

/** Parameters with which the same report can be chosen again. */
export function scopeQuery({ asOf, scope }: Pick<ReportJobView, 'asOf' | 'scope'>): string {
  const { institution, theme, commitments = [] } = scope;
  const query = new URLSearchParams({ asOf });
  if (institution) query.set('institucion', institution);
  if (theme) query.set('tema', theme);
  if (commitments.length > 0) query.set('compromiso', commitments.join(','));
  return String(query);
}
