import type { ReportCitation, ReportEvidence, StatusReport } from '#contracts/status-report.ts';
import { evidenceKindWord } from '#format/words.ts';
import { code, type Column, count, date, list, plain, text } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';

/** What is cited in several places has several; each is told once. */
const each = ({ citations }: ReportEvidence, read: (citation: ReportCitation) => string | undefined): string[] => [
  ...new Set(citations.flatMap((one) => read(one) ?? [])),
];

const EVIDENCE: readonly Column<ReportEvidence>[] = [
  ...count<ReportEvidence>('number', 'Número en el índice', 'Number in the index', ({ number }) => number),
  ...text<ReportEvidence>('title', 'Título', 'Title', ({ evidence }) => evidence.title),
  ...code<ReportEvidence, string>('kind', 'Clase', 'Kind', ({ evidence }) => evidence.kind, evidenceKindWord),
  ...plain<ReportEvidence>('url', 'Dirección', 'Address', ({ evidence }) => evidence.url),
  ...date<ReportEvidence>(
    'issued_on',
    'Fecha del documento',
    'Date of the document',
    ({ evidence }) => evidence.issuedOn,
  ),
  ...date<ReportEvidence>(
    'published_on',
    'Fecha de publicación',
    'Date of publication',
    ({ evidence }) => evidence.publishedOn,
  ),
  ...list<ReportEvidence>('commitments', 'Compromisos que la citan', 'Commitments that cite it', (row) =>
    each(row, ({ commitment }) => commitment.code),
  ),
  ...list<ReportEvidence>(
    'milestones',
    'Hitos que la citan (código del compromiso y número)',
    'Milestones that cite it (code of the commitment and number)',
    (row) => each(row, ({ commitment, milestone }) => `${commitment.code}-${milestone}`),
  ),
  ...list<ReportEvidence>('sources', 'Fuentes que la citan', 'Sources that cite it', (row) =>
    each(row, ({ source }) => source),
  ),
  ...list<ReportEvidence>('organizations', 'Instituciones que la citan', 'Organizations that cite it', (row) =>
    each(row, ({ organization }) => organization?.id),
  ),
  ...list<ReportEvidence>('reports', 'Reportes que la citan', 'Reports that cite it', (row) =>
    each(row, ({ report }) => report),
  ),
  ...plain<ReportEvidence>(
    'cited_on',
    'Pública desde',
    'Public since',
    ({ citations }) => citations.map(({ citedOn }) => citedOn).sort()[0],
  ),
  ...plain<ReportEvidence>(
    'sha256',
    'SHA-256 del archivo (vacío: sin archivo guardado)',
    'SHA-256 of the file (empty: no file is kept)',
    ({ evidence }) => evidence.file?.sha256,
  ),
  ...count<ReportEvidence>('bytes', 'Tamaño en bytes', 'Size in bytes', ({ evidence }) => evidence.file?.size),
];

export const evidenceTable = ({ evidence }: StatusReport): OpenTable => openTable('evidencia', EVIDENCE, evidence);
