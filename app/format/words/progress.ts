/** Words for what is reported: states, marks, sources, evidence and flags. */
import type {
  EcMilestoneState,
  EvidenceKind,
  MarkShape,
  PerceivedChange,
  ReportSource,
  SelfState,
  StateVocabulary,
} from '#domain/values.ts';
import { m } from '#messages';
import type { Words } from './message.ts';

export const EC_STATES = {
  DEFINICION: m.words_state_ec_definicion,
  PLANIFICACION: m.words_state_ec_planificacion,
  EJECUCION: m.words_state_ec_ejecucion,
  COMPLETADO: m.words_state_ec_completado,
  DETENIDO: m.words_state_ec_detenido,
} satisfies Words<EcMilestoneState>;

export const SELF_STATES = {
  NOT_STARTED: m.words_state_self_not_started,
  LIMITED: m.words_state_self_limited,
  SUBSTANTIAL: m.words_state_self_substantial,
  COMPLETE: m.words_state_self_complete,
} satisfies Words<SelfState>;

export const VOCABULARIES = {
  EC_2021: m.words_vocabulary_ec_2021,
  OGP_SELF: m.words_vocabulary_ogp_self,
} satisfies Words<StateVocabulary>;

export const MARKS = {
  complete: m.words_mark_complete,
  underway: m.words_mark_underway,
  prep: m.words_mark_prep,
  'not-started': m.words_mark_not_started,
  stopped: m.words_mark_stopped,
  'no-report': m.words_mark_no_report,
} satisfies Words<MarkShape>;

export const MARK_MEANINGS = {
  complete: m.words_mark_meaning_complete,
  underway: m.words_mark_meaning_underway,
  prep: m.words_mark_meaning_prep,
  'not-started': m.words_mark_meaning_not_started,
  stopped: m.words_mark_meaning_stopped,
  'no-report': m.words_mark_meaning_no_report,
} satisfies Words<MarkShape>;

export const SOURCES = {
  AGENCY_SELF: m.words_source_agency_self,
  COUNTERPART: m.words_source_counterpart,
  CORE_GROUP: m.words_source_core_group,
} satisfies Words<ReportSource>;

export const SOURCES_LONG = {
  AGENCY_SELF: m.words_source_long_agency_self,
  COUNTERPART: m.words_source_long_counterpart,
  CORE_GROUP: m.words_source_long_core_group,
} satisfies Words<ReportSource>;

export const PERCEIVED_CHANGES = {
  SE_MANTUVO_IGUAL: m.words_perceived_change_se_mantuvo_igual,
  MEJORO_POCO: m.words_perceived_change_mejoro_poco,
  MEJORO_SUSTANCIALMENTE: m.words_perceived_change_mejoro_sustancialmente,
} satisfies Words<PerceivedChange>;

export const EVIDENCE_KINDS = {
  DOCUMENT: m.words_evidence_document,
  LEGAL_ACT: m.words_evidence_legal_act,
  DATASET: m.words_evidence_dataset,
  WEB_PAGE: m.words_evidence_web_page,
  MINUTES: m.words_evidence_minutes,
  ATTENDANCE: m.words_evidence_attendance,
  PHOTO: m.words_evidence_photo,
  VIDEO: m.words_evidence_video,
  NEWS: m.words_evidence_news,
  RESOLUTION: m.words_evidence_resolution,
  OTHER: m.words_evidence_other,
} satisfies Words<EvidenceKind | 'RESOLUTION'>;

export const INITIATIVES = {
  SDG: m.words_initiative_sdg,
  ESCAZU: m.words_initiative_escazu,
  EITI: m.words_initiative_eiti,
  OPEN_CONTRACTING: m.words_initiative_open_contracting,
  OPEN_DATA_CHARTER: m.words_initiative_open_data_charter,
  OGP_LOCAL: m.words_initiative_ogp_local,
  GIFT: m.words_initiative_gift,
  FITI: m.words_initiative_fiti,
  FEMINIST_OPEN_GOV: m.words_initiative_feminist_open_gov,
  OTHER: m.words_initiative_other,
} satisfies Words<string>;
