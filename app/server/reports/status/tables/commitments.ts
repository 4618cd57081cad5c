import type { ReportCommitment } from '#contracts/status-report.ts';
import { EVIDENCE_VERDICTS, MARK_SHAPES, REPORT_SOURCES, type Moment, type Variable } from '#domain/values.ts';
import { verdictWord } from '#format/review-words.ts';
import { markWord, valueWord } from '#format/words.ts';
import { code, type Column, date, list, plain, text, count } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import { holdersOf } from '../compose/words.ts';
import { NAMES } from './columns.ts';

const irmCellOf = ({ irm }: ReportCommitment, variable: Variable, moment: Moment) =>
  irm.rows
    .find((row) => row.variable === variable && row.aspect === 'OVERALL')
    ?.cells.find((cell) => cell.moment === moment);

const IRM: readonly (readonly [Variable, Moment, string])[] = [
  ['COMPLETION', 'MIDTERM', 'irm_completion_midterm'],
  ['COMPLETION', 'END_OF_TERM', 'irm_completion_end_of_term'],
  ['DIOG', 'END_OF_TERM', 'irm_diog_end_of_term'],
  ['EARLY_RESULTS', 'END_OF_TERM', 'irm_early_results_end_of_term'],
];

const COMMITMENTS: readonly Column<ReportCommitment>[] = [
  ...plain<ReportCommitment>('code', 'Código', 'Code', ({ commitment }) => commitment.code),
  ...count<ReportCommitment>('number', 'Número', 'Number', ({ commitment }) => commitment.number),
  ...text<ReportCommitment>('title', 'Título oficial', 'Official title', ({ commitment }) => commitment.title),
  ...text<ReportCommitment>('theme', 'Tema', 'Theme', ({ theme }) => theme?.title),
  ...date<ReportCommitment>('starts_on', 'Inicio vigente', 'Start in force', ({ period }) => period.inForce?.startsOn),
  ...date<ReportCommitment>('ends_on', 'Término vigente', 'End in force', ({ period }) => period.inForce?.endsOn),
  ...date<ReportCommitment>(
    'original_starts_on',
    'Inicio original',
    'Original start',
    ({ period }) => period.original?.startsOn,
  ),
  ...date<ReportCommitment>(
    'original_ends_on',
    'Término original',
    'Original end',
    ({ period }) => period.original?.endsOn,
  ),
  ...list<ReportCommitment>('leads', 'Entidades responsables', 'Lead agencies', (row) =>
    holdersOf(row, 'leads').map(({ id }) => id),
  ),
  ...list<ReportCommitment>('counterparts', 'Contrapartes', 'Counterparts', (row) =>
    holdersOf(row, 'counterparts').map(({ id }) => id),
  ),
  ...count<ReportCommitment>('milestones', 'Hitos', 'Milestones', ({ figures }) => figures.milestones),
  ...MARK_SHAPES.flatMap((shape) =>
    count<ReportCommitment>(
      `agency_${shape.replace('-', '_')}`,
      `Hitos según la entidad: ${markWord(shape, 'es')}`,
      `Milestones by the agency's word: ${markWord(shape, 'en')}`,
      ({ marks }) => marks.AGENCY_SELF[shape],
    ),
  ),
  ...REPORT_SOURCES.flatMap((source) => {
    const [id, es, en] = NAMES[source];
    return [
      ...count<ReportCommitment>(
        `reported_${id}`,
        `Hitos con reporte de ${es}`,
        `Milestones on which ${en} reported`,
        ({ figures }) => figures.coverage[source].value,
      ),
      ...count<ReportCommitment>(
        `complete_${id}`,
        `Hitos completos según ${es} (vacío: ningún reporte)`,
        `Milestones complete by the word of ${en} (empty: no report)`,
        ({ figures }) => (figures.coverage[source].value === 0 ? null : figures.complete[source].value),
      ),
    ];
  }),
  ...count<ReportCommitment>(
    'overdue',
    'Hitos vencidos (vacío: ningún término conocido)',
    'Milestones overdue (empty: no end known)',
    ({ figures: { overdue } }) => (overdue.explanation.n === 0 ? null : overdue.value),
  ),
  ...plain<ReportCommitment>(
    'last_update',
    'Último reporte público',
    'Last public report',
    ({ figures }) => figures.lastUpdate.value?.publishedOn,
  ),
  ...count<ReportCommitment>(
    'evidence',
    'Piezas de evidencia',
    'Pieces of evidence',
    ({ evidencePieces }) => evidencePieces,
  ),
  ...count<ReportCommitment>(
    'evidence_judged',
    'Piezas de evidencia con veredicto',
    'Pieces of evidence with a verdict',
    ({ verdictCounts }) => verdictCounts.judged,
  ),
  ...EVIDENCE_VERDICTS.flatMap((verdict) =>
    count<ReportCommitment>(
      `verdicts_${verdict.toLowerCase()}`,
      `Veredictos: ${verdictWord(verdict, 'es')}`,
      `Verdicts: ${verdictWord(verdict, 'en')}`,
      ({ verdictCounts }) => verdictCounts.byVerdict[verdict],
    ),
  ),
  ...count<ReportCommitment>(
    'independent_assessments',
    'Evaluaciones independientes publicadas',
    'Independent assessments published',
    ({ assessments }) => assessments.length,
  ),
  ...count<ReportCommitment>(
    'with_evidence',
    'Hitos con evidencia',
    'Milestones with evidence',
    ({ figures }) => figures.evidence.value,
  ),
  ...count<ReportCommitment>(
    'comparable',
    'Hitos comparables',
    'Comparable milestones',
    ({ figures }) => figures.differing.explanation.n,
  ),
  ...count<ReportCommitment>(
    'differing',
    'Hitos en que difieren',
    'Milestones on which they differ',
    ({ figures: { differing } }) => (differing.explanation.n === 0 ? null : differing.value),
  ),
  ...count<ReportCommitment>('discrepancies', 'Discrepancias', 'Discrepancies', ({ figures: { discrepancies } }) =>
    discrepancies.explanation.n === 0 ? null : discrepancies.value,
  ),
  ...IRM.flatMap(([variable, moment, id]) => [
    ...code<ReportCommitment, string>(
      id,
      `IRM, ${variable}, ${moment}`,
      `IRM, ${variable}, ${moment}`,
      (row) => irmCellOf(row, variable, moment)?.value,
      (value, locale) => valueWord(variable, value, locale),
    ),
    ...plain<ReportCommitment>(
      `${id}_missing`,
      `IRM, ${variable}, ${moment}: por qué no hay valor`,
      `IRM, ${variable}, ${moment}: why there is no value`,
      (row) => {
        const cell = irmCellOf(row, variable, moment);
        if (!cell) return 'NOT_USED_IN_METHOD';
        return cell.transcription === 'PENDING' ? 'TO_TRANSCRIBE' : cell.naReason;
      },
    ),
    ...plain<ReportCommitment>(
      `${id}_report`,
      `IRM, ${variable}, ${moment}: informe del que se transcribió`,
      `IRM, ${variable}, ${moment}: report that it was transcribed from`,
      (row) => irmCellOf(row, variable, moment)?.report,
    ),
  ]),
];

export const commitmentsTable = (commitments: readonly ReportCommitment[]): OpenTable =>
  openTable('compromisos', COMMITMENTS, commitments);
