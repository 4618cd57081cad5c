import { describe, expect, it } from 'vitest';
import { dossierFindings } from './invariants.ts';
import type { FindingCode } from './invariants/finding.ts';
import type { AssessmentValue, PlanDossier, ProgressReport } from './records.ts';
import {
  aCommitment,
  aMilestone,
  aMilestoneVersion,
  anEvidence,
  anOrganization,
  aPart,
  aReport,
  aVersion,
  day,
  dossierWith,
  ec,
  month,
  ogp,
  year,
} from './testing/dossier.ts';

const found = (over: Partial<PlanDossier>) => dossierFindings(dossierWith(over)).map(({ code }) => code);
const ofReports = (...reports: ProgressReport[]) => found({ reports });
const complete = { percent: 100, state: ec('COMPLETADO'), evidence: [anEvidence()] };

const assessed = (over: Partial<AssessmentValue>): AssessmentValue => ({
  id: `a-${over.variable}`,
  commitment: 'C01',
  source: 'IRM',
  report: 'irm',
  moment: 'END_OF_TERM',
  methodology: 'IRM_2018_2020',
  variable: 'COMPLETION',
  value: 'LIMITED',
  naReason: null,
  transcription: 'DONE',
  note: null,
  citation: 'page',
  ...over,
});
const ofAssessments = (...assessments: AssessmentValue[]) =>
  found({
    assessments,
    irmReports: [
      {
        id: 'irm',
        type: 'RESULTS',
        title: { es: 'Informe' },
        methodology: 'IRM_2018_2020',
        planVersion: null,
        coversFrom: year(2019),
        coversTo: year(2022),
        publishedOn: year(2023),
        status: 'FINAL',
        url: null,
        variables: [],
        sources: [],
      },
    ],
    sources: [{ id: 'page', kind: 'PAGE', title: { es: 'P' }, publisher: { es: 'OGP' }, date: null, url: null }],
  });

describe('milestones and dates', () => {
  it.each<[string, Partial<PlanDossier>, FindingCode[]]>([
    ['a sound plan', {}, []],
    ['two milestones with one id', { milestones: [aMilestone(), aMilestone()] }, ['MILESTONE_REPEATED']],
    [
      'two milestones with one number in a commitment',
      { milestones: [aMilestone(), { ...aMilestone(), id: 'other' }] },
      ['MILESTONE_REPEATED'],
    ],
    [
      'the same number in two commitments is sound',
      {
        commitments: [aCommitment(), aCommitment({ id: 'C02' })],
        milestones: [aMilestone('C01-H01'), aMilestone('C02-H01')],
      },
      [],
    ],
    [
      'a milestone that ends before it starts',
      {
        milestones: [
          aMilestone('C01-H01', [aMilestoneVersion({ startsOn: month('2021-07'), endsOn: month('2021-06') })]),
        ],
      },
      ['ENDS_BEFORE_START'],
    ],
    [
      'a milestone that starts and ends in one month is sound',
      {
        milestones: [
          aMilestone('C01-H01', [aMilestoneVersion({ startsOn: day('2021-06-20'), endsOn: month('2021-06') })]),
        ],
      },
      [],
    ],
    ['a version that ends before it starts', { versions: [aVersion({ endsOn: year(2019) })] }, ['ENDS_BEFORE_START']],
    [
      'a commitment that ends before it starts',
      { commitments: [aCommitment({ periods: { v1: { startsOn: day('2021-02-01'), endsOn: month('2021-01') } } })] },
      ['ENDS_BEFORE_START'],
    ],
  ])('%s', (_what, over, codes) => {
    expect(found(over)).toEqual(codes);
  });
});

