import { describe, expect, it } from 'vitest';
import { termParts } from './term-parts.ts';

describe('a sentence with terms', () => {
  it.each([
    ['Sin términos.', [{ words: 'Sin términos.', term: null }]],
    [
      'La [entidad responsable](lead-institution) informa.',
      [
        { words: 'La ', term: null },
        { words: 'entidad responsable', term: 'lead-institution' },
        { words: ' informa.', term: null },
      ],
    ],
    ['[Hitos](milestone)', [{ words: 'Hitos', term: 'milestone' }]],
    ['Nada [roto] (aquí)', [{ words: 'Nada [roto] (aquí)', term: null }]],
  ])('%s', (text, parts) => {
    expect(termParts(text)).toEqual(parts);
  });
});
