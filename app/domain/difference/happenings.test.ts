/** What else happens to a plan between two days, as a table: what is told, when, and of what. */
import { describe, expect, it } from 'vitest';
import type { FlagAction, KeptFlag } from '../flags/flag.ts';
import type { AssessmentValue, IndependentAssessment, IrmReport, PlanDossier, ProgressReport } from '../records.ts';
import { aMilestone, aMilestoneVersion, anEvidence, aReport, day, dossierWith, ec, month } from '../testing/dossier.ts';
import { comparePlan } from './compare.ts';

const INTERVAL = { from: '2021-03-31', to: '2021-12-31', horizon: '2022-06-30' };
const compare = (over: Partial<PlanDossier>, interval = INTERVAL) =>
  comparePlan(
    dossierWith({ milestones: [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month('2022-06') })])], ...over }),
    interval,
  );
/** Without the flags that a silent plan raises by itself. */
const told = (over: Partial<PlanDossier>) =>
  compare(over)
    .happenings.filter(({ kind }) => !kind.startsWith('FLAG') || over.flags !== undefined)
    .map(({ kind, on, milestone, commitment }) => [kind, on?.date ?? null, milestone ?? commitment].join(' '));

const at = (publishedOn: string, over: Partial<ProgressReport> = {}) => aReport({ publishedOn, ...over });
const IRM: IrmReport = {
  ...{ id: 'irm', type: 'RESULTS', title: { es: 'Informe' }, methodology: 'IRM_2018_2020', planVersion: null },
  ...{ coversFrom: month('2020-01'), coversTo: month('2021-06'), publishedOn: day('2021-06-30'), status: 'FINAL' },
  ...{ url: null, variables: ['COMPLETION'], sources: [] },
};
const value = (over: Partial<AssessmentValue> = {}): AssessmentValue => ({
  ...{ id: 'v', commitment: 'C01', source: 'IRM', report: 'irm', moment: 'END_OF_TERM', methodology: 'IRM_2018_2020' },
  ...{ variable: 'COMPLETION', value: 'LIMITED', naReason: null, transcription: 'DONE', note: null, citation: null },
  ...over,
});
const copiedOn = (on: string) => ({ page: '3', url: null, on, office: { es: 'Punto de contacto' } });
const assessed = (releasedOn: string, over: Partial<IndependentAssessment> = {}): IndependentAssessment => ({
  ...{
    id: releasedOn,
    commitment: 'C01',
    moment: 'END_OF_TERM',
    methodology: 'NATIONAL_EC_2021',
    organization: 'partner',
  },
  ...{ credits: [], releasedOn, supersedes: null, correction: null, values: [], replies: [] },
  ...over,
});
const review = (givenOn: string) => ({
  ...{ id: givenOn, evidence: 'e1', verdict: 'SUPPORTS' as const, note: null, organization: 'partner' },
  ...{ office: { es: 'Observatorio' }, givenOn },
});
const step = (action: FlagAction, on: string) => ({
  ...{ action, at: `${on}T15:00:00Z`, office: { es: 'Grupo' }, note: 'Nota.', document: null },
});
const manual = (...steps: ReturnType<typeof step>[]): KeptFlag => ({
  ...{ key: 'MANUAL-1', kind: 'MANUAL', commitment: 'C01', milestone: 'C01-H01', steps },
});
const KNOWN = [at('2021-03-01', { evidence: [anEvidence()] }), at('2021-12-30', { id: 'z', evidence: [anEvidence()] })];

