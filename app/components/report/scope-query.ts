import type { ReportJobView } from '#contracts/report-job.ts';

/** Parameters with which the same report can be chosen again. */
export function scopeQuery({ asOf, revision, scope }: Pick<ReportJobView, 'asOf' | 'revision' | 'scope'>): string {
  const { institution, theme, commitments = [] } = scope;
  const query = new URLSearchParams({ asOf });
  if (revision !== undefined) query.set('revision', String(revision));
  if (institution) query.set('institucion', institution);
  if (theme) query.set('tema', theme);
  if (commitments.length > 0) query.set('compromiso', commitments.join(','));
  return String(query);
}
