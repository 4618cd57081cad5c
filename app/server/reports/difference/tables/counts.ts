import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { MatrixState } from '#domain/difference/state-matrix.ts';
import { TALLY_IDS, type TallyId } from '#domain/difference/tally.ts';
import type { ReportSource } from '#domain/values.ts';
import { sourceWord } from '#format/words.ts';
import { code, type Column, plain, count } from '../../columns.ts';
import { figuresOf, type NamedFigure } from '../../status/figures.ts';
import { perLocale } from '../../status/tables/columns.ts';
import { tallyName } from '../tally-words.ts';
import { matrixStateWord } from '../words.ts';
import { type DifferenceTable, tableOf } from './columns.ts';

interface Count {
  readonly id: TallyId;
  readonly n: number;
}

const COUNTS: readonly Column<Count>[] = [
  ...code<Count, TallyId>('count', 'Qué se cuenta', 'What is counted', ({ id }) => id, tallyName),
  ...count<Count>('n', 'Cuántos', 'How many', ({ n }) => n),
];

export const countsTable = ({ difference: { tally } }: DifferenceReport): DifferenceTable =>
  tableOf(
    'resumen',
    COUNTS,
    TALLY_IDS.map((id) => ({ id, n: tally[id] })),
  );

interface Both {
  readonly before: NamedFigure;
  readonly after: NamedFigure;
}

const EMPTY = ['vacío: sin dato', 'empty: no data'] as const;

const FIGURES: readonly Column<Both>[] = [
  ...plain<Both>('id', 'Cifra: código', 'Figure: code', ({ before }) => before.id),
  ...perLocale<Both>('name', 'Cifra', 'Figure', ({ before }, locale) => before.name[locale]),
  ...count<Both>(
    'before',
    `Valor en la primera fecha (${EMPTY[0]})`,
    `Value on the first date (${EMPTY[1]})`,
    (row) => row.before.value,
  ),
  ...count<Both>(
    'before_n',
    'Cuántos entraron entonces',
    'How many entered then',
    (row) => row.before.figure.explanation.n,
  ),
  ...count<Both>('before_of', 'De cuántos, entonces', 'Of how many, then', (row) => row.before.figure.explanation.N),
  ...count<Both>(
    'after',
    `Valor en la segunda fecha (${EMPTY[0]})`,
    `Value on the second date (${EMPTY[1]})`,
    (row) => row.after.value,
  ),
  ...count<Both>(
    'after_n',
    'Cuántos entraron después',
    'How many entered later',
    (row) => row.after.figure.explanation.n,
  ),
  ...count<Both>('after_of', 'De cuántos, después', 'Of how many, later', (row) => row.after.figure.explanation.N),
  ...count<Both>(
    'change',
    'Diferencia (vacío: no se puede calcular)',
    'Difference (empty: cannot be computed)',
    ({ before, after }) => (before.value === null || after.value === null ? null : after.value - before.value),
  ),
  ...plain<Both>(
    'formula',
    'Fórmula: código y versión',
    'Formula: code and version',
    (row) => row.after.figure.explanation.formula,
  ),
];

export function figuresTable({ from, to }: DifferenceReport): DifferenceTable {
  const now = new Map(figuresOf(to).map((figure) => [figure.id, figure]));
  const rows = figuresOf(from).flatMap((before): Both[] => {
    const after = now.get(before.id);
    return after ? [{ before, after }] : [];
  });
  return tableOf('cifras', FIGURES, rows);
}

interface Move {
  readonly source: ReportSource;
  readonly from: MatrixState;
  readonly to: MatrixState;
  readonly n: number;
}

const MOVES: readonly Column<Move>[] = [
  ...code<Move, ReportSource>('source', 'Fuente', 'Source', ({ source }) => source, sourceWord),
  ...code<Move, MatrixState>(
    'before',
    'Estado en la primera fecha',
    'State on the first date',
    ({ from }) => from,
    matrixStateWord,
  ),
  ...code<Move, MatrixState>(
    'after',
    'Estado en la segunda fecha',
    'State on the second date',
    ({ to }) => to,
    matrixStateWord,
  ),
  ...count<Move>('milestones', 'Hitos', 'Milestones', ({ n }) => n),
];

/** Pairs of states that no milestone has are left out. */
export function matrixTable({ difference: { matrices } }: DifferenceReport): DifferenceTable {
  const rows = matrices.flatMap(({ source, states, counts }) =>
    states.flatMap((from, row) =>
      states.map((to, column): Move => ({ source, from, to, n: counts[row]?.[column] ?? 0 })).filter(({ n }) => n > 0),
    ),
  );
  return tableOf('matriz', MOVES, rows);
}
