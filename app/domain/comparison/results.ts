/**
 * What a plan, or several, came to by a day, source by source: what bodies say of their milestones, and what the IRM coded by
 * each of its methods. Counts only, each with what it covers: nothing is averaged (D2), and no two methods are added up.
 */
import type { IsoDate } from '../dates.ts';
import { markCounts } from '../figures.ts';
import { type IrmCell, irmAsOf } from '../irm/assessments.ts';
import type { PlanDossier } from '../records.ts';
import { planStandings } from '../standing.ts';
import { type MarkShape, type Methodology, METHODOLOGIES, type Moment, MOMENTS, type Variable } from '../values.ts';

/** Variables that tell what came of a commitment. */
export const RESULT_VARIABLES = ['COMPLETION', 'DIOG', 'EARLY_RESULTS'] as const satisfies readonly Variable[];
export type ResultVariable = (typeof RESULT_VARIABLES)[number];

/** How many commitments the IRM gave each value of one variable, by one method, at one moment of the cycle. */
export interface IrmTally {
  readonly variable: ResultVariable;
  readonly methodology: Methodology;
  readonly moment: Moment;
  /** By value of the scale. */
  readonly counts: Readonly<Partial<Record<string, number>>>;
  /** Commitments whose value is known here. */
  readonly n: number;
  /** Commitments of the plans that such a report is about. */
  readonly N: number;
}

export interface Results {
  readonly plans: number;
  readonly commitments: number;
  readonly milestones: number;
  /** Milestones by the word of the bodies that answer for them; those without a report stand under `no-report` (D5). */
  readonly selfReported: Readonly<Record<MarkShape, number>>;
  /** In the order of variables, methods and moments. */
  readonly irm: readonly IrmTally[];
}

/** Milestones on which the body that answers has reported. */
export const reportedOf = ({ milestones, selfReported }: Results): number => milestones - selfReported['no-report'];

export function resultsOf(dossier: PlanDossier, asOf: IsoDate): Results {
  return {
    plans: 1,
    commitments: dossier.commitments.length,
    milestones: dossier.milestones.length,
    selfReported: markCounts(planStandings(dossier, asOf), 'AGENCY_SELF'),
    irm: talliesOf(dossier, asOf),
  };
}

function talliesOf(dossier: PlanDossier, asOf: IsoDate): IrmTally[] {
  const rows = [...irmAsOf(dossier, asOf).values()].flat();
  const cells = rows.flatMap(({ variable, aspect, cells: own }) =>
    aspect === undefined && isResult(variable) ? own.map((cell) => ({ variable, cell })) : [],
  );
  const groups = Map.groupBy(cells, ({ variable, cell }) => keyOf(variable, cell.assessment.methodology, cell.moment));
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      return [
        tallyOf(
          first.variable,
          group.map(({ cell }) => cell),
          dossier.commitments.length,
        ),
      ];
    })
    .sort(inOrder);
}

const isResult = (variable: Variable): variable is ResultVariable =>
  (RESULT_VARIABLES as readonly Variable[]).includes(variable);

const keyOf = (...parts: readonly string[]): string => parts.join(' ');

function tallyOf(variable: ResultVariable, cells: readonly IrmCell[], commitments: number): IrmTally {
  const [first] = cells;
  const counts: Partial<Record<string, number>> = {};
  const known = cells.flatMap(({ value }) => value ?? []);
  for (const value of known) counts[value] = (counts[value] ?? 0) + 1;
  const { methodology = 'IRM_2021_PLUS' as const, moment = 'END_OF_TERM' as const } = first?.assessment ?? {};
  return { variable, methodology, moment, counts, n: known.length, N: commitments };
}

const place = ({ variable, methodology, moment }: IrmTally): readonly number[] => [
  RESULT_VARIABLES.indexOf(variable),
  METHODOLOGIES.indexOf(methodology),
  MOMENTS.indexOf(moment),
];

function inOrder(a: IrmTally, b: IrmTally): number {
  const [x, y] = [place(a), place(b)];
  return x.map((value, at) => value - (y[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/** Several plans together: what was coded by one method is added up, what was coded by another stands beside it. */
export function together(all: readonly Results[]): Results {
  const tallies = Map.groupBy(
    all.flatMap(({ irm }) => irm),
    ({ variable, methodology, moment }) => keyOf(variable, methodology, moment),
  );
  const sum = (read: (results: Results) => number): number => all.reduce((total, one) => total + read(one), 0);
  return {
    plans: sum(({ plans }) => plans),
    commitments: sum(({ commitments }) => commitments),
    milestones: sum(({ milestones }) => milestones),
    selfReported: addedUp(all.map(({ selfReported }) => selfReported)),
    irm: [...tallies.values()].flatMap(merged).sort(inOrder),
  };
}

function merged(tallies: readonly IrmTally[]): IrmTally[] {
  const [first] = tallies;
  if (!first) return [];
  const sum = (read: (tally: IrmTally) => number): number => tallies.reduce((total, one) => total + read(one), 0);
  return [
    { ...first, counts: addedUp(tallies.map(({ counts }) => counts)), n: sum(({ n }) => n), N: sum(({ N }) => N) },
  ];
}

function addedUp<Key extends string>(counts: readonly Readonly<Partial<Record<Key, number>>>[]): Record<Key, number> {
  const total: Partial<Record<Key, number>> = {};
  for (const one of counts) {
    for (const [key, value] of Object.entries(one) as [Key, number][]) total[key] = (total[key] ?? 0) + value;
  }
  return total as Record<Key, number>;
}
