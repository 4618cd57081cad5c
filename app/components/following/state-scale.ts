/** Where each source puts a milestone on the scale of states: one step a column, the sources below it. */
import type { SourceColumn } from '#contracts/source-column.ts';
import type { ReportedState } from '#domain/records.ts';
import { stepOf } from '#domain/states.ts';
import { EC_MILESTONE_STATES, SELF_STATES, type ReportSource } from '#domain/values.ts';

export interface ScaleStep {
  readonly state: ReportedState;
  /** Sources that say so, the agency first. */
  readonly sources: readonly ReportSource[];
}

/** The steps of the scale in order; null where the words lie off it or belong to two vocabularies. */
export function stateScale(columns: readonly SourceColumn[]): ScaleStep[] | null {
  const states = columns.flatMap(({ report }) => report?.state ?? []);
  const [first] = states;
  if (!first || states.some((state) => state.vocabulary !== first.vocabulary || stepOf(state) === null)) return null;
  return stepsOf(first.vocabulary).map((state) => ({
    state,
    sources: columns.filter(({ report }) => report?.state.value === state.value).map(({ source }) => source),
  }));
}

function stepsOf(vocabulary: ReportedState['vocabulary']): ReportedState[] {
  const states: ReportedState[] =
    vocabulary === 'EC_2021'
      ? EC_MILESTONE_STATES.map((value) => ({ vocabulary: 'EC_2021', value }))
      : SELF_STATES.map((value) => ({ vocabulary: 'OGP_SELF', value }));
  return states.filter((state) => stepOf(state) !== null);
}
