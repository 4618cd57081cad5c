import { describe, expect, it } from 'vitest';
import type { OpenColumn } from '#server/reports/table.ts';
import { recordOf, sentColumns } from './shape.ts';

const column = (id: string): OpenColumn => ({ id, description: { es: id, en: id }, type: 'string' });
const COLUMNS = ['plan', 'title_es', 'title_en', 'status', 'status_es', 'status_en'].map(column);
const sent = (lang: 'es' | 'en' | null, values: readonly (string | null)[]) =>
  recordOf(sentColumns(COLUMNS, { fields: null, lang }), values);

describe('a row as it is sent', () => {
  it('has both languages side by side where none was asked for', () => {
    const values = ['p', 'Datos', 'Data', 'ACTIVE', 'Vigente', 'Active'];
    expect(Object.values(sent(null, values))).toEqual(values);
  });

  // The text of the language asked for; else the other one, and the row says which.
  it.each([
    ['en', 'Datos', 'Data', { title: 'Data', title_lang: 'en' }],
    ['es', 'Datos', 'Data', { title: 'Datos', title_lang: 'es' }],
    ['en', 'Datos', null, { title: 'Datos', title_lang: 'es' }],
    ['es', null, 'Data', { title: 'Data', title_lang: 'en' }],
    ['es', null, null, { title: null, title_lang: null }],
  ] as const)('in %s, with “%s” and “%s”, says %j', (lang, es, en, expected) => {
    expect(sent(lang, ['p', es, en, 'ACTIVE', 'Vigente', 'Active'])).toMatchObject(expected);
  });

  it('keeps a code by its name, and gives its word beside it', () => {
    const row = sent('en', ['p', 'Datos', 'Data', 'ACTIVE', 'Vigente', 'Active']);
    expect(row).toMatchObject({ status: 'ACTIVE', status_label: 'Active' });
    expect(Object.keys(row)).toEqual(['plan', 'title', 'title_lang', 'status', 'status_label']);
  });

  it.each([['title_en'], ['constructor'], ['']])('refuses the column “%s”, which it has not in one language', (id) => {
    expect(() => sentColumns(COLUMNS, { fields: [id], lang: 'es' })).toThrow(/FIELD_UNKNOWN/u);
  });
});
