/** What the API gives, one entry for each resource: its table, its key, what it can be narrowed by and joined with. */

import {
  COMMITMENT_LIFECYCLES,
  EC_MILESTONE_STATES,
  EVIDENCE_KINDS,
  EVIDENCE_VERDICTS,
  MOMENTS,
  ORGANIZATION_TYPES,
  PLAN_STATUSES,
  PLAN_VERSION_KINDS,
  PUBLICATION_STATUSES,
  REPORT_SOURCES,
  SELF_STATES,
  VARIABLES,
} from '#domain/values.ts';
import { CHANGE_KINDS } from '../following-queries.ts';

/** Rows of another resource that are of the same plan, and have the same value in the columns named. */
export interface Join {
  readonly resource: ResourceName;
  /** Column of this resource, and the column of the other that holds the same. */
  readonly on: readonly (readonly [own: string, other: string])[];
}

export interface Resource {
  /** Its table of open data. */
  readonly table: string;
  /** Columns that name a row within its plan, in the order in which they sort the list. */
  readonly key: readonly string[];
  /** Columns that a list can be narrowed by, besides `plan`: one value, or several of which one must fit. */
  readonly filters: readonly string[];
  /** What can be asked for along with each row, by the name it comes under. */
  readonly joins: Readonly<Record<string, Join>>;
}

const ofCommitment = (resource: ResourceName): Join => ({ resource, on: [['code', 'commitment']] });
const ofPlan = (resource: ResourceName): Join => ({ resource, on: [] });
const ofMilestone = (resource: ResourceName): Join => ({ resource, on: [['id', 'milestone']] });

/** Joined with nothing. */
const ALONE = { joins: {} };

export const RESOURCE_NAMES = [
  'plans',
  'versions',
  'commitments',
  'milestones',
  'progress-reports',
  'evidence',
  'verdicts',
  'assessments',
  'replies',
  'irm-values',
  'organizations',
  'forums',
  'seats',
  'meetings',
  'changes',
  'discrepancies',
  'voices',
  'recommendations',
  'charts',
  'figures',
] as const;
export type ResourceName = (typeof RESOURCE_NAMES)[number];

