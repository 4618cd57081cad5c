import { describe, expect, it } from 'vitest';
import { day, ec, month, ogp } from '../testing/dossier.ts';
import { isBehind, timePassed } from './behind.ts';
import { answersOf, EMPTY_CONTENT, type FilingContent, reportedState } from './content.ts';
import { checkFiling, type FilingContext } from './rules.ts';

const content = (over: Partial<FilingContent> = {}): FilingContent => ({
  ...EMPTY_CONTENT,
  state: 'EJECUCION',
  narrative: 'Se hizo.',
  ...over,
});
const context = (over: Partial<FilingContext> = {}): FilingContext => ({
  source: 'AGENCY_SELF',
  vocabulary: 'EC_2021',
  evidence: 0,
  last: null,
  dates: { startsOn: month('2026-01'), endsOn: day('2026-12-31') },
  today: '2026-08-01',
  ...over,
});

interface Row {
  readonly says: string;
  readonly over: Partial<FilingContent>;
  readonly about: Partial<FilingContext>;
  readonly expected: readonly string[];
}
const row = (says: string, over: Row['over'], about: Row['about'], ...expected: string[]): Row => ({
  ...{ says, over, about, expected },
});

const last = (state: Parameters<typeof ec>[0], percent: number | null = null) => ({ state: ec(state), percent });
const ROWS: readonly Row[] = [
  row('is in order', {}, {}),
  row('needs a state', { state: null }, {}, 'state STATE_MISSING'),
  row("needs a state of the plan's own words", { state: 'COMPLETE' }, {}, 'state STATE_MISSING'),
  row('says what was done', { narrative: null }, {}, 'narrative NARRATIVE_MISSING'),
  row('need not say what was done when nothing was', { narrative: null, noProgress: true }, {}),
  row('completed needs evidence', { state: 'COMPLETADO' }, {}, 'evidence EVIDENCE_MISSING'),
  row('completed with evidence is in order', { state: 'COMPLETADO' }, { evidence: 1 }),
  row('complete needs evidence', { state: 'COMPLETE' }, { vocabulary: 'OGP_SELF' }, 'evidence EVIDENCE_MISSING'),
  row(
    '100 % needs complete and evidence',
    { percent: 100 },
    {},
    'percent PERCENT_NEEDS_COMPLETE',
    'evidence EVIDENCE_MISSING',
  ),
  row('100 % needs complete', { percent: 100 }, { evidence: 2 }, 'percent PERCENT_NEEDS_COMPLETE'),
  row('100 % with complete and evidence', { percent: 100, state: 'COMPLETADO' }, { evidence: 1 }),
  row('99 % asks for nothing', { percent: 99 }, {}),
  row(
    'no progress, yet more per cent',
    { noProgress: true, percent: 41 },
    { last: last('EJECUCION', 40) },
    'percent NO_PROGRESS_BUT_PERCENT_ROSE',
  ),
  row('no progress and as many per cent', { noProgress: true, percent: 40 }, { last: last('EJECUCION', 40) }),
  row('no progress and fewer per cent', { noProgress: true, percent: 30 }, { last: last('EJECUCION', 40) }),
  row('no progress, and no per cent before', { noProgress: true, percent: 30 }, { last: last('EJECUCION') }),
  row(
    'no progress, yet a further state',
    { noProgress: true },
    { last: last('PLANIFICACION') },
    'state NO_PROGRESS_BUT_STATE_ADVANCED',
  ),
  row('no progress from another vocabulary', { noProgress: true }, { last: { state: ogp('LIMITED'), percent: null } }),
  row('no progress after a stop', { noProgress: true }, { last: last('DETENIDO') }),
  row('progress may go further', {}, { last: last('PLANIFICACION') }),
  row('overdue needs the difficulties', {}, { today: '2027-01-01' }, 'challenges CHALLENGES_MISSING'),
  row('overdue with the difficulties', { challenges: 'Sin fondos.' }, { today: '2027-01-01' }),
  row('the last day is not overdue', {}, { today: '2026-12-30' }),
  row('overdue, yet complete', { state: 'COMPLETADO' }, { today: '2027-01-01', evidence: 1 }),
  row(
    'behind needs the difficulties',
    { state: 'PLANIFICACION' },
    { today: '2026-09-15' },
    'challenges CHALLENGES_MISSING',
  ),
  row('stopped needs the difficulties', { state: 'DETENIDO' }, {}, 'challenges CHALLENGES_MISSING'),
  row('without dates nothing is behind', { state: 'DEFINICION' }, { dates: { startsOn: null, endsOn: null } }),
  row('another sector needs a name', { sectors: ['OTRO'] }, {}, 'sectorsOther SECTORS_OTHER_MISSING'),
  row('another sector with its name', { sectors: ['OTRO'], sectorsOther: 'Iglesias' }, {}),
  row(
    'a party that did not do its part needs a reason',
    { partnerFulfilled: [{ about: 'ecuador/redam', fulfilled: false, reason: null }] },
    {},
    'partnerFulfilled REASON_MISSING ecuador/redam',
  ),
  row(
    'a party that did its part needs none',
    { partnerFulfilled: [{ about: 'ecuador/redam', fulfilled: true, reason: null }] },
    {},
  ),
  row('a counterpart gives no percentage', { percent: 40 }, { source: 'COUNTERPART' }, 'percent NOT_ASKED'),
  row(
    'an agency is not asked how it perceives the change',
    { perceivedChange: 'MEJORO_POCO' },
    {},
    'perceivedChange NOT_ASKED',
  ),
  row('the forum is asked about the strategy', { communicationCoCreated: true }, { source: 'CORE_GROUP' }),
  row(
    'a counterpart is not',
    { communicationCoCreated: false },
    { source: 'COUNTERPART' },
    'communicationCoCreated NOT_ASKED',
  ),
];

