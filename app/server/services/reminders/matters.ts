/** What a person owes today as matters of a reminder, each with where it is done. */
import type { OwedReport, ReschedulingView } from '#contracts/filing-views.ts';
import type { ReviewSummary } from '#contracts/reviewing-views.ts';
import type { FlagView } from '#contracts/flag-views.ts';
import { type IsoDate, lastDay } from '#domain/dates.ts';
import { recordId } from '#domain/filing/ids.ts';
import { periodStanding, takesReports } from '#domain/filing/period.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import type { Actor, HeldRole } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Matter } from '#domain/reminders/rules.ts';
import { repositoryClock } from '#domain/repository-clock.ts';
import { planStandings } from '#domain/standing.ts';
import type { ReviewStatus } from '#domain/reviewing/workflow.ts';
import type { LocalizedText } from '#domain/text.ts';
import { dayIn } from '#domain/instants.ts';
import { type Filing, todayIn } from '../filing/access.ts';
import { whatIOwe } from '../filing/owed.ts';
import { flagsWaiting } from '../oversight/flags.ts';
import type { Reviewing } from '../reviewing/access.ts';
import { reviewInbox } from '../reviewing/inbox.ts';
import { repliesDesk, type ReplySummary } from '../reviewing/reply.ts';
import { judges } from '../reviewing/waiting.ts';
import type { Reminding } from './ports.ts';

/** A matter with what it is about; `path` is the Spanish address where it is done. */
export interface OwedMatter {
  readonly matter: Matter;
  readonly path: string;
  readonly title: LocalizedText;
  /** Code of the commitment and number of the milestone; null where it is about more than one. */
  readonly commitment: string | null;
  readonly milestone: number | null;
  readonly period: LocalizedText | null;
  /** Whether it is another's turn first: the editor's, then the approver's. */
  readonly awaitsApprover: boolean;
}

/** Everything that a person owes, in the order in which it is told. */
export async function mattersOf(
  { filing, reviewing }: Pick<Reminding, 'filing' | 'reviewing'>,
  actor: Actor,
): Promise<OwedMatter[]> {
  const owed = await whatIOwe(filing, actor);
  const dossiers = await filing.dossiers.all();
  const timezones = new Map(dossiers.map(({ plan, jurisdiction }) => [plan.slug, jurisdiction.timezone]));
  const dayOf: DayOf = (at, plan) => dayIn(at ?? filing.clock.now(), timezones.get(plan) ?? 'UTC');
  return [
    ...owed.reports.flatMap((report) => reportMatter(report, dayOf(report.updatedAt, report.key.plan))),
    ...owed.toReview.flatMap((report) => reviewMatter(report, dayOf(report.updatedAt, report.key.plan))),
    ...owed.toDecide.map((row) => decisionMatter(row, dayOf(row.proposedAt, row.plan))),
    ...(await repliesDesk(reviewing, actor)).flatMap((one) => replyMatter(one, dayOf)),
    ...(await assessmentsFor(reviewing, actor)).map((one) => assessmentMatter(one, dayOf)),
    ...(await flagsWaiting(filing, actor)).toResolve.map((flag) => flagMatter(flag, dayOf)),
    ...dossiers.flatMap((dossier) => planMatters(filing, dossier, actor)),
  ];
}

const dayOrNull = (date: OwedReport['period']['closesOn']): IsoDate | null => (date === null ? null : lastDay(date));

const named = ({ commitment, milestone, period }: OwedReport) => ({
  ...{ title: milestone.title, commitment: commitment.code, milestone: milestone.number, period: period.label },
});

function reportMatter(report: OwedReport, changedOn: IsoDate): OwedMatter[] {
  const { key, next, period, milestone } = report;
  const closesOn = dayOrNull(period.closesOn);
  const query = new URLSearchParams({ lado: key.source, organizacion: key.organization });
  const path = `/panel/informes/${key.plan}/${key.milestone}/${key.period}?${query}`;
  const about = { ...named(report), path, awaitsApprover: next === 'AWAIT_APPROVER' };
  if (next === 'MEND') return [{ ...about, matter: { kind: 'RETURNED', since: changedOn, closesOn } }];
  if (next !== 'WRITE' && next !== 'SUBMIT' && next !== 'AWAIT_APPROVER') return [];
  const opensOn = dayOrNull(period.opensOn);
  return [{ ...about, matter: { kind: 'REPORT', opensOn, closesOn, overdue: milestone.overdue } }];
}

function reviewMatter(report: OwedReport, since: IsoDate): OwedMatter[] {
  if (report.next !== 'REVIEW' || report.filing === null) return [];
  const path = `/panel/revision/${encodeURIComponent(report.filing)}`;
  return [{ ...named(report), path, awaitsApprover: false, matter: { kind: 'REVIEW', since } }];
}

