/**
 * Where those who judged a commitment differ, as tables. The plan ended in August 2022; a university and the IRM judged it in
 * 2023. A researcher who reads a row otherwise corrects it here.
 */
import { describe, expect, it } from 'vitest';
import type { IndependentValue, PlanDossier } from '../records.ts';
import { planStandings } from '../standing.ts';
import { aMilestone, aReport, dossierWith, ec, ogp } from '../testing/dossier.ts';
import { anAssessment, anIrmReport, anIrmValue } from '../testing/judgements.ts';
import type { EcMilestoneState, SelfState } from '../values.ts';
import { gapKey, judgementDiscrepancies, type JudgementGap, judgementGaps } from './gaps.ts';

const ON = '2024-01-01';
const gapsOf = (over: Partial<PlanDossier>, asOf = ON): JudgementGap[] => {
  const dossier = dossierWith({ irmReports: [anIrmReport()], ...over });
  return judgementGaps(dossier, planStandings(dossier, asOf), asOf);
};
const told = ({ variable, incomparable, steps, discrepancy }: JudgementGap) => [
  variable,
  incomparable,
  steps,
  discrepancy,
];

describe('a reviewer beside the IRM, at the same moment by the same method', () => {
  it.each([
    // variable, reviewer, IRM, why not, steps, discrepancy
    ['DIOG', 'MARGINAL', 'MARGINAL', null, 0, false],
    ['DIOG', 'DID_NOT_CHANGE', 'MARGINAL', null, 1, false],
    ['DIOG', 'WORSENED', 'MARGINAL', null, 2, true],
    ['DIOG', 'OUTSTANDING', 'WORSENED', null, 4, true],
    // "No early results yet" is no place on that scale, whatever number a data set gives it.
    ['DIOG', 'NO_EARLY_RESULTS_YET', 'MARGINAL', 'OFF_SCALE', null, false],
    ['DIOG', 'NO_EARLY_RESULTS_YET', 'NO_EARLY_RESULTS_YET', null, 0, false],
    // Neither is "no evidence available".
    ['COMPLETION', 'NO_EVIDENCE', 'COMPLETE', 'OFF_SCALE', null, false],
    ['COMPLETION', 'SUBSTANTIAL', 'COMPLETE', null, 1, false],
    ['COMPLETION', 'LIMITED', 'COMPLETE', null, 2, true],
    ['POTENTIAL_IMPACT', 'NONE', 'TRANSFORMATIVE', null, 3, true],
    ['SPECIFICITY', 'LOW', 'MEDIUM', null, 1, false],
    // Of two words one is the other's contrary.
    ['VERIFIABILITY', 'NO', 'YES', null, 1, true],
    ['VERIFIABILITY', 'YES', 'YES', null, 0, false],
  ] as const)('%s: %s against %s', (variable, reviewer, irm, ...expected) => {
    const [gap] = gapsOf({
      independentAssessments: [anAssessment([{ variable, value: reviewer }])],
      assessments: [anIrmValue({ variable, value: irm })],
    });
    expect(gap && told(gap)).toEqual([variable, ...expected]);
    expect(gap?.contrary).toBe(gap?.steps === 1 && gap.discrepancy ? 'YES_AND_NO' : null);
  });

  it('compares relevance value by value of the Partnership', () => {
    const of = (aspect: IndependentValue['aspect'], value: string) =>
      ({ variable: 'RELEVANCE', aspect, value }) as const;
    const gaps = gapsOf({
      independentAssessments: [anAssessment([of('ATI', 'YES'), of('CP', 'NO')])],
      assessments: [anIrmValue({ ...of('ATI', 'YES'), id: 'a' }), anIrmValue({ ...of('CP', 'YES'), id: 'b' })],
    });
    expect(gaps.map(({ aspect, discrepancy }) => [aspect, discrepancy])).toEqual([
      ['ATI', false],
      ['CP', true],
    ]);
  });

  it('knows the first and the last day on which they stood so, and nothing before both had spoken', () => {
    const over = {
      independentAssessments: [anAssessment([{ variable: 'DIOG', value: 'WORSENED' }])],
      assessments: [anIrmValue({ variable: 'DIOG', value: 'MARGINAL' })],
    };
    expect(gapsOf(over)[0]).toMatchObject({ since: '2023-06-01', saidOn: '2023-06-01' });
    expect(gapsOf(over, '2023-05-31').map(told)).toEqual([['DIOG', 'ALONE', null, false]]);
    const copied = { page: '12', url: null, on: '2023-09-09', office: { es: 'Oficina' } };
    const later = { ...over, assessments: [anIrmValue({ variable: 'DIOG', value: 'MARGINAL', copied })] };
    expect(gapsOf(later)[0]).toMatchObject({ since: '2023-09-09' });
  });

  it('sets two reviewers beside one another too, and takes a correction for the word that it corrects', () => {
    const first = anAssessment([{ variable: 'DIOG', value: 'WORSENED' }]);
    const second = anAssessment([{ variable: 'DIOG', value: 'MAJOR' }], { organization: 'udla' });
    expect(gapsOf({ independentAssessments: [first, second] })[0]).toMatchObject({ steps: 3, discrepancy: true });
    const corrected = anAssessment([{ variable: 'DIOG', value: 'MARGINAL' }], {
      ...{ id: 'c', supersedes: first.id, releasedOn: '2023-04-01' },
    });
    const [gap] = gapsOf({ independentAssessments: [first, second, corrected] });
    expect(gap).toMatchObject({ steps: 1, discrepancy: false });
    expect(gap?.words).toHaveLength(2);
  });
});

