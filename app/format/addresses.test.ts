import { describe, expect, it } from 'vitest';
import { canonicalPath, evidencePath, localeOfPath, localizePath } from './addresses.ts';

const PAIRS = [
  ['/', '/en'],
  ['/compromisos', '/en/commitments'],
  ['/compromisos/EC0003', '/en/commitments/EC0003'],
  ['/graficos/ecuador-2019-2022/cobertura.svg', '/en/charts/ecuador-2019-2022/cobertura.svg'],
  ['/gobierno-abierto', '/en/open-government'],
  ['/datos/compromisos.csv', '/en/data/compromisos.csv'],
] as const;

describe('addresses in two languages', () => {
  it.each(PAIRS)('%s is %s in English, and back', (es, en) => {
    expect(localizePath(es, 'en')).toBe(en);
    expect(localizePath(es, 'es')).toBe(es);
    expect(canonicalPath(en)).toBe(es);
    expect(canonicalPath(es)).toBe(es);
  });

  it('knows the language of an address by its first segment alone', () => {
    expect(localeOfPath('/en')).toBe('en');
    expect(localeOfPath('/en/commitments')).toBe('en');
    expect(localeOfPath('/entidades')).toBe('es');
  });

  it('has no second address for a page: Spanish words under /en lead nowhere', () => {
    expect(canonicalPath('/en/compromisos')).toBeNull();
  });

  it('leads to files of evidence under their own names', () => {
    const path = evidencePath('ab12', 'gestión 50%.pdf');
    expect(path).toBe('/evidencia/ab12/gesti%C3%B3n%2050%25.pdf');
    expect(localizePath(path, 'en')).toBe('/en/evidence/ab12/gesti%C3%B3n%2050%25.pdf');
  });
});
