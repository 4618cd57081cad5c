/** States of milestones at two days, as a table: from which state to which. Its totals add up at both ends. */
import type { ReportedState } from '../records.ts';
import {
  EC_MILESTONE_STATES,
  REPORT_SOURCES,
  type ReportSource,
  SELF_STATES,
  type StateVocabulary,
} from '../values.ts';
import type { MilestonePair } from './milestone-facts.ts';

/** A state as it was reported; NO_REPORT: the source said nothing; NOT_IN_PLAN: the plan had no such milestone. */
export type MatrixState = ReportedState['value'] | 'NO_REPORT' | 'NOT_IN_PLAN';

export interface StateMatrix {
  readonly source: ReportSource;
  /** States that rows and columns stand for, in the order of the vocabulary. */
  readonly states: readonly MatrixState[];
  /** How many milestones went from the state of the row to that of the column. */
  readonly counts: readonly (readonly number[])[];
  /** Sums of the rows: milestones in each state on the first day. */
  readonly before: readonly number[];
  /** Sums of the columns: milestones in each state on the second day. */
  readonly after: readonly number[];
}

const VALUES: Readonly<Record<StateVocabulary, readonly MatrixState[]>> = {
  EC_2021: EC_MILESTONE_STATES,
  OGP_SELF: SELF_STATES,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** One table for each source, in the order of the sources. */
export function stateMatrices(pairs: readonly MilestonePair[], vocabulary: StateVocabulary): StateMatrix[] {
  return REPORT_SOURCES.map((source) => matrixOf(pairs, source, vocabulary));
}

function matrixOf(pairs: readonly MilestonePair[], source: ReportSource, vocabulary: StateVocabulary): StateMatrix {
  const moves = pairs.map((pair) => [stateIn(pair.before, source), stateIn(pair.after, source)] as const);
  const seen = new Set(moves.flat());
  // A plan whose words for states changed may hold reports in the earlier ones.
  const other = VALUES[vocabulary === 'EC_2021' ? 'OGP_SELF' : 'EC_2021'].filter((state) => seen.has(state));
  const absent = seen.has('NOT_IN_PLAN') ? (['NOT_IN_PLAN'] as const) : [];
  const states: MatrixState[] = [...absent, 'NO_REPORT', ...VALUES[vocabulary], ...other];
  const counts = states.map((from) =>
    states.map((to) => moves.filter((move) => move[0] === from && move[1] === to).length),
  );
  return {
    ...{ source, states, counts },
    before: counts.map(sum),
    after: states.map((_, column) => sum(counts.map((row) => row[column] ?? 0))),
  };
}

const stateIn = (standing: MilestonePair['before'], source: ReportSource): MatrixState =>
  standing === null ? 'NOT_IN_PLAN' : (standing.latest[source]?.state.value ?? 'NO_REPORT');
