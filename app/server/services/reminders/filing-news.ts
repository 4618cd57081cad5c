/** News of reports: the point of contact is told of submissions, an organization's people of answers. */
import { type Role, SOURCE_OF_ROLE } from '#domain/policy/roles.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { isDuty, type Matter } from '#domain/reminders/rules.ts';
import { m } from '#messages';
import type { PlanDossier } from '#domain/records.ts';
import { planOf } from '../filing/place.ts';
import type { AnnouncedStep, MailPerson } from '../ports-mail.ts';
import type { Happened } from './happened.ts';
import { addressOf } from './links.ts';
import type { Reminding } from './ports.ts';
import { nameOf } from './words.ts';

/** What was done with reports after one moment and up to another. */
export async function filingNews(ports: Reminding, after: Date, till: Date): Promise<Happened[]> {
  return standing(await ports.steps.between(after, till)).map((step) => ({
    at: step.at,
    isOfReport: true,
    concerns: (person) => concerns(step, person),
    text: (locale) => itemText(ports, step, locale),
  }));
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
