/** What a body is in the plan, in a sentence or three: counts always with their base. */
import type { InstitutionInPlan, InstitutionPage } from '#contracts/institution-page-views.ts';
import type { ReportSource } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** The sentences at the head of its page, over all the plans shown on it, the weightiest first; never empty. */
export function institutionLede(view: InstitutionPage, locale: Locale): string {
  const { plans } = view;
  if (view.notYet) return m.institutions_lede_not_yet({}, { locale });
  const sentences = [leadSentence(plans, locale), counterpartSentence(plans, locale), forumSentence(view, locale)];
  const weighty = sentences.filter((sentence) => sentence !== null);
  return weighty.length > 0 ? weighty.join(' ') : (formerSentence(view, locale) ?? otherSentence(plans, locale));
}

type Plans = readonly InstitutionInPlan[];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

function commitments(n: number, locale: Locale): string {
  return m.institutions_n_commitments({ n }, { locale });
}

/** Of commitments without milestones only their number is told. */
function leadSentence(plans: Plans, locale: Locale): string | null {
  const led = plans.flatMap(({ answers }) => answers).filter(({ current, role }) => current && role !== 'COUNTERPART');
  if (led.length === 0) return null;
  const words = { commitments: commitments(led.length, locale) };
  const totals = plans.flatMap((plan) => plan.totals ?? []);
  const of = sum(totals.map(({ complete }) => complete.explanation.N));
  if (of === 0) return m.institutions_lede_lead_plain(words, { locale });
  const complete = sum(totals.map((total) => total.complete.value));
  const overdue = sum(totals.map((total) => total.overdue.value));
  return [
    m.institutions_lede_lead({ ...words, n: of }, { locale }),
    overdue > 0
      ? m.institutions_lede_complete_overdue({ n: overdue, complete, of }, { locale })
      : m.institutions_lede_complete({ n: complete, of }, { locale }),
  ].join(' ');
}

function counterpartSentence(plans: Plans, locale: Locale): string | null {
  const own = plans.flatMap(({ answers }) => answers).filter(({ current, role }) => current && role === 'COUNTERPART');
  if (own.length === 0) return null;
  const records = recordsBy(plans, 'COUNTERPART');
  const words = { commitments: commitments(own.length, locale), filed: sum(records.map(({ filed }) => filed)) };
  const n = sum(records.map(({ coverage }) => coverage.explanation.N));
  return n === 0
    ? m.institutions_lede_counterpart_plain({ commitments: words.commitments }, { locale })
    : m.institutions_lede_counterpart({ ...words, n }, { locale });
}

const recordsBy = (plans: Plans, wanted: ReportSource) =>
  plans.flatMap(({ records }) => records.filter(({ source }) => source === wanted));

function forumSentence({ isForum, plans }: InstitutionPage, locale: Locale): string | null {
  const records = recordsBy(plans, 'CORE_GROUP');
  const of = sum(records.map(({ coverage }) => coverage.explanation.N));
  if (isForum && of > 0) {
    return m.institutions_lede_forum({ n: sum(records.map(({ coverage }) => coverage.value)), of }, { locale });
  }
  const sits = plans.some(({ seats }) => seats.some(({ current }) => current));
  return sits ? m.institutions_lede_seat({}, { locale }) : null;
}

function formerSentence({ body, plans }: InstitutionPage, locale: Locale): string | null {
  const answers = plans.flatMap((plan) => plan.answers);
  const passedOn = plans
    .flatMap(({ handovers }) => handovers)
    .filter(({ from, commitment }) => from.id === body.id && commitment !== null).length;
  if (answers.length > 0) {
    return m.institutions_lede_former({ commitments: commitments(answers.length, locale) }, { locale });
  }
  if (passedOn > 0) return m.institutions_lede_predecessor({ n: passedOn }, { locale });
  return plans.some(({ seats }) => seats.length > 0) ? m.institutions_lede_former_seat({}, { locale }) : null;
}

function otherSentence(plans: Plans, locale: Locale): string {
  const n = new Set(plans.flatMap(({ others }) => others).map(({ commitment }) => commitment.code)).size;
  return n > 0 ? m.institutions_lede_other({ n }, { locale }) : m.institutions_lede_mentioned({}, { locale });
}
