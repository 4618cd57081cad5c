/** Judgements of commitments in sentences: who said what, how far apart they are, why they cannot be compared. */
import type { DisputedRow, JudgementRow, JudgementWord } from '#contracts/judgement-views.ts';
import type { Contrary, Incomparable } from '#domain/judgements/gaps.ts';
import type { CompletionReading } from '#domain/judgements/reading.ts';
import { m } from '#messages';
import { formatDate } from '../dates.ts';
import { irmValueWords } from '../irm-values.ts';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';
import { verdictLine } from '../published-reviews.ts';
import { codeWord, questionWord } from '../review-words.ts';
import { inSentence, methodologyWord, momentWord, valueWord } from '../words.ts';
import { speaker, type Words } from '../words/message.ts';
import { shortName } from './short-names.ts';

/** "Nivel de cumplimiento, fin de término". */
export function judgedWord(
  { variable, aspect, moment }: Pick<JudgementRow, 'variable' | 'aspect' | 'moment'>,
  locale: Locale,
): string {
  const said = { question: questionWord(variable, aspect, locale), moment: inSentence(momentWord(moment, locale)) };
  return m.judged_about(said, { locale });
}

/** Who speaks: "UTPL, revisión independiente" or "IRM". */
export function voiceWord({ judge, by }: Pick<JudgementWord, 'judge' | 'by'>, locale: Locale): string {
  const o = { locale };
  if (judge === 'IRM') return m.judged_irm({}, o);
  return by ? m.judged_reviewer({ body: shortName(by, locale) }, o) : m.judged_reviewer_unnamed({}, o);
}

/** The word of a voice with where it stands: of the IRM what it was transcribed from, of a reviewer the day of release. */
export function saidWord(row: Pick<JudgementRow, 'variable' | 'aspect'>, word: JudgementWord, locale: Locale): string {
  const { variable, aspect } = row;
  const { judge, value, report, since } = word;
  if (judge === 'IRM') return irmValueWords({ variable, aspect, value }, report, locale);
  const said = { value: codeWord({ variable, aspect }, { value, naReason: null }, locale) };
  return m.judged_released({ ...said, date: formatDate(since, locale, 'short') }, { locale });
}

/** "Limitado", or "entre Limitado y Sustancial" where not every milestone was reported on. */
export function readingWord({ lowest, highest }: CompletionReading, locale: Locale): string {
  const [from, to] = [valueWord('COMPLETION', lowest, locale), valueWord('COMPLETION', highest, locale)];
  return lowest === highest ? from : m.judged_between({ from, to }, { locale });
}

/** How the body's milestones read, and what that stands on; null where there is no reading. */
export function readingSentence({ reading, leads }: JudgementRow, locale: Locale): string | null {
  if (!reading?.value) return null;
  const { n, N } = reading.explanation;
  const bodies = formatList(
    leads.map((body) => shortName(body, locale)),
    locale,
  );
  const said = { value: readingWord(reading.value, locale), complete: reading.value.complete, n, of: N, bodies };
  return m.judged_reading(said, { locale });
}

/** "2 grados"; of a single step that is a discrepancy also why it is. */
export function distanceWord({ steps, incomparable, contrary }: JudgementRow, locale: Locale): string {
  if (incomparable !== null || steps === null) return incomparableSentence(incomparable ?? 'OFF_SCALE', locale);
  if (contrary !== null)
    return m.judged_step_contrary({ why: inSentence(contrarySentence(contrary, locale)) }, { locale });
  return steps === 0 ? m.judged_alike({}, { locale }) : m.commitment_differ_steps({ n: steps }, { locale });
}

const CONTRARY = {
  YES_AND_NO: m.judged_contrary_yes_and_no,
  NOT_STARTED_AND_COMPLETE: m.judged_contrary_not_started_and_complete,
} satisfies Words<Contrary>;
/** Why a single step is a discrepancy, as a sentence. */
export const contrarySentence = speaker(CONTRARY);

const WHY = {
  ALONE: m.judged_why_alone,
  METHOD: m.judged_why_method,
  MOMENT: m.judged_why_moment,
  OFF_SCALE: m.judged_why_off_scale,
  NO_REPORT: m.judged_why_no_report,
} satisfies Words<Incomparable>;
/** Why words cannot be set against each other, as a sentence. */
export const incomparableSentence = speaker(WHY);

/** "¿Contribuyó a la apertura?, fin de término: UTPL, …: Empeoró (…); IRM: Marginal (…). 2 grados de distancia." */
export function judgementSentence(row: JudgementRow, locale: Locale): string {
  const words = row.words.map((word) =>
    m.judged_says({ who: voiceWord(word, locale), said: saidWord(row, word, locale) }, { locale }),
  );
  const reading = readingSentence(row, locale);
  const said = [...words, ...(reading === null ? [] : [reading])].join('; ');
  return `${said}. ${m.judged_distance({ distance: inSentence(distanceWord(row, locale)) }, { locale })}`;
}

/** The method that the words of a row share. */
export function methodSentence({ methodology }: JudgementRow, locale: Locale): string {
  return methodologyWord(methodology, locale);
}

/** What reviewers found of the evidence of a milestone said to be complete, one line each. */
export function disputeLines({ verdicts }: DisputedRow, locale: Locale): string[] {
  return verdicts.map(({ review, by }) =>
    verdictLine(review, by ? shortName(by, locale) : review.organization, locale),
  );
}
