/** What kind of body a name tells of. OGP's dataset does not say, so what the name does not tell stays unknown. */
import type { OrganizationType, ParticipationRole } from '#domain/values.ts';
import { plainName } from './institutions.ts';

export interface BodyKind {
  readonly type: OrganizationType;
  readonly sector: string;
}

const kind = (type: OrganizationType, sector: string): BodyKind => ({ type, sector });

export const UNKNOWN_KIND: BodyKind = kind('UNKNOWN', 'UNKNOWN');

/** The first that fits counts. Words without accents, in Spanish, Portuguese, French and English. */
const KINDS: readonly (readonly [RegExp, BodyKind])[] = [
  [
    /\b(universidad|universidade|universite|university|facultad de|escuela politecnica)\b/u,
    kind('UNIVERSITY', 'ACADEMIA'),
  ],
  [
    /^(banco mundial|world bank|pnud|undp|banco interamericano|oea|oas|giz|usaid|union europea|european union|cepal|parlamericas|open government partnership)\b/u,
    kind('MULTILATERAL', 'INTERNATIONAL'),
  ],
  [
    /\b(fundacion|fundacao|fondation|foundation|ong|ngo|asociacion civil|transparency international|transparencia internacional)\b/u,
    kind('CSO', 'CIVIL_SOCIETY'),
  ],
  [/^(ministerio publico|public prosecutor)/u, kind('OTHER_STATE_FUNCTION', 'PUBLIC')],
  [/^(ministerio|ministero|ministere|ministry|department of|departamento de estado)\b/u, kind('MINISTRY', 'PUBLIC')],
  [
    /^(defensoria|defensor del pueblo|procuraduria de los derechos humanos|ombudsman|comisionado nacional de los derechos humanos)\b/u,
    kind('OMBUDSMAN', 'PUBLIC'),
  ],
  [
    /^(presidencia|presidency|vicepresidencia|casa civil|office of the president|prime minister)\b/u,
    kind('PRESIDENCY', 'PUBLIC'),
  ],
  [
    /\b(municip\w+|alcaldia|ayuntamiento|prefectura|gobernacion|junta departamental|intendencia (de|departamental)|gobierno autonomo|city of|prefeitura)\b/u,
    kind('LOCAL_GOV', 'PUBLIC'),
  ],
  [
    /^(congreso|camara (de|do)|senado|asamblea|parlamento|parliament|poder (legislativo|judicial)|corte|tribunal|fiscalia|contraloria|procuraduria|supreme court|national assembly|consejo nacional electoral|congress|grupo bicameral)\b/u,
    kind('OTHER_STATE_FUNCTION', 'PUBLIC'),
  ],
  [/^(secretaria|secretariat)\b/u, kind('SECRETARIAT', 'PUBLIC')],
  [
    /^(agencia|agency|direccion (general|nacional)|servicio nacional|superintendencia|instituto nacional|autoridad nacional|comision (presidencial|nacional)|unidad de|consejo para la transparencia|oficina nacional|instituto de acceso)\b/u,
    kind('AGENCY', 'PUBLIC'),
  ],
];

export function kindOf(name: string): BodyKind {
  const plain = plainName(name);
  return KINDS.find(([pattern]) => pattern.test(plain))?.[1] ?? UNKNOWN_KIND;
}

const SUPPORT: Readonly<Record<string, ParticipationRole>> = {
  PUBLIC: 'GOV_SUPPORT',
  CIVIL_SOCIETY: 'CSO',
  ACADEMIA: 'ACADEMIA',
  PRIVATE: 'PRIVATE',
  INTERNATIONAL: 'MULTILATERAL',
};

/** The part of a body that supports a commitment; null where its sector is not known. */
export const supportRole = (sector: string): ParticipationRole | null => SUPPORT[sector] ?? null;
