/** The charts of Ecuador's plan: what they say, and that table, file and picture say the same. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PlanDossier } from '#domain/records.ts';
import type { Locale } from '#format/locale.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { chartSpec, chartSpecs } from './build.ts';
import { CHART_IDS, type ChartId } from './catalog.ts';
import type { ChartDataset } from './config.ts';
import { chartCsv } from './csv.ts';
import type { ChartSpec } from './spec.ts';

const NOW = '2026-11-22';
let dossier: PlanDossier;
beforeAll(async () => {
  dossier = await ecuadorDossier();
});

const chart = (id: ChartId, asOf = NOW, locale: Locale = 'es'): ChartSpec => chartSpec(id, dossier, locale, asOf);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Sum of a dataset of bars. */
const drawn = ({ data }: ChartDataset): number => sum(data.map((datum) => (typeof datum === 'number' ? datum : 0)));

/** Sum of a column of the table: its numbers, or the first number of its shares. */
function tabled({ table }: ChartSpec, column: string): number {
  const at = table.columns.findIndex(({ id }) => id === column);
  return sum(
    table.rows.map((row) => {
      const cell = row[at];
      return cell?.kind === 'number' ? cell.value : cell?.kind === 'share' ? cell.n : 0;
    }),
  );
}

/** Sum of a column of the CSV, by its heading; 0 for a state without a column, as nothing is in it. The values of these tables carry neither commas nor quotes. */
function filed(spec: ChartSpec, heading: string): number {
  const split = (line: string): string[] =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, field]) => field ?? '');
  const [head = '', ...lines] = chartCsv(spec).trimEnd().split('\r\n');
  const at = split(head).indexOf(heading);
  if (at < 0 && spec.table.columns.every(({ label }) => label !== heading)) return 0;
  expect(at, `column ${heading}`).toBeGreaterThanOrEqual(0);
  return sum(lines.map((line) => Number(split(line)[at])));
}

describe('what the charts find', () => {
  it.each<[ChartId, string, string, string]>([
    [
      'hitos-por-estado',
      NOW,
      '27 de 59 hitos están completos según las entidades, 26 según las contrapartes y 28 según el Grupo Núcleo',
      '27 of 59 milestones are complete according to agencies, 26 according to counterparts and 28 according to the Core Group',
    ],
    [
      'hitos-por-estado',
      '2021-10-18',
      '12 de 59 hitos están completos según las entidades y 4 según las contrapartes',
      '12 of 59 milestones are complete according to agencies and 4 according to counterparts',
    ],
    [
      'hitos-por-estado',
      '2021-06-01',
      'Nadie había reportado sobre los 59 hitos',
      'Nobody had reported on the 59 milestones',
    ],
    [
      'por-institucion',
      NOW,
      '5 de 9 entidades tienen reporte de todos sus hitos',
      '5 of 9 agencies have a report on every one of their milestones',
    ],
    [
      'planificado-y-reportado',
      NOW,
      'Al 22 de octubre de 2021 debían estar completos 35 hitos; las entidades reportaron 27',
      'By 22 October 2021, 35 milestones should have been complete; agencies reported 27',
    ],
    [
      'planificado-y-reportado',
      '2021-02-01',
      'Al 1 de febrero de 2021 debían estar completos 20 hitos; ninguna entidad había reportado',
      'By 1 February 2021, 20 milestones should have been complete; no agency had reported',
    ],
    [
      'planificado-y-reportado',
      '2020-06-01',
      'No se conocen las fechas de los hitos al 1 de junio de 2020',
      'The dates of the milestones were not known on 1 June 2020',
    ],
    [
      'cronologia',
      NOW,
      '32 de 59 hitos están vencidos: pasó su fecha de término y la entidad no los da por completos',
      '32 of 59 milestones are overdue: their end date has passed and the agency does not call them complete',
    ],
    [
      'cronologia',
      '2021-12-03',
      '14 de 59 hitos están vencidos: pasó su fecha de término y la entidad no los da por completos',
      '14 of 59 milestones are overdue: their end date has passed and the agency does not call them complete',
    ],
    [
      'cobertura',
      NOW,
      'En la ronda de octubre de 2021, las entidades reportaron sobre 53 de 59 hitos; de la de mayo y junio de 2022 no hay datos',
      'In the round of October 2021, agencies reported on 53 of 59 milestones; there is no data for that of May and June 2022',
    ],
    [
      'estados-por-compromiso',
      NOW,
      'Ninguno de los 10 compromisos tiene completos todos sus hitos según su entidad; en 7 las fuentes difieren sobre algún hito',
      'None of the 10 commitments has all its milestones complete according to its agency; in 7 the sources differ on some milestone',
    ],
  ])('%s at %s', (id, asOf, es, en) => {
    expect(chart(id, asOf).title).toBe(es);
    expect(chart(id, asOf, 'en').title).toBe(en);
  });

  it('names the themes with the largest and the smallest share complete', () => {
    const title = chart('por-tema').title.replaceAll('\u00a0', ' ');
    expect(title).toContain('«Desarrollo de capacidades para la transparencia», 5 de 9');
    expect(title).toContain('«Innovación pública», 5 de 16');
  });
});

