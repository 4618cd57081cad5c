import { describe, expect, it } from 'vitest';
import type { AssessmentValue, IrmReport } from '../records.ts';
import { aCommitment, dossierWith, year } from '../testing/dossier.ts';
import { absenceOf, irmAsOf, irmReportsOn, irmValueCounts } from './assessments.ts';

const report = (id: string, published: number | null): IrmReport => ({
  id,
  type: 'RESULTS',
  title: { es: id },
  methodology: 'IRM_2018_2020',
  planVersion: null,
  coversFrom: year(2019),
  coversTo: year(2022),
  publishedOn: published === null ? null : year(published),
  status: 'FINAL',
  url: null,
  variables: [],
  sources: [],
});
const midterm = report('midterm', 2021);
const end = report('end', 2023);

const assessed = (over: Partial<AssessmentValue>): AssessmentValue => ({
  id: `${over.commitment ?? 'C01'}-${over.report}-${over.variable}`,
  commitment: 'C01',
  source: 'IRM',
  report: 'end',
  moment: 'END_OF_TERM',
  methodology: 'IRM_2018_2020',
  variable: 'COMPLETION',
  value: null,
  naReason: null,
  transcription: 'DONE',
  note: null,
  citation: null,
  ...over,
});

describe('why there is no value (rule D4)', () => {
  it.each<[string | null, AssessmentValue['naReason'], AssessmentValue['transcription'], string | null]>([
    ['LIMITED', null, 'DONE', null],
    ['NO_EVIDENCE', null, 'DONE', null],
    [null, 'NOT_YET_ASSESSED', 'PENDING', 'TO_TRANSCRIBE'],
    [null, 'NOT_YET_ASSESSED', 'DONE', 'NOT_YET_ASSESSED'],
    [null, 'NOT_USED_IN_METHOD', 'DONE', 'NOT_USED_IN_METHOD'],
    [null, 'NOT_APPLICABLE', 'DONE', 'NOT_APPLICABLE'],
    [null, 'NOT_ASSESSABLE', 'DONE', 'NOT_ASSESSABLE'],
    [null, null, 'DONE', 'NOT_YET_ASSESSED'],
  ])('value %s, reason %s, transcription %s: %s', (value, naReason, transcription, absence) => {
    expect(absenceOf(assessed({ value, naReason, transcription }))).toBe(absence);
  });
});

const plan = dossierWith({
  commitments: ['C01', 'C02', 'C03'].map((id) => aCommitment({ id })),
  irmReports: [end, midterm, report('draft', null)],
  assessments: [
    assessed({ value: 'COMPLETE' }),
    assessed({ report: 'midterm', moment: 'MIDTERM', value: 'LIMITED' }),
    assessed({ variable: 'DIOG', value: 'MAJOR' }),
    assessed({ commitment: 'C02', naReason: 'NOT_YET_ASSESSED', transcription: 'PENDING' }),
    assessed({ commitment: 'C02', report: 'draft', variable: 'DIOG', value: 'MAJOR' }),
    assessed({ commitment: 'C03', source: 'MONITORING_BODY', value: 'COMPLETE' }),
  ],
});

describe('what the IRM had concluded by a day', () => {
  it.each([
    ['2021-12-30', []],
    ['2021-12-31', ['midterm']],
    ['2023-12-31', ['midterm', 'end']],
  ])('on %s these reports are out: %o', (asOf, ids) => {
    expect(irmReportsOn(plan, asOf).map(({ id }) => id)).toEqual(ids);
  });

  it('the later value stands beside the earlier one (rule D3)', () => {
    const [completion, diog] = irmAsOf(plan, '2024-01-01').get('C01') ?? [];
    expect(completion?.cells.map(({ moment, value }) => [moment, value])).toEqual([
      ['MIDTERM', 'LIMITED'],
      ['END_OF_TERM', 'COMPLETE'],
    ]);
    expect(diog).toMatchObject({ variable: 'DIOG', cells: [{ value: 'MAJOR', absence: null }] });
  });

  it('earlier only what was out by then', () => {
    const rows = irmAsOf(plan, '2022-06-01').get('C01');
    expect(rows).toMatchObject([{ variable: 'COMPLETION', cells: [{ moment: 'MIDTERM', value: 'LIMITED' }] }]);
  });

  it('leaves out unpublished reports and other assessors', () => {
    const known = irmAsOf(plan, '2024-01-01');
    expect(known.get('C02')).toMatchObject([{ variable: 'COMPLETION', cells: [{ absence: 'TO_TRANSCRIBE' }] }]);
    expect(known.has('C03')).toBe(false);
  });

  it('a commitment that is not verifiable is not assessable any further since 2021', () => {
    const methodology = 'IRM_2021_PLUS';
    const late = dossierWith({
      irmReports: [end],
      assessments: [
        assessed({ methodology, variable: 'VERIFIABILITY', value: 'NO' }),
        assessed({ methodology, variable: 'COMPLETION', naReason: 'NOT_YET_ASSESSED' }),
      ],
    });
    const rows = irmAsOf(late, '2024-01-01').get('C01');
    expect(rows?.map(({ cells }) => cells[0]?.absence)).toEqual([null, 'NOT_ASSESSABLE']);
  });
});

describe('counts of words', () => {
  it('say how many values are known and which are still to be transcribed', () => {
    const { value, explanation } = irmValueCounts(plan, end, 'COMPLETION', '2024-01-01');
    expect(value).toEqual({ COMPLETE: 1 });
    expect(explanation).toMatchObject({ n: 1, N: 3, leftOut: [{ reason: 'NOT_TRANSCRIBED', items: ['C02'] }] });
  });

  it('are empty before the report', () => {
    expect(irmValueCounts(plan, end, 'COMPLETION', '2022-01-01')).toMatchObject({
      value: {},
      explanation: { n: 0, N: 3 },
    });
  });
});
