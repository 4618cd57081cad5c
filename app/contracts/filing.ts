/**
 * The answers of a report, read from a form, from JSON and from a spreadsheet alike. A draft is never refused: every
 * answer may be missing, and what cannot be read is told as a finding while the answer before it stays.
 */
import { z } from 'zod';
import { readWholeNumber } from '#domain/whole-number.ts';
import {
  COUNT_LIMIT,
  EMPTY_CONTENT,
  type FilingContent,
  type FilingField,
  INITIATIVES,
  QUESTIONS,
  statesOf,
  TEXT_LIMITS,
} from '#domain/filing/content.ts';
import { FILING_FINDINGS, filingFinding, type FilingFinding, type FilingFindingCode } from '#domain/filing/finding.ts';
import { PARTICIPANT_SECTORS, PERCEIVED_CHANGES, type ReportSource, type StateVocabulary } from '#domain/values.ts';

/** Answers by question, as given. A question that is left out keeps the answer it had; null or blank takes it away. */
export type RawFiling = Readonly<Record<string, unknown>>;

/** What was read. */
export interface ReadFiling {
  readonly content: FilingContent;
  /** Answers that could not be read. */
  readonly findings: readonly FilingFinding[];
}

export interface FilingReading {
  readonly source: ReportSource;
  readonly vocabulary: StateVocabulary;
  /** The answers so far. */
  readonly previous?: FilingContent;
}

const blankToNull = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? null : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankToNull, schema.nullable());

/** Line ends as one character, no NUL, nothing around; what remains is kept letter by letter. */
const cleaned = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
const text = (limit: number) =>
  optional(z.string({ error: 'VALUE_UNKNOWN' }).transform(cleaned).pipe(z.string().max(limit, 'TEXT_TOO_LONG')));

const digits = (value: unknown): unknown => (typeof value === 'string' ? (readWholeNumber(value) ?? value) : value);
const number = z.preprocess(
  digits,
  z.int('NUMBER_INVALID').min(0, 'NUMBER_INVALID').max(COUNT_LIMIT, 'NUMBER_INVALID'),
);
const percentSign = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s*%\s*$/u, '') : value);
const percent = z.preprocess(
  (value) => digits(percentSign(value)),
  z.int('NUMBER_INVALID').min(0, 'PERCENT_RANGE').max(100, 'PERCENT_RANGE'),
);

const YES: readonly unknown[] = [true, 'true', 'on', 'YES'];
const NO: readonly unknown[] = [false, 'false', 'NO'];
const truth = (value: unknown): unknown => (YES.includes(value) ? true : NO.includes(value) ? false : value);
const yesOrNo = z.preprocess(truth, z.boolean('VALUE_UNKNOWN'));

const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'VALUE_UNKNOWN');
const asList = (value: unknown): unknown =>
  Array.isArray(value) ? value : [blankToNull(value)].filter((v) => v !== null);
const listOf = <T extends z.ZodType>(schema: T) =>
  z.preprocess(asList, z.array(schema, 'VALUE_UNKNOWN').max(50, 'VALUE_UNKNOWN'));

const initiative = z.object(
  { code: oneOf(INITIATIVES), point: text(TEXT_LIMITS.point).default(null) },
  'VALUE_UNKNOWN',
);
const partner = z.object(
  {
    about: z.string('VALUE_UNKNOWN').min(1, 'VALUE_UNKNOWN').max(200, 'VALUE_UNKNOWN'),
    fulfilled: optional(yesOrNo).default(null),
    reason: text(TEXT_LIMITS.reason).default(null),
  },
  'VALUE_UNKNOWN',
);

const FIELDS: Readonly<Record<Exclude<FilingField, 'state'>, z.ZodType>> = {
  noProgress: z.preprocess((value) => blankToNull(value) ?? false, yesOrNo),
  percent: optional(percent),
  narrative: text(TEXT_LIMITS.narrative),
  challenges: text(TEXT_LIMITS.challenges),
  nextSteps: text(TEXT_LIMITS.nextSteps),
  before: text(TEXT_LIMITS.before),
  after: text(TEXT_LIMITS.after),
  perceivedChange: optional(oneOf(PERCEIVED_CHANGES)),
  activities: optional(number),
  activitiesSummary: text(TEXT_LIMITS.activitiesSummary),
  participants: optional(number),
  sectors: listOf(oneOf(PARTICIPANT_SECTORS)).transform((values) => [...new Set(values)]),
  sectorsOther: text(TEXT_LIMITS.sectorsOther),
  initiatives: listOf(initiative),
  partnerFulfilled: listOf(partner),
  communicationCoCreated: optional(yesOrNo),
};

