/**
 * The rules of the Partnership by cycle, as data. `null`: no such rule was in force, or none
 * could be read. Days of the year are `MM-DD`.
 */
import type { RuleSetCode } from './values.ts';

export interface RuleSet {
  readonly code: RuleSetCode;
  /** Day of the year on which plans were due. */
  readonly dueOn: string | null;
  /** Days of the year on which implementation ends. */
  readonly implementationEndsOn: readonly string[];
  /** Years that a plan may last. */
  readonly planYears: readonly number[];
  readonly minimumImplementationMonths: number | null;
  /** A plan later than this acts contrary to process. */
  readonly latenessMonths: number | null;
  /** Longest time without an update of the public repository. */
  readonly repositoryMaxAgeMonths: number | null;
  /** Longest time between two meetings of the forum. */
  readonly forumMaxGapMonths: number | null;
  readonly resultsMeetingsPerYear: number | null;
  /** What in this row still has to be compared with the official text. */
  readonly toConfirm: readonly Exclude<keyof RuleSet, 'code' | 'toConfirm'>[];
}

export const RULE_SETS_BY_CODE: Readonly<Record<RuleSetCode, RuleSet>> = {
  PRE2018: {
    code: 'PRE2018',
    dueOn: '06-30',
    implementationEndsOn: ['06-30'],
    planYears: [2],
    minimumImplementationMonths: 18,
    latenessMonths: null,
    repositoryMaxAgeMonths: null,
    forumMaxGapMonths: null,
    resultsMeetingsPerYear: null,
    toConfirm: ['implementationEndsOn'],
  },
  R2018_2021: {
    code: 'R2018_2021',
    dueOn: '08-31',
    implementationEndsOn: ['08-31'],
    planYears: [2],
    minimumImplementationMonths: 20,
    latenessMonths: 4,
    repositoryMaxAgeMonths: 6,
    forumMaxGapMonths: null,
    resultsMeetingsPerYear: null,
    toConfirm: ['repositoryMaxAgeMonths'],
  },
  R2022: {
    code: 'R2022',
    dueOn: null,
    implementationEndsOn: ['06-30', '12-31'],
    planYears: [2, 4],
    minimumImplementationMonths: null,
    latenessMonths: 12,
    repositoryMaxAgeMonths: 6,
    forumMaxGapMonths: 6,
    resultsMeetingsPerYear: 2,
    toConfirm: ['implementationEndsOn'],
  },
};
