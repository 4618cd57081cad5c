/** Whether a body met its duties towards others, as those others answered, milestone by milestone. */
import type { DutyRow } from '#contracts/institution-page-views.ts';
import type { PartnerFulfilled, ProgressReport } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { standingsOf, type PlanOnDay } from './parts.ts';

interface Answer {
  readonly standing: MilestoneStanding;
  readonly report: ProgressReport;
  readonly answer: PartnerFulfilled;
}

/** One row for each commitment, each that answers, and each towards whom: in the plan's order, the agency first. */
export function dutiesOf(plan: PlanOnDay, id: string): DutyRow[] {
  const answers = plan.standings.flatMap((standing) => answersAbout(standing, id));
  const rows = new Map<string, Answer[]>();
  for (const given of answers) {
    const { report, answer } = given;
    const key = [
      given.standing.milestone.commitment,
      report.source,
      report.organization,
      answer.towards,
      answer.about,
    ].join('|');
    rows.set(key, [...(rows.get(key) ?? []), given]);
  }
  return [...rows.values()].flatMap((row) => dutyRow(plan, row) ?? []);
}

/** Only words that still stand count: the latest report of each source. */
function answersAbout(standing: MilestoneStanding, id: string): Answer[] {
  return REPORT_SOURCES.flatMap((source) => {
    const report = standing.latest[source];
    const about = report?.partnerFulfilled.filter((answer) => answer.about.includes(id)) ?? [];
    return report ? about.map((answer) => ({ standing, report, answer })) : [];
  });
}

function dutyRow(plan: PlanOnDay, answers: readonly Answer[]): DutyRow | null {
  const [first] = answers;
  const commitment = first ? plan.labels.commitment(first.standing.milestone.commitment) : null;
  const by = first ? plan.labels.body(first.report.organization) : null;
  if (!first || !commitment || !by) return null;
  const refused = answers.filter(({ answer }) => answer.value === 'NO');
  return {
    commitment,
    source: first.report.source,
    by,
    towards: plan.labels.bodies(first.answer.towards),
    together: first.answer.about.length > 1 ? plan.labels.bodies(first.answer.about) : [],
    yes: answers.length - refused.length,
    no: refused.length,
    total: standingsOf(plan, first.standing.milestone.commitment).length,
    refusals: refused.map(({ standing, answer }) => ({ milestone: standing.milestone.number, reason: answer.reason })),
  };
}
