import type { IsoDate } from '#domain/dates.ts';
import type { Dossiers } from './dossiers.ts';

/** Pages that every site has, by Spanish (canonical) path. */
const FIXED = [
  '/',
  '/planes',
  '/compromisos',
  '/instituciones',
  '/graficos',
  '/calendario',
  '/discrepancias',
  '/cambios',
  '/cumplimiento',
  '/recomendaciones',
  '/gobierno-abierto',
  '/alianza',
  '/actores',
  '/cocreacion',
  '/metodologia',
  '/glosario',
  '/datos',
  '/api/docs',
  '/verificar',
  '/accesibilidad',
  '/privacidad',
];

/** Canonical paths of all pages that a search engine should know; past days and filtered lists are left out. */
export async function siteMap(dossiers: Dossiers, { asOf }: { readonly asOf: IsoDate }): Promise<string[]> {
  const all = await dossiers.all(asOf);
  const pages = all.flatMap(({ plan, commitments, organizations }) => [
    `/planes/${plan.slug}`,
    `/planes/${plan.slug}/informe`,
    ...commitments.map(({ code }) => `/compromisos/${code}`),
    ...organizations.map(({ id }) => `/instituciones/${id}`),
  ]);
  return [...FIXED, ...(all.length > 1 ? ['/comparar'] : []), ...new Set(pages)];
}
