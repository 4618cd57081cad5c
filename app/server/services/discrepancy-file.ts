/** Differences between sources as a file, from the same view as the page. */
import type { DifferenceRow } from '#contracts/difference-views.ts';
import { notFound } from '#domain/errors.ts';
import type { FlagAction, FlagStep } from '#domain/flags/flag.ts';
import type { ReportSource } from '#domain/values.ts';
import { flagStateWord } from '#format/words/flags.ts';
import { stateWord } from '#format/words.ts';
import { code, type Column, list, plain, text, flag, count, day, instant } from '#server/reports/columns.ts';
import { openTable, tableCsv, tableRecords } from '#server/reports/table.ts';
import { type DiscrepanciesRequest, discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import type { OpenDataFile } from './open-data.ts';

interface Row extends DifferenceRow {
  readonly plan: string;
}

const wordOf = ({ columns }: Row, source: ReportSource) => columns.find((column) => column.source === source) ?? null;
const last = ({ flag }: Row, action: FlagAction): FlagStep | undefined =>
  flag?.steps.findLast((step) => step.action === action);

const SOURCES = [
  ['AGENCY_SELF', 'agency', 'Entidad', 'Agency'],
  ['COUNTERPART', 'counterpart', 'Contraparte', 'Counterpart'],
  ['CORE_GROUP', 'core_group', 'Grupo Núcleo', 'Core Group'],
] as const;

/** What one source said: its state, its day, its office, its evidence. */
function saidBy([source, id, es, en]: (typeof SOURCES)[number]): Column<Row>[] {
  const report = (row: Row) => wordOf(row, source)?.report ?? null;
  return [
    ...plain<Row>(`${id}_state`, `${es}: estado, código`, `${en}: state, code`, (row) => report(row)?.state.value),
    ...(['es', 'en'] as const).flatMap((locale) =>
      plain<Row>(`${id}_state_${locale}`, `${es}: estado (${locale})`, `${en}: state (${locale})`, (row) => {
        const state = report(row)?.state;
        return state ? stateWord(state, locale) : null;
      }),
    ),
    ...plain<Row>(
      `${id}_reported_on`,
      `${es}: fecha del reporte`,
      `${en}: date of the report`,
      (row) => report(row)?.reportedOn.date,
    ),
    ...plain<Row>(`${id}_by`, `${es}: quién`, `${en}: who`, (row) => wordOf(row, source)?.by?.id),
    ...count<Row>(
      `${id}_evidence`,
      `${es}: evidencias`,
      `${en}: pieces of evidence`,
      (row) => report(row)?.evidence.length,
    ),
    ...list<Row>(
      `${id}_evidence_urls`,
      `${es}: direcciones de la evidencia`,
      `${en}: addresses of the evidence`,
      (row) => (report(row)?.evidence ?? []).flatMap(({ url }) => url ?? []),
    ),
  ];
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<Row>('commitment', 'Compromiso', 'Commitment', ({ commitment }) => commitment.code),
  ...count<Row>('milestone', 'Número del hito', 'Number of the milestone', ({ milestone }) => milestone.number),
  ...text<Row>('title', 'Hito', 'Milestone', ({ milestone }) => milestone.title),
  ...count<Row>(
    'steps',
    'Grados de distancia; vacío: no se puede medir',
    'Steps apart; empty: cannot be measured',
    (row) => row.steps,
  ),
  ...flag<Row>('discrepancy', 'Más de un grado', 'More than one step', ({ flag }) => flag !== null),
  ...day<Row>('since', 'Difieren desde', 'Differ since', ({ since }) => since),
  ...flag<Row>('overdue', 'Hito vencido', 'Milestone overdue', ({ overdue }) => overdue),
  ...SOURCES.flatMap(saidBy),
  ...code('flag', 'Alerta', 'Flag', ({ flag }: Row) => flag?.state, flagStateWord),
  ...instant<Row>(
    'escalated_at',
    'Cuándo se llevó al Grupo Núcleo',
    'When it was brought before the Core Group',
    (row) => last(row, 'ESCALATED')?.at,
  ),
  ...instant<Row>('resolved_at', 'Cuándo se resolvió', 'When it was settled', (row) => last(row, 'RESOLVED')?.at),
  ...plain<Row>('resolution', 'Cómo se resolvió', 'How it was settled', (row) => last(row, 'RESOLVED')?.note),
  ...plain<Row>(
    'document',
    'Documento de la resolución',
    'Document of the resolution',
    (row) => last(row, 'RESOLVED')?.document?.title,
  ),
];

export interface DiscrepanciesFileRequest extends DiscrepanciesRequest {
  readonly format: string;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark?: boolean;
}

/** @throws NOT_FOUND when there is no such plan, body, commitment or format */
export async function discrepanciesFile(dossiers: Dossiers, request: DiscrepanciesFileRequest): Promise<OpenDataFile> {
  const view = await discrepancyList(dossiers, request);
  const rows = [...view.discrepancies, ...view.oneStep].map((row) => ({ ...row, plan: view.plan.slug }));
  const table = openTable('discrepancias', COLUMNS, rows);
  const name = `discrepancias-${view.plan.slug}-${view.asOf}.${request.format}`;
  if (request.format === 'csv') return { body: tableCsv(table, request), type: 'text/csv; charset=utf-8', name };
  if (request.format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const { id, columns } = table;
  const content = { table: id, asOf: view.asOf, revision: dossiers.revision(), columns, rows: tableRecords(table) };
  return { body: JSON.stringify(content), type: 'application/json', name };
}
