import { describe, expect, it } from 'vitest';
import { conflict, errorCodeOf, forbidden, invalid, notFound } from './errors.ts';

describe('expected failures are told apart by their code', () => {
  it.each([
    [notFound('PLAN', 'x'), 'NOT_FOUND', 'PLAN', 'x'],
    [invalid('AS_OF', '2021-02-30'), 'INVALID', 'AS_OF', '2021-02-30'],
    [conflict('REPORT_EXISTS'), 'CONFLICT', 'REPORT_EXISTS', null],
    [forbidden('FILE_REPORT'), 'FORBIDDEN', 'FILE_REPORT', null],
  ])('%s', (error, code, detail, subject) => {
    expect(error).toMatchObject({ code, detail, subject });
    expect(errorCodeOf(error)).toBe(code);
    // A copy from another bundle or process carries the code, not the class.
    expect(errorCodeOf({ ...error, code: error.code })).toBe(code);
  });

  it.each([new Error('x'), { code: 'ENOENT' }, null, undefined, 'NOT_FOUND', 4])('%o is none of them', (thrown) => {
    expect(errorCodeOf(thrown)).toBeNull();
  });
});
