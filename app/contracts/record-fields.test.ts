import { describe, expect, it } from 'vitest';
import type { AppError } from '#domain/errors.ts';
import {
  addressOrNothing,
  choiceOrNone,
  date,
  dateOrNothing,
  type Fields,
  lineOrNothing,
  readFields,
  texts,
  type Typed,
} from './record-fields.ts';

const FIELDS = {
  title: texts(20),
  endsOn: date('END'),
  startsOn: dateOrNothing('START'),
  kind: choiceOrNone(['A', 'B']),
  url: addressOrNothing(),
  note: lineOrNothing(10),
} satisfies Fields;
const RIGHT = { titleEs: 'Datos', titleEn: '', endsOn: '2022', startsOn: '', kind: '', url: '', note: '' };

/** Every fault as "code input". */
function faults(typed: Typed): string[] {
  try {
    readFields(FIELDS, typed);
    return [];
  } catch (failure) {
    const { also = [], ...first } = failure as AppError;
    return [first, ...also].map(({ detail, subject }) => `${detail} ${subject}`);
  }
}

describe('fields of a record', () => {
  it('are read, and what was left empty is nothing', () => {
    expect(readFields(FIELDS, { ...RIGHT, startsOn: '25/11/2020', kind: 'B' })).toEqual({
      title: { es: 'Datos' },
      endsOn: { date: '2022-12-31', precision: 'YEAR' },
      startsOn: { date: '2020-11-25', precision: 'DAY' },
      ...{ kind: 'B', url: null, note: null },
    });
  });

  it.each([
    ['a day that does not exist', { startsOn: '30/02/2020' }, ['DATE_INVALID startsOn']],
    ['no day at all', { startsOn: 'ayer' }, ['DATE_INVALID startsOn']],
    ['a value that is none of those', { kind: 'C' }, ['CHOICE_MISSING kind']],
    ['an address that is none', { url: 'javascript:alert(1)' }, ['URL_INVALID url']],
    ['a note that is too long', { note: 'once letras' }, ['TEXT_TOO_LONG note']],
    [
      'all of it at once',
      { titleEs: '', endsOn: '', startsOn: '31/04/2021', url: 'x' },
      ['TEXT_MISSING titleEs', 'DATE_INVALID endsOn', 'DATE_INVALID startsOn', 'URL_INVALID url'],
    ],
  ])('say what is wrong: %s', (_what, typed, codes) => {
    expect(faults({ ...RIGHT, ...typed })).toEqual(codes);
  });
});
