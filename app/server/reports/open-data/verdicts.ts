import type { IsoDate } from '#domain/dates.ts';
import type { Commitment, EvidenceReview, PlanDossier } from '#domain/records.ts';
import { type EvidencePiece, evidencePieces, verdictsOn } from '#domain/reviewing/verdicts.ts';
import { verdictWord } from '#format/review-words.ts';
import { code, type Column, day, flag, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Row {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly piece: EvidencePiece;
  readonly review: EvidenceReview;
  readonly standing: boolean;
}

const COLUMNS: readonly Column<Row>[] = [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment.code),
  ...plain<Row>('milestone', 'Identificador del hito', 'Id of the milestone', ({ piece }) => piece.milestone),
  ...plain<Row>('evidence', 'Identificador de la evidencia', 'Id of the evidence', ({ review }) => review.evidence),
  ...text<Row>('title', 'Título de la evidencia', 'Title of the evidence', ({ piece }) => piece.evidence.title),
  ...plain<Row>('url', 'Dirección de la evidencia', 'Address of the evidence', ({ piece }) => piece.evidence.url),
  ...plain<Row>('id', 'Identificador estable de la valoración', 'Stable id of the verdict', ({ review }) => review.id),
  ...code('verdict', 'Valoración', 'Verdict', ({ review }: Row) => review.verdict, verdictWord),
  ...plain<Row>(
    'note',
    'Nota, en el idioma en que se escribió',
    'Note, as it was written',
    ({ review }) => review.note,
  ),
  ...plain<Row>('organization', 'Quien valora', 'Who judges', ({ review }) => review.organization),
  ...text<Row>('office', 'Unidad', 'Office', ({ review }) => review.office),
  ...day<Row>('given_on', 'Fecha de la valoración', 'Date of the verdict', ({ review }) => review.givenOn),
  ...flag<Row>(
    'standing',
    'Vigente: la misma organización no dio otra después',
    'Standing: the same body has not given another since',
    ({ standing }) => standing,
  ),
];

/** Every verdict on a piece of evidence that was public on that day, those replaced since included. */
export function verdictsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = dossiers
    .filter(({ evidenceReviews = [] }) => evidenceReviews.length > 0)
    .flatMap((dossier) => dossier.commitments.flatMap((commitment) => rowsOf(dossier, commitment, asOf)));
  return openTable('veredictos', COLUMNS, rows);
}

const rowsOf = (dossier: PlanDossier, commitment: Commitment, asOf: IsoDate): Row[] =>
  evidencePieces(dossier, commitment.id, asOf).flatMap((piece) => {
    const { standing, earlier } = verdictsOn(dossier, piece.ids, asOf);
    const rows = (reviews: readonly EvidenceReview[], stands: boolean): Row[] =>
      reviews.map((review) => ({ dossier, commitment, piece, review, standing: stands }));
    return [...rows(standing, true), ...rows(earlier, false)];
  });
