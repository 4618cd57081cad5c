import { describe, expect, it } from 'vitest';
import { invalid, notFound } from '#domain/errors.ts';
import { answer, requireDay } from './errors.ts';

const refusal = (work: () => unknown) => answer(work).catch((failure: unknown) => failure);

describe('an expected failure', () => {
  it.each([
    [notFound('PLAN', 'x'), 404, 'PLAN', 'No encontramos esa página.'],
    [invalid('CHART_PICTURE', 'theme'), 400, 'CHART_PICTURE', 'Algo de lo que se pidió'],
    [notFound('TABLE_UNKNOWN', 'planes compromisos hitos'), 404, 'TABLE_UNKNOWN', 'planes, compromisos e hitos'],
    [notFound('FORMAT_UNKNOWN', 'csv json'), 404, 'FORMAT_UNKNOWN', 'csv y json'],
  ])('%s is an answer with status, code and sentence', async (failure, status, code, words) => {
    const refused = await refusal(() => {
      throw failure;
    });
    expect(refused).toMatchObject({ status, body: { code, message: expect.stringContaining(words) as string } });
  });

  it('passes an unexpected one on', async () => {
    const failure = new Error('disk');
    expect(await refusal(() => Promise.reject(failure))).toBe(failure);
  });

  it.each([
    ['AS_OF_INVALID', 'asOf', 'ayer', '«ayer»'],
    ['AS_OF_FUTURE', 'asOf', '2999-01-01', '2999-01-01'],
    ['QUERY_UNKNOWN', 'color', 'azul', '«color»'],
    ['QUERY_REPEATED', 'bom', '1', '«bom»'],
  ] as const)('%s of an address is a 400 that names what is wrong', async (code, name, given, words) => {
    const refused = await refusal(() => requireDay({ ok: false, code, name, given }));
    expect(refused).toMatchObject({ status: 400, body: { code, message: expect.stringContaining(words) as string } });
  });
});
