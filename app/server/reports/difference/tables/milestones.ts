import type { DifferenceReport } from '#contracts/difference-report.ts';
import { slippageDays } from '#domain/dates.ts';
import type { MilestonePair } from '#domain/difference/milestone-facts.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { overdueKnown } from '../../unknowns.ts';
import { type Column, date, plain, text, count, flag } from '../../columns.ts';
import { NAMES } from '../../status/tables/columns.ts';
import { type DifferenceTable, type Names, placeColumns, tableOf } from './columns.ts';

type Row = MilestonePair & {
  readonly names: Names;
  readonly commitment: string;
  readonly milestone: string;
  readonly changed: boolean;
  readonly differs: boolean;
};

const SIDES = [
  ['before', 'primera fecha', 'first date'],
  ['after', 'segunda fecha', 'second date'],
] as const;

const COLUMNS: readonly Column<Row>[] = [
  ...placeColumns<Row>(),
  ...text<Row>('title', 'Hito', 'Milestone', ({ names, milestone }) => names.milestones[milestone]?.title),
  ...flag<Row>('differs', 'Algún dato es distinto', 'Some fact differs', ({ differs }) => differs),
  ...flag<Row>('changed', 'Hubo algún cambio o novedad', 'There was some change or news', ({ changed }) => changed),
  ...SIDES.flatMap(([side, es, en]) =>
    flag<Row>(`in_plan_${side}`, `Está en el plan: ${es}`, `It is in the plan: ${en}`, (row) => row[side] !== null),
  ),
  ...REPORT_SOURCES.flatMap((source) => {
    const [id, ofEs, ofEn] = NAMES[source];
    return SIDES.flatMap(([side, es, en]) =>
      plain<Row>(
        `${id}_state_${side}`,
        `Estado según ${ofEs} (vacío: sin reporte): ${es}`,
        `State by the word of ${ofEn} (empty: no report): ${en}`,
        (row) => row[side]?.latest[source]?.state.value,
      ),
    );
  }),
  ...SIDES.flatMap(([side, es, en]) =>
    count<Row>(
      `percent_${side}`,
      `Porcentaje autoinformado (vacío: no se dio): ${es}`,
      `Self-reported percentage (empty: none was given): ${en}`,
      (row) => row[side]?.latest.AGENCY_SELF?.percent,
    ),
  ),
  ...SIDES.flatMap(([side, es, en]) =>
    date<Row>(`ends_on_${side}`, `Término: ${es}`, `End: ${en}`, (row) => row[side]?.version.endsOn),
  ),
  ...count<Row>(
    'slippage_days',
    'Días que se movió el término (vacío: no se conoce)',
    'Days by which the end moved (empty: not known)',
    ({ before, after }) => slippageDays(before?.version.endsOn ?? null, after?.version.endsOn ?? null),
  ),
  ...SIDES.flatMap(([side, es, en]) =>
    flag<Row>(
      `overdue_${side}`,
      `Vencido (vacío: sin término conocido): ${es}`,
      `Overdue (empty: no known end): ${en}`,
      (row) => row[side] && overdueKnown(row[side]),
    ),
  ),
];

/** Every milestone, also those that did not change. */
export function milestonesTable({ difference, names }: DifferenceReport): DifferenceTable {
  const same = new Set(difference.unchanged);
  const differing = new Set(difference.facts.map(({ milestone }) => milestone));
  const rows = difference.pairs.flatMap((pair): Row[] => {
    const milestone = (pair.after ?? pair.before)?.milestone;
    if (!milestone) return [];
    const { id, commitment } = milestone;
    return [{ ...pair, names, commitment, milestone: id, changed: !same.has(id), differs: differing.has(id) }];
  });
  return tableOf('hitos', COLUMNS, rows);
}
