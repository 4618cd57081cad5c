import type { ReportEvidence, StatusReport } from '#contracts/status-report.ts';
import { evidenceKindWord, sourceWord } from '#format/words.ts';
import { code, type Column, date, plain, text, count } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';

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
  ...plain<ReportEvidence>(
    'commitment',
    'Código del compromiso',
    'Code of the commitment',
    ({ commitment }) => commitment.code,
  ),
  ...count<ReportEvidence>('milestone', 'Número del hito', 'Number of the milestone', ({ milestone }) => milestone),
  ...code('source', 'Fuente', 'Source', ({ source }: ReportEvidence) => source, sourceWord),
  ...plain<ReportEvidence>('organization', 'Institución', 'Organization', ({ organization }) => organization?.id),
  ...plain<ReportEvidence>('report', 'Reporte que la cita', 'Report that cites it', ({ report }) => report),
  ...plain<ReportEvidence>('cited_on', 'Pública desde', 'Public since', ({ citedOn }) => citedOn),
  ...plain<ReportEvidence>(
    'sha256',
    'SHA-256 del archivo (vacío: solo dirección)',
    'SHA-256 of the file (empty: address alone)',
    ({ evidence }) => evidence.file?.sha256,
  ),
  ...count<ReportEvidence>('bytes', 'Tamaño en bytes', 'Size in bytes', ({ evidence }) => evidence.file?.size),
];

export const evidenceTable = ({ evidence }: StatusReport): OpenTable => openTable('evidencia', EVIDENCE, evidence);
