/** What is sent to change the plan and its bodies, and what the pages of administration show. */
import { z } from 'zod';
import { type PartialDate, readPartialDate } from '#domain/dates.ts';
import { invalid } from '#domain/errors.ts';
import type { VerifiabilityHint } from '#domain/verifiability.ts';
import { ORGANIZATION_TYPES, PARTICIPATION_ROLES, type ParticipationRole, SUCCESSION_KINDS } from '#domain/values.ts';
import type { Succession } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { RecordForm } from './plan-records.ts';
import type { BodyLabel, CommitmentLabel, PlanLabel } from './view-labels.ts';

const words = (code: string, limit: number) => z.string().trim().min(1, `${code}_MISSING`).max(limit, 'TEXT_TOO_LONG');
const orNothing = (limit: number) =>
  z
    .string()
    .trim()
    .max(limit, 'TEXT_TOO_LONG')
    .transform((text) => (text === '' ? null : text));
const key = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'KEY_INVALID')
  .max(60, 'KEY_INVALID');

const date = (edge: 'START' | 'END') =>
  z
    .string()
    .trim()
    .transform((text, context): PartialDate => {
      const read = readPartialDate(text, edge);
      if (read) return read;
      context.addIssue({ code: 'custom', message: 'DATE_INVALID' });
      return z.NEVER;
    });
const dateOrNothing = (edge: 'START' | 'END') =>
  z
    .string()
    .trim()
    .transform((text, context): PartialDate | null => {
      const read = text === '' ? null : readPartialDate(text, edge);
      if (read !== undefined) return read;
      context.addIssue({ code: 'custom', message: 'DATE_INVALID' });
      return z.NEVER;
    });

export const organizationForm = z.object({
  key,
  nameEs: words('NAME', 300),
  nameEn: orNothing(300),
  acronym: orNothing(40),
  type: z.enum(ORGANIZATION_TYPES, 'TYPE_MISSING'),
});
export const successionForm = z.object({
  from: words('FROM', 100),
  to: words('TO', 100),
  kind: z.enum(SUCCESSION_KINDS, 'KIND_MISSING'),
  on: dateOrNothing('START'),
  legalAct: orNothing(500),
});
export const participationForm = z.object({
  organization: words('ORGANIZATION', 100),
  role: z.enum(PARTICIPATION_ROLES, 'ROLE_MISSING'),
  since: date('START'),
});
export const participationEndForm = z.object({
  organization: words('ORGANIZATION', 100),
  role: z.enum(PARTICIPATION_ROLES, 'ROLE_MISSING'),
  until: date('END'),
  /** Shown in public. */
  reason: words('REASON', 1_000),
  /** Whether it was said that this part is meant: that it ended stays. */
  confirmed: z.string().min(1, 'PART_END_UNCONFIRMED'),
});
/** Reads a form. @throws INVALID with the first fault's code and its field as subject, and the others in `also` */
export function readForm<S extends z.ZodObject>(schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ message, path }) => invalid(message, String(path[0] ?? '')));
  const [first = invalid('VALUE_UNKNOWN'), ...also] = faults;
  throw Object.assign(first, { also });
}

export interface AdministrationView {
  readonly plans: readonly PlanLabel[];
  readonly organizations: readonly BodyLabel[];
  readonly successions: readonly Succession[];
  readonly commitments: readonly CommitmentLabel[];
}

export interface AdministeredPart {
  readonly organization: BodyLabel;
  readonly role: ParticipationRole;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

export interface AdministeredMilestone {
  readonly id: string;
  readonly number: number;
  readonly title: LocalizedText;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
  /** What it lacks so that anybody could check it. */
  readonly hints: readonly VerifiabilityHint[];
  readonly form: RecordForm;
}

export interface AdministeredCommitment {
  /** Address of its plan. */
  readonly plan: string;
  readonly form: RecordForm;
  readonly commitment: CommitmentLabel;
  readonly parts: readonly AdministeredPart[];
  readonly milestones: readonly AdministeredMilestone[];
  readonly newMilestone: RecordForm;
  readonly organizations: readonly BodyLabel[];
}
