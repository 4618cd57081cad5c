/** What each facet says of a commitment on a day. */
import { NONE, type FacetId } from '#contracts/commitment-query.ts';
import type { AssessmentValue, Organization, PlanDossier } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import { EC_MILESTONE_STATES, NA_REASONS, type ReportSource, SELF_STATES, type Variable } from '#domain/values.ts';
import { VALUES } from '#format/words/irm-values.ts';
import type { CommitmentStanding } from '../plan-matrix.ts';

/** A value with its name from the data; codes with a word of their own have none. */
export interface FacetValue {
  readonly value: string;
  readonly label: LocalizedText | null;
}

/** A commitment with all that the facets ask about. */
export interface FacetSubject {
  readonly dossier: PlanDossier;
  readonly row: CommitmentStanding;
  /** The latest value of each IRM variable that was public on the day. */
  readonly irm: ReadonlyMap<Variable, AssessmentValue>;
  /** Variables that the IRM has used, or will use, for this plan. */
  readonly irmVariables: ReadonlySet<Variable>;
}

export interface FacetDefinition {
  readonly id: FacetId;
  /** Values in their own order. Others come after them, or all by how often they occur when there is no order. */
  readonly order: 'given' | 'frequency' | readonly string[];
  /** Offer values of the order even where no commitment has them: a scale is shown whole. */
  readonly whole: boolean;
  readonly valuesOf: (subject: FacetSubject) => readonly FacetValue[];
}

/** Words of the value lists for what is not there. */
export const NO_REPORT = 'NO_REPORT';
export const PENDING = 'PENDING';

const code = (value: string): FacetValue => ({ value, label: null });
const codes = (...values: readonly string[]): FacetValue[] => [...new Set(values)].map(code);
const orNone = (values: readonly FacetValue[]): readonly FacetValue[] => (values.length > 0 ? values : [code(NONE)]);

function bodyValues(bodies: readonly Organization[]): readonly FacetValue[] {
  return orNone(bodies.map(({ id, name }) => ({ value: id, label: name })));
}

function states({ row }: FacetSubject, source: ReportSource): readonly FacetValue[] {
  return codes(...row.standings.map(({ latest }) => latest[source]?.state.value ?? NO_REPORT));
}

const some = (row: CommitmentStanding, test: (standing: MilestoneStanding) => boolean): boolean =>
  row.standings.some(test);

/** Whether it is so of any milestone; of a commitment without milestones there is neither a yes nor a no. */
function anyMilestone(row: CommitmentStanding, test: (standing: MilestoneStanding) => boolean): FacetValue[] {
  return row.standings.length === 0 ? [] : codes(some(row, test) ? 'yes' : 'no');
}

function disputes({ row }: FacetSubject): FacetValue[] {
  if (!some(row, ({ disagreement }) => disagreement.comparable)) return [];
  if (!some(row, ({ disagreement }) => disagreement.differs)) return codes('agree');
  return some(row, ({ disagreement }) => disagreement.discrepancy) ? codes('differ', 'discrepancy') : codes('differ');
}

/** The value of a variable or, where there is none, the reason (rule D4). */
function irmValue({ irm, irmVariables }: FacetSubject, variable: Variable): FacetValue[] {
  const found = irm.get(variable);
  if (!found)
    return codes(irmVariables.has(variable) || irmVariables.size === 0 ? 'NOT_YET_ASSESSED' : 'NOT_USED_IN_METHOD');
  if (found.value !== null) return codes(found.value);
  return codes(found.transcription === 'PENDING' ? PENDING : (found.naReason ?? 'NOT_YET_ASSESSED'));
}

const scale = (variable: Variable): string[] => [...Object.keys(VALUES[variable]).toReversed(), PENDING, ...NA_REASONS];
const STATES = [...EC_MILESTONE_STATES, ...SELF_STATES, NO_REPORT];

function irmFacet(id: FacetId, variable: Variable): FacetDefinition {
  return { id, order: scale(variable), whole: false, valuesOf: (subject) => irmValue(subject, variable) };
}

function stateFacet(id: FacetId, source: ReportSource): FacetDefinition {
  return { id, order: STATES, whole: false, valuesOf: (subject) => states(subject, source) };
}

/** IRM variables that are facets; one that no plan was assessed by is not offered. */
export const IRM_FACETS: Readonly<Partial<Record<FacetId, Variable>>> = {
  irmRelevance: 'RELEVANCE',
  irmLens: 'OPEN_GOV_LENS',
  irmOpened: 'DIOG',
  irmResults: 'EARLY_RESULTS',
};

/** All facets, by their id. */
export const FACET_DEFINITIONS: Readonly<Record<FacetId, FacetDefinition>> = {
  plan: {
    id: 'plan',
    order: 'given',
    whole: false,
    valuesOf: ({ dossier: { plan } }) => [{ value: plan.slug, label: plan.shortTitle }],
  },
  theme: { id: 'theme', order: 'given', whole: false, valuesOf: themeOf },
  overdue: {
    id: 'overdue',
    order: ['yes', 'no'],
    whole: true,
    valuesOf: ({ row }) => anyMilestone(row, ({ overdue }) => overdue),
  },
  unreported: {
    id: 'unreported',
    order: ['yes', 'no'],
    whole: true,
    valuesOf: ({ row }) => anyMilestone(row, ({ latest }) => latest.AGENCY_SELF === null),
  },
  disputed: { id: 'disputed', order: ['differ', 'discrepancy', 'agree'], whole: true, valuesOf: disputes },
  institution: { id: 'institution', order: 'frequency', whole: false, valuesOf: ({ row }) => bodyValues(row.leads) },
  counterpart: {
    id: 'counterpart',
    order: 'frequency',
    whole: false,
    valuesOf: ({ row }) => bodyValues(row.counterparts),
  },
  agencyState: stateFacet('agencyState', 'AGENCY_SELF'),
  counterpartState: stateFacet('counterpartState', 'COUNTERPART'),
  coreGroupState: stateFacet('coreGroupState', 'CORE_GROUP'),
  pillar: { id: 'pillar', order: 'given', whole: false, valuesOf: pillarsOf },
  irmRelevance: irmFacet('irmRelevance', 'RELEVANCE'),
  irmLens: irmFacet('irmLens', 'OPEN_GOV_LENS'),
  irmOpened: irmFacet('irmOpened', 'DIOG'),
  irmResults: irmFacet('irmResults', 'EARLY_RESULTS'),
  area: {
    id: 'area',
    order: 'frequency',
    whole: false,
    valuesOf: ({ row }) => orNone(row.commitment.policyAreas.map(({ code: value, label }) => ({ value, label }))),
  },
  sdg: {
    id: 'sdg',
    order: Array.from({ length: 17 }, (_, i) => String(i + 1)),
    whole: false,
    valuesOf: ({ row }) => orNone(codes(...row.commitment.sdgs.map(String))),
  },
};

function themeOf({ dossier, row }: FacetSubject): readonly FacetValue[] {
  const theme = dossier.themes.find(({ id }) => id === row.commitment.theme);
  return theme ? [{ value: theme.id, label: theme.title }] : [];
}

function pillarsOf({ dossier, row }: FacetSubject): readonly FacetValue[] {
  const declared = dossier.pillars.filter(({ id }) => row.commitment.pillars.includes(id));
  return orNone(declared.map(({ id, title }) => ({ value: id, label: title })));
}