function decisionMatter({ plan, commitment, milestone }: ReschedulingView, since: IsoDate): OwedMatter {
  return {
    ...{ title: milestone.title, commitment: commitment.code, milestone: milestone.number, period: null },
    ...{ path: `/panel/hitos/${plan}/${milestone.id}`, awaitsApprover: false, matter: { kind: 'DECISION', since } },
  };
}

type DayOf = (at: string | null, plan: string) => IsoDate;

/** An assessment that waits for the body's reply; once it is public, or replied to, nothing waits. */
function replyMatter({ id, plan, commitment, openedAt, ...one }: ReplySummary, dayOf: DayOf): OwedMatter[] {
  if (one.isReleased || one.replies > 0) return [];
  const { title, code } = commitment;
  const { releaseOn, replyBy } = one;
  const matter = { kind: 'REPLY', since: dayOf(openedAt, plan.slug), releaseOn, replyBy } as const;
  const about = { title, commitment: code, milestone: null, period: null, awaitsApprover: false };
  return [{ ...about, matter, path: `/panel/respuestas/${encodeURIComponent(id)}` }];
}

const PRESSING: readonly ReviewStatus[] = ['SUBMITTED', 'DECIDING', 'RETURNED'];

/** What waits for somebody to read, decide or mend it; what is only to be released, or to be taken up, presses nobody. */
async function assessmentsFor(reviewing: Reviewing, actor: Actor): Promise<ReviewSummary[]> {
  if (!judges(actor)) return [];
  const { reviews } = await reviewInbox(reviewing, actor);
  return reviews
    .filter(({ status }) => PRESSING.includes(status))
    .filter(({ moves }) => moves.includes('CONFIRM') || moves.includes('SEND'));
}

function assessmentMatter({ id, plan, commitment, updatedAt }: ReviewSummary, dayOf: DayOf): OwedMatter {
  const about = { title: commitment.title, commitment: commitment.code, milestone: null, period: null };
  const matter = { kind: 'ASSESSMENT', since: dayOf(updatedAt, plan.slug) } as const;
  return { ...about, awaitsApprover: false, matter, path: `/panel/evaluacion/${encodeURIComponent(id)}` };
}

function flagMatter({ plan, key, kind, commitment, milestone, steps }: FlagView, dayOf: DayOf): OwedMatter {
  const since = dayOf(steps.at(-1)?.at ?? null, plan);
  return {
    ...{ title: (milestone ?? commitment).title, commitment: commitment.code, period: null, awaitsApprover: false },
    ...{ milestone: milestone?.number ?? null, path: `/panel/alertas/${plan}/${encodeURIComponent(key)}` },
    matter: { kind: 'FLAG', since, flag: kind },
  };
}

function planMatters(filing: Filing, dossier: PlanDossier, actor: Actor): OwedMatter[] {
  const today = todayIn(filing, dossier);
  const isContact = actor.roles.some(({ role }) => role === 'POINT_OF_CONTACT');
  return [...(isContact ? periodMatters(dossier, today) : []), ...repositoryMatters(dossier, today, actor.roles)];
}

function periodMatters({ periods }: PlanDossier, today: IsoDate): OwedMatter[] {
  return periods.flatMap((period) => {
    const closesOn = dayOrNull(period.closesOn);
    if (closesOn === null || !takesReports(periodStanding(period, today))) return [];
    const about = { title: period.label, commitment: null, milestone: null, period: period.label };
    return [{ ...about, path: '/panel/periodos', awaitsApprover: false, matter: { kind: 'PERIOD', closesOn } }];
  });
}

/** The rule runs while the plan does. It is told to the point of contact and to the agencies that answer. */
function repositoryMatters(dossier: PlanDossier, today: IsoDate, roles: readonly HeldRole[]): OwedMatter[] {
  const clock = repositoryClock(dossier, planStandings(dossier, today), today);
  return dossier.commitments.flatMap(({ id, code, lifecycle }) => {
    const reading = clock.commitments.get(id)?.value;
    const answers = roles.some((held) => answersFor(dossier, id, today, held));
    if (!reading?.dueBy || reading.measuredOn !== today || lifecycle !== 'ACTIVE' || !answers) return [];
    const about = { title: dossier.plan.shortTitle, commitment: code, milestone: null, period: null };
    const matter = { kind: 'REPOSITORY', dueBy: reading.dueBy } as const;
    return [{ ...about, path: '/panel', awaitsApprover: false, matter }];
  });
}

function answersFor(
  dossier: PlanDossier,
  commitment: string,
  today: IsoDate,
  { role, organization }: HeldRole,
): boolean {
  if (role === 'POINT_OF_CONTACT') return true;
  if (role !== 'AGENCY_EDITOR' && role !== 'AGENCY_APPROVER') return false;
  const holders = holdersOfSide(dossier, commitment, 'AGENCY_SELF', today);
  return holders.some((holder) => recordId(dossier.jurisdiction.slug, holder) === organization);
}
