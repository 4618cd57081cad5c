/** Kinds of columns that the tables of a difference share. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { DifferenceTableId } from '#contracts/status-query.ts';
import type { LocalizedText } from '#domain/text.ts';
import { type Column, plain, text, count } from '../../columns.ts';
import type { Run, Text } from '../../status/document.ts';
import { openTable, type OpenTable } from '../../table.ts';

export type Names = DifferenceReport['names'];
export type DifferenceTable = OpenTable & { readonly id: DifferenceTableId };

export function tableOf<Row>(
  id: DifferenceTableId,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DifferenceTable {
  return { ...openTable(id, columns, rows), id };
}

export const runWords = (run: Run): string => (typeof run === 'string' ? run : run.text);

/** Lines of a cell as one text. */
export const wordsOf = (texts: readonly Text[]): string | null =>
  texts
    .map((line) => line.map(runWords).join(''))
    .filter((line) => line !== '')
    .join('; ') || null;

interface Place {
  readonly names: Names;
  readonly commitment: string | null;
  readonly milestone: string | null;
}

/** Which commitment and milestone a row is about. */
export const placeColumns = <Row extends Place>(): Column<Row>[] => [
  ...plain<Row>(
    'commitment',
    'Código del compromiso (vacío: el plan)',
    'Code of the commitment (empty: the plan)',
    ({ names, commitment }) => names.commitments[commitment ?? '']?.code,
  ),
  ...count<Row>(
    'milestone',
    'Número del hito (vacío: el compromiso)',
    'Number of the milestone (empty: the commitment)',
    ({ names, milestone }) => names.milestones[milestone ?? '']?.number,
  ),
];

interface Signed {
  readonly organization: string | null;
  readonly office: LocalizedText | null;
}

/** Which body, and which office in it. */
export const signerColumns = <Row extends Signed>(): Column<Row>[] => [
  ...plain<Row>('organization', 'Institución', 'Organization', ({ organization }) => organization),
  ...text<Row>('office', 'Oficina', 'Office', ({ office }) => office),
];
