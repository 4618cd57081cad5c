/**
 * Words for every code of the value lists, in the language asked for. Codes are stored and exported; only these words
 * are shown. Lists that a data file may extend (event kinds, source kinds, initiatives) accept any code: one without a
 * word here is shown as the list's "other" word or, where there is none, as the code itself.
 */
import type { AssessmentValue, ReportedState } from '#domain/records.ts';
import type { NaReason, ReportSource, Transcription, Variable } from '#domain/values.ts';
import type { Locale } from './locale.ts';
import { VALUES, VALUE_MEANINGS } from './words/irm-values.ts';
import * as irm from './words/irm.ts';
import { sayOr, speaker } from './words/message.ts';
import * as people from './words/people.ts';
import * as plan from './words/plan.ts';
import * as progress from './words/progress.ts';

/** The exact word of the vocabulary in which the state was reported; the two vocabularies are never merged. */
export function stateWord(state: ReportedState, locale: Locale): string {
  return state.vocabulary === 'EC_2021' ? ecState(state.value, locale) : selfState(state.value, locale);
}
const ecState = speaker(progress.EC_STATES);
const selfState = speaker(progress.SELF_STATES);

export const vocabularyWord = speaker(progress.VOCABULARIES);
/** The word of a mark: a state as the eye sees it, or the lack of a report. */
export const markWord = speaker(progress.MARKS);
/** What a mark says, as a clause to follow its word. */
export const markMeaning = speaker(progress.MARK_MEANINGS);
/** Who filed a report, in one or two words. */
export const sourceWord = speaker(progress.SOURCES);
export const sourceLongWord = speaker(progress.SOURCES_LONG);
/** A source inside a sentence: what it is in small letters, except the forum, which bears a name of its own. */
export function sourceInSentence(source: ReportSource, locale: Locale): string {
  const word = sourceLongWord(source, locale);
  return source === 'CORE_GROUP' ? word : inSentence(word);
}
export const perceivedChangeWord = speaker(progress.PERCEIVED_CHANGES);

/** Kind of evidence; also takes the free codes of road events. */
export function evidenceKindWord(kind: string, locale: Locale): string {
  return sayOr(progress.EVIDENCE_KINDS, kind, locale, progress.EVIDENCE_KINDS.OTHER);
}

/** International initiative that a milestone serves, as an agency reports it. */
export function initiativeWord(code: string, locale: Locale): string {
  return sayOr(progress.INITIATIVES, code, locale, progress.INITIATIVES.OTHER);
}

export const planStatusWord = speaker(plan.PLAN_STATUSES);
export const versionKindWord = speaker(plan.VERSION_KINDS);
export const lifecycleWord = speaker(plan.LIFECYCLES);
/** What became of a citizen proposal. */
export const outcomeWord = speaker(plan.OUTCOMES);
/** Level of public influence on the IAP2 scale. */
export const iap2Word = speaker(plan.IAP2_LEVELS);
export const iap2Meaning = speaker(plan.IAP2_MEANINGS);

export function eventKindWord(kind: string, locale: Locale): string {
  return sayOr(plan.EVENT_KINDS, kind, locale, plan.EVENT_KINDS.CONTEXT);
}

export function sourceKindWord(kind: string, locale: Locale): string {
  return sayOr(plan.SOURCE_KINDS, kind, locale, plan.SOURCE_KINDS.DOCUMENT);
}

/** Criterion or indicator by which proposals were scored; not an IRM variable. */
export function scoringWord(code: string, locale: Locale): string {
  return sayOr(plan.SCORING, code, locale, code);
}

/** An organization's part in a commitment. */
export const roleWord = speaker(people.ROLES);
export const organizationTypeWord = speaker(people.ORGANIZATION_TYPES);
/** Sector of a seat in the forum. */
export const seatWord = speaker(people.SEATS);
/** What happened between a body and its successor. */
export const successionWord = speaker(people.SUCCESSIONS);

/** Sector of participants or of an organization: the codes of both lists are taken. */
export function sectorWord(code: string, locale: Locale): string {
  const table = Object.hasOwn(people.PARTICIPANT_SECTORS, code)
    ? people.PARTICIPANT_SECTORS
    : people.ORGANIZATION_SECTORS;
  return sayOr(table, code, locale, people.ORGANIZATION_SECTORS.OTHER);
}

/** Label of a share of co-creation: a sector, a gender, an ethnic group; ages and places stand as they are. */
export function shareWord(code: string, locale: Locale): string {
  const known = Object.hasOwn(people.SHARES, code) || !Object.hasOwn(people.PARTICIPANT_SECTORS, code);
  return sayOr(known ? people.SHARES : people.PARTICIPANT_SECTORS, code, locale, code);
}

/** Official short title of a Sustainable Development Goal, 1 to 17; a number that is no goal stands as it is. */
export function sdgWord(goal: number, locale: Locale): string {
  return sayOr(people.SDGS, String(goal), locale, String(goal));
}

export const methodologyWord = speaker(irm.METHODOLOGIES);
export const irmReportTypeWord = speaker(irm.REPORT_TYPES);
/** A value of a report that is not final is never shown without this word. */
export const publicationStatusWord = speaker(irm.PUBLICATION_STATUSES);
export const momentWord = speaker(irm.MOMENTS);
export const variableWord = speaker(irm.VARIABLES);
/** The question that a variable answers, in plain words. */
export const variableQuestion = speaker(irm.QUESTIONS);

/** Whether a method rates a variable: for every commitment, for some, or not at all. */
export const variableUseWord = speaker(irm.VARIABLE_USES);

/** A value of a plan-level finding of a report, for example how many commitments were promising. */
export function planFindingWord(variable: string, locale: Locale): string {
  return sayOr(irm.PLAN_FINDINGS, variable, locale, variable);
}

/** The word of a value on its variable's scale; a value that the scale does not know stands as it was transcribed. */
export function valueWord(variable: Variable, value: string, locale: Locale): string {
  return sayOr(VALUES[variable], value, locale, value);
}

/** What a value means, as a clause to follow its word; empty for a value that the scale does not know. */
export function valueMeaning(variable: Variable, value: string, locale: Locale): string {
  return sayOr(VALUE_MEANINGS[variable], value, locale, '');
}

/** Why there is no value (rule D4). "To be transcribed" when the assessor rated it and it is not here yet. */
export function naReasonWord(reason: NaReason, transcription: Transcription, locale: Locale): string {
  return absence(transcription === 'PENDING' ? 'PENDING' : reason, locale);
}
const absence = speaker(irm.ABSENCES);

export function naReasonMeaning(reason: NaReason, transcription: Transcription, locale: Locale): string {
  return absenceMeaning(transcription === 'PENDING' ? 'PENDING' : reason, locale);
}
const absenceMeaning = speaker(irm.ABSENCE_MEANINGS);

type Assessed = Pick<AssessmentValue, 'variable' | 'value' | 'naReason' | 'transcription'>;

/** The word to show for an assessment: its value or, where there is none, the reason. Never empty. */
export function assessmentWord(assessment: Assessed, locale: Locale): string {
  const { variable, value, naReason, transcription } = assessment;
  if (value !== null) return valueWord(variable, value, locale);
  return naReasonWord(naReason ?? 'NOT_YET_ASSESSED', transcription, locale);
}

/** A word of this file as it stands inside a sentence: first letter small, except in acronyms ("IRM", "OGP Local"). */
export function inSentence(word: string): string {
  const isAcronym = /^\p{Lu}{2}/u.test(word);
  return isAcronym ? word : word.charAt(0).toLowerCase() + word.slice(1);
}
