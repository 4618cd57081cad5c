/**
 * What OGP asks of the online site, the forum and the process of a plan, as data: one row for each requirement. The words
 * live in `app/format`. A row whose sources name `OK` has wording that nobody here has compared with OGP's own text yet.
 */
import type { RuleSetCode } from '../values.ts';

export const REQUIREMENT_IDS = [
  ...(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const),
  ...(['R9', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16'] as const),
];
export type RequirementId = (typeof REQUIREMENT_IDS)[number];

/** Where the wording was read; `OK`: known in the field, not yet confirmed against a source. */
export type RequirementSource = 'S8' | 'S9' | 'S10' | 'S11' | 'S12' | 'S14' | 'S37' | 'S44b' | 'OK';

/** Of what a requirement is judged one piece at a time: the plan's whole life, or each calendar year of it. */
export type RequirementSpan = 'PLAN' | 'YEAR';

export interface Requirement {
  readonly id: RequirementId;
  /** Number in OGP's standards in force since 2022 (`MR 2.1`); null: the rules before had none. */
  readonly standard: string | null;
  /** Rules under which it is asked. */
  readonly ruleSets: readonly RuleSetCode[];
  readonly sources: readonly RequirementSource[];
  readonly span: RequirementSpan;
  /** Whether it can be computed from the records here; otherwise it is declared, with evidence. */
  readonly computed: boolean;
}

const UNTIL_2021 = ['R2018_2021'] as const;
const FROM_2022 = ['R2022'] as const;
const row = (
  id: RequirementId,
  standard: string | null,
  ruleSets: readonly RuleSetCode[],
  sources: readonly RequirementSource[],
  span: RequirementSpan = 'PLAN',
  computed = true,
): Requirement => ({ id, standard, ruleSets, sources, span, computed });

export const REQUIREMENTS: readonly Requirement[] = [
  row('R1', null, UNTIL_2021, ['S14'], 'PLAN', false),
  row('R2', null, UNTIL_2021, ['S14']),
  row('R3', null, UNTIL_2021, ['S14', 'OK'], 'YEAR'),
  row('R4', null, ['R2018_2021', 'R2022'], ['S8', 'S10', 'S14']),
  row('R5', null, UNTIL_2021, ['S12']),
  row('R6', 'MR 2.1', FROM_2022, ['S9', 'S10'], 'PLAN', false),
  row('R7', 'MR 2.2', FROM_2022, ['S8', 'S9']),
  row('R8', 'MR 2.2', FROM_2022, ['OK']),
  row('R9', 'MR 1.1', FROM_2022, ['S9']),
  row('R10', 'MR 3.1', FROM_2022, ['OK']),
  row('R11', 'MR 3.2', FROM_2022, ['OK']),
  row('R12', 'MR 3.3', FROM_2022, ['OK']),
  row('R13', 'MR 4.1', FROM_2022, ['S37', 'OK']),
  row('R14', 'MR 5.1', FROM_2022, ['S11'], 'YEAR'),
  row('R15', null, UNTIL_2021, ['S44b']),
  row('R16', null, UNTIL_2021, ['S14']),
];

/** The requirement of that name; undefined for any other text. */
export function requirementOf(id: string): Requirement | undefined {
  return REQUIREMENTS.find((requirement) => requirement.id === id);
}

/** Whether its wording is still to be compared with OGP's own text. */
export function isUnconfirmed({ sources }: Requirement): boolean {
  return sources.includes('OK');
}

/** Whether the rules of a plan ask it. */
export function isAsked({ ruleSets }: Requirement, ruleSet: RuleSetCode): boolean {
  return ruleSets.includes(ruleSet);
}
