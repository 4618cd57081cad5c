/** How large the set is, and how large each of its plans: known before any of them is made. */
import { MEMBERS, type SetMember } from './members.ts';
import { Chance } from './random.ts';

/** What a set is made from; the same size and seed give the same set. */
export interface SetSize {
  readonly seed: number;
  readonly plans: number;
  readonly commitments: number;
  readonly milestones: number;
  readonly reports: number;
}

/** The Partnership's whole history is of this order (`quality.md`). */
export const LARGE: SetSize = { seed: 2026, plans: 80, commitments: 6000, milestones: 36_000, reports: 110_000 };

/** One plan of the set before it is made. */
export interface PlanShape {
  readonly seed: number;
  readonly member: SetMember;
  /** Number among the plans of its member, from 1. */
  readonly number: number;
  /** Year in which it begins. */
  readonly year: number;
  readonly commitments: number;
  /** Codes run on over the plans of a member: number of the last one before this plan. */
  readonly codesBefore: number;
  readonly milestones: number;
  readonly reports: number;
}

/** Years from one plan of a member to its next one. */
const CYCLE = 5;
/** The last plans of most members are under way. */
const LAST_START = 2025;

export function planShapes({ seed, plans, commitments, milestones, reports }: SetSize): PlanShape[] {
  const chance = new Chance(seed, 'shape');
  const sizes = chance.split(commitments, plans, 1);
  const steps = proportional(milestones, sizes);
  const told = proportional(reports, steps);
  const delays = MEMBERS.map(() => chance.whole(0, 3) + (chance.percent(20) ? CYCLE : 0));
  const codes = new Map<string, number>();
  return sizes.map((size, place) => {
    const member = MEMBERS[place % MEMBERS.length] ?? MEMBERS[0];
    if (member === undefined) throw new RangeError('there are no members');
    const number = Math.floor(place / MEMBERS.length) + 1;
    const own = Math.ceil((plans - (place % MEMBERS.length)) / MEMBERS.length);
    const year = LAST_START - (own - number) * CYCLE - (delays[place % MEMBERS.length] ?? 0);
    const codesBefore = codes.get(member.prefix) ?? 0;
    codes.set(member.prefix, codesBefore + size);
    return {
      ...{ seed, member, number, year, commitments: size, codesBefore },
      ...{ milestones: steps[place] ?? 0, reports: told[place] ?? 0 },
    };
  });
}

/** Splits a number by what others have, in whole parts. */
function proportional(total: number, by: readonly number[]): number[] {
  const sum = by.reduce((a, b) => a + b, 0);
  let given = 0;
  let passed = 0;
  return by.map((share) => {
    passed += share;
    const upTo = Math.round((total * passed) / sum);
    const own = upTo - given;
    given = upTo;
    return own;
  });
}
