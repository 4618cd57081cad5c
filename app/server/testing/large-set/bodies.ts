/** Bodies of a member, with what became of some of them. */
import type { Organization, Succession } from '#domain/records.ts';
import type { OrganizationType } from '#domain/values.ts';
import type { SetMember } from './members.ts';
import { Chance } from './random.ts';

export interface Bodies {
  readonly all: readonly Organization[];
  readonly successions: readonly Succession[];
  /** Bodies that answer for commitments. */
  readonly public: readonly Organization[];
  /** Bodies outside the State. */
  readonly others: readonly Organization[];
  readonly forum: Organization;
  /** What a body became, and the year: changes that are older than a plan are no news in it. */
  readonly heirs: ReadonlyMap<string, { readonly to: string; readonly year: number }>;
}

const PUBLIC = [
  ['MINISTRY', 'Ministerio de Finanzas', 'Ministry of Finance'],
  ['MINISTRY', 'Ministerio de Salud', 'Ministry of Health'],
  ['MINISTRY', 'Ministerio de Educación', 'Ministry of Education'],
  ['MINISTRY', 'Ministerio del Ambiente', 'Ministry of the Environment'],
  ['MINISTRY', 'Ministerio de Justicia', 'Ministry of Justice'],
  ['MINISTRY', 'Ministerio del Trabajo', 'Ministry of Labour'],
  ['MINISTRY', 'Ministerio de Telecomunicaciones', 'Ministry of Telecommunications'],
  ['SECRETARIAT', 'Secretaría de Planificación', 'Planning Secretariat'],
  ['SECRETARIAT', 'Secretaría de Derechos Humanos', 'Secretariat for Human Rights'],
  ['AGENCY', 'Servicio de Contratación Pública', 'Public Procurement Service'],
  ['AGENCY', 'Instituto de Estadística', 'Statistics Institute'],
  ['AGENCY', 'Autoridad de Transparencia', 'Transparency Authority'],
  ['OMBUDSMAN', 'Defensoría del Pueblo', "Ombudsman's Office"],
  ['OTHER_STATE_FUNCTION', 'Contraloría General', 'Office of the Comptroller'],
  ['OTHER_STATE_FUNCTION', 'Congreso', 'Congress'],
  ['PRESIDENCY', 'Presidencia', 'Office of the President'],
  ['LOCAL_GOV', 'Asociación de Municipalidades', 'Association of Municipalities'],
] as const;
const OTHERS = [
  ['CSO', 'Fundación Ciudadanía Activa', 'Active Citizens Foundation'],
  ['CSO', 'Transparencia y Desarrollo', 'Transparency and Development'],
  ['CSO', 'Red de Datos Abiertos', 'Open Data Network'],
  ['CSO', 'Observatorio del Gasto', 'Spending Watch'],
  ['CSO', 'Corporación Acción Pública', 'Public Action Corporation'],
  ['UNIVERSITY', 'Universidad Nacional', 'National University'],
  ['UNIVERSITY', 'Universidad Politécnica', 'Polytechnic University'],
  ['COMPANY', 'Cámara de Comercio', 'Chamber of Commerce'],
  ['MULTILATERAL', 'Programa de las Naciones Unidas para el Desarrollo', 'United Nations Development Programme'],
] as const;
const SECTORS: Readonly<Partial<Record<OrganizationType, string>>> = {
  CSO: 'CIVIL_SOCIETY',
  UNIVERSITY: 'ACADEMIA',
  COMPANY: 'PRIVATE',
  MULTILATERAL: 'INTERNATIONAL',
  FORUM: 'MULTI_SECTOR',
};

/** The same for every plan of the member. */
export function bodiesOf({ jurisdiction, prefix }: SetMember, seed: number): Bodies {
  const chance = new Chance(seed, 'bodies', jurisdiction.slug);
  const keyed = ([type, es, en]: readonly [OrganizationType, string, string]): Organization =>
    body(prefix, type, es, en, jurisdiction.name);
  const own = PUBLIC.map(keyed);
  const others = OTHERS.map(keyed);
  const forum = keyed(['FORUM', 'Foro de Gobierno Abierto', 'Open Government Forum']);
  const renamed = chance
    .some(own, 4)
    .map((before) => ({ before, after: heirOf(before), year: chance.whole(2013, 2025) }));
  return {
    ...{ public: own, others, forum },
    all: [...own, ...others, forum, ...renamed.map(({ after }) => after)],
    successions: renamed.map(({ before, after, year }) => ({
      ...{ id: `${before.id}-${year}`, from: [before.id], to: after.id, kind: 'RENAMED', legalAct: null, sources: [] },
      ...{ on: { date: `${year}-05-24`, precision: 'DAY' }, note: null },
    })),
    heirs: new Map(renamed.map(({ before, after, year }) => [before.id, { to: after.id, year }])),
  };
}

function body(
  prefix: string,
  type: OrganizationType,
  es: string,
  en: string,
  of: Readonly<Partial<Record<string, string>>>,
): Organization {
  const id = `${prefix}-${en}`.toLowerCase().replace(/[^a-z0-9]+/gu, '-');
  const name = { es: `${es} (${of['es'] ?? prefix})`, en: `${en} (${of['en'] ?? prefix})` };
  const acronym = `${en.replace(/[^A-Z]/gu, '')}-${prefix}`;
  return { id, name, acronym, type, sector: SECTORS[type] ?? 'PUBLIC', ...{ parent: null, note: null, sources: [] } };
}

function heirOf({ id, name, acronym, ...rest }: Organization): Organization {
  const renamed = { es: `${name['es']} y Gobernanza`, en: `${name['en']} and Governance` };
  return { ...rest, id: `${id}-new`, name: renamed, acronym: acronym && `${acronym}2` };
}
