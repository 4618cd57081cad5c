/** Flags as tables: which the records raise, and where each stands after what people did. */
import { describe, expect, it } from 'vitest';
import type { PlanDossier, ProgressReport } from '../records.ts';
import type { EvidenceVerdict } from '../values.ts';
import { planStandings } from '../standing.ts';
import {
  aCommitment,
  aMilestone,
  aMilestoneVersion,
  anEvidence,
  aReport,
  dossierWith,
  ec,
  month,
} from '../testing/dossier.ts';
import { anAssessment, anIrmReport, anIrmValue } from '../testing/judgements.ts';
import { computedFlags } from './computed.ts';
import type { FlagAction, FlagStep, KeptFlag } from './flag.ts';
import { flagsOn } from './standing.ts';

const due = (yearMonth: string) => [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month(yearMonth) })])];
const planWith = (reports: readonly ProgressReport[], over: Partial<PlanDossier> = {}) =>
  dossierWith({ commitments: [aCommitment({ id: 'C01' })], milestones: due('2022-06'), reports, ...over });
const raised = (dossier: PlanDossier, asOf: string) =>
  computedFlags(dossier, planStandings(dossier, asOf), asOf).map(({ key, since, saidOn }) => [key, since, saidOn]);

const proof = [anEvidence()];
const no = (over = {}) => aReport({ evidence: proof, ...over, partnerFulfilled: [NOT_DONE] });
const NOT_DONE = { about: ['partner'], towards: ['lead'], value: 'NO' as const, reason: null };
const at = (publishedOn: string, over: Partial<ProgressReport> = {}) =>
  aReport({ publishedOn, evidence: proof, ...over });

const linked = anEvidence({ url: 'https://example.org/acta' });
const A_FILE = { sha256: 'a'.repeat(64), name: 'acta.pdf', mediaType: 'application/pdf', size: 10 };
const silent = {
  ...{ url: 'https://example.org/acta', since: '2021-10-18T17:00:00Z', confirmedAt: '2021-10-20T17:00:00Z' },
  endedAt: null,
};

const verdict = (said: EvidenceVerdict, givenOn: string, organization = 'utpl') => ({
  ...{ id: `${organization}-${givenOn}`, evidence: proof[0]?.id ?? '', verdict: said, note: 'Nota.' },
  ...{ organization, office: { es: 'Oficina' }, givenOn },
});

const done = (publishedOn = '2021-10-15', over: Partial<ProgressReport> = {}) =>
  at(publishedOn, { state: ec('COMPLETADO'), ...over });
const corrected = (over: Partial<ProgressReport>) =>
  done('2021-11-01', { id: 'corrected', supersedes: done().id, ...over });
