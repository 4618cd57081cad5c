import { chartSpecs } from '#charts/build.ts';
import { chartPath } from '#charts/catalog.ts';
import type { ChartSpec } from '#charts/spec.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type Column, count, flag, plain } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

/** One chart in both languages. */
interface Row {
  readonly es: ChartSpec;
  readonly en: ChartSpec;
}

const both = (id: 'name' | 'title' | 'description', es: string, en: string): readonly Column<Row>[] => [
  ...plain<Row>(`${id}_es`, `${es}, en español`, `${en}, in Spanish`, (row) => row.es[id]),
  ...plain<Row>(`${id}_en`, `${es}, en inglés`, `${en}, in English`, (row) => row.en[id]),
];

const file = (format: 'csv' | 'svg' | 'png' | 'json', es: string, en: string): readonly Column<Row>[] =>
  plain<Row>(`${format}_path`, es, en, (row) => chartPath(row.es.plan, row.es.id, format));

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', (row) => row.es.plan),
  ...plain<Row>('id', 'Identificador estable del gráfico', 'Stable id of the chart', (row) => row.es.id),
  ...both('name', 'Nombre', 'Name'),
  ...both('title', 'Lo que muestra', 'What it finds'),
  ...both('description', 'Descripción', 'Description'),
  ...plain<Row>('formula', 'Fórmula, con su versión', 'Formula, with its version', (row) => row.es.explanation.formula),
  ...flag<Row>(
    'drawn',
    'Si hay algo que dibujar',
    'Whether there is anything to draw',
    (row) => row.es.config !== null,
  ),
  ...count<Row>('rows', 'Filas de su tabla', 'Rows of its table', (row) => row.es.table.rows.length),
  ...file('csv', 'Dirección de sus datos en CSV', 'Address of its data as CSV'),
  ...file('json', 'Dirección de sus datos en JSON', 'Address of its data as JSON'),
  ...file('svg', 'Dirección de la imagen SVG', 'Address of the SVG picture'),
  ...file('png', 'Dirección de la imagen PNG', 'Address of the PNG picture'),
];

export function chartsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const english = chartSpecs(dossier, 'en', asOf);
    return chartSpecs(dossier, 'es', asOf).flatMap((es, i) => {
      const en = english[i];
      return en ? [{ es, en }] : [];
    });
  });
  return openTable('graficos', COLUMNS, rows);
}