describe('what cannot be compared says why', () => {
  const reviewer = (over = {}) => ({
    independentAssessments: [anAssessment([{ variable: 'DIOG', value: 'MAJOR' }], over)],
  });
  const diog = anIrmValue({ variable: 'DIOG', value: 'MARGINAL' });
  it.each([
    ['one voice alone', reviewer(), ['ALONE']],
    ['another method', { ...reviewer({ methodology: 'IRM_2021_PLUS' }), assessments: [diog] }, ['METHOD', 'METHOD']],
    ['another moment', { ...reviewer({ moment: 'MIDTERM' }), assessments: [diog] }, ['MOMENT', 'MOMENT']],
    ['no report of the body', { assessments: [anIrmValue({})] }, ['NO_REPORT']],
    ['a value that is missing is no word', { ...reviewer(), assessments: [{ ...diog, value: null }] }, ['ALONE']],
    [
      'the label of OGP’s page is no code',
      { assessments: [anIrmValue({ variable: 'OGP_SITE_AMBITION', value: 'HIGH' })] },
      [],
    ],
  ] as const)('%s', (_, over, expected) => {
    expect(gapsOf(over).map(({ incomparable }) => incomparable)).toEqual(expected);
  });
});

type Said = EcMilestoneState | SelfState | null;
const isOgp = (state: EcMilestoneState | SelfState): state is SelfState =>
  ['NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'].includes(state);
/** One milestone for each word of the agency; null: it had said nothing. */
const saying = (states: readonly Said[], over: Parameters<typeof aReport>[0] = {}) => ({
  milestones: states.map((_, i) => aMilestone(`C01-H0${i + 1}`)),
  reports: states.flatMap((state, i) =>
    state === null
      ? []
      : [aReport({ milestone: `C01-H0${i + 1}`, state: isOgp(state) ? ogp(state) : ec(state), ...over })],
  ),
});
const [DONE, GOING, PLANNED, DEFINED, STOPPED] = [
  ...(['COMPLETADO', 'EJECUCION', 'PLANIFICACION', 'DEFINICION', 'DETENIDO'] as const),
];