const other = anEvidence({ id: 'e2', url: 'https://example.org/otra' });
const found = (...evidenceReviews: ReturnType<typeof verdict>[]) => ({ evidenceReviews });
const ofOther = (said: EvidenceVerdict, on: string, by?: string) => ({ ...verdict(said, on, by), evidence: 'e2' });
const DISPUTED = ['DISPUTED-C01-H01', '2021-10-20', '2021-10-20'];
const FAILED = verdict('DOES_NOT_SUPPORT', '2021-10-20');
type Row = [string, PlanDossier, string, readonly (readonly string[])[]];
const disputes = (
  what: string,
  reports: ProgressReport[],
  reviews: (typeof FAILED)[],
  ...expected: string[][]
): Row => [...([what, planWith(reports, found(...reviews)), '2021-12-01', expected] as const)];
const DISPUTES: Row[] = [
  disputes('evidence that does not support it', [done()], [FAILED], DISPUTED),
  disputes('that supports it in part', [done()], [verdict('PARTIAL', '2021-10-20')]),
  disputes('of a milestone that is not said to be complete', [at('2021-10-15')], [FAILED]),
  disputes('that the same body found later to support it', [done()], [FAILED, verdict('SUPPORTS', '2021-10-25')]),
  disputes('found later to support it in part', [done()], [FAILED, verdict('PARTIAL', '2021-10-25')]),
  // Each body is a voice of its own.
  disputes(
    'that another body found to support it',
    [done()],
    [FAILED, verdict('SUPPORTS', '2021-10-25', 'udla')],
    DISPUTED,
  ),
  disputes(
    'that two bodies found so',
    [done()],
    [FAILED, verdict('DOES_NOT_SUPPORT', '2021-10-25', 'udla')],
    ['DISPUTED-C01-H01', '2021-10-20', '2021-10-25'],
  ),
  disputes(
    'one piece of two, and the same body found later that the other does',
    [done('2021-10-15', { evidence: [...proof, other] })],
    [FAILED, ofOther('SUPPORTS', '2021-10-25')],
  ),
  disputes(
    'one piece of two, where the other had been found to before',
    [done('2021-10-15', { evidence: [...proof, other] })],
    [ofOther('SUPPORTS', '2021-10-18'), FAILED],
    DISPUTED,
  ),
  disputes('of a report that was corrected with other evidence', [done(), corrected({ evidence: [other] })], [FAILED]),
  disputes('of one that was corrected to “under way”', [done(), corrected({ state: ec('EJECUCION') })], [FAILED]),
  // Correcting a report does not wash a verdict away.
  disputes('of one that was corrected and still rests on it', [done(), corrected({})], [FAILED], DISPUTED),
];

