/** What differs between two days, as tables: each row a plan, and the rows that a difference report would have. */
import { describe, expect, it } from 'vitest';
import type { PlanDossier, ProgressReport } from '../records.ts';
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
} from '../testing/dossier.ts';
import { comparePlan, type PlanDifference } from './compare.ts';
import type { ChangedFact } from './facts.ts';
import { TALLY_IDS } from './tally.ts';

const INTERVAL = { from: '2021-03-31', to: '2021-12-31', horizon: '2022-06-30' };
const compare = (over: Partial<PlanDossier>, interval = INTERVAL): PlanDifference =>
  comparePlan(dossierWith(over), interval);
/** Counts that are not zero, but for sizes. */
const counted = ({ tally }: PlanDifference): Record<string, number> =>
  Object.fromEntries(TALLY_IDS.filter((id) => tally[id] > 0).map((id) => [id, tally[id]]));

const at = (publishedOn: string, over: Partial<ProgressReport> = {}) => aReport({ publishedOn, ...over });
const done = ec('COMPLETADO');

function said(fact: ChangedFact): string {
  const on = fact.on?.date ?? 'no day';
  const who = fact.organization ?? fact.office?.es ?? '-';
  const pair = 'before' in fact ? `${short(fact.before)} > ${short(fact.after)}` : '';
  return [fact.kind, fact.milestone ?? fact.commitment, pair, on, who, fact.nature].filter(Boolean).join(' | ');
}

function short(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.join('+') || 'nobody';
  const { value: state, endsOn, es } = value as { value?: string; endsOn?: { date: string } | null; es?: string };
  if (endsOn !== undefined) return endsOn?.date ?? 'unknown';
  return state ?? es ?? '';
}

const LATE_END = [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month('2022-06') })])];

describe('what sources say', () => {
  it.each<[string, ProgressReport[], string[]]>([
    ['nobody reported', [], []],
    ['a first report', [at('2021-10-15')], ['STATE | C01-H01 | null > EJECUCION | 2021-10-15 | lead | REPORTED']],
    ['a report of the first day is there at both ends', [at('2021-03-31')], []],
    [
      'a report of the second day counts',
      [at('2021-12-31')],
      ['STATE | C01-H01 | null > EJECUCION | 2021-12-31 | lead | REPORTED'],
    ],
    ['a report after the second day does not', [at('2022-01-01', { reportedOn: day('2023-01-01'), period: 'p2' })], []],
    ['the same state again', [at('2021-01-15'), at('2021-10-15')], []],
    [
      'progress, through a state in between',
      [at('2021-01-15'), at('2021-05-15', { state: ec('DETENIDO') }), at('2021-10-15', { state: done })],
      ['STATE | C01-H01 | EJECUCION > COMPLETADO | 2021-10-15 | lead | REPORTED'],
    ],
    [
      'a correction of what was public before',
      [at('2021-01-15', { id: 'a', state: done }), at('2021-10-15', { supersedes: 'a' })],
      ['STATE | C01-H01 | COMPLETADO > EJECUCION | 2021-10-15 | lead | CORRECTED'],
    ],
    [
      'a correction of a correction of what was public before',
      [
        at('2021-01-15', { id: 'a', state: done }),
        at('2021-05-15', { id: 'b', supersedes: 'a' }),
        at('2021-10-15', { supersedes: 'b', state: ec('PLANIFICACION') }),
      ],
      ['STATE | C01-H01 | COMPLETADO > PLANIFICACION | 2021-10-15 | lead | CORRECTED'],
    ],
    [
      'a new report that was corrected before the second day',
      [at('2021-01-15'), at('2021-05-15', { id: 'b' }), at('2021-10-15', { supersedes: 'b', state: done })],
      ['STATE | C01-H01 | EJECUCION > COMPLETADO | 2021-10-15 | lead | REPORTED'],
    ],
    [
      'each source on its own',
      [at('2021-10-15'), at('2021-10-20', { source: 'COUNTERPART', state: ec('DEFINICION') })],
      [
        'STATE | C01-H01 | null > EJECUCION | 2021-10-15 | lead | REPORTED',
        'STATE | C01-H01 | null > DEFINICION | 2021-10-20 | partner | REPORTED',
      ],
    ],
    [
      'a percentage alone; one that was not given is not zero',
      [at('2021-01-15', { percent: null }), at('2021-10-15', { percent: 40 })],
      ['PERCENT | C01-H01 | null > 40 | 2021-10-15 | lead | REPORTED'],
    ],
  ])('%s', (_, reports, expected) => {
    expect(compare({ reports, milestones: LATE_END }).facts.map(said)).toEqual(expected);
  });

  it('are signed by the office that submitted the report', () => {
    const step = (action: 'SUBMITTED' | 'PUBLISHED', es: string) => ({ action, at: '', office: { es }, note: null });
    const steps = [step('SUBMITTED', 'Dirección'), step('PUBLISHED', 'Punto de contacto')];
    const [fact] = compare({ reports: [at('2021-10-15', { steps })], milestones: LATE_END }).facts;
    expect(fact?.office).toEqual({ es: 'Dirección' });
  });
});

