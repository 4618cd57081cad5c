import { ownParameters, type ParameterFault, parameterFault } from '#contracts/parameters.ts';

/**
 * Parameters of each route beside the day. Lists read their own, with their values (`OWN`); what is not named here takes
 * none.
 */
const OWN = 'OWN';
const PARAMETERS: Readonly<Record<string, readonly string[] | typeof OWN>> = {
  '/actores': OWN,
  '/alianza': OWN,
  '/calendario': OWN,
  '/calendario/calendario.ics': OWN,
  '/cambios': OWN,
  '/cambios/atom.xml': OWN,
  '/cocreacion': OWN,
  '/comparar': OWN,
  '/comparar/[file].[format]': OWN,
  '/planes': OWN,
  '/compromisos': OWN,
  '/cumplimiento': OWN,
  '/discrepancias': OWN,
  '/glosario': OWN,
  '/graficos': ['plan'],
  '/instituciones': OWN,
  '/recomendaciones': OWN,
  '/planes/[plan]/informe': OWN,
  '/planes/[plan]/informe/archivo': OWN,
  '/planes/[plan]/informe/encargo': OWN,
  '/planes/[plan]/informe/encargo/[id]': ['/cancel'],
  '/planes/[plan]/informe/diferencias': OWN,
  '/planes/[plan]/informe/diferencias/archivo': OWN,
  '/cocreacion/propuestas.[format]': ['plan', 'bom'],
  '/compromisos/[code].[format]': ['bom'],
  '/discrepancias/atom.xml': ['plan'],
  '/discrepancias/discrepancias.[format]': ['plan', 'institucion', 'compromiso', 'bom'],
  '/discrepancias/voces.[format]': ['plan', 'institucion', 'compromiso', 'bom'],
  '/cumplimiento/requisitos.[format]': ['plan', 'anio', 'bom'],
  '/datos/[table].[format]': ['bom'],
  '/planes/[plan]/recomendaciones.[format]': ['bom'],
  '/verificar': ['huella'],
  '/graficos/[plan]/[chart].[format]': ['theme', 'size', 'frame', 'width', 'bom'],
};

/** Routes that are named above. */
export const NAMED_ROUTES: readonly string[] = Object.keys(PARAMETERS);

/** The first parameter that a route does not take or that is given twice; null when all is well or nothing is there. */
export function routeFault(route: string | null, params: URLSearchParams): ParameterFault | null {
  const known = route === null ? OWN : Object.hasOwn(PARAMETERS, route) ? PARAMETERS[route] : [];
  if (known === OWN || known === undefined) return null;
  return parameterFault(ownParameters(params), (name) => known.includes(name));
}
