/** Plans and members side by side: what a comparison is asked for, and what it shows. */
import type { Results } from '#domain/comparison/results.ts';
import type { IsoDate, PartialDate } from '#domain/dates.ts';
import type { Jurisdiction } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { z } from 'zod';
import { PAGE_PARAMETER } from './commitment-query.ts';
import { ownParameters, parameterFault } from './parameters.ts';
import type { QueryResult } from './read-query.ts';

/** Parameter that names a plan or a member by its address; given once for each. */
export const COMPARED_PARAMETER = 'con';
export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 6;

const LONGEST_ADDRESS = 120;

/** Reads which plans and members are compared: each once, fields that were left empty left out. */
export function readCompared(params: URLSearchParams, others: readonly string[] = []): QueryResult<readonly string[]> {
  const own = ownParameters(params);
  const isCompared = (name: string): boolean => name === COMPARED_PARAMETER;
  const fault = parameterFault(own, (name) => isCompared(name) || others.includes(name), isCompared);
  if (fault) return { ok: false, ...fault };
  const given = own.filter(([name, value]) => isCompared(name) && value !== '').map(([, value]) => value);
  const wanted = [...new Set(given)];
  const odd = wanted.find((value) => value.length > LONGEST_ADDRESS) ?? wanted[MOST_COMPARED];
  if (odd !== undefined) return { ok: false, code: 'QUERY_INVALID', name: COMPARED_PARAMETER, given: odd };
  return { ok: true, value: wanted };
}

export type MemberLabel = Pick<Jurisdiction, 'slug' | 'name' | 'level'>;

/** A plan as lists of several members' plans name it. */
export interface ComparedPlan {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly member: MemberLabel;
  readonly startsOn: PartialDate;
  readonly endsOn: PartialDate;
  /** Whether its period contains the day shown, is still to come, or has passed. */
  readonly phase: 'IN_FORCE' | 'AHEAD' | 'ENDED';
}

/** A plan, or all plans of a member together. */
export interface ComparedItem {
  readonly kind: 'PLAN' | 'MEMBER';
  readonly slug: string;
  readonly name: LocalizedText;
  readonly results: Results;
}

export interface ComparisonView {
  readonly asOf: IsoDate;
  readonly revision: number;
  readonly items: readonly ComparedItem[];
  readonly members: readonly MemberLabel[];
  readonly plans: readonly ComparedPlan[];
}

/** A member with its plan in force, or else its last one. */
export interface MemberEntry {
  readonly member: MemberLabel;
  readonly plan: ComparedPlan;
  /** Of that plan alone. */
  readonly results: Results;
  /** Plans that it has in all. */
  readonly plans: number;
}

/** The front page of a site with several plans. */
export interface DirectoryView {
  readonly asOf: IsoDate;
  readonly members: readonly MemberEntry[];
  /** All plans together. */
  readonly results: Results;
}

/** What the list of plans can be asked for. */
export const plansQuery = z.strictObject({
  miembro: z.string().max(LONGEST_ADDRESS).optional(),
  nivel: z.enum(['NATIONAL', 'LOCAL']).optional(),
  /** A year in which the plan was in force. */
  anio: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .optional(),
  [PAGE_PARAMETER]: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform(Number)
    .default(1),
});
export type PlansQuery = z.infer<typeof plansQuery>;

/** What the list of plans was narrowed to, and to what it can be. */
export interface PlansPage {
  readonly found: number;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly members: readonly MemberLabel[];
  /** Years in which some plan was in force, the latest first. */
  readonly years: readonly number[];
}