describe('being overdue', () => {
  it.each<[string, string, ProgressReport[], string[]]>([
    ['the end passes', '2021-06', [], ['OVERDUE | C01-H01 | false > true | 2021-07-01 | - | TIME']],
    ['it was overdue before', '2021-02', [], []],
    [
      'it is completed late',
      '2021-02',
      [at('2021-10-15', { state: done })],
      [
        'STATE | C01-H01 | null > COMPLETADO | 2021-10-15 | lead | REPORTED',
        'OVERDUE | C01-H01 | true > false | 2021-10-15 | lead | REPORTED',
      ],
    ],
    [
      'it is completed in time',
      '2021-11',
      [at('2021-10-15', { state: done })],
      ['STATE | C01-H01 | null > COMPLETADO | 2021-10-15 | lead | REPORTED'],
    ],
    [
      'a correction takes its completion back',
      '2021-02',
      [at('2021-03-01', { id: 'a', state: done }), at('2021-10-15', { supersedes: 'a' })],
      [
        'STATE | C01-H01 | COMPLETADO > EJECUCION | 2021-10-15 | lead | CORRECTED',
        'OVERDUE | C01-H01 | false > true | 2021-10-15 | lead | CORRECTED',
      ],
    ],
  ])('%s', (_, endsOn, reports, expected) => {
    const milestones = [aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month(endsOn) })])];
    expect(compare({ milestones, reports }).facts.map(said)).toEqual(expected);
  });
});

const NEW = aVersion({ id: 'v2', kind: 'AMENDED', publishedOn: day('2021-05-10'), approvedBy: 'forum' });
const rewritten = (over: Parameters<typeof aMilestoneVersion>[0]) => [
  aMilestone('C01-H01', [
    aMilestoneVersion({ endsOn: month('2022-06') }),
    aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-06'), ...over }),
  ]),
];
const approved = {
  ...{ id: 'r', startsOn: null, endsOn: month('2022-09'), reason: { es: 'Faltó personal.' }, decidedOn: '2021-07-10' },
  ...{ proposedBy: { es: 'Dirección' }, decidedBy: { es: 'Grupo Núcleo' }, document: null },
};

