/** Records of a plan that administrators add and change: what is asked of each. Nothing is ever deleted. */
import {
  COMMITMENT_LIFECYCLES,
  MEETING_KINDS,
  PLAN_STATUSES,
  PLAN_VERSION_KINDS,
  RULE_SETS,
  SEATS,
  STATE_VOCABULARIES,
} from '#domain/values.ts';
import type { RecordKindName } from '#domain/plan-records.ts';
import type { CommitmentLabel } from './view-labels.ts';
import type { LocalizedText } from '#domain/text.ts';
import {
  addressOrNothing,
  choice,
  choiceOrNone,
  codes,
  date,
  dateOrNothing,
  type Facts,
  type Fields,
  type Input,
  line,
  lineOrNothing,
  numbers,
  oneOf,
  oneOrNone,
  someOf,
  texts,
  textsOrNothing,
  type Typed,
  wholeNumber,
} from './record-fields.ts';

const VERSION_DATES = {
  submittedOn: dateOrNothing('START'),
  publishedOn: dateOrNothing('START'),
  startsOn: date('START'),
  endsOn: date('END'),
};
/** What a version of the plan says: its wording and dates are kept for that version. */
const IN_VERSION = { version: oneOf(), startsOn: dateOrNothing('START'), endsOn: dateOrNothing('END') };

/** `identity`: asked when a record is added, and never changed afterwards. */
export const RECORD_FIELDS = {
  PLAN: {
    identity: {
      slug: line(60),
      ruleSet: choice(RULE_SETS),
      stateVocabulary: choice(STATE_VOCABULARIES),
      label: texts(200),
      ...VERSION_DATES,
    },
    fields: {
      title: texts(300),
      shortTitle: texts(120),
      status: choice(PLAN_STATUSES),
      contact: oneOrNone(),
      contactOffice: textsOrNothing(200),
      ogpActionPlanId: lineOrNothing(60),
      blockagePublicAfterDays: wholeNumber(0, 365),
    },
  },
  VERSION: {
    identity: {},
    fields: {
      kind: choice(PLAN_VERSION_KINDS),
      label: texts(200),
      ...VERSION_DATES,
      approvedBy: oneOrNone(),
      why: textsOrNothing(2_000),
      rules: textsOrNothing(2_000),
      note: textsOrNothing(2_000),
    },
  },
  THEME: { identity: {}, fields: { title: texts(300), description: texts(2_000) } },
  COMMITMENT: {
    identity: { code: line(40) },
    fields: {
      theme: oneOf(),
      title: texts(1_000),
      shortTitle: texts(200),
      lifecycle: choice(COMMITMENT_LIFECYCLES),
      ...IN_VERSION,
      problem: textsOrNothing(5_000),
      description: textsOrNothing(5_000),
      contribution: textsOrNothing(5_000),
      relevance: textsOrNothing(5_000),
      additionalInfo: textsOrNothing(5_000),
      sdgs: numbers(17),
      pillars: someOf(),
      continues: codes(),
    },
  },
  MILESTONE: {
    identity: { commitment: oneOf() },
    fields: { ...IN_VERSION, title: texts(1_000), deliverable: textsOrNothing(2_000) },
  },
  FORUM: {
    identity: {},
    fields: {
      organization: oneOf(),
      localName: texts(200),
      legalAct: lineOrNothing(500),
      legalActOn: dateOrNothing('START'),
      established: dateOrNothing('START'),
      rulesUrl: addressOrNothing(),
    },
  },
  SEAT: { identity: {}, fields: { sector: choice(SEATS), note: textsOrNothing(1_000) } },
  HOLDER: {
    identity: { seat: oneOf() },
    fields: { organization: oneOf(), from: dateOrNothing('START'), to: dateOrNothing('END') },
  },
  MEETING: {
    identity: {},
    fields: {
      heldOn: date('START'),
      number: lineOrNothing(4),
      online: choice(['NO', 'YES']),
      meetingKind: choiceOrNone(MEETING_KINDS),
      minutesUrl: addressOrNothing(),
      commentsUrl: addressOrNothing(),
    },
  },
} as const satisfies Readonly<Record<RecordKindName, { readonly identity: Fields; readonly fields: Fields }>>;
type Definition<K extends RecordKindName> = (typeof RECORD_FIELDS)[K];
/** What is known of a record of one kind. */
export type RecordFacts<K extends RecordKindName> = Facts<Definition<K>['identity']> & Facts<Definition<K>['fields']>;

/** Asked of every change and of what a version brings into the plan, and shown in public. */
export const REASON = { reason: line(1_000) };

/** @param key null: a new record */
export const isReasoned = (kind: RecordKindName, key: string | null): boolean =>
  key !== null || kind === 'COMMITMENT' || kind === 'MILESTONE';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A field as a page asks it. */
export interface AskedField {
  readonly name: string;
  readonly input: Input;
  readonly limit: number;
  readonly options: readonly Option[];
  /** False where nothing need be chosen. */
  readonly required: boolean;
}

/** A form to add a record (`key` null) or to change one. */
export interface RecordForm {
  readonly kind: RecordKindName;
  readonly key: string | null;
  /** What the record is called. */
  readonly label: LocalizedText;
  readonly fields: readonly AskedField[];
  readonly values: Typed;
  /** The data revision that the form was made from. */
  readonly seen: string;
}

/** Before the names of a form's fields in a page with several. */
export const recordPrefix = (kind: string, key: string | null): string =>
  `${kind}-${(key ?? 'new').replaceAll('/', '.')}-`;

/** What the page that administers a plan shows. */
export interface AdministeredPlan {
  readonly plan: { readonly slug: string; readonly title: LocalizedText };
  /** Each is changed on a page of its own. */
  readonly commitments: readonly CommitmentLabel[];
  /** Forms to change what there is, by kind, in the order of the plan. */
  readonly forms: Readonly<Record<RecordKindName, readonly RecordForm[]>>;
  /** Forms to add one; null where it cannot be. */
  readonly additions: Readonly<Record<RecordKindName, RecordForm | null>>;
}