const STATES: Readonly<Record<StateVocabulary, z.ZodType>> = {
  EC_2021: optional(z.enum(statesOf('EC_2021'), 'VALUE_UNKNOWN')),
  OGP_SELF: optional(z.enum(statesOf('OGP_SELF'), 'VALUE_UNKNOWN')),
};

/** Reads the answers to what a side is asked; what it is not asked is passed over. */
export function readContent(raw: RawFiling, { source, vocabulary, previous }: FilingReading): ReadFiling {
  const findings: FilingFinding[] = [];
  const answers: Partial<Record<FilingField, unknown>> = {};
  for (const field of QUESTIONS[source]) {
    if (raw[field] === undefined) continue;
    const read = (field === 'state' ? STATES[vocabulary] : FIELDS[field]).safeParse(raw[field]);
    if (read.success) answers[field] = read.data;
    else findings.push(...findingsOf(field, raw[field], read.error));
  }
  return { content: { ...EMPTY_CONTENT, ...previous, ...(answers as Partial<FilingContent>) }, findings };
}

function findingsOf(field: FilingField, given: unknown, error: z.ZodError): FilingFinding[] {
  return error.issues.map(({ message, path }) => filingFinding(field, codeOf(message), itemAt(given, path[0])));
}

function codeOf(message: string): FilingFindingCode {
  return FILING_FINDINGS.find((code) => code === message) ?? 'VALUE_UNKNOWN';
}

/** Which of several answers: the body or the initiative that it is about. */
function itemAt(given: unknown, index: PropertyKey | undefined): string | null {
  if (!Array.isArray(given) || typeof index !== 'number') return null;
  const item = given[index] as unknown;
  if (typeof item === 'string') return item.slice(0, 200);
  const { about, code } = (item ?? {}) as { about?: unknown; code?: unknown };
  return [about, code].find((name) => typeof name === 'string')?.slice(0, 200) ?? null;
}

/** Names of form fields that belong to one of several answers. */
export const FULFILLED_PREFIX = 'fulfilled.';
export const REASON_PREFIX = 'reason.';
export const POINT_PREFIX = 'point.';

/**
 * The answers of an HTML form. Fields are named like the questions; `sectors` and `initiatives` are given once for each
 * box that is ticked, with `point.<code>`; other parties by `fulfilled.<organization>` (YES, NO or blank) and
 * `reason.<organization>`. Boxes that are not ticked are not sent, so they count as taken away.
 */
export function rawFromForm(form: FormData): RawFiling {
  const fields = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const named = new Map(fields);
  const all = (name: string) => fields.filter(([key]) => key === name).map(([, value]) => value);
  const about = new Set(
    [FULFILLED_PREFIX, REASON_PREFIX].flatMap((prefix) =>
      fields.filter(([key]) => key.startsWith(prefix)).map(([key]) => key.slice(prefix.length)),
    ),
  );
  return {
    ...Object.fromEntries(named),
    noProgress: named.get('noProgress') ?? null,
    sectors: all('sectors'),
    initiatives: all('initiatives').map((code) => ({ code, point: named.get(POINT_PREFIX + code) ?? null })),
    partnerFulfilled: [...about].map((id) => ({
      about: id,
      fulfilled: named.get(FULFILLED_PREFIX + id) ?? null,
      reason: named.get(REASON_PREFIX + id) ?? null,
    })),
  };
}

/** The name of the form's field that a finding is about: of several answers to one question, that of its `item`. */
export function fieldOfFinding({ field, code, item }: Pick<FilingFinding, 'field' | 'code' | 'item'>): string {
  if (field !== 'partnerFulfilled' || !item) return field;
  return (code === 'REASON_MISSING' ? REASON_PREFIX : FULFILLED_PREFIX) + item;
}