describe('the plan itself', () => {
  it.each<[string, Partial<PlanDossier>, string[], number | null]>([
    [
      'a later end in a new version',
      { milestones: rewritten({ endsOn: month('2022-08') }) },
      ['DATES | C01-H01 | 2022-06-01 > 2022-08-01 | 2021-05-10 | forum | PLAN'],
      62,
    ],
    [
      'an end that the first version did not give',
      {
        milestones: [
          aMilestone('C01-H01', [
            aMilestoneVersion({ endsOn: null }),
            aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-08') }),
          ]),
        ],
      },
      ['DATES | C01-H01 | unknown > 2022-08-01 | 2021-05-10 | forum | PLAN'],
      null,
    ],
    [
      'new dates that the forum approved',
      {
        versions: [aVersion()],
        milestones: [
          { ...aMilestone('C01-H01', [aMilestoneVersion({ endsOn: month('2022-06') })]), reschedulings: [approved] },
        ],
      },
      ['DATES | C01-H01 | 2022-06-01 > 2022-09-01 | 2021-07-10 | Grupo Núcleo | PLAN'],
      92,
    ],
    [
      'new wording',
      { milestones: rewritten({ title: { es: 'Otro hito' } }) },
      ['TITLE | C01-H01 | Hito > Otro hito | 2021-05-10 | forum | PLAN'],
      null,
    ],
    [
      'a deliverable',
      { milestones: rewritten({ deliverable: { es: 'Un informe' } }) },
      ['DELIVERABLE | C01-H01 | null > Un informe | 2021-05-10 | forum | PLAN'],
      null,
    ],
    [
      'a milestone that a version brings in',
      {
        milestones: [
          ...LATE_END,
          aMilestone('C01-H02', [aMilestoneVersion({ planVersion: 'v2', endsOn: month('2022-06') })]),
        ],
      },
      ['ADDED | C01-H02 | 2021-05-10 | forum | PLAN'],
      null,
    ],
  ])('%s', (_, over, expected, slippage) => {
    const { facts } = compare({ versions: [aVersion(), NEW], ...over });
    expect(facts.map(said)).toEqual(expected);
    expect(facts.flatMap((fact) => (fact.kind === 'DATES' ? [fact.slippageDays] : []))).toEqual(
      expected[0]?.startsWith('DATES') ? [slippage] : [],
    );
  });

  it('who answers, with the day of the handover', () => {
    const participations = [aPart({ to: day('2021-05-24') }), aPart({ organization: 'heir', from: day('2021-05-24') })];
    const organizations = ['lead', 'heir', 'partner'].map((id) => anOrganization(id));
    const { facts, tally } = compare({ participations, organizations, milestones: LATE_END });
    expect(facts.map(said)).toEqual(['LEADS | C01 | lead > heir | 2021-05-24 | - | PLAN']);
    expect(tally.bodies).toBe(1);
  });

  it('a correction of its text, on the day on which it was made', () => {
    const edit = {
      ...{ id: 'e', at: '2021-06-01T15:00:00Z', added: false, commitment: 'C01', milestone: 'C01-H01', version: 'v1' },
      ...{
        title: { es: 'Hito' },
        facts: [{ field: 'title', before: { es: 'Hto' }, after: { es: 'Hito' } }],
        reason: 'Errata',
      },
    };
    expect(compare({ edits: [edit], milestones: LATE_END }).facts.map(said)).toEqual([
      'EDIT | C01-H01 | 2021-06-01 | - | CORRECTED',
    ]);
    const early = compare({ edits: [edit], milestones: LATE_END }, { ...INTERVAL, to: '2021-05-31' });
    expect(early.facts).toEqual([]);
    expect(early.late).toMatchObject([{ kind: 'EDIT', milestone: 'C01-H01', on: day('2021-06-01') }]);
  });
});

describe('the table of states', () => {
  const milestones = ['C01-H01', 'C01-H02', 'C02-H01'].map((id) => aMilestone(id));
  const plan = {
    milestones,
    commitments: [aCommitment(), aCommitment({ id: 'C02' })],
    reports: [
      at('2021-01-15'),
      at('2021-10-15', { state: done }),
      at('2021-10-15', { milestone: 'C01-H02', id: 'x' }),
      at('2021-10-16', { milestone: 'C01-H02', source: 'COUNTERPART', state: done }),
    ],
  };

  it('says from which state to which, and adds up at both ends', () => {
    const [agency, counterpart] = compare(plan).matrices;
    expect(agency?.states).toEqual(['NO_REPORT', 'DEFINICION', 'PLANIFICACION', 'EJECUCION', 'COMPLETADO', 'DETENIDO']);
    expect(agency?.before).toEqual([2, 0, 0, 1, 0, 0]);
    expect(agency?.after).toEqual([1, 0, 0, 1, 1, 0]);
    expect(agency?.counts[3]).toEqual([0, 0, 0, 0, 1, 0]);
    expect(counterpart?.after).toEqual([2, 0, 0, 0, 1, 0]);
    for (const { before, after } of [agency, counterpart].flatMap((one) => one ?? [])) {
      expect([before, after].map((row) => row.reduce((a, b) => a + b, 0))).toEqual([3, 3]);
    }
  });

  it('has a row for what the plan did not have, and one for states of another vocabulary', () => {
    const late = [aMilestone(), aMilestone('C01-H02', [aMilestoneVersion({ planVersion: 'v2' })])];
    const reports = [at('2021-01-15', { state: { vocabulary: 'OGP_SELF', value: 'LIMITED' } })];
    const [agency] = compare({ versions: [aVersion(), NEW], milestones: late, reports }).matrices;
    expect(agency?.states.at(0)).toBe('NOT_IN_PLAN');
    expect(agency?.states.at(-1)).toBe('LIMITED');
    expect(agency?.before[0]).toBe(1);
    expect(agency?.counts[0]?.[1]).toBe(1);
  });
});

