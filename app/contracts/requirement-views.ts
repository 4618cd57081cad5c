/** What the page of OGP's requirements shows, and what is asked of who declares one. */
import { z } from 'zod';
import type { IsoDate } from '#domain/dates.ts';
import type { Source } from '#domain/records.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { EvidenceRow } from '#domain/requirements/repository.ts';
import type { CheckPeriod, RequirementState } from '#domain/requirements/result.ts';
import type { RequirementId } from '#domain/requirements/table.ts';
import type { RuleSetCode } from '#domain/values.ts';
import type { CommitmentLabel, PlanLabel } from './view-labels.ts';

/** What the page can be asked for. */
export const complianceQuery = z.strictObject({
  plan: z.string().max(100).optional(),
  anio: z
    .string()
    .regex(/^(19|20)\d{2}$/)
    .optional(),
});
export type ComplianceQuery = z.infer<typeof complianceQuery>;

/** Every requirement of a plan on a day, with the numbers and the records behind each answer. */
export interface RequirementChecksView {
  readonly plan: PlanLabel;
  readonly plans: readonly PlanLabel[];
  readonly asOf: IsoDate;
  readonly ruleSet: RuleSetCode;
  /** From the plan's first day to the day shown or its last; null: it had not begun. */
  readonly span: CheckPeriod | null;
  /** Calendar years that can be asked for. */
  readonly years: readonly number[];
  /** The year that was asked for; null: the whole plan. */
  readonly year: number | null;
  /** In the order of the requirements; those of other rules are there as NOT_APPLICABLE. */
  readonly checks: readonly RequirementCheck[];
  /** How many there are of each state. */
  readonly counts: Readonly<Record<RequirementState, number>>;
  readonly matrix: readonly EvidenceRow[];
  /** Commitments by their code, as records name them. */
  readonly commitments: readonly CommitmentLabel[];
  /** Sources of the facts beside the checks. */
  readonly sources: readonly Source[];
}

/** A form to declare a requirement, as typed. */
export const DECLARATION_FIELDS = [
  ...(['state', 'year', 'publishedOn', 'note'] as const),
  ...(['title1', 'url1', 'title2', 'url2', 'title3', 'url3'] as const),
];
export type DeclarationTyped = Readonly<Record<(typeof DECLARATION_FIELDS)[number], string>>;
/** Pieces of evidence that the form has room for. */
export const DECLARED_PIECES = [1, 2, 3] as const;
/** Where each piece's file is chosen; shown again is the name of the file alone. */
export const DECLARED_FILES = ['file1', 'file2', 'file3'] as const;

/** What the point of contact sees of the requirements of a plan. */
export interface RequirementDesk {
  readonly plan: PlanLabel;
  readonly years: readonly number[];
  readonly checks: readonly RequirementCheck[];
}

/** The form of one requirement. */
export interface RequirementForm extends Omit<RequirementDesk, 'checks'> {
  readonly requirement: RequirementId;
  readonly check: RequirementCheck;
}
