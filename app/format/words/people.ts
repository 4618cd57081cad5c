/** Words for who takes part: bodies, roles, sectors and seats, and the Sustainable Development Goals they serve. */
import type { OrganizationType, ParticipantSector, ParticipationRole, Seat, SuccessionKind } from '#domain/values.ts';
import { m } from '#messages';
import type { Words } from './message.ts';

export const ROLES = {
  LEAD: m.words_role_lead,
  CO_LEAD: m.words_role_co_lead,
  COUNTERPART: m.words_role_counterpart,
  GOV_SUPPORT: m.words_role_gov_support,
  CSO: m.words_role_cso,
  ACADEMIA: m.words_role_academia,
  PRIVATE: m.words_role_private,
  MULTILATERAL: m.words_role_multilateral,
  WORKING_GROUP: m.words_role_working_group,
} satisfies Words<ParticipationRole>;

export const ORGANIZATION_TYPES = {
  MINISTRY: m.words_org_type_ministry,
  SECRETARIAT: m.words_org_type_secretariat,
  AGENCY: m.words_org_type_agency,
  PRESIDENCY: m.words_org_type_presidency,
  OMBUDSMAN: m.words_org_type_ombudsman,
  OTHER_STATE_FUNCTION: m.words_org_type_other_state_function,
  LOCAL_GOV: m.words_org_type_local_gov,
  CSO: m.words_org_type_cso,
  UNIVERSITY: m.words_org_type_university,
  COMPANY: m.words_org_type_company,
  MULTILATERAL: m.words_org_type_multilateral,
  MEDIA: m.words_org_type_media,
  FORUM: m.words_org_type_forum,
  UNKNOWN: m.words_org_type_unknown,
} satisfies Words<OrganizationType>;

export const PARTICIPANT_SECTORS = {
  SOCIEDAD_CIVIL: m.words_sector_sociedad_civil,
  ENTIDAD_PUBLICA: m.words_sector_entidad_publica,
  ACADEMIA: m.words_sector_academia,
  CIUDADANIA: m.words_sector_ciudadania,
  EMPRESA_PRIVADA: m.words_sector_empresa_privada,
  MULTILATERAL: m.words_sector_multilateral,
  OTRO: m.words_sector_otro,
} satisfies Words<ParticipantSector>;

export const ORGANIZATION_SECTORS = {
  PUBLIC: m.words_org_sector_public,
  CIVIL_SOCIETY: m.words_org_sector_civil_society,
  ACADEMIA: m.words_org_sector_academia,
  PRIVATE: m.words_org_sector_private,
  INTERNATIONAL: m.words_org_sector_international,
  MULTI_SECTOR: m.words_org_sector_multi_sector,
  UNKNOWN: m.words_org_sector_unknown,
  OTHER: m.words_org_sector_other,
} satisfies Words<string>;

export const SEATS = {
  PUBLIC: m.words_org_sector_public,
  CIVIL_SOCIETY: m.words_org_sector_civil_society,
  ACADEMIA: m.words_org_sector_academia,
  PRIVATE: m.words_org_sector_private,
  OTHER: m.words_org_sector_other,
} satisfies Words<Seat>;

export const SUCCESSIONS = {
  RENAMED: m.words_succession_renamed,
  REPLACED: m.words_succession_replaced,
  MERGED: m.words_succession_merged,
  SPLIT: m.words_succession_split,
} satisfies Words<SuccessionKind>;

export const SHARES = {
  WOMEN: m.words_share_women,
  MEN: m.words_share_men,
  AFROECUATORIANO: m.words_share_afroecuatoriano,
  BLANCO: m.words_share_blanco,
  INDIGENA: m.words_share_indigena,
  MESTIZO: m.words_share_mestizo,
  MONTUBIO: m.words_share_montubio,
  MULATO: m.words_share_mulato,
  NEGRO: m.words_share_negro,
  'N/A': m.words_share_n_a,
} satisfies Words<string>;

export const SDGS = {
  1: m.words_sdg_1,
  2: m.words_sdg_2,
  3: m.words_sdg_3,
  4: m.words_sdg_4,
  5: m.words_sdg_5,
  6: m.words_sdg_6,
  7: m.words_sdg_7,
  8: m.words_sdg_8,
  9: m.words_sdg_9,
  10: m.words_sdg_10,
  11: m.words_sdg_11,
  12: m.words_sdg_12,
  13: m.words_sdg_13,
  14: m.words_sdg_14,
  15: m.words_sdg_15,
  16: m.words_sdg_16,
  17: m.words_sdg_17,
} satisfies Words<string>;
