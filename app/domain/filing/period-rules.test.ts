import { describe, expect, it } from 'vitest';
import { extensionFindings, openingFindings, overlapField, overlapping } from './period-rules.ts';

const TODAY = '2026-11-25';
const day = (date: string) => ({ date, precision: 'DAY' as const });
const round = (opensOn: string, closesOn: string, opened = true) => ({
  ...{ opensOn: day(opensOn), closesOn: day(closesOn), opened },
});

describe('the days of a period to be opened', () => {
  it.each([
    ['2026-11-01', '2026-12-15', []],
    ['2026-11-25', '2026-11-25', []],
    ['2027-01-01', '2027-02-01', []],
    ['mañana', '2026-12-15', ['opensOn PERIOD_DAY_UNREADABLE']],
    ['2026-02-30', '2026-12-15', ['opensOn PERIOD_DAY_UNREADABLE']],
    ['2026-12-01', 'ayer', ['closesOn PERIOD_DAY_UNREADABLE']],
    ['', '', ['opensOn PERIOD_DAY_UNREADABLE', 'closesOn PERIOD_DAY_UNREADABLE']],
    ['2025-11-23', '2026-12-15', ['opensOn PERIOD_START_TOO_EARLY']],
    ['2025-11-24', '2026-12-15', []],
    ['2206-11-01', '2026-12-15', ['opensOn PERIOD_START_TOO_LATE']],
    ['2026-11-01', '2026-11-24', ['closesOn PERIOD_END_PAST']],
    ['2026-12-20', '2026-12-15', ['closesOn PERIOD_END_BEFORE_START']],
    ['2026-12-01', '2028-11-28', ['closesOn PERIOD_END_TOO_LATE']],
    ['2025-01-01', '2026-11-24', ['opensOn PERIOD_START_TOO_EARLY', 'closesOn PERIOD_END_PAST']],
  ])('from %s to %s: %j', (opensOn, closesOn, expected) => {
    const found = openingFindings({ opensOn, closesOn }, TODAY);
    expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(expected);
  });
});

describe('a later last day', () => {
  it.each([
    ['2026-12-01', null],
    ['2026-11-30', 'PERIOD_END_NOT_LATER'],
    ['2026-11-24', 'PERIOD_END_PAST'],
    ['2027-11-27', 'PERIOD_END_TOO_LATE'],
    ['diciembre', 'PERIOD_DAY_UNREADABLE'],
  ])('of %s: %s', (closesOn, code) => {
    const found = extensionFindings(round('2026-11-01', '2026-11-30'), closesOn, TODAY);
    expect(found).toEqual(code === null ? [] : [{ field: 'closesOn', code }]);
  });
});

describe('two periods of a plan', () => {
  const NOVEMBER = round('2026-11-01', '2026-11-30');
  it.each([
    ['the day after', '2026-12-01', '2026-12-31', null],
    ['up to the day before', '2026-10-01', '2026-10-31', null],
    ['from its last day on', '2026-11-30', '2026-12-31', 'opensOn'],
    ['up to its first day', '2026-10-01', '2026-11-01', 'closesOn'],
    ['within it', '2026-11-10', '2026-11-12', 'opensOn'],
    ['around it', '2026-10-01', '2026-12-31', 'closesOn'],
  ])('%s', (_, opensOn, closesOn, field) => {
    const found = overlapping({ opensOn, closesOn }, [NOVEMBER]);
    expect(found && overlapField({ opensOn, closesOn }, found)).toBe(field);
  });

  it('may share days where one took place elsewhere or has no days', () => {
    const others = [round('2026-11-01', '2026-11-30', false), { ...{ opensOn: null, closesOn: null, opened: true } }];
    expect(overlapping({ opensOn: '2026-11-01', closesOn: '2026-11-30' }, others)).toBe(null);
  });
});
