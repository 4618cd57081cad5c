import { describe, expect, it } from 'vitest';
import { atomXml, nameOf, xmlText } from './atom.ts';

describe('text in a feed', () => {
  it.each([
    ['<a href="x">Tom & Jerry\'s</a>', '&lt;a href=&quot;x&quot;&gt;Tom &amp; Jerry&#39;s&lt;/a&gt;'],
    ['uno\u0000\u000b\ud800dos', 'unodos'],
    ['año 😀\nfin', 'año 😀\nfin'],
  ])('%j is harmless', (text, expected) => {
    expect(xmlText(text)).toBe(expected);
  });
});

describe('a feed', () => {
  it('has what the standard asks of it', () => {
    const at = '2026-01-01T00:00:00.000Z';
    const xml = atomXml({
      ...{
        id: 'urn:uuid:1',
        lang: 'es',
        title: 'T & T',
        author: 'Sitio',
        self: 'https://x.test/a',
        page: 'https://x.test',
      },
      updated: at,
      entries: [
        { id: 'urn:uuid:2', title: 'E', href: 'https://x.test/e?a=1&b=2', published: at, updated: at, summary: 'S' },
      ],
    });
    for (const part of ['<title>T &amp; T</title>', 'a=1&amp;b=2', `<updated>${at}</updated>`, '<author><name>Sitio']) {
      expect(xml).toContain(part);
    }
  });
});

describe('the name of an entry', () => {
  it('is a UUID that depends on every part and on nothing else', () => {
    expect(nameOf('plan', 'OVERDUE-C01-H01')).toMatch(
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u,
    );
    expect(nameOf('plan', 'a')).toBe(nameOf('plan', 'a'));
    const names = Array.from({ length: 20_000 }, (_, i) => nameOf('plan', `OVERDUE-C${i % 40}-H${i}`, 'es'));
    expect(new Set(names).size).toBe(names.length);
  });
});
