/** What a body is in the plan, in a sentence or three: counts always with their base. */
import type { InstitutionInPlan, InstitutionPage } from '#contracts/institution-page-views.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

/** The sentences at the head of its page, the weightiest first; never empty. */
export function institutionLede(view: InstitutionPage, locale: Locale): string {
  const [plan] = view.plans;
  if (view.notYet) return m.institutions_lede_not_yet({}, { locale });
  const sentences = plan
    ? [leadSentence(plan, locale), counterpartSentence(plan, locale), forumSentence(view, plan, locale)]
    : [];
  const weighty = sentences.filter((sentence) => sentence !== null);
  if (weighty.length > 0 || !plan) return weighty.join(' ') || m.institutions_lede_mentioned({}, { locale });
  return formerSentence(view, plan, locale) ?? otherSentence(plan, locale);
}

function commitments(n: number, locale: Locale): string {
  return m.institutions_n_commitments({ n }, { locale });
}

function leadSentence({ totals, answers }: InstitutionInPlan, locale: Locale): string | null {
  if (!totals) return null;
  const led = answers.filter(({ current, role }) => current && role !== 'COUNTERPART').length;
  const of = totals.complete.explanation.N;
  const overdue = totals.overdue.value;
  return [
    m.institutions_lede_lead({ commitments: commitments(led, locale), n: of }, { locale }),
    overdue > 0
      ? m.institutions_lede_complete_overdue({ n: overdue, complete: totals.complete.value, of }, { locale })
      : m.institutions_lede_complete({ n: totals.complete.value, of }, { locale }),
  ].join(' ');
}

function counterpartSentence({ answers, records }: InstitutionInPlan, locale: Locale): string | null {
  const own = answers.filter(({ current, role }) => current && role === 'COUNTERPART');
  const record = records.find(({ source }) => source === 'COUNTERPART');
  if (own.length === 0 || !record) return null;
  const words = { commitments: commitments(own.length, locale), filed: record.filed, n: record.coverage.explanation.N };
  return m.institutions_lede_counterpart(words, { locale });
}

function forumSentence({ isForum }: InstitutionPage, plan: InstitutionInPlan, locale: Locale): string | null {
  const record = plan.records.find(({ source }) => source === 'CORE_GROUP');
  if (isForum && record) {
    const { value, explanation } = record.coverage;
    return m.institutions_lede_forum({ n: value, of: explanation.N }, { locale });
  }
  return plan.seats.some(({ current }) => current) ? m.institutions_lede_seat({}, { locale }) : null;
}

function formerSentence(
  { body }: InstitutionPage,
  { answers, seats, handovers }: InstitutionInPlan,
  locale: Locale,
): string | null {
  const passedOn = handovers.filter(({ from, commitment }) => from.id === body.id && commitment !== null).length;
  if (answers.length > 0) {
    return m.institutions_lede_former({ commitments: commitments(answers.length, locale) }, { locale });
  }
  if (passedOn > 0) return m.institutions_lede_predecessor({ n: passedOn }, { locale });
  return seats.length > 0 ? m.institutions_lede_former_seat({}, { locale }) : null;
}

function otherSentence({ others }: InstitutionInPlan, locale: Locale): string {
  const n = new Set(others.map(({ commitment }) => commitment.code)).size;
  return n > 0 ? m.institutions_lede_other({ n }, { locale }) : m.institutions_lede_mentioned({}, { locale });
}
