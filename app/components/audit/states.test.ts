import { describe, expect, it } from 'vitest';
import { overwriteGetLocale } from '#runtime';
import { fieldLabel } from './field-label.ts';
import { changedFields } from './states.ts';

describe('the fields that a change touched', () => {
  it.each([
    [
      'a field that changed',
      { status: 'DRAFT', kind: 'A' },
      { status: 'SENT', kind: 'A' },
      [['status', 'DRAFT', 'SENT']],
    ],
    [
      'a record that came',
      null,
      { role: 'REVIEWER', count: 2 },
      [
        ['role', null, 'REVIEWER'],
        ['count', null, '2'],
      ],
    ],
    ['a record that went', { role: 'REVIEWER' }, null, [['role', 'REVIEWER', null]]],
    [
      'one language of a text',
      { title: { es: 'a', en: 'b' } },
      { title: { es: 'a', en: 'c' } },
      [['title.en', 'b', 'c']],
    ],
    ['a list', { sdgs: [1, 2] }, { sdgs: [1] }, [['sdgs', '[1,2]', '[1]']]],
    ['nothing known', null, null, []],
    ['a state that is no record', 'OPEN', 'CLOSED', [['', 'OPEN', 'CLOSED']]],
  ])('%s', (_what, before, after, fields) => {
    expect(changedFields(before, after).map(({ name, ...states }) => [name, states.before, states.after])).toEqual(
      fields,
    );
  });
});

describe('the name of a field of the trail', () => {
  it.each([
    ['title.es', 'Título (title.es)'],
    ['lockedAt', 'lockedAt'],
  ])('%s is %s', (name, label) => {
    overwriteGetLocale(() => 'es');
    expect(fieldLabel(name)).toBe(label);
  });
});
