/** What programs send to the write API, and what they are given back. Answers of a report are read by `contracts/filing.ts`, as forms are. */
import { z } from 'zod';
import type { FilingContent, FilingField } from '#domain/filing/content.ts';
import type { PeriodStanding } from '#domain/filing/period.ts';
import type { FilingAction, FilingMove, FilingStatus } from '#domain/filing/workflow.ts';
import type { Role } from '#domain/policy/roles.ts';
import type { TokenScope } from '#domain/programs/scopes.ts';
import type { LocalizedText } from '#domain/text.ts';
import { type EvidenceKind, REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import type { NextStep } from '../filing-views.ts';

/** Longest name of a record in a body, in characters. */
const NAME = 200;
const name = z.string().min(1).max(NAME);
const answers = z.record(z.string().max(NAME), z.unknown());

/** Begins a report: of which milestone, in which period, from which side, in whose name. */
export const beginBody = z.strictObject({
  plan: name,
  milestone: name,
  period: name,
  source: z.enum(REPORT_SOURCES),
  organization: z.string().regex(/^[a-z0-9-]{1,100}\/[a-z0-9-]{1,100}$/u),
  answers: answers.default({}),
});
export type BeginBody = z.infer<typeof beginBody>;

/** Begins a correction of a published report. */
export const correctBody = z.strictObject({ plan: name, corrects: name });
export type CorrectBody = z.infer<typeof correctBody>;

/** Answers to be saved; one that is left out keeps what it had, null takes it away. */
export const saveBody = z.strictObject({ answers });

export const STEP_ACTIONS = ['SUBMIT', 'WITHDRAW', 'RETURN', 'VALIDATE', 'PUBLISH'] as const;
export type StepAction = (typeof STEP_ACTIONS)[number];

/** The scope that each step needs. */
export const SCOPE_OF_STEP: Readonly<Record<StepAction, TokenScope>> = {
  SUBMIT: 'reports:submit',
  WITHDRAW: 'reports:submit',
  RETURN: 'reports:review',
  VALIDATE: 'reports:review',
  PUBLISH: 'reports:review',
};

/** A step of a report. `publishOn`: the day on which it becomes public, with VALIDATE alone. */
export const stepBody = z.strictObject({
  action: z.enum(STEP_ACTIONS),
  note: z.string().nullish(),
  publishOn: z.string().max(NAME).nullish(),
});
export type StepBody = z.infer<typeof stepBody>;

export const EVIDENCE_MEMBERS = ['kind', 'title', 'language', 'issuedOn', 'url'] as const;

/** A piece of evidence without a file; read by `contracts/filing-evidence.ts`. */
export const evidenceBody = z.strictObject(
  Object.fromEntries(EVIDENCE_MEMBERS.map((member) => [member, z.unknown().optional()])),
);

/** Something that is wrong with a body. `MEMBER_UNKNOWN`: there is no such member. */
export interface BodyFault {
  /** JSON pointer as a fragment: `#/answers/state`. */
  readonly pointer: string;
  readonly code: 'MEMBER_UNKNOWN' | 'MEMBER_MISSING' | 'MEMBER_INVALID';
}

export type ReadBody<T> =
  { readonly ok: true; readonly body: T } | { readonly ok: false; readonly faults: readonly BodyFault[] };

/** How many faults are told of one body. */
const MOST_FAULTS = 50;

export function readBody<T>(schema: z.ZodType<T>, raw: unknown): ReadBody<T> {
  const read = schema.safeParse(raw);
  if (read.success) return { ok: true, body: read.data };
  return { ok: false, faults: read.error.issues.flatMap((issue) => faultsOf(issue, raw)).slice(0, MOST_FAULTS) };
}

function faultsOf(issue: z.core.$ZodIssue, raw: unknown): BodyFault[] {
  const at = (path: readonly PropertyKey[]): string => pointerTo(path.map(String));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: at([...issue.path, key]), code: 'MEMBER_UNKNOWN' }));
  }
  const isMissing = valueAt(raw, issue.path) === undefined;
  return [{ pointer: at(issue.path), code: isMissing ? 'MEMBER_MISSING' : 'MEMBER_INVALID' }];
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], raw);
}

/** A JSON pointer (RFC 6901) as a fragment. Names that nobody ever gave are cut. */
export function pointerTo(path: readonly string[]): string {
  return `#${path.map((part) => `/${part.slice(0, NAME).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** Something to mend, with its sentence. */
export interface ToldFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** Which report. */
export interface ApiFilingKey {
  readonly plan: string;
  readonly milestone: string;
  readonly period: string;
  readonly source: ReportSource;
  readonly organization: string;
}

export interface ApiEvidence {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly language: string;
  /** As exactly as it is known: `2026`, `2026-11` or `2026-11-25`. */
  readonly issuedOn: string | null;
  readonly url: string | null;
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly size: number;
    readonly mediaType: string;
  } | null;
}

/** A report on its way to the public, as it is answered to every write. */
export interface ApiFilingState extends ApiFilingKey {
  readonly id: string;
  /** To be given back as `If-Match`. */
  readonly version: number;
  readonly status: FilingStatus;
  /** Key of the published report that it corrects. */
  readonly corrects: string | null;
  /** Key of the report that it was published as. */
  readonly report: string | null;
  readonly submittedAt: string | null;
  readonly updatedAt: string | null;
  readonly publishOn: string | null;
  readonly evidence: readonly ApiEvidence[];
  /** What keeps it from being submitted. */
  readonly findings: readonly ToldFault[];
  /** What the owner of the token can do with it now. */
  readonly actions: readonly FilingMove[];
}

/** The same with all that it holds. */
export interface ApiFiling extends ApiFilingState {
  /** Names of the answers that this side is asked for. */
  readonly questions: readonly FilingField[];
  /** Ids of the organizations that `partnerFulfilled` is asked about. */
  readonly partners: readonly string[];
  readonly answers: Partial<FilingContent>;
  readonly steps: readonly {
    readonly action: FilingAction;
    readonly at: string;
    readonly office: LocalizedText;
    readonly note: string | null;
  }[];
}

export interface ApiPeriod {
  readonly plan: string;
  readonly id: string;
  readonly label: LocalizedText;
  readonly opensOn: string | null;
  readonly closesOn: string | null;
  readonly standing: PeriodStanding;
}

/** One report that is owed, under way, done or to be reviewed. */
export interface ApiOwed extends ApiFilingKey {
  /** Id of the filing; null: not begun. */
  readonly filing: string | null;
  readonly status: FilingStatus | null;
  readonly next: NextStep;
  readonly late: boolean;
  readonly published: boolean;
  /** Why it was returned. */
  readonly note: string | null;
  readonly commitment: { readonly code: string; readonly title: LocalizedText };
  readonly title: LocalizedText;
  readonly endsOn: string | null;
  readonly overdue: boolean;
  readonly publishOn: string | null;
  readonly updatedAt: string | null;
}

export interface ApiDesk {
  readonly periods: readonly ApiPeriod[];
  readonly reports: readonly ApiOwed[];
  readonly toReview: readonly ApiOwed[];
}

/** What a token is. */
export interface ApiToken {
  readonly name: string;
  readonly expiresAt: string;
  readonly scopes: readonly TokenScope[];
  /** What its owner may do, and for whom. */
  readonly offices: readonly {
    readonly role: Role;
    readonly organization: string | null;
    readonly office: LocalizedText;
  }[];
}
