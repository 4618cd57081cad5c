import type { StatusReport } from '#contracts/status-report.ts';
import type { IrmReport } from '#domain/records.ts';
import { irmReportTypeWord, methodologyWord, publicationStatusWord } from '#format/words.ts';
import { code, type Column, date, list, plain, text } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';

const COLUMNS: readonly Column<IrmReport>[] = [
  ...plain<IrmReport>('id', 'Identificador estable', 'Stable id', ({ id }) => id),
  ...code('type', 'Clase de informe', 'Kind of report', ({ type }: IrmReport) => type, irmReportTypeWord),
  ...text<IrmReport>('title', 'Título', 'Title', ({ title }) => title),
  ...code('methodology', 'Método', 'Method', ({ methodology }: IrmReport) => methodology, methodologyWord),
  ...code(
    'status',
    'Estado de publicación',
    'Publication state',
    ({ status }: IrmReport) => status,
    publicationStatusWord,
  ),
  ...date<IrmReport>('published_on', 'Publicado', 'Published', ({ publishedOn }) => publishedOn),
  ...date<IrmReport>('covers_from', 'Abarca desde', 'Covers from', ({ coversFrom }) => coversFrom),
  ...date<IrmReport>('covers_to', 'Abarca hasta', 'Covers to', ({ coversTo }) => coversTo),
  ...list<IrmReport>('variables', 'Variables que valora', 'Variables that it rates', ({ variables }) => variables),
  ...plain<IrmReport>('url', 'Dirección', 'Address', ({ url }) => url),
];

/** The IRM's reports on the plan that were public by the cut-off. */
export const irmReportsTable = ({ irmReports }: StatusReport): OpenTable =>
  openTable('informes-irm', COLUMNS, irmReports);
