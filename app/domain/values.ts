/**
 * The value lists of the field, as constants. Codes are stable: they are stored, exported and used in addresses.
 * Words for them live in `app/format`, never here.
 */

export const DATE_PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const;
/** How exactly a date is known. */
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

export const REPORT_SOURCES = ['AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP'] as const;
/** Who filed a progress report. Sources are shown side by side and never merged (rule D1). */
export type ReportSource = (typeof REPORT_SOURCES)[number];

export const ASSESSMENT_SOURCES = ['IRM', 'INDEPENDENT_REVIEWER', 'MONITORING_BODY'] as const;
/** Who made an assessment. The IRM is a body of OGP: its values are transcribed here, never issued. */
export type AssessmentSource = (typeof ASSESSMENT_SOURCES)[number];

export const EC_MILESTONE_STATES = ['DEFINICION', 'PLANIFICACION', 'EJECUCION', 'COMPLETADO', 'DETENIDO'] as const;
/** Ecuador's own milestone states (follow-up forms of 2021); the method paper calls the last one "Congelado". */
export type EcMilestoneState = (typeof EC_MILESTONE_STATES)[number];

export const SELF_STATES = ['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'] as const;
/** OGP's self-assessment scale for a milestone or a commitment. */
export type SelfState = (typeof SELF_STATES)[number];

export const STATE_VOCABULARIES = ['EC_2021', 'OGP_SELF'] as const;
/** The vocabulary in which a plan's milestones are reported. The two are never merged. */
export type StateVocabulary = (typeof STATE_VOCABULARIES)[number];

export const PLAN_STATUSES = [
  'CO_CREATION',
  'SUBMITTED',
  'IN_IMPLEMENTATION',
  'IMPLEMENTATION_ENDED',
  'CLOSED',
] as const;
export type PlanStatus = (typeof PLAN_STATUSES)[number];

export const PLAN_VERSION_KINDS = ['ORIGINAL', 'AMENDED', 'REFRESH'] as const;
export type PlanVersionKind = (typeof PLAN_VERSION_KINDS)[number];

export const RULE_SETS = ['PRE2018', 'R2018_2021', 'R2022'] as const;
/** The OGP rules that apply to a plan, by cycle (deadlines, repository, meetings). */
export type RuleSetCode = (typeof RULE_SETS)[number];

export const COMMITMENT_LIFECYCLES = ['ACTIVE', 'WITHDRAWN', 'MERGED', 'CARRIED_FORWARD'] as const;
export type CommitmentLifecycle = (typeof COMMITMENT_LIFECYCLES)[number];

export const PARTICIPATION_ROLES = [
  'LEAD',
  'CO_LEAD',
  'COUNTERPART',
  'GOV_SUPPORT',
  'CSO',
  'ACADEMIA',
  'PRIVATE',
  'MULTILATERAL',
  'WORKING_GROUP',
] as const;
export type ParticipationRole = (typeof PARTICIPATION_ROLES)[number];

export const ORGANIZATION_TYPES = [
  'MINISTRY',
  'SECRETARIAT',
  'AGENCY',
  'PRESIDENCY',
  'OMBUDSMAN',
  'OTHER_STATE_FUNCTION',
  'LOCAL_GOV',
  'CSO',
  'UNIVERSITY',
  'COMPANY',
  'MULTILATERAL',
  'MEDIA',
  'FORUM',
  'UNKNOWN',
] as const;
export type OrganizationType = (typeof ORGANIZATION_TYPES)[number];

export const SUCCESSION_KINDS = ['RENAMED', 'REPLACED', 'MERGED', 'SPLIT'] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const METHODOLOGIES = [
  'IRM_2011_2014',
  'IRM_2014_2017',
  'IRM_2018_2020',
  'IRM_2021_PLUS',
  'OGP_LOCAL',
  'NATIONAL_EC_2021',
] as const;
/** The method of an assessment. It belongs to the assessment, not to the country. */
export type Methodology = (typeof METHODOLOGIES)[number];

export const IRM_REPORT_TYPES = [
  'PROGRESS',
  'END_OF_TERM',
  'DESIGN',
  'IMPLEMENTATION',
  'TRANSITIONAL_RESULTS',
  'HYBRID',
  'COCREATION_BRIEF',
  'ACTION_PLAN_REVIEW',
  'MIDTERM_REVIEW',
  'RESULTS',
  'LOCAL_INCEPTION',
  'LOCAL_END_OF_COMMITMENT',
  'LOCAL_END_OF_PLAN',
] as const;
export type IrmReportType = (typeof IRM_REPORT_TYPES)[number];

export const PUBLICATION_STATUSES = ['DRAFT_REVIEW', 'PUBLIC_COMMENT', 'FINAL'] as const;
export type PublicationStatus = (typeof PUBLICATION_STATUSES)[number];