describe('flags that the records raise', () => {
  it.each<Row>([
    // overdue: from the day after its month
    ['in time', planWith([at('2022-05-01')]), '2022-06-30', []],
    ['overdue', planWith([at('2022-05-01')]), '2022-07-01', [['OVERDUE-C01-H01', '2022-07-01', '2022-07-01']]],
    ['complete after its end', planWith([at('2022-05-01', { state: ec('COMPLETADO') })]), '2022-07-01', []],
    [
      'overdue without any report, and silent from the start',
      planWith([]),
      '2022-07-01',
      [
        ['OVERDUE-C01-H01', '2022-07-01', '2022-07-01'],
        ['STALE-C01', '2020-07-02', '2020-07-02'],
      ],
    ],
    // stale: more than six months without a report of anybody
    ['six months to the day', planWith([at('2021-10-15')]), '2022-04-15', []],
    ['a day more', planWith([at('2021-10-15')]), '2022-04-16', [['STALE-C01', '2022-04-16', '2022-04-16']]],
    // no evidence: complete, or a percentage above zero
    ['under way without evidence', planWith([aReport({})]), '2021-11-01', []],
    ['0 % without evidence', planWith([aReport({ percent: 0 })]), '2021-11-01', []],
    [
      '1 % without evidence',
      planWith([aReport({ percent: 1 })]),
      '2021-11-01',
      [['NO_EVIDENCE-C01-H01', '2021-10-15', '2021-10-15']],
    ],
    [
      'complete without evidence',
      planWith([aReport({ state: ec('COMPLETADO') })]),
      '2021-11-01',
      [['NO_EVIDENCE-C01-H01', '2021-10-15', '2021-10-15']],
    ],
    [
      'what the counterpart says needs no evidence',
      planWith([aReport({ state: ec('COMPLETADO'), source: 'COUNTERPART' })]),
      '2021-11-01',
      [],
    ],
    // evidence out of reach, by the latest verdict of each reviewing body
    ['evidence that nobody has judged', planWith([at('2021-10-15')]), '2021-11-01', []],
    [
      'evidence that a reviewer could not consult',
      planWith([at('2021-10-15')], { evidenceReviews: [verdict('INACCESSIBLE', '2021-10-20')] }),
      '2021-11-01',
      [['BROKEN_LINK-C01-H01', '2021-10-20', '2021-10-20']],
    ],
    [
      'that two could not consult',
      planWith([at('2021-10-15')], {
        evidenceReviews: [verdict('INACCESSIBLE', '2021-10-20'), verdict('INACCESSIBLE', '2021-10-25', 'udla')],
      }),
      '2021-11-01',
      [['BROKEN_LINK-C01-H01', '2021-10-20', '2021-10-25']],
    ],
    [
      'that opens again, says the same body',
      planWith([at('2021-10-15')], {
        evidenceReviews: [verdict('INACCESSIBLE', '2021-10-20'), verdict('SUPPORTS', '2021-10-25')],
      }),
      '2021-11-01',
      [],
    ],
    [
      'that it could not consult later',
      planWith([at('2021-10-15')], { evidenceReviews: [verdict('INACCESSIBLE', '2021-11-02')] }),
      '2021-11-01',
      [],
    ],
    [
      'that shows something else',
      planWith([at('2021-10-15')], { evidenceReviews: [verdict('DOES_NOT_SUPPORT', '2021-10-20')] }),
      '2021-11-01',
      [],
    ],
    // evidence whose address does not answer the server's own visits
    [
      'evidence whose address has not answered',
      planWith([at('2021-10-15', { evidence: [linked] })], { linkOutages: [silent] }),
      '2021-10-20',
      [['BROKEN_LINK-C01-H01', '2021-10-20', '2021-10-20']],
    ],
    [
      'before that counts',
      planWith([at('2021-10-15', { evidence: [linked] })], { linkOutages: [silent] }),
      '2021-10-19',
      [],
    ],
    [
      'whose address answers again',
      planWith([at('2021-10-15', { evidence: [linked] })], {
        linkOutages: [{ ...silent, endedAt: `2021-10-25T17:00:00Z` }],
      }),
      '2021-10-25',
      [],
    ],
    [
      'whose file is kept here',
      planWith([at('2021-10-15', { evidence: [{ ...linked, file: A_FILE }] })], { linkOutages: [silent] }),
      '2021-10-20',
      [],
    ],
    ['another address', planWith([at('2021-10-15')], { linkOutages: [silent] }), '2021-10-20', []],
    // disputed: said to be complete, and a reviewer found that its evidence does not show it
    ...DISPUTES,
    // sources
    [
      'one step apart',
      planWith([at('2021-10-15'), at('2021-10-20', { source: 'COUNTERPART', state: ec('COMPLETADO') })]),
      '2021-11-01',
      [],
    ],
    [
      'two steps apart, said again later',
      planWith([
        at('2021-10-15', { state: ec('COMPLETADO') }),
        at('2021-10-20', { source: 'COUNTERPART', state: ec('PLANIFICACION') }),
        at('2021-10-30', { source: 'CORE_GROUP', state: ec('DEFINICION') }),
      ]),
      '2021-11-01',
      [['SOURCE_DISCREPANCY-C01-H01', '2021-10-20', '2021-10-30']],
    ],
    // duties
    [
      'a party did not do its part, say two',
      planWith([no(), no({ source: 'COUNTERPART', publishedOn: '2021-10-28' })]),
      '2021-11-01',
      [['RESPONSIBILITY_NOT_MET-C01-H01', '2021-10-15', '2021-10-28']],
    ],
    ['nothing that was published later', planWith([no()]), '2021-10-14', [['STALE-C01', '2020-07-02', '2020-07-02']]],
  ])('%s', (_, dossier, asOf, expected) => {
    expect(raised(dossier, asOf)).toEqual(expected);
  });

  it('a commitment of which those who judged it are far apart', () => {
    const over = {
      ...{ irmReports: [anIrmReport()], assessments: [anIrmValue({ variable: 'DIOG', value: 'MARGINAL' })] },
      independentAssessments: [anAssessment([{ variable: 'DIOG', value: 'WORSENED' }])],
    };
    const dossier = planWith([at('2022-08-01', { state: ec('COMPLETADO') })], over);
    const flag = 'SOURCE_DISCREPANCY-C01-DIOG-END_OF_TERM-IRM_2018_2020';
    expect(raised(dossier, '2023-06-01')).toEqual([[flag, '2023-06-01', '2023-06-01']]);
    expect(raised(dossier, '2023-05-31')).toEqual([]);
  });

  it('none for silence where the rules of the time set no limit', () => {
    const dossier = planWith([]);
    expect(raised({ ...dossier, plan: { ...dossier.plan, ruleSet: 'PRE2018' } }, '2022-06-01')).toEqual([]);
  });
});

