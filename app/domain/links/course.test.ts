import { describe, expect, it } from 'vitest';
import { afterVisit, type LinkCourse } from './course.ts';
import type { LinkOutcome } from './visit.ts';

const START = Date.parse('2026-11-01T10:00:00Z');
const HOUR_MS = 3_600_000;

/** Visits at hours after the first: what an address counts as after the last, what turned with it, and the hours until the next. */
function after(...visits: readonly (readonly [hours: number, outcome: LinkOutcome])[]) {
  let course: LinkCourse = { failures: 0, failingSince: null, isBroken: false };
  let told: [boolean, string | null, number] = [false, null, 0];
  for (const [hours, outcome] of visits) {
    const at = new Date(START + hours * HOUR_MS);
    const step = afterVisit(course, outcome, at);
    course = step.course;
    told = [course.isBroken, step.turn, (step.dueAt.getTime() - at.getTime()) / HOUR_MS];
  }
  return told;
}

const FAILED_TWICE = [
  [0, 'FAILED'],
  [24, 'FAILED'],
] as const;

describe('an address', () => {
  it.each([
    ['that answers', [[0, 'ANSWERED']], [false, null, 168]],
    ['that refuses a program', [[0, 'REFUSED']], [false, null, 168]],
    ['that could not be tried', [[0, 'NOT_TRIED']], [false, null, 24]],
    ['that failed once', [[0, 'FAILED']], [false, null, 24]],
    [
      'that failed twice on one day',
      [
        [0, 'FAILED'],
        [23, 'FAILED'],
      ],
      [false, null, 24],
    ],
    [
      'that failed three times on one day',
      [
        [0, 'FAILED'],
        [1, 'FAILED'],
        [23, 'FAILED'],
      ],
      [false, null, 24],
    ],
    ['that failed twice a day apart', FAILED_TWICE, [true, 'BROKEN', 72]],
    ['that goes on failing', [...FAILED_TWICE, [96, 'FAILED']], [true, null, 72]],
    [
      'that answered between two failures',
      [
        [0, 'FAILED'],
        [12, 'ANSWERED'],
        [30, 'FAILED'],
      ],
      [false, null, 24],
    ],
    [
      'that refused between two failures',
      [
        [0, 'FAILED'],
        [12, 'REFUSED'],
        [30, 'FAILED'],
      ],
      [false, null, 24],
    ],
    [
      'that could not be tried between two failures',
      [
        [0, 'FAILED'],
        [12, 'NOT_TRIED'],
        [30, 'FAILED'],
      ],
      [true, 'BROKEN', 72],
    ],
    ['that answers again', [...FAILED_TWICE, [96, 'ANSWERED']], [false, 'MENDED', 168]],
    ['that answers again, to people alone', [...FAILED_TWICE, [96, 'REFUSED']], [false, 'MENDED', 168]],
    ['that was broken and could not be tried', [...FAILED_TWICE, [96, 'NOT_TRIED']], [true, null, 72]],
    ['that fails anew after it was mended', [...FAILED_TWICE, [96, 'ANSWERED'], [264, 'FAILED']], [false, null, 24]],
  ] as const)('%s', (_, visits, expected) => {
    expect(after(...visits)).toEqual(expected);
  });
});
