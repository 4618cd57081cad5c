/** The pictures of Ecuador's charts as files: what they are, what they hold, that they come out the same again. */
import { Chart } from 'chart.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartSpec, chartSpecs } from '#charts/build.ts';
import { CHART_IDS, type ChartId } from '#charts/catalog.ts';
import { CHART_SIZES } from '#charts/drawing/layout.ts';
import { THEME_COLORS } from '#charts/palette.ts';
import type { ChartSpec } from '#charts/spec.ts';
import { aConfig, aSpec } from '#charts/testing/spec.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { drawPng, drawSvg, pictureSizes } from './draw.ts';

const SIGNATURE = '89504e470d0a1a0a';
const NOW = '2026-11-22';
const FRAMED = { theme: 'light', size: 'wide', framed: true } as const;
let charts: Map<ChartId, ChartSpec>;
beforeAll(async () => {
  const specs = chartSpecs(await ecuadorDossier(), 'es', NOW);
  charts = new Map(specs.map((spec) => [spec.id, spec]));
});

const chart = (id: ChartId): ChartSpec => charts.get(id) ?? aSpec();

/** Width and height from the header of a PNG. */
const pngSize = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

/** All words of an SVG in the order they are drawn. */
const wordsOf = (svg: string): string =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join(' ');

/** Fails on what an XML reader would refuse: crossed or open elements, attributes without quotes, stray signs. */
function expectWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, close, name = '', attributes = '', empty] of xml.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<&]*(?:&\w+;[^"<&]*)*")*)\s*(\/?)>/g,
  )) {
    if (close) expect(open.pop()).toBe(name);
    else if (!empty) open.push(name);
    expect(attributes).not.toMatch(/NaN|undefined|Infinity/);
  }
  expect(open).toEqual([]);
  expect(xml.replaceAll(/<\/?[a-zA-Z][^>]*>/g, '')).not.toMatch(/<|&(?!amp;|lt;|gt;|quot;)/);
}

describe('the PNG of a chart', () => {
  it.each(CHART_IDS)(
    '%s is a PNG of the width asked for, in the shape that other sites expect or higher',
    async (id) => {
      const png = await drawPng(chart(id), { theme: 'light', width: 1200 });
      expect(png.subarray(0, 8).toString('hex')).toBe(SIGNATURE);
      const [width, height] = pngSize(png);
      expect(width).toBe(1200);
      expect(height).toBeGreaterThanOrEqual(630);
    },
  );

  it('keeps its shape at another width, and comes out the same when drawn again', async () => {
    const [small, again, large] = await Promise.all(
      [600, 600, 2400].map((width) => drawPng(chart('por-tema'), { theme: 'dark', width })),
    );
    expect(small?.equals(again ?? Buffer.alloc(0))).toBe(true);
    expect(pngSize(large ?? Buffer.alloc(24)).map((side) => side / 4)).toEqual(pngSize(small ?? Buffer.alloc(24)));
  });

  it('is drawn for a chart that has nothing to draw, which says why', async () => {
    const png = await drawPng(aSpec({ config: null }), { theme: 'light', width: 1200 });
    expect(pngSize(png)).toEqual([1200, 630]);
  });
});

describe('the SVG of a chart', () => {
  const everything = CHART_IDS.flatMap((id) => [...CHART_SIZES, 'framed' as const].map((size) => [id, size] as const));
  it.each(everything)('%s (%s) is well formed, under 60 kB and as large as announced', (id, size) => {
    const options = size === 'framed' ? FRAMED : { theme: 'dark' as const, size, framed: false };
    const svg = drawSvg(chart(id), options);
    expectWellFormed(svg);
    expect(Buffer.byteLength(svg)).toBeLessThan(60_000);
    const { width, height } = pictureSizes(chart(id))[size];
    expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
  });

  it('holds its finding, its words and its description as text', () => {
    const svg = drawSvg(chart('por-institucion'), FRAMED);
    const words = wordsOf(svg);
    for (const text of [
      '5 de 9 entidades',
      'Sociedad de la Información',
      'En ejecución',
      '11 de 12 con reporte',
      'Situación al 22 de noviembre de 2026',
    ]) {
      expect(words).toContain(text);
    }
    expect(svg).toContain('<title id="title">5 de 9 entidades tienen reporte de todos sus hitos</title>');
    expect(svg).toMatch(/<desc id="desc">Gráfico de barras con los hitos de 9 entidades por estado\. Ministerio/);
  });

  it('without its frame leaves the finding to the page that shows it', () => {
    const words = wordsOf(drawSvg(chart('por-institucion'), { ...FRAMED, framed: false }));
    expect(words).not.toContain('5 de 9 entidades');
    expect(words).not.toContain('Situación al');
  });

  it('carries patterns as vectors and its fonts inside: nothing is fetched, nothing is a bitmap', () => {
    const svg = drawSvg(chart('por-tema'), FRAMED);
    expect(svg).toContain('<pattern id="hatch"');
    expect(svg).toContain('<pattern id="dots"');
    expect(svg).toContain('url(data:font/woff2;base64,');
    expect(svg).not.toMatch(/<image|<script|href=|https?:(?!\/\/www\.w3\.org)/);
  });

  it('draws each number of the configuration as text', () => {
    const words = wordsOf(drawSvg(chart('hitos-por-estado'), FRAMED)).split(' ');
    for (const { data } of chart('hitos-por-estado').config?.data.datasets ?? []) {
      for (const value of data) if (value !== 0) expect(words).toContain(String(value));
    }
  });

  it.each(['light', 'dark'] as const)('in %s uses the colours of that theme only', (theme) => {
    const other = THEME_COLORS[theme === 'light' ? 'dark' : 'light'];
    const svg = drawSvg(chart('cronologia'), { ...FRAMED, theme });
    expect(svg).toContain(THEME_COLORS[theme].paper);
    for (const color of [other.paper, other.ink, other.complete, other.late]) expect(svg).not.toContain(color);
  });

  it('escapes what is not markup', () => {
    const labels = ['<script>alert("1")</script> & más', 'Presidencia'];
    const svg = drawSvg(
      aSpec({ title: 'a < b & "c"', config: aConfig({}, { data: { ...aConfig().data, labels } }) }),
      FRAMED,
    );
    expectWellFormed(svg);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('a &lt; b &amp; &quot;c&quot;');
  });

  it('shows a plan of one milestone and one of a hundred bodies', async () => {
    const many = Array.from(
      { length: 100 },
      (_, index) => `Ministerio número ${index} de algo que tiene un nombre muy largo`,
    );
    const datasets = aConfig().data.datasets.map((dataset) => ({ ...dataset, data: many.map(() => 1) }));
    const config = aConfig({}, { data: { labels: many, datasets } });
    expectWellFormed(drawSvg(aSpec({ config }), FRAMED));
    const dossier = await ecuadorDossier();
    const small = {
      ...dossier,
      milestones: dossier.milestones.slice(0, 1),
      commitments: dossier.commitments.slice(0, 1),
    };
    for (const id of CHART_IDS) expectWellFormed(drawSvg(chartSpec(id, small, 'en', NOW), FRAMED));
  });
});

describe('drawing', () => {
  it('leaves no chart behind', async () => {
    drawSvg(chart('por-tema'), FRAMED);
    await drawPng(chart('por-tema'), { theme: 'light', width: 600 });
    expect(Object.keys(Chart.instances)).toEqual([]);
  });
});