const step = (action: FlagAction, day: string): FlagStep => ({
  ...{ action, at: `${day}T17:00:00.000Z`, office: { es: 'Oficina' }, note: 'Nota.', document: null },
});
const kept = (...steps: FlagStep[]): { flags: KeptFlag[] } => ({
  flags: [{ key: 'NO_EVIDENCE-C01-H01', kind: 'NO_EVIDENCE', commitment: 'C01', milestone: 'C01-H01', steps }],
});
const BARE = aReport({ percent: 50 });
const stateOf = (over: Partial<PlanDossier>, reports = [BARE], asOf = '2022-03-01') =>
  flagsOn(planWith(reports, over), asOf).map(({ key, state, reopened, steps }) => [key, state, reopened, steps.length]);

describe('where a flag stands', () => {
  const mended = [BARE, at('2022-02-01', { percent: 60 })];
  const again = [...mended, aReport({ publishedOn: '2022-02-10', percent: 70 })];
  it.each([
    ['nobody did anything', {}, [BARE], 'OPEN', false, 0],
    ['it was brought before the forum', kept(step('ESCALATED', '2021-11-01')), [BARE], 'ESCALATED', false, 1],
    [
      'the forum settled it, and the situation is as it was',
      kept(step('ESCALATED', '2021-11-01'), step('RESOLVED', '2021-12-01')),
      [BARE],
      'RESOLVED',
      false,
      2,
    ],
    ['settled on the very day', kept(step('RESOLVED', '2021-10-15')), [BARE], 'RESOLVED', false, 1],
    ['the situation ended before it was settled', kept(step('ESCALATED', '2021-11-01')), mended, 'ENDED', false, 1],
    ['it ended after it was settled', kept(step('RESOLVED', '2021-11-01')), mended, 'RESOLVED', false, 1],
    ['it came back', kept(step('RESOLVED', '2021-11-01')), again, 'OPEN', true, 1],
    [
      'it came back and was brought before the forum again',
      kept(step('RESOLVED', '2021-11-01'), step('ESCALATED', '2022-02-20')),
      again,
      'ESCALATED',
      true,
      2,
    ],
    ['a step taken after the day asked for', kept(step('RESOLVED', '2022-03-02')), [BARE], 'OPEN', false, 0],
  ] as const)('%s', (_, over, reports, ...expected) => {
    expect(stateOf(over, [...reports])).toEqual([['NO_EVIDENCE-C01-H01', ...expected]]);
  });

  it.each([
    [[step('RAISED', '2022-01-01')], 'OPEN'],
    [[step('RAISED', '2022-01-01'), step('ESCALATED', '2022-01-02')], 'ESCALATED'],
    [[step('RAISED', '2022-01-01'), step('RESOLVED', '2022-01-02')], 'RESOLVED'],
  ] as const)('that a person raised, case %#', (steps, state) => {
    const flag = { key: 'MANUAL-1', kind: 'MANUAL', commitment: 'C01', milestone: null, steps } as const;
    expect(stateOf({ flags: [flag] }, [at('2022-01-01')])).toEqual([['MANUAL-1', state, false, steps.length]]);
  });

  it('is not told of a commitment that the plan did not have', () => {
    const flag = { key: 'MANUAL-1', kind: 'MANUAL', commitment: 'C09', milestone: null } as const;
    expect(stateOf({ flags: [{ ...flag, steps: [step('RAISED', '2022-01-01')] }] }, [at('2022-01-01')])).toEqual([]);
  });
});
