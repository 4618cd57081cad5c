/** The chart card as the server sends it: everything is there before any script runs. */
import { describe, expect, it } from 'vitest';
import { aConfig, aSpec } from '#charts/testing/spec.ts';
import type { ChartSpec } from '#charts/spec.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import ChartCard from './ChartCard.svelte';

const SIZES = {
  narrow: { width: 344, height: 300 },
  medium: { width: 640, height: 280 },
  wide: { width: 960, height: 260 },
  framed: { width: 960, height: 504 },
};
const ADDRESSES = {
  svg: '/graficos/p/por-institucion.svg?asOf=2022-01-01',
  png: '/graficos/p/por-institucion.png?asOf=2022-01-01',
  csv: '/graficos/p/por-institucion.csv?asOf=2022-01-01',
  json: '/graficos/p/por-institucion.json?asOf=2022-01-01',
};

const card = (spec: ChartSpec): string =>
  markupOf(ChartCard, {
    spec,
    sizes: SIZES,
    addresses: ADDRESSES,
    pageHref: '/graficos#por-institucion',
    origin: 'https://example.org',
  });

describe('the chart card', () => {
  it('is named by its finding', () => {
    const markup = card(aSpec());
    expect(markup).toMatch(/<article [^>]*id="por-institucion"[^>]*aria-labelledby="por-institucion-title"/);
    expect(markup).toMatch(/<h2 [^>]*id="por-institucion-title"[^>]*>1 de 2 entidades tiene reporte<\/h2>/);
  });

  it('shows the picture made for the width and theme of the screen, with its place kept free and its words', () => {
    const markup = card(aSpec());
    const sources = [...markup.matchAll(/<source ([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(sources).toHaveLength(6);
    expect(sources[0]).toContain('media="screen and (prefers-color-scheme: dark) and (max-width: 39.99rem)"');
    expect(sources[0]).toContain('por-institucion.svg?asOf=2022-01-01&amp;theme=dark&amp;size=narrow&amp;frame=0');
    expect(sources[0]).toContain('width="344" height="300"');
    expect(markup).toMatch(/<img [^>]*width="960" height="260"[^>]*alt="Gráfico de barras"[^>]*loading="lazy"/);
  });

  it('has the numbers as a table that a screen reader can walk', () => {
    const markup = card(
      aSpec({
        table: {
          caption: 'Hitos por entidad',
          columns: [
            { id: 'body', label: 'Entidad', kind: 'code' },
            { id: 'n', label: 'Completos', kind: 'number' },
            { id: 'share', label: 'Con reporte', kind: 'share' },
            { id: 'end', label: 'Término', kind: 'date' },
          ],
          rows: [
            [
              { kind: 'code', code: 'a', word: 'Labour', lang: 'en', href: '/instituciones/a' },
              { kind: 'number', value: 27, note: 'sin cambio' },
              { kind: 'share', n: 8, of: 9 },
              { kind: 'missing', word: 'no se conoce' },
            ],
          ],
        },
      }),
    );
    expect(markup).toContain('<a href="/instituciones/a" lang="en">Labour</a>');
    expect(markup).toMatch(/<th scope="row"/);
    const table = wordsOf(markup.slice(markup.indexOf('<table'), markup.indexOf('</table>')));
    expect(table).toBe(
      'Hitos por entidad Entidad Completos Con reporte Término Labour sin cambio, 27 8 de 9 no se conoce',
    );
  });

  it.each([
    [12, true],
    [13, false],
  ])('with %i rows has its table open: %s', (count, open) => {
    const rows = Array.from({ length: count }, () => [{ kind: 'number', value: 1 } as const]);
    const markup = card(aSpec({ table: { caption: '', columns: [{ id: 'n', label: 'N', kind: 'number' }], rows } }));
    expect(/<details [^>]*open/.test(markup)).toBe(open);
  });

  it('gives the files, the explanation with the way to its formula, and the code to embed', () => {
    const markup = card(aSpec());
    const { json, ...files } = ADDRESSES;
    for (const address of Object.values(files)) expect(markup).toContain(`href="${address}"`);
    expect(markup).toContain(`data-chart="${json}"`);
    expect(markup).toContain('¿Cómo se calcula?');
    expect(markup).toContain('href="/metodologia#milestones-by-body"');
    expect(markup).toContain(
      '&lt;a href="https://example.org/graficos#por-institucion">&lt;img src="https://example.org/graficos/p/',
    );
    expect(markup).toMatch(/<textarea [^>]*readonly/);
  });

  it('says in words when there is nothing to draw, and shows no picture', () => {
    const markup = card(aSpec({ config: null, note: 'Elija una fecha posterior.' }));
    expect(markup).not.toContain('<picture');
    expect(markup).toContain('Elija una fecha posterior.');
  });

  it('offers nothing that needs a script until one runs', () => {
    const markup = card(aSpec({ config: aConfig() }));
    expect(markup).toContain('<picture');
    // What stands in a template is not there until a script takes it out.
    const shown = markup.replace(/<template>.*<\/template>/s, '');
    expect(shown).not.toMatch(/<button|<canvas|<script/);
    expect(markup).toContain('<button');
  });
});
