/** Tells people of what was done with reports: the point of contact of submissions, an organization's people of answers. */
import { type Role, SOURCE_OF_ROLE } from '#domain/policy/roles.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { hasDuties, isDuty, type Matter } from '#domain/reminders/rules.ts';
import { m } from '#messages';
import type { PlanDossier } from '#domain/records.ts';
import { planOf } from '../filing/place.ts';
import type { AnnouncedStep, MailPerson } from '../ports-mail.ts';
import { addressOf, reminderPath } from './links.ts';
import type { Reminding } from './ports.ts';
import { footer, nameOf } from './words.ts';

/**
 * A step is dated before its transaction ends, and clocks of nodes differ: nothing younger than this is told of yet, so
 * that no step turns up later before one that was told of already.
 */
const SETTLE_MS = 60_000;
/** News gathers for this long after a message before the next one is written. */
const GATHER_MS = 3_600_000;
/** What nobody was told of for this long is no news any more. */
const STALE_MS = 30 * 86_400_000;

/**
 * Writes notices of the steps that nobody was told of yet, all of a person in one message. Steps are in the database
 * before this runs, so a killed process loses none. Each message continues where the person's last one ended, and has
 * that moment in its key, so several nodes write it once.
 * @returns how many this call wrote
 */
export async function writeNotices(ports: Reminding, signal?: AbortSignal): Promise<number> {
  const now = ports.filing.clock.now().getTime();
  const till = new Date(now - SETTLE_MS);
  const steps = standing(await ports.steps.between(new Date(now - STALE_MS), till));
  if (steps.length === 0) return 0;
  let count = 0;
  for (const person of await ports.people.all(new Date(now))) {
    if (signal?.aborted) break;
    const concerning = steps.filter((step) => concerns(step, person));
    if (concerning.length > 0 && (await tell(ports, person, concerning, till))) count += 1;
  }
  return count;
}

const KIND: Readonly<Record<AnnouncedStep['action'], Matter['kind'] | null>> = {
  SUBMITTED: 'REVIEW',
  RETURNED: 'RETURNED',
  VALIDATED: null,
  PUBLISHED: null,
  WITHDRAWN: null,
};

/** Nobody is told of what they did themselves, or of what was before their time. */
function concerns(step: AnnouncedStep, { userId, roles, remindersOff }: MailPerson): boolean {
  const held = roles.filter(({ from, role, organization }) => {
    if (from > step.at) return false;
    if (step.action === 'SUBMITTED') return role === 'POINT_OF_CONTACT';
    return SOURCE_OF_ROLE[role] === step.source && organization === step.organizationId;
  });
  if (held.length === 0 || step.userId === userId) return false;
  const kind = KIND[step.action];
  return (
    !remindersOff ||
    (kind !== null &&
      isDuty(
        kind,
        held.map(({ role }): Role => role),
      ))
  );
}

/** Of each report the last that was done with it: what came before is no news, nor is one that was taken back. */
function standing(steps: readonly AnnouncedStep[]): AnnouncedStep[] {
  const latest = new Map(steps.map((step) => [step.filingId, step]));
  return [...latest.values()].filter(({ action }) => action !== 'WITHDRAWN');
}

async function tell(
  ports: Reminding,
  person: MailPerson,
  steps: readonly AnnouncedStep[],
  till: Date,
): Promise<boolean> {
  const { userId, email, locale } = person;
  const last = await ports.messages.lastWritten(userId, `notice:${userId}:`);
  if (last !== null && till.getTime() - last.getTime() < GATHER_MS) return false;
  const fresh = steps.filter(({ at }) => last === null || at > last);
  if (fresh.length === 0) return false;
  const subject = m.mail_notice_subject({ count: fresh.length }, { locale });
  const text = await noticeText(ports, person, fresh);
  const key = `notice:${userId}:${last?.toISOString() ?? 'first'}`;
  await ports.mailbox.queue({ key, to: email, userId, subject, text, secret: false, at: till });
  return true;
}

/** A message stays readable; the rest is in the panel that it leads to. */
const LISTED = 40;

async function noticeText(ports: Reminding, person: MailPerson, steps: readonly AnnouncedStep[]): Promise<string> {
  const { userId, locale, roles, remindersOff: off } = person;
  const duties = hasDuties(roles.map(({ role }) => role));
  const items = await Promise.all(steps.slice(0, LISTED).map((step) => itemText(ports, step, locale)));
  const rest = steps.length - LISTED;
  const unsubscribe = addressOf(ports, reminderPath(ports, userId), locale);
  return [
    m.mail_notice_intro({}, { locale }),
    ...items,
    ...(rest > 0 ? [m.mail_reminder_rest({ count: rest }, { locale })] : []),
    `${m.mail_all_in_panel({}, { locale })}\n${addressOf(ports, '/panel', locale)}`,
    footer({ locale, unsubscribe, off, duties }),
  ].join('\n\n');
}

async function itemText(ports: Reminding, step: AnnouncedStep, locale: MailPerson['locale']): Promise<string> {
  const dossier = await planOf(ports.filing, step.milestoneId);
  const name = nameOf(placeOf(dossier, step), locale);
  return [`* ${name}`, `  ${happened(step, locale)}`, `  ${addressOf(ports, pathOf(dossier, step), locale)}`].join(
    '\n',
  );
}

function placeOf(dossier: PlanDossier, { milestoneId, periodId }: AnnouncedStep) {
  const milestone = dossier.milestones.find(({ id }) => id === recordKey(milestoneId));
  const commitment = dossier.commitments.find(({ id }) => id === milestone?.commitment);
  const period = dossier.periods.find(({ id }) => id === recordKey(periodId));
  const title = milestone?.versions.at(-1)?.title ?? dossier.plan.shortTitle;
  return {
    title,
    commitment: commitment?.code ?? null,
    milestone: milestone?.number ?? null,
    period: period?.label ?? null,
  };
}

function happened({ action, note }: AnnouncedStep, locale: MailPerson['locale']): string {
  switch (action) {
    case 'SUBMITTED':
      return m.mail_notice_submitted({}, { locale });
    case 'RETURNED':
      return m.mail_notice_returned({ note: (note ?? '').replace(/\n/gu, '\n  ') }, { locale });
    case 'VALIDATED':
      return m.mail_notice_validated({}, { locale });
    case 'PUBLISHED':
      return m.mail_notice_published({}, { locale });
    case 'WITHDRAWN':
      return '';
  }
}

function pathOf({ plan }: PlanDossier, step: AnnouncedStep): string {
  if (step.action === 'SUBMITTED') return `/panel/revision/${encodeURIComponent(step.filingId)}`;
  const query = new URLSearchParams({ lado: step.source, organizacion: step.organizationId });
  return `/panel/informes/${plan.slug}/${recordKey(step.milestoneId)}/${recordKey(step.periodId)}?${query}`;
}
