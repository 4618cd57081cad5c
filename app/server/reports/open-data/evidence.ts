import type { IsoDate } from '#domain/dates.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import { type EvidencePiece, evidencePieces } from '#domain/reviewing/verdicts.ts';
import { evidenceKindWord } from '#format/words.ts';
import { code, type Column, count, date, day, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row extends EvidencePiece {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment.code),
  ...plain<Row>('milestone', 'Identificador del hito', 'Id of the milestone', ({ milestone }) => milestone),
  ...plain<Row>(
    'id',
    'Identificador estable de la evidencia',
    'Stable id of the evidence',
    ({ evidence }) => evidence.id,
  ),
  ...code('kind', 'Clase', 'Kind', ({ evidence }: Row) => evidence.kind, evidenceKindWord),
  ...text<Row>('title', 'Título', 'Title', ({ evidence }) => evidence.title),
  ...plain<Row>('language', 'Idioma', 'Language', ({ evidence }) => evidence.language),
  ...date<Row>('issued_on', 'Fecha del documento', 'Date of the document', ({ evidence }) => evidence.issuedOn),
  ...day<Row>('public_since', 'Pública aquí desde', 'Public here since', ({ since }) => since),
  ...plain<Row>('url', 'Dirección', 'Address', ({ evidence }) => evidence.url),
  ...plain<Row>('file_name', 'Archivo guardado aquí', 'File kept here', ({ evidence }) => evidence.file?.name),
  ...plain<Row>('file_type', 'Tipo del archivo', 'Type of the file', ({ evidence }) => evidence.file?.mediaType),
  ...count<Row>('file_bytes', 'Bytes del archivo', 'Bytes of the file', ({ evidence }) => evidence.file?.size),
  ...plain<Row>('file_sha256', 'SHA-256 del archivo', 'SHA-256 of the file', ({ evidence }) => evidence.file?.sha256),
];

/** Every piece of evidence that was public on that day, once for each commitment. */
export function evidenceTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers.flatMap((dossier) =>
    dossier.commitments.flatMap((commitment) =>
      evidencePieces(dossier, commitment.id, asOf).map((piece) => ({ ...piece, dossier, commitment })),
    ),
  );
  return openTable('evidencias', COLUMNS, rows);
}
