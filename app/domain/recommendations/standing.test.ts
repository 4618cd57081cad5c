import { describe, expect, it } from 'vitest';
import type { IrmReport } from '../records.ts';
import { day, dossierWith, month } from '../testing/dossier.ts';
import type { RecommendationResponse, ResponseState } from './response.ts';
import { recommendationsOn } from './standing.ts';

const report: IrmReport = {
  ...{ id: 'r1', type: 'DESIGN', title: { es: 'Informe' }, methodology: 'IRM_2018_2020', planVersion: null },
  ...{ coversFrom: month('2020-01'), coversTo: month('2021-01'), publishedOn: day('2021-03-01'), status: 'FINAL' },
  ...{ url: null, variables: [], sources: [] },
};
const answer = (state: ResponseState, on: string): RecommendationResponse => ({
  ...{ state, text: 'Nota.', at: `${on}T17:00:00.000Z`, office: { es: 'Oficina' } },
  ...{ carriedToPlan: null, carriedToCommitment: null },
});
const on = (asOf: string, ...responses: RecommendationResponse[]) =>
  recommendationsOn(
    dossierWith({ irmReports: [report], recommendations: [{ report: 'r1', text: { es: 'Ampliar.' }, responses }] }),
    asOf,
  ).map(({ number, state, responses: known }) => [number, state, known.length]);

describe('a recommendation', () => {
  const two = [answer('ACCEPTED', '2021-05-01'), answer('IMPLEMENTED', '2022-01-10')] as const;
  it.each([
    ['2021-02-28', two, []],
    ['2021-03-01', two, [[1, 'OPEN', 0]]],
    ['2021-05-01', two, [[1, 'ACCEPTED', 1]]],
    ['2022-01-09', two, [[1, 'ACCEPTED', 1]]],
    ['2022-01-10', two, [[1, 'IMPLEMENTED', 2]]],
    ['2022-01-10', [], [[1, 'OPEN', 0]]],
  ] as const)('on %s, with answers %#', (asOf, responses, expected) => {
    expect(on(asOf, ...responses)).toEqual(expected);
  });
});