describe('an end that was not known', () => {
  it('is no "not overdue": the milestone became overdue by a date that came to be known', () => {
    const known = (endsOn: string) => [
      aMilestone('C01-H01', [
        aMilestoneVersion({ endsOn: null }),
        aMilestoneVersion({ planVersion: 'v2', endsOn: month(endsOn) }),
      ]),
    ];
    const { facts, tally } = compare({ versions: [aVersion(), NEW], milestones: known('2021-06') });
    expect(facts.map(said)).toEqual([
      'DATES | C01-H01 | unknown > 2021-06-01 | 2021-05-10 | forum | PLAN',
      'OVERDUE | C01-H01 | null > true | 2021-07-01 | - | TIME',
    ]);
    expect(tally).toMatchObject({ newly_overdue: 1, newly_overdue_unknown: 1, dates_other: 1, dates_later: 0 });
    const [, late] = compare({ versions: [aVersion(), NEW], milestones: known('2021-02') }).facts.map(said);
    expect(late).toBe('OVERDUE | C01-H01 | null > true | 2021-05-10 | forum | PLAN');
    const inTime = compare({ versions: [aVersion(), NEW], milestones: known('2022-06') });
    expect(inTime.facts.map(({ kind }) => kind)).toEqual(['DATES']);
  });
});

describe('counts', () => {
  it.each<[string, Partial<PlanDossier>, Record<string, number>]>([
    [
      'nothing changed',
      { milestones: LATE_END },
      { commitments: 1, milestones: 1, commitments_unchanged: 1, milestones_unchanged: 1 },
    ],
    ['a plan without milestones', { milestones: [], commitments: [] }, {}],
    [
      'the same state reported again is news, not change',
      { milestones: LATE_END, reports: [at('2021-01-15'), at('2021-10-15')] },
      {
        commitments: 1,
        milestones: 1,
        commitments_changed: 1,
        milestones_changed: 1,
        reports: 1,
        milestones_news_only: 1,
      },
    ],
    [
      'a completion by correction is told apart',
      {
        milestones: LATE_END,
        reports: [
          at('2021-01-15', { id: 'a', evidence: [anEvidence()] }),
          at('2021-10-15', { supersedes: 'a', state: done, evidence: [anEvidence()] }),
        ],
      },
      {
        ...{
          commitments: 1,
          milestones: 1,
          commitments_changed: 1,
          milestones_changed: 1,
          corrections: 1,
          completed: 1,
        },
        ...{ commitments_state: 1, milestones_state: 1, milestones_state_corrected: 1 },
      },
    ],
  ])('%s', (_, over, expected) => {
    expect(counted(compare(over))).toEqual(expected);
  });

  it.each([
    ['2021-03-31', 0],
    ['2021-04-01', 1],
    ['2021-12-31', 1],
    ['2022-01-01', 0],
  ])('a report of %s is %i of the interval', (publishedOn, count) => {
    const { tally, reports } = compare({ reports: [at(publishedOn)] });
    expect([tally.reports, reports.length]).toEqual([count, count]);
  });

  it('leave nothing out: what changed and what did not add up', () => {
    const { tally } = compare({
      milestones: ['C01-H01', 'C01-H02'].map((id) => aMilestone(id)),
      reports: [at('2021-10-15')],
    });
    expect(tally.milestones_changed + tally.milestones_unchanged).toBe(tally.milestones);
    expect(tally.commitments_changed + tally.commitments_unchanged).toBe(tally.commitments);
  });
});
