import { describe, expect, it } from 'vitest';
import type { ReportedState } from './records.ts';
import { compareStates, isComplete, markOf, stepOf } from './states.ts';
import type { EcMilestoneState, SelfState } from './values.ts';

const ec = (value: EcMilestoneState): ReportedState => ({ vocabulary: 'EC_2021', value });
const ogp = (value: SelfState): ReportedState => ({ vocabulary: 'OGP_SELF', value });

describe('each state has its step and its mark', () => {
  it.each([
    [ec('DEFINICION'), 0, 'prep', false],
    [ec('PLANIFICACION'), 1, 'prep', false],
    [ec('EJECUCION'), 2, 'underway', false],
    [ec('COMPLETADO'), 3, 'complete', true],
    [ec('DETENIDO'), null, 'stopped', false],
    [ogp('NOT_STARTED'), 0, 'not-started', false],
    [ogp('LIMITED'), 1, 'underway', false],
    [ogp('SUBSTANTIAL'), 2, 'underway', false],
    [ogp('COMPLETE'), 3, 'complete', true],
  ] as const)('%o: step %s, mark %s, complete %s', (state, step, mark, complete) => {
    expect([stepOf(state), markOf(state), isComplete(state)]).toEqual([step, mark, complete]);
  });

  it('no state at all is "no report", and not complete', () => {
    expect([markOf(null), isComplete(null)]).toEqual(['no-report', false]);
  });
});

describe('how far apart two sources are', () => {
  it.each([
    // a, b, comparable, differs, steps, discrepancy
    [ec('COMPLETADO'), ec('COMPLETADO'), true, false, 0, false],
    [ec('DETENIDO'), ec('DETENIDO'), true, false, 0, false],
    [ec('EJECUCION'), ec('COMPLETADO'), true, true, 1, false],
    [ec('PLANIFICACION'), ec('DEFINICION'), true, true, 1, false],
    [ec('PLANIFICACION'), ec('COMPLETADO'), true, true, 2, true],
    [ec('DEFINICION'), ec('COMPLETADO'), true, true, 3, true],
    [ec('DETENIDO'), ec('EJECUCION'), true, true, null, true],
    [ec('COMPLETADO'), ec('DETENIDO'), true, true, null, true],
    [ogp('NOT_STARTED'), ogp('LIMITED'), true, true, 1, false],
    [ogp('NOT_STARTED'), ogp('COMPLETE'), true, true, 3, true],
    // Across vocabularies only "complete" means the same; there is no distance between them.
    [ec('COMPLETADO'), ogp('COMPLETE'), true, false, 0, false],
    [ec('COMPLETADO'), ogp('SUBSTANTIAL'), true, true, null, false],
    [ogp('COMPLETE'), ec('DETENIDO'), true, true, null, true],
    [ec('EJECUCION'), ogp('SUBSTANTIAL'), false, false, null, false],
    [ec('DEFINICION'), ogp('NOT_STARTED'), false, false, null, false],
  ] as const)('%o against %o', (a, b, comparable, differs, steps, discrepancy) => {
    const expected = { comparable, differs, steps, discrepancy };
    expect(compareStates(a, b)).toEqual(expected);
    expect(compareStates(b, a)).toEqual(expected);
  });
});
