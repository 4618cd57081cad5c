/** A comparison as rows: one for each value of each source, so that no two methods stand in one row. */
import type { ComparedItem } from '#contracts/comparison.ts';
import { MARK_SHAPES, type Methodology, type Moment } from '#domain/values.ts';
import { methodologyWord, momentWord } from '#format/words.ts';
import { code, type Column, count, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly item: ComparedItem;
  readonly source: 'AGENCY_SELF' | 'IRM';
  readonly variable: string;
  readonly methodology: Methodology | null;
  readonly moment: Moment | null;
  readonly value: string;
  readonly n: number;
  readonly covered: number;
  readonly of: number;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>(
    'kind',
    'PLAN, o MEMBER: todos los planes de un país o gobierno local',
    'PLAN, or MEMBER: all plans of a country or local government',
    ({ item }) => item.kind,
  ),
  ...plain<Row>(
    'address',
    'Dirección del plan o del miembro',
    'Address of the plan or member',
    ({ item }) => item.slug,
  ),
  ...text<Row>('name', 'Nombre', 'Name', ({ item }) => item.name),
  ...count<Row>('plans', 'Planes que cuentan', 'Plans that count', ({ item }) => item.results.plans),
  ...plain<Row>(
    'source',
    'Según quién: AGENCY_SELF o IRM',
    'By whose word: AGENCY_SELF or IRM',
    ({ source }) => source,
  ),
  ...plain<Row>(
    'variable',
    'Qué: MILESTONE_STATE, COMPLETION, DIOG o EARLY_RESULTS',
    'What: MILESTONE_STATE, COMPLETION, DIOG or EARLY_RESULTS',
    ({ variable }) => variable,
  ),
  ...code('methodology', 'Método del IRM', 'Method of the IRM', ({ methodology }: Row) => methodology, methodologyWord),
  ...code('moment', 'Momento', 'Moment', ({ moment }: Row) => moment, momentWord),
  ...plain<Row>('value', 'Valor', 'Value', ({ value }) => value),
  ...count<Row>(
    'count',
    'Cuántos hitos o compromisos lo tienen',
    'How many milestones or commitments have it',
    ({ n }) => n,
  ),
  ...count<Row>('covered', 'De cuántos se sabe', 'Of how many something is known', ({ covered }) => covered),
  ...count<Row>('of', 'En total', 'In all', ({ of }) => of),
];

export function comparisonTable(items: readonly ComparedItem[]): OpenTable {
  return openTable(
    'comparacion',
    COLUMNS,
    items.flatMap((item) => [...selfRows(item), ...irmRows(item)]),
  );
}

function selfRows(item: ComparedItem): Row[] {
  const { selfReported, milestones } = item.results;
  const covered = milestones - selfReported['no-report'];
  return MARK_SHAPES.map((value) => ({
    ...{ item, source: 'AGENCY_SELF', variable: 'MILESTONE_STATE', methodology: null, moment: null, value },
    ...{ n: selfReported[value], covered, of: milestones },
  }));
}

function irmRows(item: ComparedItem): Row[] {
  return item.results.irm.flatMap(({ variable, methodology, moment, counts, n: covered, N }) =>
    Object.entries(counts).map(([value, n = 0]) => ({
      ...{ item, source: 'IRM' as const, variable, methodology, moment, value, n, covered, of: N },
    })),
  );
}
