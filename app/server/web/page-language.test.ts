import { describe, expect, it } from 'vitest';
import { inLanguage } from './page-language.ts';

const text = (page: string, tag: string): string => new TextDecoder().decode(inLanguage(page, tag));

describe('the language of a page', () => {
  it('is written where the template leaves room, whatever its length', () => {
    expect(text('<html lang="%lang%">Año</html>', 'es-EC')).toBe('<html lang="es-EC">Año</html>');
    expect(text('<html lang="%lang%">…</html>', 'en')).toBe('<html lang="en">…</html>');
  });

  it('leaves the words of a page alone, also those that look like the place', () => {
    expect(text('<html lang="%lang%">«%lang%»', 'es-EC')).toBe('<html lang="es-EC">«%lang%»');
    expect(text('<p>Período – 50 %</p>', 'es-EC')).toBe('<p>Período – 50 %</p>');
  });
});
