/** Copying what reports of the IRM say of commitments: by the point of contact, value by value, with where it stands. */
import type { TranscriptionDesk, TranscriptionList } from '#contracts/transcription-views.ts';
import { type AppError, checkTogether, conflict, forbidden, invalid, notFound } from '#domain/errors.ts';
import { isKnownBy } from '#domain/dates.ts';
import { recordId } from '#domain/filing/ids.ts';
import { valuesOn } from '#domain/irm/assessments.ts';
import { holdsAgencyRole } from '#domain/policy/independence.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { AssessmentValue, IrmReport, PlanDossier } from '#domain/records.ts';
import { planTerm } from '#domain/reviewing/codebook.ts';
import {
  checkCopy,
  contradicts,
  type CopyFault,
  questionsOfReport,
  replaces,
  type ReportQuestion,
} from '#domain/reviewing/transcription.ts';
import type { NaReason } from '#domain/values.ts';
import { codeWord, questionWord } from '#format/review-words.ts';
import { allow, noteOf, signature } from '../filing/access.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import type { AuditNote } from '../ports-filing.ts';
import { placeOfCode, plansToday, type Reviewing, type ReviewPlace } from './access.ts';
import { reviewTrace } from './trail-words.ts';

/** @throws FORBIDDEN NOT_ALLOWED, SECOND_FACTOR_NEEDED; AGENCY_ROLE for those who also act for an agency (invariant 4) */
function allowCopying(actor: Actor): HeldRole {
  const by = allow(actor, 'IRM_TRANSCRIBE', null);
  if (holdsAgencyRole(actor)) throw forbidden('AGENCY_ROLE', 'IRM_TRANSCRIBE');
  return by;
}

/**
 * The reports of the IRM and, for each commitment, what of them is here.
 * @throws FORBIDDEN
 */
export async function transcriptionList(reviewing: Reviewing, actor: Actor): Promise<TranscriptionList> {
  allowCopying(actor);
  return (await plansToday(reviewing)).flatMap(({ dossier, today }) => {
    const values = valuesOn(dossier, today);
    const reports = dossier.irmReports.filter(({ publishedOn }) => isKnownBy(publishedOn, today));
    return reports.map((report) => ({
      ...{ plan: planLabel(dossier), report },
      commitments: dossier.commitments.map(({ id, code }) => {
        const own = values.filter((one) => one.report === report.id && one.commitment === id);
        return {
          commitment: labelsOf(dossier).commitment(id) ?? { code, number: 0, title: {} },
          copied: own.filter((one) => one.transcription === 'DONE').length,
          pending: own.filter((one) => one.transcription === 'PENDING').length,
        };
      }),
    }));
  });
}

export interface DeskRequest {
  /** Public code of the commitment. */
  readonly code: string;
  /** Key of the report within the plan. */
  readonly report: string;
}

/**
 * What a report says of a commitment, as far as it is here, with the questions that it answers.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, IRM_REPORT
 */
export async function transcriptionDesk(
  reviewing: Reviewing,
  actor: Actor,
  request: DeskRequest,
): Promise<TranscriptionDesk> {
  allowCopying(actor);
  const place = await placeOfCode(reviewing, request.code);
  return deskOf(place, findReport(place, request.report));
}

function findReport({ dossier, today }: ReviewPlace, key: string): IrmReport {
  const report = dossier.irmReports.find(({ id, publishedOn }) => id === key && isKnownBy(publishedOn, today));
  if (!report) throw notFound('IRM_REPORT', key);
  return report;
}

function deskOf({ dossier, commitment, today }: ReviewPlace, report: IrmReport): TranscriptionDesk {
  const own = valuesOn(dossier, today).filter((one) => one.report === report.id && one.commitment === commitment.id);
  return {
    ...{ plan: planLabel(dossier), report },
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code: commitment.code, number: 0, title: {} },
    questions: questionsOfReport(report, planTerm(dossier)).map((question) => ({
      question,
      known: own.find((one) => isAbout(one, question)) ?? null,
    })),
  };
}

const isAbout = ({ variable, moment, aspect }: AssessmentValue, question: ReportQuestion): boolean =>
  variable === question.variable && moment === question.moment && (aspect ?? 'OVERALL') === question.aspect;

export interface CopyRequest extends DeskRequest {
  /** Key of the question, and its moment: `COMPLETION`, `END_OF_TERM`. */
  readonly question: string;
  readonly moment: string;
  /** As chosen: a value of the scale, or none. */
  readonly value: string | null;
  readonly naReason: NaReason | null;
  /** Page or section of the report; else an address that leads there. */
  readonly page: string;
  readonly url: string;
  /** What a reader should know of it. */
  readonly note: string;
  /** Why it replaces what is here already; needed where that was something else, and public. */
  readonly reason: string;
  readonly requestKey: string;
}

