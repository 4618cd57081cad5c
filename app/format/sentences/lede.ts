/** The commitment in a few sentences, put together from its data: who promised it, what each source says, what the IRM. */
import type { CommitmentStory, PartStory } from '#contracts/commitment-story.ts';
import type { PartialDate } from '#domain/dates.ts';
import { formatDate } from '../dates.ts';
import { transcribedFrom } from '../irm-values.ts';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';
import { variableQuestion, valueWord } from '../words.ts';
import { m } from '#messages';
import { type Bodies, fullNameInSentence } from './body-names.ts';
import { dateWithArticle } from './date-articles.ts';
import { sourceSentences } from './lede-sources.ts';

/** More counterparts than this are counted, not named. */
const NAMED_AT_MOST = 2;

/** What the paragraph is made from. */
export type Told = Pick<
  CommitmentStory,
  'figures' | 'people' | 'bodies' | 'period' | 'irm' | 'judgements' | 'disputed'
>;

/** One paragraph; no sentence is written for a particular commitment. */
export function ledeOf(story: Told, locale: Locale): string {
  const { milestones, overdue, discrepancies } = story.figures;
  const sentences = [
    promiseSentence(story, locale),
    successorSentence(story, locale),
    ...(milestones > 0 ? sourceSentences(story, locale) : []),
    overdue.value > 0 ? `${m.commitment_lede_overdue({ n: overdue.value }, { locale })}.` : '',
    discrepancies.value > 0 ? `${m.commitment_lede_discrepancies({ n: discrepancies.value }, { locale })}.` : '',
    ...judgedSentences(story, locale),
    irmSentence(story, locale),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function judgedSentences({ judgements, disputed }: Told, locale: Locale): string[] {
  const [n, evidence] = [judgements.figure.value, disputed.length];
  return [
    n > 0 ? `${m.commitment_lede_judged({ n }, { locale })}.` : '',
    evidence > 0 ? `${m.commitment_lede_disputed({ n: evidence }, { locale })}.` : '',
  ];
}

const bodiesOf = (parts: readonly PartStory[]): string[] => parts.map(({ part }) => part.organization);
const current = (parts: readonly PartStory[]): PartStory[] => parts.filter((part) => part.current);

/** The promise is of those whom the plan names, whoever answers for it by now. */
function promiseSentence({ people, bodies, period }: Told, locale: Locale): string {
  const planned = people.leads.filter(({ part }) => part.basis === 'PLAN');
  const leads = bodiesOf(planned.length > 0 ? planned : current(people.leads));
  const partners = bodiesOf(current(people.counterparts));
  if (leads.length === 0) return m.commitment_lede_no_lead({}, { locale });
  const named = m.commitment_lede_partner({ n: partners.length, names: names(bodies, partners, locale) }, { locale });
  const counted = m.commitment_lede_partners({ n: partners.length }, { locale });
  return m.commitment_lede_promised(
    {
      n: leads.length,
      leads: names(bodies, leads, locale),
      when: period.inForce ? byDate(period.inForce.endsOn, locale) : '',
      partners: partners.length === 0 ? '' : partners.length > NAMED_AT_MOST ? counted : named,
    },
    { locale },
  );
}

const names = (bodies: Bodies, ids: readonly string[], locale: Locale): string =>
  formatList(
    ids.flatMap((id) => (bodies[id] ? fullNameInSentence(bodies[id], locale) : [])),
    locale,
  );

/** "Desde el 24 de mayo de 2021 responde …", where another body has taken over from the one that promised. */
function successorSentence({ people, bodies }: Told, locale: Locale): string {
  const heirs = current(people.leads).filter(({ part }) => part.basis === 'SUCCESSOR');
  const [first] = heirs;
  if (!first) return '';
  const { from } = first.part;
  const since = from
    ? m.commitment_lede_since({ date: dateWithArticle(from, locale) }, { locale })
    : m.commitment_lede_now({}, { locale });
  return m.commitment_lede_successor(
    { n: heirs.length, since, names: names(bodies, bodiesOf(heirs), locale) },
    { locale },
  );
}

function byDate(date: PartialDate, locale: Locale): string {
  const say = date.precision === 'DAY' ? m.commitment_lede_by_day : m.commitment_lede_by_month;
  return say({ date: formatDate(date, locale) }, { locale });
}

/** The question that the IRM's result variable answers, and its answer as a word (rule D2), or why there is none. */
function irmSentence({ irm }: Told, locale: Locale): string {
  const { headline, reports } = irm;
  if (headline === null) return '';
  const question = variableQuestion(headline.variable, locale);
  if (headline.value === null) {
    if (headline.transcription === 'PENDING') return m.commitment_lede_irm_pending({ question }, { locale });
    return headline.naReason === 'NOT_YET_ASSESSED' ? m.commitment_lede_irm_not_yet({}, { locale }) : '';
  }
  const from = transcribedFrom(
    reports.find(({ id }) => id === headline.report),
    locale,
  );
  return m.commitment_lede_irm_value(
    { question, value: valueWord(headline.variable, headline.value, locale), from },
    { locale },
  );
}
