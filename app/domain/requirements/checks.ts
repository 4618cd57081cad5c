/** Every requirement of a plan on a day: what was computed, what was declared, what the IRM found, side by side. */
import { isKnownBy, type IsoDate } from '../dates.ts';
import type { PlanDossier, RequirementFact } from '../records.ts';
import { inputsTaken, noticeGiven, outreach, reasonedResponse } from './cocreation.ts';
import type { RequirementDeclaration } from './declaration.ts';
import { declarationsBy, declaredState, standingDeclarations } from './declarations.ts';
import { forumMeets, resultsMeetings } from './forum.ts';
import { checkInput, type CheckInput, found } from './input.ts';
import {
  bothAreas,
  bothOfEach,
  datedItems,
  evidenceMatrix,
  evidenceOfStates,
  type EvidenceRow,
  freshness,
  searchAndContact,
  twiceAYear,
} from './repository.ts';
import { type PeriodCheck, type RequirementState, together } from './result.ts';
import { isAsked, type Requirement, type RequirementId, REQUIREMENTS } from './table.ts';

/** Where an answer comes from; null: nobody says. */
export type CheckBasis = 'COMPUTED' | 'DECLARED';

export interface RequirementCheck {
  readonly requirement: Requirement;
  readonly state: RequirementState;
  readonly basis: CheckBasis | null;
  /** What was computed, period by period; empty where nothing can be. Told for other rules too, as information. */
  readonly periods: readonly PeriodCheck[];
  /** Of each period the last statement. */
  readonly declared: readonly RequirementDeclaration[];
  /** How many statements were made in all. */
  readonly statements: number;
  /** What IRM reports and other public sources say of it. */
  readonly facts: readonly RequirementFact[];
}

export interface RequirementChecks {
  readonly checks: readonly RequirementCheck[];
  readonly matrix: readonly EvidenceRow[];
}

type Check = (input: CheckInput, declarations: readonly RequirementDeclaration[]) => PeriodCheck[];

const COMPUTED: Readonly<Partial<Record<RequirementId, Check>>> = {
  R2: evidenceOfStates,
  R3: freshness,
  R4: bothAreas,
  R7: twiceAYear,
  R8: bothOfEach,
  R9: forumMeets,
  R10: noticeGiven,
  R11: outreach,
  R12: inputsTaken,
  R13: reasonedResponse,
  R14: resultsMeetings,
  R15: searchAndContact,
  R16: datedItems,
};

/** Process facts of public sources by the requirement that they speak of; a fact may also bear its very name. */
const FACTS: Readonly<Partial<Record<RequirementId, readonly string[]>>> = {
  R5: ['ACTED_CONTRARY_TO_PROCESS'],
  R6: ['WEBSITE'],
  R9: ['FORUM_EXISTS', 'MINUTES_PUBLISHED'],
  R13: ['PROPOSAL_FEEDBACK'],
  R14: ['RESULTS_MEETINGS_HELD'],
};

/** The repository as a whole stands on these (R5). */
const OF_REPOSITORY: readonly RequirementId[] = ['R1', 'R2', 'R3', 'R4'];

export function requirementChecks(dossier: PlanDossier, asOf: IsoDate): RequirementChecks {
  const input = checkInput(dossier, asOf);
  const checks: RequirementCheck[] = [];
  for (const requirement of REQUIREMENTS) checks.push(checkOf(requirement, input, checks));
  return { checks, matrix: evidenceMatrix(input) };
}

function checkOf(requirement: Requirement, input: CheckInput, before: readonly RequirementCheck[]): RequirementCheck {
  const { dossier, asOf } = input;
  const { id } = requirement;
  const all = declarationsBy(dossier, id, asOf);
  const declared = standingDeclarations(all);
  const periods = id === 'R5' ? [wholeRepository(input, before)] : (COMPUTED[id]?.(input, declared) ?? []);
  const computed = periods.length === 0 ? 'NOT_KNOWN' : together(periods.map(({ state }) => state));
  const told = declaredState(declared);
  const basis = computed !== 'NOT_KNOWN' ? 'COMPUTED' : told === null ? null : 'DECLARED';
  const state = basis === 'DECLARED' && told !== null ? told : computed;
  return {
    requirement,
    ...(isAsked(requirement, dossier.plan.ruleSet) ? { state, basis } : { state: 'NOT_APPLICABLE', basis: null }),
    ...{ periods, declared, statements: all.length, facts: factsOf(dossier, id, asOf) },
  };
}

/** R5: what the four requirements of the repository say together. Whether a country acted contrary, the IRM alone says. */
function wholeRepository({ span, asOf }: CheckInput, before: readonly RequirementCheck[]): PeriodCheck {
  const shows = before.flatMap(({ requirement, state }) =>
    OF_REPOSITORY.includes(requirement.id) && state !== 'NOT_APPLICABLE'
      ? [{ kind: 'REQUIREMENT' as const, requirement: requirement.id, state }]
      : [],
  );
  const [n, N] = [shows.filter(({ state }) => state === 'MET').length, shows.length];
  return found(span, asOf, { state: together(shows.map(({ state }) => state)), n, N, reason: 'PARTS', shows });
}

/** Known from the fact's own day on, or else from the day on which one of its sources was published. */
function factsOf({ requirementFacts = [], sources }: PlanDossier, id: RequirementId, asOf: IsoDate): RequirementFact[] {
  const codes = [id, ...(FACTS[id] ?? [])];
  const dates = new Map(sources.map((source) => [source.id, source.date]));
  return requirementFacts.filter((fact) => {
    if (!codes.includes(fact.code)) return false;
    const days = fact.asOf ? [fact.asOf] : fact.sources.flatMap((source) => dates.get(source) ?? []);
    return days.length === 0 || days.some((day) => isKnownBy(day, asOf));
  });
}