describe('reports', () => {
  it.each<[string, ProgressReport[], FindingCode[]]>([
    ['one for each source', [aReport(), aReport({ source: 'COUNTERPART' })], []],
    ['two of one body in one round', [aReport({ id: 'a' }), aReport({ id: 'b' })], ['REPORT_REPEATED']],
    ['a correction instead', [aReport({ id: 'a' }), aReport({ id: 'b', supersedes: 'a' })], []],
    [
      'a correction of another source',
      [aReport({ id: 'a' }), aReport({ id: 'b', source: 'COUNTERPART', supersedes: 'a' })],
      ['CORRECTS_ANOTHER_MATTER'],
    ],
    [
      'a correction older than what it corrects',
      [aReport({ id: 'a' }), aReport({ id: 'b', publishedOn: '2021-01-01', supersedes: 'a' })],
      ['CORRECTS_ANOTHER_MATTER'],
    ],
    ['100 % with complete and evidence', [aReport(complete)], []],
    ['100 % under way', [aReport({ ...complete, state: ec('EJECUCION') })], ['FULL_PERCENT_NOT_COMPLETE']],
    ['100 % without evidence', [aReport({ ...complete, evidence: [] })], ['FULL_PERCENT_WITHOUT_EVIDENCE']],
    ['99 % without evidence', [aReport({ percent: 99 })], []],
    ['complete without a percentage', [aReport({ state: ec('COMPLETADO') })], []],
    ['more than 100 %', [aReport({ percent: 101 })], ['PERCENT_OUT_OF_RANGE']],
    ['less than 0 %', [aReport({ percent: -1 })], ['PERCENT_OUT_OF_RANGE']],
    ['a percentage of a counterpart', [aReport({ source: 'COUNTERPART', percent: 50 })], ['PERCENT_NOT_FROM_AGENCY']],
    ['the plan’s states in another vocabulary', [aReport({ state: ogp('LIMITED') })], ['STATE_OF_ANOTHER_VOCABULARY']],
    ['of a body without a part', [aReport({ organization: 'partner' })], ['FILED_WITHOUT_ROLE']],
    ['of a lead as a counterpart', [aReport({ organization: 'lead', source: 'COUNTERPART' })], ['FILED_WITHOUT_ROLE']],
  ])('%s', (_what, reports, codes) => {
    expect(ofReports(...reports)).toEqual(codes);
  });

  it.each([
    ['rises', 50, 60, ['NO_PROGRESS_WITH_INCREASE']],
    ['stays', 50, 50, []],
    ['falls', 50, 40, []],
    ['was unknown before', null, 40, []],
  ])('no progress while the percentage %s', (_what, before, after, codes) => {
    const first = aReport({ id: 'a', percent: before });
    const second = aReport({ id: 'b', period: 'p2', publishedOn: '2022-05-30', percent: after, noProgress: true });
    const [period] = dossierWith().periods;
    const periods = period ? [period, { ...period, id: 'p2' }] : [];
    expect(found({ periods, reports: [second, first] })).toEqual(codes);
  });

  it.each([
    ['2021-05-23', 'old', []],
    ['2021-05-24', 'new', []],
    ['2021-05-24', 'old', ['FILED_WITHOUT_ROLE']],
  ])('on %s %s may report for a body that changed its name', (publishedOn, organization, codes) => {
    const participations = [
      aPart({ organization: 'old', to: day('2021-05-24') }),
      aPart({ organization: 'new', from: day('2021-05-24') }),
    ];
    const organizations = [anOrganization('old'), anOrganization('new')];
    const reports = [aReport({ organization, publishedOn })];
    expect(found({ participations, organizations, reports })).toEqual(codes);
  });

  it('takes over what an earlier system released, and flags it', () => {
    const plan = dossierWith({ reports: [aReport({ percent: 100, state: ec('EJECUCION') })] });
    const levels = (legacy: boolean) => dossierFindings(plan, { legacy }).map(({ code, level }) => [code, level]);
    const codes = ['FULL_PERCENT_NOT_COMPLETE', 'FULL_PERCENT_WITHOUT_EVIDENCE'];
    expect(levels(true)).toEqual(codes.map((code) => [code, 'FLAG']));
    expect(levels(false)).toEqual(codes.map((code) => [code, 'ERROR']));
  });
});