describe('one chart, one set of numbers', () => {
  const stateCharts = ['hitos-por-estado', 'por-institucion', 'por-tema', 'estados-por-compromiso'] as const;
  const days = [NOW, '2021-12-03', '2021-10-18', '2020-06-01'];
  it.each(stateCharts.flatMap((id) => days.map((day) => [id, day] as const)))(
    '%s at %s draws, tables and files the same sums for every state',
    (id, day) => {
      const spec = chart(id, day);
      expect(spec.config?.data.datasets.length).toBeGreaterThan(3);
      for (const dataset of spec.config?.data.datasets ?? []) {
        expect(tabled(spec, dataset.id), dataset.label).toBe(drawn(dataset));
        expect(filed(spec, dataset.label), dataset.label).toBe(drawn(dataset));
      }
    },
  );

  it('counts 59 milestones by each source and each theme, and 64 rows by body because two share five', () => {
    const total = (id: ChartId): number => sum((chart(id).config?.data.datasets ?? []).map(drawn));
    expect(total('hitos-por-estado')).toBe(3 * 59);
    expect(total('por-tema')).toBe(59);
    expect(total('por-institucion')).toBe(64);
    expect(total('estados-por-compromiso')).toBe(3 * 59);
    expect(chart('por-institucion').description).toContain(
      'Del compromiso 9 responden MINTEL y Presidencia de la República del Ecuador: sus 5 hitos aparecen en la fila de cada una. Las filas suman 64, no 59.',
    );
  });

  it('covers the same milestones in picture, table and file', () => {
    const spec = chart('cobertura');
    const [reported, missing] = spec.config?.data.datasets ?? [];
    expect(reported && drawn(reported)).toBe(53 + 54 + 48);
    expect(missing && drawn(missing)).toBe(3 * 59 - 155);
    expect(tabled(spec, 'reported')).toBe(155);
    expect(filed(spec, 'Hitos con reporte')).toBe(155);
  });

  it('ends its lines where its table ends', () => {
    const spec = chart('planificado-y-reportado');
    const last = (id: string): unknown => spec.config?.data.datasets.find((dataset) => dataset.id === id)?.data.at(-1);
    expect(last('planned')).toMatchObject({ y: 59 });
    expect(last('reported')).toMatchObject({ y: 27 });
    const rows = spec.table.rows.at(-1);
    expect(rows?.slice(1)).toEqual([
      { kind: 'number', value: 59 },
      { kind: 'number', value: 27, note: 'sin cambio' },
      { kind: 'share', n: 53, of: 59 },
      { kind: 'number', value: 32 },
    ]);
    expect(spec.table.rows[0]?.slice(1)).toEqual([
      { kind: 'number', value: 3 },
      { kind: 'missing', word: 'sin reportes' },
      { kind: 'share', n: 0, of: 59 },
      { kind: 'missing', word: 'no calculable' },
    ]);
  });

  it('draws a bar for each milestone of the timeline, and a line for each one that is late', () => {
    const spec = chart('cronologia');
    const bars = spec.config?.data.datasets.flatMap(({ data }) => data.filter((datum) => datum !== null)) ?? [];
    expect(bars).toHaveLength(59);
    expect(spec.table.rows).toHaveLength(59);
    const late = spec.config?.options.plugins.tracker.late.filter((span) => span !== null) ?? [];
    expect(late).toHaveLength(32);
    const overdue = spec.table.rows.filter(
      (row) => row.at(-1)?.kind === 'number' && Number(Object(row.at(-1)).value) > 0,
    );
    expect(overdue).toHaveLength(32);
  });
});

describe('every chart', () => {
  const everything = CHART_IDS.flatMap((id) =>
    (['es', 'en'] as const).flatMap((locale) => [NOW, '2020-06-01'].map((day) => [id, locale, day] as const)),
  );
  it.each(everything)('%s in %s at %s is complete, plain data and well formed', (id, locale, day) => {
    const spec = chart(id, day, locale);
    for (const text of [spec.name, spec.title, spec.description, spec.altText, spec.note, spec.credit.source]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/undefined|null|\{\w+\}|NaN/);
    }
    expect(spec.explanation.lines.map(({ text }) => text).join(' ')).not.toMatch(/undefined|\{\w+\}/);
    expect(structuredClone(spec)).toEqual(spec);
    for (const row of spec.table.rows) expect(row).toHaveLength(spec.table.columns.length);
    for (const { data, spoken } of spec.config?.data.datasets ?? []) {
      if (spoken) expect(spoken).toHaveLength(data.length);
      if (spec.config?.type === 'bar') expect(data).toHaveLength(spec.config.data.labels.length);
    }
  });

  it('says in English what it says in Spanish: the same numbers', () => {
    const numbers = (spec: ChartSpec): unknown => [
      spec.config?.data.datasets.map(({ data }) => data),
      spec.table.rows.map((row) =>
        row.map((cell) => (cell.kind === 'missing' ? cell.kind : { ...cell, word: '', lang: '', note: '' })),
      ),
    ];
    const [es, en] = (['es', 'en'] as const).map((locale) => chartSpecs(dossier, locale, NOW).map(numbers));
    expect(es).toEqual(en);
  });

  it('has nothing to draw, and says why, where the dates of the plan were not known', () => {
    for (const id of ['planificado-y-reportado', 'cronologia'] as const) {
      expect(chart(id, '2020-06-01')).toMatchObject({ config: null, title: expect.stringContaining('No se conocen') });
    }
  });

  it('never shows a round without data as a zero', () => {
    const spec = chart('cobertura');
    expect(spec.table.rows.slice(3).map((row) => row.at(-1))).toEqual(
      Array.from({ length: 3 }, () => ({
        kind: 'missing',
        word: 'Hubo ronda, pero sus respuestas no están disponibles',
      })),
    );
    expect(chartCsv(spec)).toContain(
      '2022-05,Mayo y junio de 2022,AGENCY_SELF,Entidad,,,"Hitos con reporte: Hubo ronda',
    );
  });
});