/** The refusal of a copy, with all that is wrong in it. */
export interface CopyIncomplete extends AppError {
  readonly faults: readonly CopyFault[];
}

/**
 * Copies a value of a report. What was copied before stays in the history and holds for the days before.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, IRM_REPORT, QUESTION; INVALID COPY_INCOMPLETE with faults, NOTE_TOO_LONG; CONFLICT
 *   ALREADY_COPIED for the same value at the same place, REQUEST_KEY_USED
 */
export async function transcribe(reviewing: Reviewing, actor: Actor, request: CopyRequest): Promise<TranscriptionDesk> {
  const by = allowCopying(actor);
  const place = await placeOfCode(reviewing, request.code);
  const report = findReport(place, request.report);
  const { dossier, commitment } = place;
  const question = questionsOfReport(report, planTerm(dossier)).find(
    ({ key, moment }) => key === request.question && moment === request.moment,
  );
  if (!question) throw notFound('QUESTION', request.question);
  const value = valueOf(reviewing, place, report, question, request);
  const known = deskOf(place, report).questions.find((one) => isAsked(one.question, question))?.known ?? null;
  if (await reviewing.transcriptions.isTaken(request.requestKey)) {
    if (known && isSame(known, value)) return deskOf(place, report);
    throw conflict('REQUEST_KEY_USED', request.requestKey);
  }
  await checkTogether(
    () => requireCopy(request, question, known, contradicts(value, valuesOn(dossier, place.today))),
    () => noteOf(request.note, false),
  );
  if (known?.copied && isSame(known, value)) throw conflict('ALREADY_COPIED', question.key);
  const outcome = await reviewing.transcriptions.copy({
    ...{ planId: dossier.plan.id, requestKey: request.requestKey, by: signature(reviewing, actor, by) },
    value: {
      ...value,
      copied: { ...placeIn(request), on: place.today, office: by.office, ...correctionIn(request, known) },
    },
    audit: copyTrace(place, question, known, value, request),
  });
  if (outcome !== 'DONE') throw conflict('REQUEST_KEY_USED', request.requestKey);
  await reviewing.dossiers.refresh();
  return deskOf(await placeOfCode(reviewing, commitment.code), report);
}

const isAsked = (a: ReportQuestion, b: ReportQuestion): boolean => a.key === b.key && a.moment === b.moment;

function copyTrace(
  place: ReviewPlace,
  question: ReportQuestion,
  known: AssessmentValue | null,
  value: AssessmentValue,
  request: CopyRequest,
): AuditNote {
  const { variable, aspect } = question;
  return reviewTrace(
    'IRM_TRANSCRIBED',
    place,
    null,
    {
      ...{ entity: 'AssessmentValue', entityId: recordId(place.dossier.plan.id, value.id), isPublic: true },
      before: known ? { value: known.value, naReason: known.naReason } : undefined,
      after: {
        ...{ value: value.value, naReason: value.naReason, ...placeIn(request) },
        ...correctionIn(request, known),
      },
    },
    (locale) => `${questionWord(variable, aspect, locale)}, ${codeWord(question, value, locale)}`,
  );
}

/** @throws INVALID COPY_INCOMPLETE */
function requireCopy(
  request: CopyRequest,
  question: ReportQuestion,
  known: AssessmentValue | null,
  isContradiction: boolean,
): void {
  const faults = [...checkCopy(request, question, known), ...(isContradiction ? (['NOT_VERIFIABLE'] as const) : [])];
  if (faults.length > 0) throw Object.assign(invalid('COPY_INCOMPLETE'), { faults });
}

/** Why it says something else than what stood here; nothing where it does not. */
const correctionIn = (request: CopyRequest, known: AssessmentValue | null): { readonly correction?: string } =>
  replaces(request, known) ? { correction: request.reason.trim() } : {};

const placeIn = ({ page, url }: CopyRequest) => ({ page: page.trim() || null, url: url.trim() || null });

const isSame = (a: AssessmentValue, b: AssessmentValue): boolean =>
  a.variable === b.variable &&
  (a.aspect ?? 'OVERALL') === (b.aspect ?? 'OVERALL') &&
  a.value === b.value &&
  a.naReason === b.naReason;

function valueOf(
  { newId }: Reviewing,
  { dossier, commitment }: { readonly dossier: PlanDossier; readonly commitment: ReviewPlace['commitment'] },
  report: IrmReport,
  { variable, aspect, moment }: ReportQuestion,
  { value, naReason, note }: CopyRequest,
): AssessmentValue {
  const language = dossier.jurisdiction.authoritativeLanguage;
  return {
    ...{ id: `${commitment.id}-${newId()}`, commitment: commitment.id, source: 'IRM', report: report.id, moment },
    ...{ methodology: report.methodology, variable, aspect, value, naReason, transcription: 'DONE' },
    note: note.trim() ? { [language]: note.trim() } : null,
    citation: report.sources[0] ?? null,
  };
}
