import type { IsoDate } from '#domain/dates.ts';
import { type IrmCell, irmAsOf } from '#domain/irm/assessments.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import { type Aspect, type Variable } from '#domain/values.ts';
import {
  irmReportTypeWord,
  methodologyWord,
  momentWord,
  publicationStatusWord,
  valueWord,
  variableWord,
} from '#format/words.ts';
import { code, type Column, date, day, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row extends IrmCell {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly variable: Variable;
  readonly aspect: Aspect | undefined;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment.code),
  ...plain<Row>('id', 'Identificador estable del valor', 'Stable id of the value', ({ assessment }) => assessment.id),
  ...code('methodology', 'Método del IRM', 'IRM method', ({ report }: Row) => report.methodology, methodologyWord),
  ...code('variable', 'Variable', 'Variable', ({ variable }: Row) => variable, variableWord),
  ...plain<Row>(
    'aspect',
    'Valor de OGP al que se refiere: código',
    'OGP value it is about: code',
    ({ aspect }) => aspect,
  ),
  ...code('moment', 'Momento', 'Moment', ({ moment }: Row) => moment, momentWord),
  ...plain<Row>('value', 'Valor: código', 'Value: code', ({ value }) => value),
  ...plain<Row>('value_es', 'Valor, en español', 'Value, in Spanish', (row) => word(row, 'es')),
  ...plain<Row>('value_en', 'Valor, en inglés', 'Value, in English', (row) => word(row, 'en')),
  ...plain<Row>('value_missing', 'Por qué no hay valor', 'Why there is no value', ({ absence }) => absence),
  ...plain<Row>(
    'report',
    'Informe del que se transcribió',
    'Report that it was transcribed from',
    ({ report }) => report.id,
  ),
  ...code('report_type', 'Clase de informe', 'Type of report', ({ report }: Row) => report.type, irmReportTypeWord),
  ...text<Row>('report_title', 'Título del informe', 'Title of the report', ({ report }) => report.title),
  ...date<Row>(
    'report_published_on',
    'Publicación del informe',
    'Publication of the report',
    (row) => row.report.publishedOn,
  ),
  ...code(
    'report_status',
    'Situación del informe',
    'State of the report',
    ({ report }: Row) => report.status,
    publicationStatusWord,
  ),
  ...plain<Row>('report_url', 'Dirección del informe', 'Address of the report', ({ report }) => report.url),
  ...plain<Row>('page', 'Página o sección', 'Page or section', ({ assessment }) => assessment.copied?.page),
  ...day<Row>(
    'copied_on',
    'Día en que se copió aquí',
    'Day on which it was copied here',
    (row) => row.assessment.copied?.on,
  ),
];

const word = ({ variable, value }: Row, locale: 'es' | 'en'): string | null =>
  value === null ? null : valueWord(variable, value, locale);

/** Every value that the IRM gave in a report that was out by that day, or why there is none. */
export function irmValuesTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) => {
    const irm = irmAsOf(dossier, asOf);
    return dossier.commitments.flatMap((commitment) =>
      (irm.get(commitment.id) ?? []).flatMap(({ variable, aspect, cells }) =>
        cells.map((cell) => ({ ...cell, dossier, commitment, variable, aspect })),
      ),
    );
  });
  return openTable('valores-irm', COLUMNS, rows);
}
