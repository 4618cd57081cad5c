/**
 * The states of a milestone, each in its own vocabulary. The two are never translated into one
 * another: only "completed" means the same in both.
 */
import type { ReportedState } from './records.ts';
import type { EcMilestoneState, MarkShape, SelfState } from './values.ts';

interface Place {
  /** Steps from the start of its vocabulary; null for a state off the scale. */
  readonly step: number | null;
  readonly mark: MarkShape;
}

const EC_2021: Readonly<Record<EcMilestoneState, Place>> = {
  DEFINICION: { step: 0, mark: 'prep' },
  PLANIFICACION: { step: 1, mark: 'prep' },
  EJECUCION: { step: 2, mark: 'underway' },
  COMPLETADO: { step: 3, mark: 'complete' },
  DETENIDO: { step: null, mark: 'stopped' },
};

const OGP_SELF: Readonly<Record<SelfState, Place>> = {
  NOT_STARTED: { step: 0, mark: 'not-started' },
  LIMITED: { step: 1, mark: 'underway' },
  SUBSTANTIAL: { step: 2, mark: 'underway' },
  COMPLETE: { step: 3, mark: 'complete' },
};

const placeOf = (state: ReportedState): Place =>
  state.vocabulary === 'EC_2021' ? EC_2021[state.value] : OGP_SELF[state.value];

/** Steps of a state from the start of its own vocabulary; null for "stopped", which is off the scale. */
export function stepOf(state: ReportedState): number | null {
  return placeOf(state).step;
}

/** The mark that shows a state; no state is shown as no report, never as not started (rule D5). */
export function markOf(state: ReportedState | null): MarkShape {
  return state === null ? 'no-report' : placeOf(state).mark;
}

/** Whether a source says the work is done. The only meaning that both vocabularies share. */
export function isComplete(state: ReportedState | null): boolean {
  return state !== null && placeOf(state).mark === 'complete';
}

/** How two states relate. */
export interface StateComparison {
  /** False when they belong to two vocabularies and neither says complete. */
  readonly comparable: boolean;
  readonly differs: boolean;
  /** Distance along the vocabulary; null when not comparable, across vocabularies, or off the scale. */
  readonly steps: number | null;
  /** More than one step apart (rule D8), or stopped against not stopped. */
  readonly discrepancy: boolean;
}

const NOT_COMPARABLE: StateComparison = { comparable: false, differs: false, steps: null, discrepancy: false };
const EQUAL: StateComparison = { comparable: true, differs: false, steps: 0, discrepancy: false };

/** Compares what two sources said. Across vocabularies only "complete" can be compared, and no distance is known. */
export function compareStates(a: ReportedState, b: ReportedState): StateComparison {
  if (a.vocabulary !== b.vocabulary) return compareAcross(a, b);
  if (a.value === b.value) return EQUAL;
  const from = stepOf(a);
  const to = stepOf(b);
  if (from === null || to === null) return { comparable: true, differs: true, steps: null, discrepancy: true };
  const steps = Math.abs(from - to);
  return { comparable: true, differs: true, steps, discrepancy: steps > 1 };
}

function compareAcross(a: ReportedState, b: ReportedState): StateComparison {
  const done = Number(isComplete(a)) + Number(isComplete(b));
  if (done === 0) return NOT_COMPARABLE;
  if (done === 2) return EQUAL;
  const stopped = markOf(a) === 'stopped' || markOf(b) === 'stopped';
  return { comparable: true, differs: true, steps: null, discrepancy: stopped };
}
