import type { IsoDate } from '#domain/dates.ts';
import type { Commitment, PlanDossier, ProgressReport } from '#domain/records.ts';
import { isOutsidePeriod, planVersionOn } from '#domain/standing.ts';
import { perceivedChangeWord, sourceWord, stateWord } from '#format/words.ts';
import { code, type Column, date, list, plain, text, flag, count, day } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly report: ProgressReport;
  readonly commitment: Commitment | undefined;
  readonly outside: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment?.code),
  ...plain<Row>('milestone', 'Identificador del hito', 'Id of the milestone', ({ report }) => report.milestone),
  ...plain<Row>('id', 'Identificador estable del reporte', 'Stable id of the report', ({ report }) => report.id),
  ...plain<Row>('period', 'Período de reporte', 'Reporting period', ({ report }) => report.period),
  ...code('source', 'Fuente', 'Source', ({ report }: Row) => report.source, sourceWord),
  ...plain<Row>('organization', 'Institución', 'Organization', ({ report }) => report.organization),
  ...date<Row>('reported_on', 'Fecha del reporte', 'Date of the report', ({ report }) => report.reportedOn),
  ...day<Row>(
    'published_on',
    'Día desde el que es público',
    'Day from which it is public',
    ({ report }) => report.publishedOn,
  ),
  ...plain<Row>(
    'vocabulary',
    'Vocabulario del estado',
    'Vocabulary of the state',
    ({ report }) => report.state.vocabulary,
  ),
  ...plain<Row>('state', 'Estado: código', 'State: code', ({ report }) => report.state.value),
  ...plain<Row>('state_es', 'Estado, en español', 'State, in Spanish', ({ report }) => stateWord(report.state, 'es')),
  ...plain<Row>('state_en', 'Estado, en inglés', 'State, in English', ({ report }) => stateWord(report.state, 'en')),
  ...count<Row>('percent', 'Porcentaje autoinformado', 'Self-reported percentage', ({ report }) => report.percent),
  ...text<Row>('narrative', 'Relato (paráfrasis)', 'Narrative (paraphrase)', ({ report }) => report.narrative),
  ...text<Row>('before', 'Antes', 'Before', ({ report }) => report.before),
  ...text<Row>('after', 'Después', 'After', ({ report }) => report.after),
  ...code(
    'perceived_change',
    'Cambio percibido',
    'Perceived change',
    ({ report }: Row) => report.perceivedChange,
    perceivedChangeWord,
  ),
  ...count<Row>('activities', 'Actividades', 'Activities', ({ report }) => report.activities),
  ...count<Row>('participants', 'Participantes', 'Participants', ({ report }) => report.participants),
  ...list<Row>(
    'sectors',
    'Sectores de los participantes',
    'Sectors of the participants',
    ({ report }) => report.sectors,
  ),
  ...count<Row>('evidence', 'Piezas de evidencia', 'Pieces of evidence', ({ report }) => report.evidence.length),
  ...flag<Row>(
    'outside_period',
    'Posterior al período: no cuenta para el IRM',
    'After the period: does not count for the IRM',
    ({ outside }) => outside,
  ),
  ...plain<Row>('supersedes', 'Reporte al que corrige', 'Report that it corrects', ({ report }) => report.supersedes),
  ...list<Row>('sources', 'Fuentes del dato', 'Sources of the datum', ({ report }) => report.sources),
];

/** Every report public on that day, those corrected later included. */
export function reportsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const version = planVersionOn(dossier, asOf);
    const commitmentOf = new Map(dossier.milestones.map(({ id, commitment }) => [id, commitment]));
    return dossier.reports
      .filter(({ publishedOn }) => publishedOn <= asOf)
      .map((report) => ({
        dossier,
        report,
        commitment: dossier.commitments.find(({ id }) => id === commitmentOf.get(report.milestone)),
        outside: isOutsidePeriod(report, version),
      }));
  });
  return openTable('reportes', COLUMNS, rows);
}
