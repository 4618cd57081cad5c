import type { DifferenceReport } from '#contracts/difference-report.ts';
import { signingOffice } from '#domain/difference/chains.ts';
import type { IntervalReport } from '#domain/difference/interval-reports.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import { sourceWord, stateWord } from '#format/words.ts';
import { code, type Column, date, plain, count, flag, day } from '../../columns.ts';
import { perLocale } from '../../status/tables/columns.ts';
import { type DifferenceTable, type Names, placeColumns, signerColumns, tableOf } from './columns.ts';

type Row = IntervalReport & {
  readonly names: Names;
  readonly milestone: string;
  readonly organization: string;
  readonly office: LocalizedText | null;
};

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('id', 'Reporte', 'Report', ({ report }) => report.id),
  ...placeColumns<Row>(),
  ...code<Row, ReportSource>('source', 'Fuente', 'Source', ({ report }) => report.source, sourceWord),
  ...signerColumns<Row>(),
  ...date<Row>('reported_on', 'Fecha del reporte', 'Date of the report', ({ report }) => report.reportedOn),
  ...day<Row>('published_on', 'Público desde', 'Public since', ({ report }) => report.publishedOn),
  ...plain<Row>('state', 'Estado que da: código', 'State that it gives: code', ({ report }) => report.state.value),
  ...perLocale<Row>('state', 'Estado que da', 'State that it gives', ({ report }, locale) =>
    stateWord(report.state, locale),
  ),
  ...count<Row>(
    'percent',
    'Porcentaje autoinformado (vacío: no se dio)',
    'Self-reported percentage (empty: none was given)',
    ({ report }) => report.percent,
  ),
  ...flag<Row>('correction', 'Es una corrección', 'It is a correction', ({ report }) => report.supersedes !== null),
  ...plain<Row>('corrects', 'Reporte que corrige', 'Report that it corrects', ({ report }) => report.supersedes),
  ...flag<Row>(
    'about_earlier',
    'Fechado en la primera fecha o antes',
    'Dated on the first date or before',
    ({ aboutEarlier }) => aboutEarlier,
  ),
];

export const reportsTable = ({ difference: { reports }, names }: DifferenceReport): DifferenceTable =>
  tableOf(
    'reportes',
    COLUMNS,
    reports.map((one) => {
      const { milestone, organization } = one.report;
      return { ...one, names, milestone, organization, office: signingOffice(one.report) };
    }),
  );
