/** What independent reviewers have released: one table of values, one of what the bodies assessed replied. */
import type { IsoDate } from '#domain/dates.ts';
import type {
  AssessmentReply,
  Commitment,
  IndependentAssessment,
  IndependentValue,
  PlanDossier,
} from '#domain/records.ts';
import { assessmentsOn } from '#domain/reviewing/released.ts';
import { codeWord } from '#format/review-words.ts';
import { methodologyWord, momentWord, naReasonWord, variableWord } from '#format/words.ts';
import { code, type Column, day, flag, plain, text } from '../columns.ts';
import { openTable, type OpenTable } from '../table.ts';

interface Assessed {
  readonly dossier: PlanDossier;
  readonly commitment: Commitment;
  readonly assessment: IndependentAssessment;
}
interface ValueRow extends Assessed {
  readonly value: IndependentValue;
  readonly standing: boolean;
}
interface ReplyRow extends Assessed {
  readonly reply: AssessmentReply;
}

const place = <Row extends Assessed>(): Column<Row>[] => [
  ...plain<Row>('plan', 'Dirección del plan', 'Address of the plan', ({ dossier }) => dossier.plan.slug),
  ...plain<Row>('commitment', 'Código del compromiso', 'Code of the commitment', ({ commitment }) => commitment.code),
  ...plain<Row>(
    'assessment',
    'Identificador estable de la evaluación',
    'Stable id of the assessment',
    ({ assessment }) => assessment.id,
  ),
];

const VALUES: readonly Column<ValueRow>[] = [
  ...place<ValueRow>(),
  ...plain<ValueRow>('organization', 'Quien evalúa', 'Who assesses', ({ assessment }) => assessment.organization),
  ...code('moment', 'Momento', 'Moment', ({ assessment }: ValueRow) => assessment.moment, momentWord),
  ...code('method', 'Método', 'Method', ({ assessment }: ValueRow) => assessment.methodology, methodologyWord),
  ...day<ValueRow>('released_on', 'Pública desde', 'Public since', ({ assessment }) => assessment.releasedOn),
  ...flag<ValueRow>(
    'standing',
    'Vigente: ninguna otra la corrige',
    'Standing: no other corrects it',
    ({ standing }) => standing,
  ),
  ...plain<ValueRow>(
    'supersedes',
    'Evaluación que corrige',
    'Assessment it corrects',
    (row) => row.assessment.supersedes,
  ),
  ...plain<ValueRow>(
    'correction',
    'Por qué la corrige',
    'Why it corrects it',
    ({ assessment }) => assessment.correction,
  ),
  ...plain<ValueRow>(
    'early_reason',
    'Por qué se publicó antes de que terminara el plazo de respuesta (vacío: había terminado, o se renunció a él)',
    'Why it was released before the time to reply had passed (empty: it had, or was waived)',
    ({ assessment }) => assessment.earlyReason,
  ),
  ...plain<ValueRow>(
    'disclosures',
    'Vínculo con el compromiso que declaró quien evaluó',
    'What those who assessed disclosed of their part in the commitment',
    ({ assessment }) => assessment.credits.flatMap(({ disclosure }) => disclosure ?? []).join(' | ') || null,
  ),
  ...code('variable', 'Variable', 'Variable', ({ value }: ValueRow) => value.variable, variableWord),
  ...plain<ValueRow>(
    'aspect',
    'Aspecto (OVERALL: el compromiso entero)',
    'Aspect (OVERALL: the whole commitment)',
    ({ value }) => value.aspect,
  ),
  ...plain<ValueRow>('value', 'Valor: código', 'Value: code', ({ value }) => value.value),
  ...plain<ValueRow>('value_es', 'Valor, en español', 'Value, in Spanish', ({ value }) => wordOf(value, 'es')),
  ...plain<ValueRow>('value_en', 'Valor, en inglés', 'Value, in English', ({ value }) => wordOf(value, 'en')),
  ...code(
    'missing',
    'Por qué no hay valor',
    'Why there is no value',
    ({ value }: ValueRow) => value.naReason,
    (reason, locale) => naReasonWord(reason, 'DONE', locale),
  ),
  ...text<ValueRow>('rationale', 'Razones', 'Rationale', ({ value }) => value.rationale),
  ...plain<ValueRow>('evidence', 'Evidencia citada', 'Evidence cited', ({ value }) => value.evidence),
  ...plain<ValueRow>('url', 'Dirección citada', 'Address cited', ({ value }) => value.url),
  ...plain<ValueRow>('page', 'Página o sección citada', 'Page or section cited', ({ value }) => value.page),
  ...plain<ValueRow>(
    'first_code',
    'Primera codificación (vacío: se codificó una vez)',
    'First coding (empty: coded once)',
    ({ value }) => value.codes?.[0],
  ),
  ...plain<ValueRow>('second_code', 'Segunda codificación', 'Second coding', ({ value }) => value.codes?.[1]),
];

const REPLIES: readonly Column<ReplyRow>[] = [
  ...place<ReplyRow>(),
  ...plain<ReplyRow>('id', 'Identificador estable de la respuesta', 'Stable id of the reply', ({ reply }) => reply.id),
  ...plain<ReplyRow>('organization', 'Quien responde', 'Who replies', ({ reply }) => reply.organization),
  ...text<ReplyRow>('office', 'Unidad', 'Office', ({ reply }) => reply.office),
  ...plain<ReplyRow>(
    'text',
    'Respuesta, en el idioma en que se escribió',
    'Reply, as written',
    ({ reply }) => reply.text,
  ),
  ...day<ReplyRow>('given_on', 'Fecha de la respuesta', 'Date of the reply', ({ reply }) => reply.givenOn),
  ...flag<ReplyRow>(
    'before_release',
    'Dada antes de la publicación',
    'Given before release',
    ({ reply }) => reply.beforeRelease,
  ),
  ...flag<ReplyRow>(
    'to_earlier_text',
    'Dada a una versión anterior, que se reescribió',
    'Given to an earlier text, which was rewritten',
    ({ reply }) => reply.isToEarlierText,
  ),
];

const wordOf = (value: IndependentValue, locale: 'es' | 'en'): string | null =>
  value.value === null ? null : codeWord(value, value, locale);

/** Every value of the assessments released by that day, those corrected since included. */
export function assessmentsTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = standingOn(dossiers, asOf).flatMap(({ corrected, ...one }) => {
    const values = (assessment: IndependentAssessment, standing: boolean): ValueRow[] =>
      assessment.values.map((value) => ({ ...one, assessment, value, standing }));
    return [...values(one.assessment, true), ...corrected.flatMap((before) => values(before, false))];
  });
  return openTable('evaluaciones', VALUES, rows);
}

/** Every reply to an assessment that was public by that day. */
export function repliesTable(dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const rows = standingOn(dossiers, asOf).flatMap(({ replies, ...one }) =>
    replies.map((reply): ReplyRow => ({ ...one, reply })),
  );
  return openTable('respuestas', REPLIES, rows);
}

const standingOn = (dossiers: readonly PlanDossier[], asOf: IsoDate) =>
  dossiers.flatMap((dossier) =>
    dossier.commitments.flatMap((commitment) =>
      assessmentsOn(dossier, commitment.id, asOf).map((standing) => ({ dossier, commitment, ...standing })),
    ),
  );
