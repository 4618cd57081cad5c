import { describe, expect, it } from 'vitest';
import { fold, stem, wordsOf } from './words.ts';

describe('words', () => {
  it.each([
    ['Contratación Pública', 'contratacion publica'],
    ['AÑO', 'ano'],
    ['LGBTQIA+', 'lgbtqia+'],
    ['Ñuñoa ÜBER', 'nunoa uber'],
  ])('%s without accents and capitals is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('are found with their places, whatever stands between them', () => {
    expect(wordsOf('¿Datos, (EC-0003)?')).toEqual([
      { written: 'datos', start: 1, end: 6 },
      { written: 'ec', start: 9, end: 11 },
      { written: '0003', start: 12, end: 16 },
    ]);
  });

  it('are whole when their accents are written as signs of their own', () => {
    expect(wordsOf('gestio\u0301n').map(({ written }) => written)).toEqual(['gestión']);
  });

  it.each([
    ['es', ['dato', 'datos'], 'dat'],
    ['es', ['abierto', 'abiertos', 'abierta', 'abiertas'], 'abiert'],
    ['es', ['contratación', 'contrataciones'], 'contrat'],
    ['es', ['transparencia', 'transparente'], 'transparent'],
    ['es', ['trámite', 'trámites'], 'tramit'],
    ['en', ['commitment', 'commitments'], 'commit'],
    ['en', ['policy', 'policies'], 'polici'],
    ['qu', ['Kichwa'], 'kichwa'],
  ])('in %s, %o share a stem', (lang, words, expected) => {
    expect(words.map((word) => stem(word, lang))).toEqual(words.map(() => expected));
  });
});