export const MOMENTS = ['DESIGN', 'MIDTERM', 'END_OF_TERM', 'END_OF_COMMITMENT'] as const;
/** When in the cycle an assessment was made. Later moments never overwrite earlier ones (rule D3). */
export type Moment = (typeof MOMENTS)[number];

export const VARIABLES = [
  'SPECIFICITY',
  'VERIFIABILITY',
  'RELEVANCE',
  'OPEN_GOV_LENS',
  'POTENTIAL_IMPACT',
  'POTENTIAL_FOR_RESULTS',
  'COMPLETION',
  'DIOG',
  'EARLY_RESULTS',
  'PROMISING',
  'POTENTIALLY_STARRED',
  'OGP_SITE_AMBITION',
] as const;
/** What the IRM codes. `OGP_SITE_AMBITION` is the label of OGP's web page, not an IRM variable. */
export type Variable = (typeof VARIABLES)[number];

export const NA_REASONS = ['NOT_YET_ASSESSED', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE', 'NOT_ASSESSABLE'] as const;
/** Why there is no value (rule D4). "No evidence" is a value of completion, not a reason. */
export type NaReason = (typeof NA_REASONS)[number];

export const ASPECTS = ['OVERALL', 'ATI', 'CP', 'PA', 'TI'] as const;
/**
 * What of a variable a code is about: the commitment as a whole, or one value of the Partnership (access to information,
 * civic participation, public accountability, technology and innovation).
 */
export type Aspect = (typeof ASPECTS)[number];

export const EVIDENCE_VERDICTS = ['SUPPORTS', 'PARTIAL', 'DOES_NOT_SUPPORT', 'INACCESSIBLE'] as const;
/** What a reviewer found a piece of evidence to be worth. Without one it is not reviewed. */
export type EvidenceVerdict = (typeof EVIDENCE_VERDICTS)[number];

export const TRANSCRIPTIONS = ['DONE', 'PENDING'] as const;
/** Whether an IRM value has been copied here. PENDING: the IRM rated it, this site could not read it yet. */
export type Transcription = (typeof TRANSCRIPTIONS)[number];

export const PERCEIVED_CHANGES = ['SE_MANTUVO_IGUAL', 'MEJORO_POCO', 'MEJORO_SUSTANCIALMENTE'] as const;
export type PerceivedChange = (typeof PERCEIVED_CHANGES)[number];

export const PARTICIPANT_SECTORS = [
  'SOCIEDAD_CIVIL',
  'ENTIDAD_PUBLICA',
  'ACADEMIA',
  'CIUDADANIA',
  'EMPRESA_PRIVADA',
  'MULTILATERAL',
  'OTRO',
] as const;
export type ParticipantSector = (typeof PARTICIPANT_SECTORS)[number];

export const EVIDENCE_KINDS = [
  'DOCUMENT',
  'LEGAL_ACT',
  'DATASET',
  'WEB_PAGE',
  'MINUTES',
  'ATTENDANCE',
  'PHOTO',
  'VIDEO',
  'NEWS',
  'OTHER',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Languages that forms offer for a document; others may be given by their codes. */
export const EVIDENCE_LANGUAGES = ['es', 'en', 'qu'] as const;

export const SEATS = ['PUBLIC', 'CIVIL_SOCIETY', 'ACADEMIA', 'PRIVATE', 'OTHER'] as const;
export type Seat = (typeof SEATS)[number];

export const PROPOSAL_OUTCOMES = ['IN_PLAN', 'RESERVE', 'OUTSIDE_PLAN', 'NEXT_PLAN', 'NOT_OPEN_GOV', 'MERGED'] as const;
export type ProposalOutcome = (typeof PROPOSAL_OUTCOMES)[number];

export const IAP2_LEVELS = ['NO_CONSULTATION', 'INFORM', 'CONSULT', 'INVOLVE', 'COLLABORATE', 'EMPOWER'] as const;
export type Iap2Level = (typeof IAP2_LEVELS)[number];

export const MEETING_KINDS = ['FORUM_ORDINARY', 'FORUM_EXTRAORDINARY', 'RESULTS', 'OUTREACH', 'WORKING_GROUP'] as const;
/** What a meeting was held for. */
export type MeetingKind = (typeof MEETING_KINDS)[number];

export const FLAG_KINDS = [
  'OVERDUE',
  'STALE',
  'NO_EVIDENCE',
  'BROKEN_LINK',
  'SOURCE_DISCREPANCY',
  'DISPUTED',
  'RESPONSIBILITY_NOT_MET',
  'MANUAL',
] as const;

export const MARK_SHAPES = ['complete', 'underway', 'prep', 'not-started', 'stopped', 'no-report'] as const;
/** Shape of the mark that shows a state; six reported or missing states, told apart without colour (rule D9). */
export type MarkShape = (typeof MARK_SHAPES)[number];
