/** Words of process facts and plan-level findings: what is asked, and what is known of it. */
import type { PlanFinding, RequirementFact } from '#domain/records.ts';
import { IAP2_LEVELS } from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import { iap2Word, planFindingWord } from '../words.ts';
import { m } from '#messages';

const FACTS: Readonly<Record<string, (inputs: Record<string, never>, options: { locale: Locale }) => string>> = {
  FORUM_MEETINGS_HELD: m.plan_fact_forum_meetings_held,
  MINUTES_PUBLISHED: m.plan_fact_minutes_published,
  WEBSITE: m.plan_fact_website,
  PROPOSAL_FEEDBACK: m.plan_fact_proposal_feedback,
  PROGRESS_REPORTS_PUBLISHED: m.plan_fact_progress_reports_published,
  RESULTS_MEETINGS_HELD: m.plan_fact_results_meetings_held,
  SELF_ASSESSMENT_PUBLISHED: m.plan_fact_self_assessment_published,
};

/** What a process fact or a plan-level finding is about. */
export function processName(code: string, locale: Locale): string {
  return FACTS[code]?.({}, { locale }) ?? planFindingWord(code, locale);
}

/** Whether a finding of a report says the same as a process fact: it is then shown once, with the report. */
export function isFinding(fact: RequirementFact, findings: readonly PlanFinding[]): boolean {
  return findings.some(({ variable }) => variable === fact.code);
}

export function findingValue({ value, outOf }: PlanFinding, locale: Locale): string {
  if (value === null) return m.plan_value_pending({}, { locale });
  if (typeof value === 'number') {
    return outOf === null ? String(value) : m.plan_value_of({ n: value, of: outOf }, { locale });
  }
  return knownValue(value, locale);
}

export function factValue({ value, atLeast }: RequirementFact, locale: Locale): string {
  if (value !== null) return knownValue(value, locale);
  return atLeast === null ? m.plan_value_unknown({}, { locale }) : m.plan_value_at_least({ n: atLeast }, { locale });
}

function knownValue(value: string | boolean, locale: Locale): string {
  if (typeof value === 'boolean') return value ? m.plan_value_yes({}, { locale }) : m.plan_value_no({}, { locale });
  const level = IAP2_LEVELS.find((known) => known === value);
  return level ? iap2Word(level, locale) : value;
}
