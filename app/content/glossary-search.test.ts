import { describe, expect, it } from 'vitest';
import { searchGlossary } from './glossary-search.ts';
import { glossaryIn } from './glossary.ts';

const named = (query: string, locale: 'es' | 'en' = 'es') => searchGlossary(query, locale).named.map(({ id }) => id);

describe('looking a word up', () => {
  it.each([
    ['cocreacion', 'cocreation'],
    ['COCREACIÓN', 'cocreation'],
    ['nucleo', 'forum'],
    ['grupo núcleo', 'forum'],
    ['contrap', 'counterpart'],
    ['IRM', 'irm'],
    ['MRI', 'irm'],
    ['milestone', 'milestone'],
    ['¿contribuyó a la apertura?', 'diog'],
  ])('finds "%s" in Spanish', (query, id) => {
    expect(named(query)).toContain(id);
  });

  it('finds a Spanish name on the English page', () => {
    expect(named('contraparte', 'en')).toContain('counterpart');
  });

  it('asks for every word, and for the beginning of words', () => {
    expect(named('grupo núcleo reunión')).toEqual([]);
    expect(named('icleo')).toEqual([]);
  });

  it('keeps apart what is only mentioned, and lists nothing twice', () => {
    const { named: byName, mentioned } = searchGlossary('hito', 'es');
    expect(byName.map(({ id }) => id)).toContain('milestone');
    expect(mentioned.map(({ id }) => id)).toContain('overdue');
    expect(mentioned.filter((entry) => byName.includes(entry))).toEqual([]);
  });

  it('lists hits in the order of the alphabet', () => {
    const { mentioned } = searchGlossary('plan', 'es');
    const order = glossaryIn('es');
    const places = mentioned.map((entry) => order.indexOf(entry));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each(['', '   ', '¿?'])('finds nothing without a word: "%s"', (query) => {
    expect(searchGlossary(query, 'es')).toEqual({ named: [], mentioned: [] });
  });
});
