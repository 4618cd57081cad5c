import { describe, expect, it } from 'vitest';
import { checkTogether, conflict, invalid, notFound } from './errors.ts';

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

describe('checks made together', () => {
  it('tell the first failure with the others', async () => {
    const checks = checkTogether(
      () => true,
      () => Promise.reject(invalid('NAME')),
      () => {
        throw invalid('EMAIL');
      },
    );
    await expect(checks).rejects.toMatchObject({ detail: 'NAME', also: [{ detail: 'EMAIL' }] });
  });

  it('stop at what is no fault of what was given', async () => {
    const checks = checkTogether(
      () => {
        throw conflict('FILING_CHANGED');
      },
      () => Promise.reject(invalid('NAME')),
    );
    await expect(checks).rejects.toMatchObject({ detail: 'FILING_CHANGED' });
  });
});