describe('a report that is submitted', () => {
  it.each(ROWS)('$says', ({ over, about, expected }) => {
    const found = checkFiling(content(over), context(about));
    expect(found.map(({ field, code, item }) => [field, code, item].filter(Boolean).join(' '))).toEqual(expected);
  });
});

describe('time passed and behind', () => {
  const dates = { startsOn: day('2026-01-01'), endsOn: day('2026-01-30') };

  it.each([
    ['2025-12-31', 0],
    ['2026-01-15', 0.5],
    ['2026-01-30', 1],
    ['2026-02-28', 1],
  ])('by %s it is %d of the planned time', (today, share) => {
    expect(timePassed(dates, today)).toBe(share);
  });

  it('is unknown for dates that are unknown or the wrong way round', () => {
    expect(timePassed({ startsOn: null, endsOn: day('2026-01-30') }, '2026-01-15')).toBeNull();
    expect(timePassed({ startsOn: day('2026-02-01'), endsOn: day('2026-01-30') }, '2026-01-15')).toBeNull();
  });

  it.each([
    ['2026-01-09', 'DEFINICION', false],
    ['2026-01-10', 'DEFINICION', true],
    ['2026-01-10', 'PLANIFICACION', false],
    ['2026-01-20', 'PLANIFICACION', true],
    ['2026-01-20', 'EJECUCION', false],
    ['2026-01-30', 'EJECUCION', true],
    ['2026-01-30', 'COMPLETADO', false],
    ['2026-01-01', 'DETENIDO', true],
  ] as const)('on %s in %s: %s', (today, state, behind) => {
    expect(isBehind(ec(state), dates, today)).toBe(behind);
  });
});

describe('answers', () => {
  it('keep only what a side is asked', () => {
    const all = content({ percent: 40, perceivedChange: 'MEJORO_POCO', communicationCoCreated: true });
    expect(answersOf('AGENCY_SELF', all)).toMatchObject({ percent: 40, perceivedChange: null });
    expect(answersOf('COUNTERPART', all)).toMatchObject({ percent: null, perceivedChange: 'MEJORO_POCO' });
    expect(answersOf('CORE_GROUP', all)).toMatchObject({ communicationCoCreated: true, narrative: 'Se hizo.' });
  });

  it('have a state only in the vocabulary of the plan', () => {
    expect(reportedState('OGP_SELF', 'LIMITED')).toEqual(ogp('LIMITED'));
    expect(reportedState('OGP_SELF', 'EJECUCION')).toBeNull();
    expect(reportedState('EC_2021', null)).toBeNull();
  });
});
