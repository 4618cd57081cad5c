/** The checks of OGP's requirements as tables: a plan from January 2020 to August 2022 with two commitments of one milestone each. */
import { describe, expect, it } from 'vitest';
import type { Cocreation, Evidence, Forum, PlanDossier } from '../records.ts';
import { aCommitment, aMilestone, anEvidence, aReport, day, dossierWith, month } from '../testing/dossier.ts';
import { requirementChecks } from './checks.ts';
import type { RequirementDeclaration } from './declaration.ts';
import { share, together } from './result.ts';
import type { RequirementId } from './table.ts';

const TWO = {
  commitments: [aCommitment({ id: 'C01' }), aCommitment({ id: 'C02' })],
  milestones: [aMilestone('C01-H01'), aMilestone('C02-H01')],
};
const END = '2022-08-31';
const text = (es: string) => ({ es });
const old = dossierWith(TWO);
const R2022 = { ...old.plan, ruleSet: 'R2022' } as const;

const checkOf = (id: RequirementId, over: Partial<PlanDossier>, asOf = END) => {
  const found = requirementChecks({ ...old, ...over }, asOf).checks.find(({ requirement }) => requirement.id === id);
  if (!found) throw new Error(`${id} is not checked`);
  return found;
};
const summary = (id: RequirementId, over: Partial<PlanDossier>, asOf = END) =>
  checkOf(id, over, asOf).periods.map(({ period, state, n, N, reason }) => [period.year, state, n, N, reason]);

const proof = [anEvidence({ id: 'e1', url: 'https://example.org/acta', issuedOn: day('2021-01-01') })];
/** A document that a report names without saying where it is. */
const named = [anEvidence({ id: 'e2', issuedOn: day('2021-01-01') })];
const kept = [anEvidence({ id: 'e3', file: { sha256: 'a', name: 'acta.pdf', mediaType: 'application/pdf', size: 1 } })];
const both = (over = {}) => [aReport({ milestone: 'C01-H01', ...over }), aReport({ milestone: 'C02-H01', ...over })];