/** Every resource of the API by the name in its address. Names, keys and columns never change their meaning within v1. */
export const RESOURCES: Readonly<Record<ResourceName, Resource>> = {
  plans: {
    table: 'planes',
    key: [],
    filters: ['jurisdiction', 'number', 'status'],
    joins: { versions: ofPlan('versions'), commitments: ofPlan('commitments'), forums: ofPlan('forums') },
  },
  versions: { ...ALONE, table: 'versiones', key: ['id'], filters: ['kind', 'in_force'] },
  commitments: {
    table: 'compromisos',
    key: ['code'],
    filters: ['lifecycle'],
    joins: {
      milestones: ofCommitment('milestones'),
      'progress-reports': ofCommitment('progress-reports'),
      evidence: ofCommitment('evidence'),
      assessments: ofCommitment('assessments'),
      'irm-values': ofCommitment('irm-values'),
      discrepancies: ofCommitment('discrepancies'),
      voices: ofCommitment('voices'),
      changes: ofCommitment('changes'),
      figures: ofCommitment('figures'),
    },
  },
  milestones: {
    table: 'hitos',
    key: ['id'],
    filters: [
      'commitment',
      'number',
      'overdue',
      'agency_state',
      'counterpart_state',
      'core_group_state',
      'discrepancy',
    ],
    joins: {
      'progress-reports': ofMilestone('progress-reports'),
      evidence: ofMilestone('evidence'),
      verdicts: ofMilestone('verdicts'),
    },
  },
  'progress-reports': {
    table: 'reportes',
    key: ['id'],
    filters: ['commitment', 'milestone', 'source', 'organization', 'period', 'state', 'outside_period'],
    joins: {},
  },
  evidence: {
    ...ALONE,
    table: 'evidencias',
    key: ['id', 'commitment', 'milestone'],
    filters: ['id', 'commitment', 'milestone', 'kind', 'file_sha256'],
  },
  verdicts: {
    ...ALONE,
    table: 'veredictos',
    key: ['id'],
    filters: ['commitment', 'milestone', 'evidence', 'verdict', 'organization', 'standing'],
  },
  assessments: {
    ...ALONE,
    table: 'evaluaciones',
    key: ['assessment', 'variable', 'aspect'],
    filters: ['assessment', 'commitment', 'variable', 'moment', 'organization', 'standing'],
  },
  replies: {
    ...ALONE,
    table: 'respuestas',
    key: ['id'],
    filters: ['commitment', 'assessment', 'organization'],
  },
  'irm-values': {
    ...ALONE,
    table: 'valores-irm',
    key: ['id'],
    filters: ['commitment', 'variable', 'moment', 'value', 'report', 'report_status'],
  },
  organizations: {
    table: 'organizaciones',
    key: ['id'],
    filters: ['type', 'sector'],
    joins: { 'progress-reports': { resource: 'progress-reports', on: [['id', 'organization']] } },
  },
  forums: {
    table: 'foros',
    key: ['forum'],
    filters: [],
    joins: {
      seats: { resource: 'seats', on: [['forum', 'forum']] },
      meetings: { resource: 'meetings', on: [['forum', 'forum']] },
    },
  },
  seats: { ...ALONE, table: 'puestos', key: ['forum', 'seat'], filters: ['forum', 'sector'] },
  meetings: { ...ALONE, table: 'reuniones', key: ['forum', 'number'], filters: ['forum', 'online'] },
  changes: { ...ALONE, table: 'cambios', key: ['id'], filters: ['commitment', 'kind', 'source'] },
  discrepancies: {
    ...ALONE,
    table: 'discrepancias',
    key: ['commitment', 'milestone'],
    filters: ['commitment', 'milestone', 'discrepancy', 'overdue', 'flag'],
  },
  voices: {
    ...ALONE,
    table: 'voces',
    key: ['commitment', 'milestone', 'variable', 'aspect', 'moment', 'methodology', 'voice', 'by', 'evidence', 'since'],
    filters: ['commitment', 'milestone', 'variable', 'voice'],
  },
  recommendations: {
    ...ALONE,
    table: 'recomendaciones',
    key: ['report', 'number', 'answered_at'],
    filters: ['report', 'state'],
  },
  charts: { ...ALONE, table: 'graficos', key: ['id'], filters: [] },
  figures: {
    ...ALONE,
    table: 'cifras',
    key: ['scope', 'commitment', 'formula', 'source'],
    filters: ['scope', 'commitment', 'formula', 'source'],
  },
};

export function isResourceName(text: string): text is ResourceName {
  return (RESOURCE_NAMES as readonly string[]).includes(text);
}

/** Whether a row has an address of its own: `/{resource}/{plan}/{key}`, and `/plans/{plan}`. */
export function hasItems(name: ResourceName): boolean {
  return RESOURCES[name].key.length <= 1;
}

const STATES = [...EC_MILESTONE_STATES, ...SELF_STATES];

/** Columns that a list can be narrowed by and that take one of a fixed list of codes; any other word is refused. */
const CODES: Readonly<Partial<Record<ResourceName, Readonly<Record<string, readonly string[]>>>>> = {
  plans: { status: PLAN_STATUSES },
  versions: { kind: PLAN_VERSION_KINDS },
  commitments: { lifecycle: COMMITMENT_LIFECYCLES },
  milestones: { agency_state: STATES, counterpart_state: STATES, core_group_state: STATES },
  'progress-reports': { source: REPORT_SOURCES, state: STATES },
  evidence: { kind: EVIDENCE_KINDS },
  verdicts: { verdict: EVIDENCE_VERDICTS },
  assessments: { variable: VARIABLES, moment: MOMENTS },
  'irm-values': { variable: VARIABLES, moment: MOMENTS, report_status: PUBLICATION_STATUSES },
  organizations: { type: ORGANIZATION_TYPES },
  changes: { kind: CHANGE_KINDS.filter((kind) => kind !== 'SITE'), source: REPORT_SOURCES },
};

/** The codes that a filter takes; null: it takes what there is in the data. */
export function codesOf(name: ResourceName, filter: string): readonly string[] | null {
  return CODES[name]?.[filter] ?? null;
}
