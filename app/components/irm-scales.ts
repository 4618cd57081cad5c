/** The steps of each assessment scale, in order; what stands off the scale comes last and apart. */
import { scaleValues } from '#domain/irm/scales.ts';
import type { Variable } from '#domain/values.ts';

export interface ScaleStep {
  readonly value: string;
  /** A value that says something else than a degree, for example that no evidence was found. */
  readonly off: boolean;
}

export function scaleSteps(variable: Variable): readonly ScaleStep[] {
  const { ordered, offScale } = scaleValues(variable);
  // The aspects of relevance are no degrees of it, and none stands beside them.
  const off = variable === 'RELEVANCE' ? [] : offScale;
  return [...ordered.map((value) => ({ value, off: false })), ...off.map((value) => ({ value, off: true }))];
}