describe('what happened between two days', () => {
  it.each<[string, Partial<PlanDossier>, string[]]>([
    ['nothing', {}, []],
    [
      'a piece of evidence',
      { reports: [at('2021-10-15', { evidence: [anEvidence()] })] },
      ['EVIDENCE 2021-10-15 C01-H01'],
    ],
    ['the same piece again is not new', { reports: KNOWN }, []],
    [
      'verdicts on old evidence too; those of other days are not told',
      { reports: KNOWN, evidenceReviews: [review('2021-03-31'), review('2021-04-01'), review('2022-01-01')] },
      ['VERDICT 2021-04-01 C01-H01'],
    ],
    [
      'assessments by the day of their release',
      { independentAssessments: [assessed('2021-03-31'), assessed('2021-12-31'), assessed('2022-01-01')] },
      ['ASSESSMENT 2021-12-31 C01'],
    ],
    [
      'a report of the IRM with its values',
      { irmReports: [IRM], assessments: [value()] },
      ['IRM_REPORT 2021-06-30 ', 'IRM_VALUE 2021-06-30 C01'],
    ],
    [
      'a reason for no value is none',
      { irmReports: [IRM], assessments: [value({ value: null, naReason: 'NOT_APPLICABLE' })] },
      ['IRM_REPORT 2021-06-30 '],
    ],
    [
      'a value that was copied later, on the day on which it was',
      { irmReports: [IRM], assessments: [value({ copied: copiedOn('2021-11-02') })] },
      ['IRM_REPORT 2021-06-30 ', 'IRM_VALUE 2021-11-02 C01'],
    ],
    [
      'a flag that a person raised',
      { reports: KNOWN, flags: [manual(step('RAISED', '2021-05-01'))] },
      ['FLAG_RAISED 2021-05-01 C01-H01'],
    ],
    ['one that stood already', { reports: KNOWN, flags: [manual(step('RAISED', '2021-03-01'))] }, []],
    [
      'one that was settled',
      { reports: KNOWN, flags: [manual(step('RAISED', '2021-03-01'), step('RESOLVED', '2021-09-10'))] },
      ['FLAG_RESOLVED 2021-09-10 C01-H01'],
    ],
    [
      'one that was raised and settled',
      { reports: KNOWN, flags: [manual(step('RAISED', '2021-05-01'), step('RESOLVED', '2021-09-10'))] },
      ['FLAG_RESOLVED 2021-09-10 C01-H01'],
    ],
  ])('%s', (_, over, expected) => {
    expect(told(over)).toEqual(expected);
  });

  it('flags that records raise by themselves arise and pass with what raises them', () => {
    const milestones = [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month('2021-02') })])];
    const done = at('2021-12-30', { state: ec('COMPLETADO') });
    const { tally, happenings } = compare({
      milestones,
      reports: [at('2021-03-01', { evidence: [anEvidence()] }), done],
    });
    expect(happenings.filter(({ kind }) => kind === 'FLAG_ENDED')).toMatchObject([
      { on: null, flag: { kind: 'OVERDUE' } },
    ]);
    expect(tally).toMatchObject({ flags_raised: 1, flags_ended: 1 });
  });

  it('a second value of the same place is told with what stood here before', () => {
    const first = value({ id: 'a', copied: copiedOn('2021-02-01') });
    const second = value({ id: 'b', value: 'SUBSTANTIAL', copied: copiedOn('2021-11-02') });
    const irmReports = [{ ...IRM, publishedOn: day('2021-01-30') }];
    const { happenings } = compare({ irmReports, assessments: [first, second] });
    expect(happenings.filter(({ kind }) => kind === 'IRM_VALUE')).toMatchObject([{ before: { value: 'LIMITED' } }]);
  });
});

describe('what was recorded late', () => {
  const late = (over: Partial<PlanDossier>) =>
    compare(over).late.map(({ kind, on, milestone }) => `${kind} ${on.date} ${milestone ?? ''}`.trim());

  it.each<[string, Partial<PlanDossier>, string[]]>([
    [
      'a report of that time',
      { reports: [at('2022-02-01', { reportedOn: day('2021-12-20'), period: 'p2' })] },
      ['REPORT 2022-02-01 C01-H01'],
    ],
    ['a report of a round whose cut-off was then', { reports: [at('2022-02-01')] }, ['REPORT 2022-02-01 C01-H01']],
    ['a report of a later time', { reports: [at('2022-02-01', { period: 'p2' })] }, []],
    [
      'a report of an earlier time',
      { reports: [at('2022-02-01', { period: 'p2', reportedOn: month('2020-12') })] },
      [],
    ],
    ['after the horizon nothing is known', { reports: [at('2022-07-01')] }, []],
    [
      'a correction of what was public, whatever its date',
      { reports: [at('2021-01-15', { id: 'a' }), at('2022-03-01', { supersedes: 'a', period: 'p2' })] },
      ['CORRECTION 2022-03-01 C01-H01'],
    ],
    [
      'a correction of what was not public yet',
      { reports: [at('2022-01-15', { id: 'a', period: 'p2' }), at('2022-03-01', { supersedes: 'a', period: 'p2' })] },
      [],
    ],
    [
      'a value of a report of that time',
      { irmReports: [IRM], assessments: [value({ copied: copiedOn('2022-02-03') })] },
      ['IRM_VALUE 2022-02-03'],
    ],
  ])('%s', (_, over, expected) => {
    expect(late(over)).toEqual(expected);
  });

  it('counts in nothing else', () => {
    const { facts, reports, tally } = compare({ reports: [at('2022-02-01')] });
    expect([facts, reports]).toEqual([[], []]);
    expect(tally).toMatchObject({ late: 1, reports: 0, milestones_unchanged: 1 });
  });
});
