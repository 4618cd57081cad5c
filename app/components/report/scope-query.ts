import type { ReportJobView } from '#contracts/report-job.ts';

/** Parameters with which the same report can be chosen again. */
export function scopeQuery({ days, scope }: Pick<ReportJobView, 'days' | 'scope'>): string {
  const { institution, theme, commitments = [] } = scope;
  const query = new URLSearchParams();
  for (const [name, day] of Object.entries(days)) if (day !== undefined) query.set(name, day);
  if (institution) query.set('institucion', institution);
  if (theme) query.set('tema', theme);
  if (commitments.length > 0) query.set('compromiso', commitments.join(','));
  return String(query);
}
