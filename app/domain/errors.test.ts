import { describe, expect, it } from 'vitest';
import { invalid, notFound } from './errors.ts';

describe('expected failures are told apart by their code', () => {
  it.each([
    [notFound('PLAN', 'x'), 'NOT_FOUND', 'PLAN', 'x'],
    [invalid('AS_OF', '2021-02-30'), 'INVALID', 'AS_OF', '2021-02-30'],
    [invalid('PAGE'), 'INVALID', 'PAGE', null],
  ])('%s', (error, code, detail, subject) => {
    expect(error).toMatchObject({ code, detail, subject });
    expect(error.message).toBe([code, detail, ...(subject ? [subject] : [])].join(' '));
  });
});