describe('an assessed completion beside how the body’s milestones read', () => {
  it.each([
    // what the body said, the reading, what was assessed, steps, discrepancy
    [[DONE, DONE, DONE, DONE], ['COMPLETE', 'COMPLETE'], 'COMPLETE', 0, false],
    [[DONE, DONE, DONE, DONE], ['COMPLETE', 'COMPLETE'], 'LIMITED', 2, true],
    [[DONE, DONE, DONE, GOING], ['SUBSTANTIAL', 'SUBSTANTIAL'], 'LIMITED', 1, false],
    [[DONE, DONE, DONE, STOPPED], ['SUBSTANTIAL', 'SUBSTANTIAL'], 'NOT_STARTED', 2, true],
    // Half is not most.
    [[DONE, DONE, GOING, GOING], ['LIMITED', 'LIMITED'], 'LIMITED', 0, false],
    // One step, but one says that nothing was done and the other that two milestones are.
    [[DONE, DONE, GOING, GOING], ['LIMITED', 'LIMITED'], 'NOT_STARTED', 1, true],
    [[DONE, DONE, GOING, GOING], ['LIMITED', 'LIMITED'], 'COMPLETE', 2, true],
    [[GOING, GOING], ['LIMITED', 'LIMITED'], 'NOT_STARTED', 1, false],
    // Preparing, or stopped: it may have begun or not.
    [[DEFINED, PLANNED], ['NOT_STARTED', 'LIMITED'], 'NOT_STARTED', 0, false],
    [[STOPPED, DEFINED], ['NOT_STARTED', 'LIMITED'], 'SUBSTANTIAL', 1, false],
    // What has no report can be in any state.
    [[DONE, DONE, GOING, null], ['LIMITED', 'SUBSTANTIAL'], 'SUBSTANTIAL', 0, false],
    [[DONE, null, null, null], ['LIMITED', 'COMPLETE'], 'COMPLETE', 0, false],
    [[GOING, GOING, GOING, null], ['LIMITED', 'LIMITED'], 'COMPLETE', 2, true],
    // OGP's own scale says "not started" in so many words.
    [['NOT_STARTED', 'NOT_STARTED'], ['NOT_STARTED', 'NOT_STARTED'], 'LIMITED', 1, false],
    [['SUBSTANTIAL', 'NOT_STARTED'], ['LIMITED', 'LIMITED'], 'COMPLETE', 2, true],
    [['COMPLETE', 'COMPLETE', 'LIMITED'], ['SUBSTANTIAL', 'SUBSTANTIAL'], 'SUBSTANTIAL', 0, false],
  ] as const)('%j reads %j; assessed %s', (states, [lowest, highest], value, steps, discrepancy) => {
    const [gap] = gapsOf({ ...saying(states), assessments: [anIrmValue({ value })] });
    expect(gap?.reading?.value).toMatchObject({ lowest, highest });
    expect(gap).toMatchObject({ steps, discrepancy, incomparable: null });
  });

  it.each([
    // what the body said, what was assessed, steps, why one step is a discrepancy
    [[DONE, DONE, GOING, GOING], 'NOT_STARTED', 1, 'NOT_STARTED_AND_COMPLETE'],
    // The distance says so by itself.
    [[DONE, DONE, DONE, STOPPED], 'NOT_STARTED', 2, null],
    [[DONE, DONE, GOING, GOING], 'COMPLETE', 2, null],
    // No discrepancy.
    [[GOING, GOING], 'NOT_STARTED', 1, null],
    [[DONE, DONE, DONE, GOING], 'LIMITED', 1, null],
    [[DONE, DONE, DONE, DONE], 'COMPLETE', 0, null],
  ] as const)('%j; assessed %s: %s steps, contrary %s', (states, value, steps, contrary) => {
    const [gap] = gapsOf({ ...saying(states), assessments: [anIrmValue({ value })] });
    expect(gap).toMatchObject({ steps, contrary, discrepancy: steps > 1 || contrary !== null });
  });

  it('explains the reading: rule, milestones, how many were reported on and which were not', () => {
    const [gap] = gapsOf({ ...saying([DONE, null]), assessments: [anIrmValue({})] });
    expect(gap?.reading?.explanation).toMatchObject({
      ...{ formula: 'completion-gap/1', cutoff: '2022-08-31', n: 1, N: 2 },
      leftOut: [{ reason: 'NO_REPORT', items: ['C01-H02'] }],
    });
  });

  it('leaves out what the body reported after the plan had ended (rule D7)', () => {
    const late = saying([DONE], { publishedOn: '2022-12-01', reportedOn: { date: '2022-12-01', precision: 'DAY' } });
    expect(gapsOf({ ...late, assessments: [anIrmValue({})] })[0]?.incomparable).toBe('NO_REPORT');
  });

  it('compares a midterm with what had been said by then', () => {
    const over = { moment: 'MIDTERM', value: 'NOT_STARTED', report: 'mid' } as const;
    const mid = anIrmReport({ id: 'mid', coversTo: { date: '2021-06-30', precision: 'DAY' } });
    const [gap] = gapsOf({ ...saying([DONE]), irmReports: [mid], assessments: [anIrmValue(over)] });
    expect(gap).toMatchObject({ incomparable: 'NO_REPORT', discrepancy: false });
  });
});

describe('how many there are', () => {
  it('counts discrepancies of what can be compared, and names what cannot', () => {
    const gaps = gapsOf({
      independentAssessments: [
        anAssessment([
          { variable: 'DIOG', value: 'WORSENED' },
          { variable: 'POTENTIAL_IMPACT', value: 'MINOR' },
          { variable: 'COMPLETION', value: 'LIMITED' },
        ]),
      ],
      assessments: [
        anIrmValue({ id: 'a', variable: 'DIOG', value: 'MARGINAL' }),
        anIrmValue({ id: 'b', value: 'SUBSTANTIAL' }),
      ],
    });
    expect(judgementDiscrepancies(gaps, ON)).toMatchObject({
      value: 1,
      explanation: {
        ...{ formula: 'judgement-gap/1', n: 2, N: 3 },
        leftOut: [{ reason: 'JUDGED_APART', items: ['C01'] }],
      },
    });
    expect(gaps.map(gapKey)).toContain('C01-DIOG-END_OF_TERM-IRM_2018_2020');
  });
});
