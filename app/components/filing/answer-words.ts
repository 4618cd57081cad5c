/** The answers of a report in words, each under its question. */
import { FULFILLED_PREFIX, REASON_PREFIX } from '#contracts/filing.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import { type FilingContent, type FilingField, reportedState } from '#domain/filing/content.ts';
import { textIn } from '#domain/text.ts';
import type { StateVocabulary } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatNumber, formatPercent } from '#format/numbers.ts';
import { initiativeWord, perceivedChangeWord, sectorWord, stateWord } from '#format/words.ts';
import { m } from '#messages';

/** What the words of answers depend on. */
export interface AnswerContext {
  /** Bodies that the side answers about. */
  readonly partners: readonly BodyLabel[];
  readonly vocabulary: StateVocabulary;
  readonly locale: Locale;
}

export interface AnsweredQuestion {
  /** Name of the form's field. */
  readonly field: string;
  readonly question: string;
  /** Null: not answered. */
  readonly answer: string | null;
}

export interface ChangedAnswer extends AnsweredQuestion {
  /** Null: it was not answered. */
  readonly before: string | null;
}

type Plain = Exclude<FilingField, 'partnerFulfilled'>;

const QUESTION_WORDS: Readonly<Record<Plain, (inputs: Record<string, never>, options: { locale: Locale }) => string>> =
  {
    state: m.filing_q_state,
    percent: m.filing_q_percent,
    noProgress: m.filing_q_no_progress,
    narrative: m.filing_q_narrative,
    challenges: m.filing_q_challenges,
    nextSteps: m.filing_q_next_steps,
    before: m.filing_q_before,
    after: m.filing_q_after,
    activities: m.filing_q_activities,
    activitiesSummary: m.filing_q_activities_summary,
    participants: m.filing_q_participants,
    sectors: m.filing_q_sectors,
    sectorsOther: m.filing_q_sectors_other,
    initiatives: m.filing_q_initiatives,
    perceivedChange: m.filing_q_perceived_change,
    communicationCoCreated: m.filing_q_communication,
  };

/** What a field of the form asks; undefined for one that is no question. */
export function questionOf(field: string, { partners, locale }: Omit<AnswerContext, 'vocabulary'>): string | undefined {
  const about = [FULFILLED_PREFIX, REASON_PREFIX].find((prefix) => field.startsWith(prefix));
  if (about !== undefined) {
    const body = nameOf(field.slice(about.length), partners, locale);
    return m.filing_q_partner({ body }, { locale });
  }
  if (field === 'evidence') return m.filing_evidence({}, { locale });
  if (field === 'note') return m.filing_correct_why({}, { locale });
  return Object.hasOwn(QUESTION_WORDS, field) ? QUESTION_WORDS[field as Plain]({}, { locale }) : undefined;
}

/** All questions with their answers, in the order in which they are read. */
export function answeredQuestions(content: FilingContent, context: AnswerContext): AnsweredQuestion[] {
  const plain = (Object.keys(QUESTION_WORDS) as Plain[]).map((field) => ({
    ...{ field, question: QUESTION_WORDS[field]({}, { locale: context.locale }) },
    answer: plainAnswer(field, content, context),
  }));
  const partners = content.partnerFulfilled.map(({ about, fulfilled, reason }) => ({
    field: FULFILLED_PREFIX + about,
    question: m.filing_q_partner({ body: nameOf(about, context.partners, context.locale) }, { locale: context.locale }),
    answer: [yesNo(fulfilled, context.locale), reason].filter((part) => part !== null).join('. ') || null,
  }));
  return [...plain, ...partners];
}

/** The questions that are answered otherwise than before. */
export function changedAnswers(before: FilingContent, now: FilingContent, context: AnswerContext): ChangedAnswer[] {
  const old = new Map(answeredQuestions(before, context).map((one) => [one.field, one]));
  const fresh = new Map(answeredQuestions(now, context).map((one) => [one.field, one]));
  return [...new Map([...old, ...fresh]).values()]
    .map((one) => ({
      ...one,
      before: old.get(one.field)?.answer ?? null,
      answer: fresh.get(one.field)?.answer ?? null,
    }))
    .filter((one) => one.before !== one.answer);
}

function plainAnswer(field: Plain, content: FilingContent, { vocabulary, locale }: AnswerContext): string | null {
  switch (field) {
    case 'state':
      return stateAnswer(content, vocabulary, locale);
    case 'percent':
      return content.percent === null ? null : formatPercent(content.percent, locale);
    case 'noProgress':
      return content.noProgress ? yesNo(true, locale) : null;
    case 'activities':
    case 'participants':
      return content[field] === null ? null : formatNumber(content[field], locale);
    case 'sectors':
      return content.sectors.map((sector) => sectorWord(sector, locale)).join(', ') || null;
    case 'initiatives':
      return initiativesAnswer(content, locale);
    case 'perceivedChange':
      return content.perceivedChange && perceivedChangeWord(content.perceivedChange, locale);
    case 'communicationCoCreated':
      return yesNo(content.communicationCoCreated, locale);
    default:
      return content[field];
  }
}

function stateAnswer({ state }: FilingContent, vocabulary: StateVocabulary, locale: Locale): string | null {
  const reported = reportedState(vocabulary, state);
  return reported && stateWord(reported, locale);
}

function initiativesAnswer({ initiatives }: FilingContent, locale: Locale): string | null {
  const named = initiatives.map(({ code, point }) => initiativeWord(code, locale) + (point ? ` (${point})` : ''));
  return named.join('; ') || null;
}

function yesNo(value: boolean | null, locale: Locale): string | null {
  if (value === null) return null;
  return value ? m.filing_q_partner_yes({}, { locale }) : m.filing_q_partner_no({}, { locale });
}

function nameOf(id: string, partners: readonly BodyLabel[], locale: Locale): string {
  const body = partners.find((partner) => partner.id === id);
  return body ? (body.acronym ?? textIn(body.name, locale).text) : id;
}
