import { describe, expect, it } from 'vitest';
import { institutions } from '#server/services/institutions.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { partWords, recordOf } from './record-words.ts';
import { filedWords } from './reporting-words.ts';

const { groups } = await institutions(dossiersOf(await ecuadorDossier()), { asOf: '2026-11-22', query: {} });
const entryOf = (id: string) => {
  const entry = groups.flatMap(({ entries }) => entries).find(({ body }) => body.id === id);
  if (!entry) throw new Error(`no entry ${id}`);
  return entry;
};

describe('a part in a line', () => {
  it.each([
    ['sercop', 3, '5 de 9 completos; reportó 8 de 9; 4 vencidos'],
    [
      'mintel',
      9,
      '3 de 5 completos; sin reporte suyo; Presidencia de la República del Ecuador reportó 4 de 5; 2 vencidos',
    ],
    ['fcd', 3, 'reportó 9 de 9'],
    ['fcd', 5, 'sin reporte de ninguno de los 5'],
    ['esquel', 7, 'sin reporte suyo; Fundación Diálogo Diverso reportó 9 de 9'],
  ])('%s in commitment %i: %s', (id, number, words) => {
    const entry = entryOf(id);
    const part = entry.answers.find(({ commitment }) => commitment.number === number);
    if (!part) throw new Error('no part');
    expect(partWords(part, recordOf(entry.record, part), 'es')).toBe(words);
  });
});

describe('what of a side’s reports a body filed itself', () => {
  it.each([
    ['mintel', 1, 'all'],
    ['mintel', 9, 'none; filed by Presidency of the Republic of Ecuador'],
    ['fcd', 5, 'none'],
  ])('%s in commitment %i: %s', (id, number, words) => {
    const row = entryOf(id).record.find(({ commitment }) => commitment.number === number);
    if (!row) throw new Error('no row');
    expect(filedWords(row, 'en')).toBe(words);
  });
});