describe('which rules ask what', () => {
  it.each([
    ['R2018_2021', ['R1', 'R2', 'R3', 'R4', 'R5', 'R15', 'R16']],
    ['R2022', ['R4', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11', 'R12', 'R13', 'R14']],
    ['PRE2018', []],
  ] as const)('%s', (ruleSet, asked) => {
    const { checks } = requirementChecks({ ...old, plan: { ...old.plan, ruleSet } }, END);
    const applied = checks.filter(({ state }) => state !== 'NOT_APPLICABLE').map(({ requirement }) => requirement.id);
    expect(applied).toEqual(asked);
  });
});

describe('several answers as one', () => {
  it.each([
    [[], 'NOT_KNOWN'],
    [['MET', 'MET'], 'MET'],
    [['MET', 'NOT_MET'], 'PARTLY'],
    [['NOT_MET', 'NOT_MET'], 'NOT_MET'],
    [['MET', 'NOT_KNOWN'], 'NOT_KNOWN'],
    [['NOT_MET', 'NOT_KNOWN'], 'NOT_MET'],
    [['PARTLY', 'NOT_KNOWN'], 'PARTLY'],
  ] as const)('%j is %s', (states, expected) => {
    expect(together(states)).toBe(expected);
  });

  it.each([
    [0, 0, 'NOT_KNOWN'],
    [0, 3, 'NOT_MET'],
    [1, 3, 'PARTLY'],
    [3, 3, 'MET'],
  ] as const)('%i of %i is %s', (n, N, expected) => {
    expect(share(n, N)).toBe(expected);
  });
});

describe('R2, evidence of each state', () => {
  it.each([
    // reports, state, n, N, reason
    [[], 'NOT_KNOWN', 0, 0, 'NO_REPORTS'],
    [both(), 'NOT_MET', 0, 2, null],
    [[...both({ evidence: proof }).slice(0, 1), ...both().slice(1)], 'PARTLY', 1, 2, null],
    [both({ evidence: proof }), 'MET', 2, 2, null],
    [both({ evidence: kept }), 'MET', 2, 2, null],
    // What is only named leads nowhere.
    [both({ evidence: named }), 'NOT_MET', 0, 2, null],
    // A milestone that nobody reported on is no state without evidence.
    [both({ evidence: proof }).slice(0, 1), 'MET', 1, 1, null],
    [both({ evidence: proof, source: 'COUNTERPART' }), 'NOT_KNOWN', 0, 0, 'NO_REPORTS'],
  ] as const)('case %#', (reports, ...expected) => {
    expect(summary('R2', { reports })).toEqual([[null, ...expected]]);
  });

  it('names what is missing', () => {
    const reports = [...both({ evidence: named }).slice(0, 1), ...both().slice(1)];
    const [check] = checkOf('R2', { reports }).periods;
    expect(check?.missing).toEqual([
      { kind: 'MILESTONE', commitment: 'EC0001', number: 1, count: 0, named: 1 },
      { kind: 'MILESTONE', commitment: 'EC0002', number: 1, count: 0, named: 0 },
    ]);
  });

  it('is not known before the plan begins, nor from what was published later', () => {
    expect(summary('R2', { reports: both() }, '2019-06-01')).toEqual([[null, 'NOT_KNOWN', null, null, 'NOT_BEGUN']]);
    expect(summary('R2', { reports: both() }, '2021-10-14')).toEqual([[null, 'NOT_KNOWN', 0, 0, 'NO_REPORTS']]);
  });
});

describe('R3, no silence longer than six months', () => {
  it('is told of each calendar year and commitment', () => {
    const reports = [
      ...['2020-06-01', '2020-11-01', '2021-04-01', '2021-09-01', '2022-02-01', '2022-07-01'].map((publishedOn) =>
        aReport({ milestone: 'C01-H01', publishedOn }),
      ),
      ...['2020-06-01', '2020-11-01'].map((publishedOn) => aReport({ milestone: 'C02-H01', publishedOn })),
    ];
    expect(summary('R3', { reports })).toEqual([
      [2020, 'MET', 2, 2, null],
      [2021, 'PARTLY', 1, 2, null],
      [2022, 'PARTLY', 1, 2, null],
    ]);
    expect(checkOf('R3', { reports }).periods[1]?.missing).toEqual([
      { kind: 'COMMITMENT', commitment: 'EC0002', from: '2020-11-01', to: '2021-12-31' },
    ]);
    expect(checkOf('R3', { reports }).state).toBe('PARTLY');
  });

  it('counts from the plan’s start', () => {
    expect(summary('R3', {}, '2020-07-01')).toEqual([[2020, 'NOT_KNOWN', null, null, 'TOO_SOON']]);
    expect(summary('R3', {}, '2020-07-02')).toEqual([[2020, 'NOT_MET', 0, 2, null]]);
  });
});

const cocreation: Cocreation = {
  ...{ startsOn: month('2019-03'), endsOn: month('2019-06'), stages: [], filterCriteria: [], scoring: null },
  funnel: {
    ...{ webProposals: 2, tableProposals: 0, totalProposals: 2, openGovernment: 2, notOpenGovernment: 0 },
    ...{ integratedProposals: 2, categories: [] },
  },
  ...{ traceability: null, sdgShares: [], web: null, tables: null, workingGroup: null, sources: ['s1'] },
  proposals: [1, 2].map((number) => ({
    ...{ category: 1, number, title: text(`Propuesta ${number}`), outcome: 'IN_PLAN' as const },
    ...{ commitment: `C0${number}`, reason: text('Se incorporó.'), organizations: [] },
  })),
};
const s1 = {
  ...{ id: 's1', kind: 'PLAN', title: text('Plan'), publisher: text('Foro'), date: day('2020-01-01') },
  url: 'https://example.org/plan',
};

/** Reports on both milestones every five months, with the same evidence each time. */
const regularly = (evidence: readonly Evidence[]) =>
  ['2020-06-01', '2020-11-01', '2021-04-01', '2021-09-01', '2022-02-01', '2022-07-01'].flatMap((publishedOn) =>
    both({ evidence, publishedOn }),
  );

describe('R4, both areas, up to date', () => {
  const told = { cocreation, sources: [s1] };
  const R7 = { plan: R2022 };
  it.each([
    ['nothing', {}, 'NOT_KNOWN', 0],
    ['the co-creation alone', told, 'PARTLY', 1],
    ['the implementation alone', { reports: regularly(proof) }, 'PARTLY', 1],
    ['both, and never silent', { ...told, reports: regularly(proof) }, 'MET', 2],
    ['both, with files that are kept here', { ...told, reports: regularly(kept) }, 'MET', 2],
    ['both, by the rules since 2022', { ...told, ...R7, reports: regularly(proof) }, 'MET', 2],
    // One report in two and a half years is not up to date.
    ['both, and silent', { ...told, reports: both({ evidence: proof }) }, 'PARTLY', 2],
    ['both, and silent, by the rules since 2022', { ...told, ...R7, reports: both({ evidence: proof }) }, 'PARTLY', 2],
    // Five pieces that are named and cannot be opened show nothing.
    ['documents that are only named', { ...told, reports: regularly(named) }, 'PARTLY', 1],
    [
      'records of both, documents of neither',
      { cocreation, sources: [{ ...s1, url: null }], reports: both() },
      'NOT_MET',
      0,
    ],
  ] as const)('%s', (_, over, state, n) => {
    expect(summary('R4', over).map((row) => row.slice(1, 4))).toEqual([[state, n, 2]]);
  });

  it('counts the documents that can be opened and names the requirement on freshness', () => {
    const [check] = checkOf('R4', { ...told, reports: both({ evidence: named }) }).periods;
    expect(check?.missing).toEqual([
      { kind: 'AREA', area: 'IMPLEMENTATION', records: 2, documents: 0 },
      { kind: 'REQUIREMENT', requirement: 'R3', state: 'NOT_MET' },
    ]);
  });
});

describe('R5, the repository as a whole', () => {
  it('sums up R1 to R4 and names each', () => {
    const [check] = checkOf('R5', { cocreation, sources: [s1], reports: both({ evidence: proof }) }).periods;
    expect(check?.shows).toEqual([
      { kind: 'REQUIREMENT', requirement: 'R1', state: 'NOT_KNOWN' },
      { kind: 'REQUIREMENT', requirement: 'R2', state: 'MET' },
      { kind: 'REQUIREMENT', requirement: 'R3', state: 'NOT_MET' },
      { kind: 'REQUIREMENT', requirement: 'R4', state: 'PARTLY' },
    ]);
    expect(check).toMatchObject({ state: 'PARTLY', n: 1, N: 4 });
  });
});

describe('R7, two updates in any twelve months', () => {
  const on = (...days: string[]) => ({
    plan: R2022,
    reports: days.map((publishedOn) => aReport({ publishedOn, milestone: 'C01-H01' })),
  });
  it.each([
    // The version of the plan was published on 1 January 2020: that is one.
    [on(), END, 'NOT_MET', 0],
    [on('2020-06-01', '2020-12-01', '2021-06-01', '2021-12-01', '2022-05-01'), END, 'MET', 2],
    [on('2020-06-01', '2021-12-01'), END, 'PARTLY', 0],
    [on('2020-03-01'), '2020-06-01', 'MET', 2],
    [on(), '2020-06-01', 'NOT_KNOWN', 1],
  ] as const)('case %#', (over, asOf, state, n) => {
    expect(summary('R7', over, asOf)[0]?.slice(1, 4)).toEqual([state, n, 2]);
  });
});

describe('R8, both of each commitment', () => {
  it('and the matrix show what is kept of each', () => {
    const over = { plan: R2022, cocreation, sources: [s1], reports: both({ evidence: proof }).slice(0, 1) };
    expect(summary('R8', over)).toEqual([[null, 'PARTLY', 1, 2, null]]);
    expect(summary('R8', { ...over, reports: both({ evidence: named }) })[0]?.[1]).toBe('NOT_MET');
    expect(requirementChecks({ ...old, ...over }, END).matrix).toEqual([
      { commitment: 'EC0001', proposals: 1, milestones: 1, reported: 1, withEvidence: 1 },
      { commitment: 'EC0002', proposals: 1, milestones: 1, reported: 0, withEvidence: 0 },
    ]);
  });
});

const forum = (meetings: readonly Partial<Forum['meetings'][number]>[], rulesUrl?: string): Forum => ({
  ...{ organization: 'forum', localName: text('Foro'), equivalentTo: null, establishedFrom: null, legalBasis: null },
  ...{ seats: [], bodies: [], sources: [], ...(rulesUrl && { rulesUrl }) },
  meetings: meetings.map((one) => ({ number: null, date: day('2020-03-01'), online: true, event: null, ...one })),
});
const at = (...days: string[]) => days.map((date) => ({ date: day(date) }));
const RULES = 'https://example.org/rules';
const EVERY_HALF_YEAR = at('2020-05-01', '2020-10-01', '2021-03-01', '2021-08-01', '2022-01-01', '2022-06-01');
const heldFact = {
  ...{ code: 'FORUM_MEETINGS_HELD', value: null, atLeast: 24, asOf: null, url: null, note: null, sources: [] },
};

describe('R9, the forum meets every six months', () => {
  it.each([
    [{}, 'NOT_KNOWN', 'NOTHING_ON_RECORD'],
    [{ forum: forum(EVERY_HALF_YEAR, RULES) }, 'MET', null],
    [{ forum: forum(EVERY_HALF_YEAR) }, 'NOT_KNOWN', 'RULES_UNKNOWN'],
    [{ forum: forum(EVERY_HALF_YEAR.slice(1), RULES) }, 'PARTLY', null],
    [{ forum: forum(at('2021-01-01')) }, 'NOT_MET', 'RULES_UNKNOWN'],
    // Other meetings do not count for it.
    [
      {
        forum: forum(
          EVERY_HALF_YEAR.map((one) => ({ ...one, kind: 'RESULTS' as const })),
          RULES,
        ),
      },
      'NOT_KNOWN',
      'NOTHING_ON_RECORD',
    ],
    // It is known to have met more often than is on record: gaps may be of the record.
    [{ forum: forum(at('2021-01-01')), requirementFacts: [heldFact] }, 'NOT_KNOWN', 'RECORD_INCOMPLETE'],
  ] as const)('case %#', (over, state, reason) => {
    expect(summary('R9', { plan: R2022, ...over })[0]).toMatchObject({ 1: state, 4: reason });
  });

  it('lists the gaps', () => {
    const [check] = checkOf('R9', { plan: R2022, forum: forum(at('2020-05-01', '2021-12-01'), RULES) }).periods;
    expect(check?.missing).toEqual([
      { kind: 'GAP', from: '2020-05-01', to: '2021-12-01', days: 579 },
      { kind: 'GAP', from: '2021-12-01', to: '2022-08-31', days: 273 },
    ]);
  });
});

const declared = (over: Partial<RequirementDeclaration>): RequirementDeclaration => ({
  ...{ id: 'd1', requirement: 'R10', state: 'MET', year: null, publishedOn: null, note: 'Nota.', evidence: [] },
  ...{ office: text('Oficina'), at: '2021-01-01T12:00:00.000Z', ...over },
});

describe('R10, notice of two weeks', () => {
  const starting = (startsOn: Cocreation['startsOn']) => ({ ...cocreation, startsOn });
  it.each([
    ['2019-02-15', day('2019-03-01'), 'MET', 14],
    ['2019-02-16', day('2019-03-01'), 'NOT_MET', 13],
    // Within the month nobody knows the day: nothing is counted, and the answer is what holds for each day of it.
    ['2019-02-15', month('2019-03'), 'MET', null],
    ['2019-03-01', month('2019-03'), 'NOT_KNOWN', null],
    ['2019-03-20', month('2019-03'), 'NOT_MET', null],
    [null, day('2019-03-01'), 'NOT_KNOWN', null],
  ] as const)('published %s before %o', (publishedOn, startsOn, state, n) => {
    const over = {
      ...{ plan: R2022, cocreation: starting(startsOn), requirementDeclarations: [declared({ publishedOn })] },
    };
    expect(summary('R10', over)[0]?.slice(1, 3)).toEqual([state, n]);
  });
});

describe('R11 to R13, the co-creation', () => {
  const published = { plan: R2022, cocreation, sources: [s1] };
  const outreachOn = (date: string) => forum([{ kind: 'OUTREACH', date: day(date) }]);
  const unanswered = cocreation.proposals.map((one, i) => (i === 0 ? { ...one, reason: null } : one));
  const received = (totalProposals: number) => ({ ...cocreation.funnel, totalProposals });
  it.each([
    ['R11', published, 'NOT_KNOWN', 0, null],
    ['R11', { ...published, forum: outreachOn('2019-03-20') }, 'MET', 1, null],
    ['R11', { ...published, forum: outreachOn('2019-06-30') }, 'MET', 1, null],
    // What came after the co-creation told nobody how to take part in it.
    ['R11', { ...published, forum: outreachOn('2019-07-01') }, 'NOT_KNOWN', 0, null],
    // When the co-creation was is not on record.
    ['R11', { plan: R2022, forum: outreachOn('2019-03-20') }, 'NOT_KNOWN', 1, null],
    ['R12', { plan: R2022 }, 'NOT_KNOWN', null, null],
    // Whether the time was appropriate is not judged here.
    ['R12', published, 'NOT_KNOWN', 2, null],
    // Not before it was public.
    ['R12', { ...published, sources: [{ ...s1, date: day('2023-01-01') }] }, 'NOT_KNOWN', null, null],
    ['R13', published, 'MET', 2, 2],
    ['R13', { ...published, cocreation: { ...cocreation, proposals: unanswered } }, 'PARTLY', 1, 2],
    ['R13', { ...published, cocreation: { ...cocreation, funnel: received(9) } }, 'PARTLY', 2, 2],
    ['R13', { ...published, cocreation: { ...cocreation, proposals: [] } }, 'NOT_KNOWN', null, null],
  ] as const)('%s, case %#', (id, over, ...expected) => {
    expect(summary(id, over)[0]?.slice(1, 4)).toEqual(expected);
  });

  it.each(['R10', 'R11', 'R12', 'R13'] as const)('%s is told of the time of the co-creation, not of the plan', (id) => {
    const [check] = checkOf(id, published).periods;
    expect(check?.period).toMatchObject({ from: '2019-03-01', to: '2019-06-30', year: null });
    expect(check?.period.cocreation).toEqual({ from: month('2019-03'), to: month('2019-06') });
    const [bare] = checkOf(id, { plan: R2022 }).periods;
    expect(bare?.period.cocreation).toBeNull();
  });

  it('counts days between days alone, never between months', () => {
    const over = { ...cocreation, startsOn: day('2019-03-04'), endsOn: day('2019-06-14') };
    expect(checkOf('R12', published).periods[0]?.shows).toMatchObject([{ days: null }]);
    expect(checkOf('R12', { ...published, cocreation: over }).periods[0]?.shows).toMatchObject([{ days: 102 }]);
  });

  it('R12 holds once it is declared that the time was appropriate', () => {
    const over = { ...published, requirementDeclarations: [declared({ requirement: 'R12' })] };
    expect(checkOf('R12', over)).toMatchObject({ state: 'MET', basis: 'DECLARED' });
  });
});

describe('R14, two meetings a year to present results', () => {
  const results = (date: string, commentsUrl?: string) => ({
    ...{ date: day(date), kind: 'RESULTS' as const, ...(commentsUrl && { commentsUrl }) },
  });
  const C = 'https://example.org/comments';
  const of2021 = (meetings: Parameters<typeof forum>[0], over: Partial<PlanDossier> = {}, asOf = END) =>
    summary('R14', { plan: R2022, forum: forum(meetings), ...over }, asOf).find(([year]) => year === 2021);
  it.each([
    [of2021([results('2021-03-01', C), results('2021-09-01', C)]), 'MET', 2, null],
    [of2021([results('2021-03-01', C), results('2021-09-01')]), 'PARTLY', 1, null],
    [of2021([{ date: day('2021-03-01'), kind: 'FORUM_ORDINARY' }]), 'NOT_MET', 0, null],
    [of2021([]), 'NOT_KNOWN', 0, 'NOTHING_ON_RECORD'],
    [of2021(at('2021-03-01', '2021-09-01')), 'NOT_KNOWN', 0, 'KIND_UNKNOWN'],
    [of2021([results('2021-03-01', C)], {}, '2021-06-30'), 'NOT_KNOWN', 1, 'YEAR_RUNNING'],
    [of2021([results('2021-03-01', C)], { requirementFacts: [heldFact] }), 'NOT_KNOWN', 1, 'RECORD_INCOMPLETE'],
  ] as const)('case %#', (row, state, n, reason) => {
    expect(row).toEqual([2021, state, n, 2, reason]);
  });

  it('does not hold the year in which the plan ended against it', () => {
    const rows = summary('R14', { plan: R2022, forum: forum([results('2022-03-01', C)]) }, '2023-02-01');
    expect(rows.at(-1)).toEqual([2022, 'NOT_KNOWN', 1, 2, 'PART_YEAR']);
  });
});

describe('R16, dated items', () => {
  it.each([
    [[], 'NOT_KNOWN', 0, 0],
    [[anEvidence({ id: 'e1', publishedOn: day('2021-01-01') }), anEvidence({ id: 'e2' })], 'PARTLY', 1, 2],
    [proof, 'MET', 1, 1],
  ] as const)('case %#', (evidence, ...expected) => {
    expect(summary('R16', { reports: both({ evidence }) })[0]?.slice(1, 4)).toEqual(expected);
  });
});

describe('what was declared', () => {
  const of = (...all: Partial<RequirementDeclaration>[]) => ({
    requirementDeclarations: all.map((one, i) => declared({ requirement: 'R1', id: `d${i}`, ...one })),
  });
  it.each([
    ['nothing', of(), 'NOT_KNOWN', null, 0],
    ['once', of({}), 'MET', 'DECLARED', 1],
    ['anew: the latest counts', of({ at: '2021-02-01T12:00:00.000Z', state: 'NOT_MET' }, {}), 'NOT_MET', 'DECLARED', 2],
    ['of two years', of({ year: 2020 }, { year: 2021, state: 'NOT_MET' }), 'PARTLY', 'DECLARED', 2],
    ['of the whole plan, beside a year', of({ year: 2020, state: 'NOT_MET' }, {}), 'MET', 'DECLARED', 2],
    ['after the day asked for', of({ at: '2023-01-01T12:00:00.000Z' }), 'NOT_KNOWN', null, 0],
  ] as const)('%s', (_, over, state, basis, statements) => {
    expect(checkOf('R1', over)).toMatchObject({ state, basis, statements });
  });

  it('does not overrule what is computed, and stands beside it', () => {
    const over = { ...of({ requirement: 'R2' }), reports: both() };
    expect(checkOf('R2', over)).toMatchObject({ state: 'NOT_MET', basis: 'COMPUTED', declared: [{ state: 'MET' }] });
  });
});

describe('what public sources say', () => {
  it('stands beside the requirement that it is about, from the day on which its source was published', () => {
    const fact = { ...heldFact, code: 'ACTED_CONTRARY_TO_PROCESS', value: false, atLeast: null, sources: ['s1'] };
    const over = { requirementFacts: [fact], sources: [{ ...s1, date: day('2021-06-01') }] };
    expect(checkOf('R5', over).facts).toHaveLength(1);
    expect(checkOf('R5', over, '2021-05-31').facts).toHaveLength(0);
  });
});
