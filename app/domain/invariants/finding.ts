/** A fault in the facts of a plan, as a stable code, the place, and a plain sentence in both languages. */

/** ERROR: the facts contradict a rule. FLAG: imported so from an earlier system; kept as filed and shown as odd. */
export type FindingLevel = 'ERROR' | 'FLAG';

interface Sentence {
  readonly es: string;
  readonly en: string;
}

/** `where` is the id of the record, `what` the value or reference at fault. */
const SENTENCES = {
  MILESTONE_REPEATED: (where: string, what: string): Sentence => ({
    es: `El hito ${where} se repite: ya hay un hito ${what} en ese compromiso.`,
    en: `Milestone ${where} is repeated: that commitment already has a milestone ${what}.`,
  }),
  ENDS_BEFORE_START: (where: string, what: string): Sentence => ({
    es: `${where} termina antes de empezar (${what}).`,
    en: `${where} ends before it starts (${what}).`,
  }),
  REPORT_REPEATED: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} repite el reporte ${what}: mismo hito, período, fuente y entidad, sin corregirlo.`,
    en: `Report ${where} repeats report ${what}: same milestone, period, source and body, without correcting it.`,
  }),
  CORRECTS_ANOTHER_MATTER: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} dice corregir ${what}, que es de otro hito, otra fuente o posterior.`,
    en: `Report ${where} claims to correct ${what}, which is about another milestone, from another source, or later.`,
  }),
  PERCENT_OUT_OF_RANGE: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} da ${what} %: el porcentaje va de 0 a 100.`,
    en: `Report ${where} gives ${what}%: a percentage runs from 0 to 100.`,
  }),
  PERCENT_NOT_FROM_AGENCY: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} da un porcentaje (${what} %), que solo puede dar la entidad responsable.`,
    en: `Report ${where} gives a percentage (${what}%), which only the lead body may give.`,
  }),
  FULL_PERCENT_NOT_COMPLETE: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} da 100 % y no dice completo, sino ${what}.`,
    en: `Report ${where} gives 100% without saying complete: it says ${what}.`,
  }),
  FULL_PERCENT_WITHOUT_EVIDENCE: (where: string): Sentence => ({
    es: `El reporte ${where} da 100 % sin ninguna evidencia.`,
    en: `Report ${where} gives 100% without any evidence.`,
  }),
  NO_PROGRESS_WITH_INCREASE: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} dice que no hubo avance y sube el porcentaje (${what}).`,
    en: `Report ${where} says that there was no progress and raises the percentage (${what}).`,
  }),
  FILED_WITHOUT_ROLE: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} es de ${what}, que ese día no tenía ese papel en el compromiso.`,
    en: `Report ${where} is from ${what}, which did not have that role in the commitment on that day.`,
  }),
  STATE_OF_ANOTHER_VOCABULARY: (where: string, what: string): Sentence => ({
    es: `El reporte ${where} usa el vocabulario ${what}, que no es el del plan.`,
    en: `Report ${where} uses vocabulary ${what}, which is not the plan's.`,
  }),
  VARIABLE_NOT_IN_METHOD: (where: string, what: string): Sentence => ({
    es: `La valoración ${where} usa ${what}: esa variable no pertenece a ese método.`,
    en: `Assessment ${where} uses ${what}: that variable does not belong to that method.`,
  }),
  VALUE_NOT_ON_SCALE: (where: string, what: string): Sentence => ({
    es: `La valoración ${where} tiene el valor ${what}, que no existe para esa variable.`,
    en: `Assessment ${where} has the value ${what}, which does not exist for that variable.`,
  }),
  VALUE_WITH_REASON: (where: string, what: string): Sentence => ({
    es: `La valoración ${where} tiene un valor y además un motivo para no tenerlo (${what}).`,
    en: `Assessment ${where} has a value and also a reason for having none (${what}).`,
  }),
  NO_VALUE_WITHOUT_REASON: (where: string): Sentence => ({
    es: `La valoración ${where} no tiene valor ni motivo.`,
    en: `Assessment ${where} has neither a value nor a reason.`,
  }),
  IRM_WITHOUT_REPORT: (where: string): Sentence => ({
    es: `La valoración ${where} es del IRM y no indica su informe.`,
    en: `Assessment ${where} is the IRM's and does not name its report.`,
  }),
  IRM_WITHOUT_CITATION: (where: string, what: string): Sentence => ({
    es: `La valoración ${where} transcribe un valor del IRM (${what}) sin citar de dónde.`,
    en: `Assessment ${where} transcribes a value of the IRM (${what}) without citing where from.`,
  }),
  ASSESSED_THOUGH_NOT_VERIFIABLE: (where: string, what: string): Sentence => ({
    es: `La valoración ${where} da ${what} a un compromiso no verificable, que el IRM ya no evalúa desde 2021.`,
    en: `Assessment ${where} gives ${what} to a commitment that is not verifiable, which since 2021 the IRM assesses no further.`,
  }),
  UNKNOWN_REFERENCE: (where: string, what: string): Sentence => ({
    es: `${where} se refiere a ${what}, que no existe.`,
    en: `${where} refers to ${what}, which does not exist.`,
  }),
} as const;

export type FindingCode = keyof typeof SENTENCES;

export interface DomainFinding {
  readonly code: FindingCode;
  readonly level: FindingLevel;
  /** Id of the record at fault. */
  readonly where: string;
  readonly message: Sentence;
}

/** A finding with its sentence. */
export function finding(code: FindingCode, where: string, what = '', level: FindingLevel = 'ERROR'): DomainFinding {
  return { code, level, where, message: SENTENCES[code](where, what) };
}