describe('assessments', () => {
  const blank = { value: null, citation: null };
  it.each<[string, AssessmentValue[], FindingCode[]]>([
    ['a sound value', [assessed({})], []],
    ['a reason instead of a value', [assessed({ ...blank, naReason: 'NOT_YET_ASSESSED' })], []],
    ['still to transcribe', [assessed({ ...blank, transcription: 'PENDING' })], []],
    ['neither value nor reason', [assessed(blank)], ['NO_VALUE_WITHOUT_REASON']],
    ['both value and reason', [assessed({ naReason: 'NOT_APPLICABLE' })], ['VALUE_WITH_REASON']],
    [
      'a variable of another method',
      [assessed({ variable: 'OPEN_GOV_LENS', value: 'YES' })],
      ['VARIABLE_NOT_IN_METHOD'],
    ],
    ['a value of another variable', [assessed({ variable: 'DIOG', value: 'COMPLETE' })], ['VALUE_NOT_ON_SCALE']],
    ['of the IRM without a report', [assessed({ report: null })], ['IRM_WITHOUT_REPORT']],
    ['a value of the IRM without citation', [assessed({ citation: null })], ['IRM_WITHOUT_CITATION']],
    [
      'of a monitoring body without a report',
      [assessed({ source: 'MONITORING_BODY', report: null, citation: null })],
      [],
    ],
    [
      'completion of what is not verifiable, since 2021',
      [
        assessed({ methodology: 'IRM_2021_PLUS', variable: 'VERIFIABILITY', value: 'NO' }),
        assessed({ methodology: 'IRM_2021_PLUS' }),
      ],
      ['ASSESSED_THOUGH_NOT_VERIFIABLE'],
    ],
    ['the same before 2021', [assessed({ variable: 'VERIFIABILITY', value: 'NO' }), assessed({})], []],
  ])('%s', (_what, assessments, codes) => {
    expect(ofAssessments(...assessments)).toEqual(codes);
  });
});

describe('references', () => {
  it.each<[string, Partial<PlanDossier>]>([
    ['the theme of a commitment', { commitments: [aCommitment({ theme: 'x' })] }],
    ['the version of a milestone', { milestones: [aMilestone('C01-H01', [aMilestoneVersion({ planVersion: 'x' })])] }],
    ['the period of a report', { reports: [aReport({ period: 'x' })] }],
    ['the report that another corrects', { reports: [aReport({ supersedes: 'x' })] }],
    ['the source of a version', { versions: [aVersion({ sources: ['x'] })] }],
    [
      'the point of contact',
      { plan: { ...dossierWith().plan, pointOfContact: { organization: 'x', office: { es: 'Dirección' } } } },
    ],
    [
      'a published milestone',
      {
        publishedFigures: [
          {
            source: 'quarterly',
            cutoffOn: day('2021-10-22'),
            headlinePercent: 38,
            commitments: [{ commitment: 'C01', percent: 38, milestones: [{ milestone: 'x', percent: 0 }] }],
          },
        ],
      },
    ],
    ['a body in a part', { participations: [aPart(), aPart({ role: 'CSO', organization: 'x' })] }],
  ])('%s must exist', (_what, over) => {
    const [only, ...rest] = dossierFindings(dossierWith(over));
    expect([only?.code, rest]).toEqual(['UNKNOWN_REFERENCE', []]);
    expect(only?.message.en).toMatch(/refers to x, which does not exist\.$/);
  });

  it('says where and what in both languages', () => {
    const [only] = dossierFindings(dossierWith({ reports: [aReport({ id: 'r1', period: 'p9' })] }));
    expect(only).toEqual({
      code: 'UNKNOWN_REFERENCE',
      level: 'ERROR',
      where: 'r1',
      message: { es: 'r1 se refiere a p9, que no existe.', en: 'r1 refers to p9, which does not exist.' },
    });
  });
});
