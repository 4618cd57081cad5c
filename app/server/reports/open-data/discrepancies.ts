/** Differences between sources as a table, from the same rows as the page. */
import type { DifferenceRow } from '#contracts/difference-views.ts';
import type { FlagAction, FlagStep } from '#domain/flags/flag.ts';
import type { ReportSource } from '#domain/values.ts';
import { flagStateWord } from '#format/words/flags.ts';
import { stateWord } from '#format/words.ts';
import { code, type Column, list, plain, text, flag, count, day, instant } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

/** A milestone on which sources differ, and its plan. */
export interface DiscrepancyRow extends DifferenceRow {
  readonly plan: string;
}

const wordOf = ({ columns }: DiscrepancyRow, source: ReportSource) =>
  columns.find((column) => column.source === source) ?? null;
const last = ({ flag }: DiscrepancyRow, action: FlagAction): FlagStep | undefined =>
  flag?.steps.findLast((step) => step.action === action);

const SOURCES = [
  ['AGENCY_SELF', 'agency', 'Entidad', 'Agency'],
  ['COUNTERPART', 'counterpart', 'Contraparte', 'Counterpart'],
  ['CORE_GROUP', 'core_group', 'Grupo Núcleo', 'Core Group'],
] as const;

/** What one source said: its state, its day, its office, its evidence. */
function saidBy([source, id, es, en]: (typeof SOURCES)[number]): Column<DiscrepancyRow>[] {
  const report = (row: DiscrepancyRow) => wordOf(row, source)?.report ?? null;
  return [
    ...plain<DiscrepancyRow>(
      `${id}_state`,
      `${es}: estado, código`,
      `${en}: state, code`,
      (row) => report(row)?.state.value,
    ),
    ...(['es', 'en'] as const).flatMap((locale) =>
      plain<DiscrepancyRow>(`${id}_state_${locale}`, `${es}: estado (${locale})`, `${en}: state (${locale})`, (row) => {
        const state = report(row)?.state;
        return state ? stateWord(state, locale) : null;
      }),
    ),
    ...plain<DiscrepancyRow>(
      `${id}_reported_on`,
      `${es}: fecha del reporte`,
      `${en}: date of the report`,
      (row) => report(row)?.reportedOn.date,
    ),
    ...plain<DiscrepancyRow>(`${id}_by`, `${es}: quién`, `${en}: who`, (row) => wordOf(row, source)?.by?.id),
    ...count<DiscrepancyRow>(
      `${id}_evidence`,
      `${es}: evidencias`,
      `${en}: pieces of evidence`,
      (row) => report(row)?.evidence.length,
    ),
    ...list<DiscrepancyRow>(
      `${id}_evidence_urls`,
      `${es}: direcciones de la evidencia`,
      `${en}: addresses of the evidence`,
      (row) => (report(row)?.evidence ?? []).flatMap(({ url }) => url ?? []),
    ),
  ];
}

const COLUMNS: readonly Column<DiscrepancyRow>[] = [
  ...plain<DiscrepancyRow>('plan', 'Dirección del plan', 'Address of the plan', ({ plan }) => plan),
  ...plain<DiscrepancyRow>('commitment', 'Compromiso', 'Commitment', ({ commitment }) => commitment.code),
  ...count<DiscrepancyRow>(
    'milestone',
    'Número del hito',
    'Number of the milestone',
    ({ milestone }) => milestone.number,
  ),
  ...text<DiscrepancyRow>('title', 'Hito', 'Milestone', ({ milestone }) => milestone.title),
  ...count<DiscrepancyRow>(
    'steps',
    'Grados de distancia; vacío: no se puede medir',
    'Steps apart; empty: cannot be measured',
    (row) => row.steps,
  ),
  ...flag<DiscrepancyRow>('discrepancy', 'Más de un grado', 'More than one step', ({ flag }) => flag !== null),
  ...day<DiscrepancyRow>('since', 'Difieren desde', 'Differ since', ({ since }) => since),
  ...flag<DiscrepancyRow>('overdue', 'Hito vencido', 'Milestone overdue', ({ overdue }) => overdue),
  ...SOURCES.flatMap(saidBy),
  ...code('flag', 'Alerta', 'Flag', ({ flag }: DiscrepancyRow) => flag?.state, flagStateWord),
  ...instant<DiscrepancyRow>(
    'escalated_at',
    'Cuándo se llevó al Grupo Núcleo',
    'When it was brought before the Core Group',
    (row) => last(row, 'ESCALATED')?.at,
  ),
  ...instant<DiscrepancyRow>(
    'resolved_at',
    'Cuándo se resolvió',
    'When it was settled',
    (row) => last(row, 'RESOLVED')?.at,
  ),
  ...plain<DiscrepancyRow>(
    'resolution',
    'Cómo se resolvió',
    'How it was settled',
    (row) => last(row, 'RESOLVED')?.note,
  ),
  ...plain<DiscrepancyRow>(
    'document',
    'Documento de la resolución',
    'Document of the resolution',
    (row) => last(row, 'RESOLVED')?.document?.title,
  ),
];

export const discrepanciesTable = (rows: readonly DiscrepancyRow[]): OpenTable =>
  openTable('discrepancias', COLUMNS, rows);
