/** The answers of the form in which one side reports on a milestone. Source of the questions: OGP tracker domain brief, 3.4 and 4.4. */
import type { ReportedState } from '../records.ts';
import {
  EC_MILESTONE_STATES,
  type ParticipantSector,
  type PerceivedChange,
  type ReportSource,
  SELF_STATES,
  type StateVocabulary,
} from '../values.ts';

export const INITIATIVES = [
  'SDG',
  'ESCAZU',
  'EITI',
  'OPEN_CONTRACTING',
  'OPEN_DATA_CHARTER',
  'OGP_LOCAL',
  'GIFT',
  'FITI',
  'FEMINIST_OPEN_GOV',
  'OTHER',
] as const;
/** An international initiative that a milestone can bear on. */
export type Initiative = (typeof INITIATIVES)[number];

/** Whether another party did its part. `about`: id of the organization (`ecuador/redam`). Null: not answered. */
export interface PartnerAnswer {
  readonly about: string;
  readonly fulfilled: boolean | null;
  /** Why not; asked for where it did not. */
  readonly reason: string | null;
}

/** The answers. Null or empty: not answered. Texts are plain, in one language, as typed. */
export interface FilingContent {
  /** Declares that nothing moved in the period. */
  readonly noProgress: boolean;
  /** Code of the plan's vocabulary. */
  readonly state: ReportedState['value'] | null;
  /** Self-reported, whole number 0 to 100; only ever from an agency. */
  readonly percent: number | null;
  readonly narrative: string | null;
  readonly challenges: string | null;
  readonly nextSteps: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly perceivedChange: PerceivedChange | null;
  /** How many activities included other actors and answered them. */
  readonly activities: number | null;
  readonly activitiesSummary: string | null;
  /** How many people took part, each counted once. */
  readonly participants: number | null;
  readonly sectors: readonly ParticipantSector[];
  /** Which ones, where `sectors` says OTRO. */
  readonly sectorsOther: string | null;
  /** `point`: the article, goal or principle. */
  readonly initiatives: readonly { readonly code: Initiative; readonly point: string | null }[];
  readonly partnerFulfilled: readonly PartnerAnswer[];
  /** Whether the communication strategy was made together. */
  readonly communicationCoCreated: boolean | null;
}

/** Name of a question. */
export type FilingField = keyof FilingContent;

export const EMPTY_CONTENT: FilingContent = {
  noProgress: false,
  state: null,
  percent: null,
  narrative: null,
  challenges: null,
  nextSteps: null,
  before: null,
  after: null,
  perceivedChange: null,
  activities: null,
  activitiesSummary: null,
  participants: null,
  sectors: [],
  sectorsOther: null,
  initiatives: [],
  partnerFulfilled: [],
  communicationCoCreated: null,
};

const OF_OTHERS = [
  'noProgress',
  'state',
  'narrative',
  'challenges',
  'nextSteps',
  'partnerFulfilled',
  'perceivedChange',
] as const satisfies readonly FilingField[];

/** The questions that each side is asked, in the order of the form. */
export const QUESTIONS: Readonly<Record<ReportSource, readonly FilingField[]>> = {
  AGENCY_SELF: [
    'noProgress',
    'state',
    'percent',
    'narrative',
    'challenges',
    'nextSteps',
    'before',
    'after',
    'activities',
    'activitiesSummary',
    'participants',
    'sectors',
    'sectorsOther',
    'initiatives',
    'partnerFulfilled',
  ],
  COUNTERPART: OF_OTHERS,
  CORE_GROUP: [...OF_OTHERS, 'communicationCoCreated'],
};

/** Longest answers, in characters (UTF-16 units): a long chapter for what is told, a paragraph or two for what is named. */
export const TEXT_LIMITS = {
  narrative: 20_000,
  challenges: 20_000,
  nextSteps: 20_000,
  before: 20_000,
  after: 20_000,
  activitiesSummary: 20_000,
  sectorsOther: 500,
  point: 500,
  reason: 5_000,
} as const;

/** Greatest count that is taken: more people than a country has is a slip of the pen. */
export const COUNT_LIMIT = 100_000_000;

/** Pieces of evidence that one report can have. */
export const EVIDENCE_LIMIT = 50;

/** States that can be reported in a vocabulary, in its order. */
export function statesOf(vocabulary: StateVocabulary): readonly ReportedState['value'][] {
  return vocabulary === 'EC_2021' ? EC_MILESTONE_STATES : SELF_STATES;
}

/** A state code with its vocabulary; null where it is not one of that vocabulary. */
export function reportedState(vocabulary: StateVocabulary, value: string | null): ReportedState | null {
  return statesOf(vocabulary).some((known) => known === value) ? ({ vocabulary, value } as ReportedState) : null;
}

/** The answers to what a side is asked; all others are left out. */
export function answersOf(source: ReportSource, content: FilingContent): FilingContent {
  const asked = QUESTIONS[source].map((field) => [field, content[field]]);
  return { ...EMPTY_CONTENT, ...(Object.fromEntries(asked) as Partial<FilingContent>) };
}
