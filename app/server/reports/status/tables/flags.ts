import type { FlagView } from '#contracts/flag-views.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import type { FlagStep } from '#domain/flags/flag.ts';
import { flagActionWord, flagKindWord, flagStateWord } from '#format/words/flags.ts';
import { code, type Column, count, day, flag, instant, plain, text } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';

interface Row extends FlagView {
  readonly step: FlagStep | null;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('key', 'Identificador estable', 'Stable id', ({ key }) => key),
  ...code('kind', 'Clase', 'Kind', ({ kind }: Row) => kind, flagKindWord),
  ...code('state', 'Estado', 'State', ({ state }: Row) => state, flagStateWord),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment.code),
  ...count<Row>(
    'milestone',
    'Número del hito (vacío: todo el compromiso)',
    'Number of the milestone (empty: the whole commitment)',
    ({ milestone }) => milestone?.number,
  ),
  ...day<Row>('since', 'Desde', 'Since', ({ since }) => since),
  ...flag<Row>('stands', 'Los datos aún la levantan', 'The records still raise it', ({ stands }) => stands),
  ...flag<Row>('reopened', 'Volvió después de resuelta', 'Came back after it was resolved', ({ reopened }) => reopened),
  ...code('step', 'Paso', 'Step', ({ step }: Row) => step?.action, flagActionWord),
  ...instant<Row>('step_at', 'Cuándo', 'When', ({ step }) => step?.at),
  ...text<Row>('step_office', 'Oficina', 'Office', ({ step }) => step?.office),
  ...plain<Row>('step_note', 'Qué dijo', 'What it said', ({ step }) => step?.note),
  ...plain<Row>('document', 'Documento', 'Document', ({ step }) => step?.document?.title),
  ...plain<Row>(
    'document_url',
    'Dirección del documento',
    'Address of the document',
    ({ step }) => step?.document?.url,
  ),
];

/** Flags of the commitments in the report: a row for each step that an office took, and one for each of which none did. */
export const flagsTable = ({ flags }: StatusReport): OpenTable =>
  openTable(
    'alertas',
    COLUMNS,
    flags.flatMap((one): Row[] => (one.steps.length > 0 ? one.steps : [null]).map((step) => ({ ...one, step }))),
  );
