/** A commitment as administrators see it, and who takes part in it. */
import {
  type AdministeredCommitment,
  type AdministeredMilestone,
  participationEndForm,
  participationForm,
  readForm,
} from '#contracts/administration.ts';
import type { RecordForm } from '#contracts/plan-records.ts';
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import { milestoneStanding } from '#domain/standing.ts';
import { LEAD_ROLES } from '#domain/participation.ts';
import type { ParticipationRole } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { roleWord } from '#format/words.ts';
import { m } from '#messages';
import { bodyLabel, labelsOf } from '../plan-labels.ts';
import { type Administration, commitmentOf, organizationOf, publicTrace, signatureOf } from './access.ts';
import { hintsOf } from './records/hints.ts';
import { additionForm, changeForms, todayOf } from './records/view.ts';

/** @throws FORBIDDEN; NOT_FOUND COMMITMENT */
export async function administeredCommitment(
  administration: Administration,
  actor: Actor,
  { code, locale }: { readonly code: string; readonly locale: Locale },
): Promise<AdministeredCommitment> {
  signatureOf(administration, actor);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const labels = labelsOf(dossier);
  const today = todayOf(administration, dossier);
  const [form] = changeForms(dossier, 'COMMITMENT', { today, locale }, [commitment.id]);
  if (!form) throw notFound('COMMITMENT', code);
  return {
    plan: dossier.plan.slug,
    form,
    commitment: labels.commitment(commitment.id) ?? { code, number: commitment.number, title: commitment.title },
    parts: dossier.participations
      .filter((part) => part.commitment === commitment.id)
      .flatMap(({ organization, role, from, to }) => {
        const body = labels.body(organization);
        return body ? [{ organization: body, role, from, to }] : [];
      }),
    milestones: milestonesOf(dossier, commitment, today, locale),
    newMilestone: newMilestone(dossier, commitment, locale),
    organizations: dossier.organizations.map(bodyLabel),
  };
}

function milestonesOf(
  dossier: PlanDossier,
  { id }: Commitment,
  today: string,
  locale: Locale,
): AdministeredMilestone[] {
  const own = dossier.milestones.filter(({ commitment }) => commitment === id);
  return own.flatMap((milestone) => {
    const [form] = changeForms(dossier, 'MILESTONE', { today, locale }, [milestone.id]);
    const { title, deliverable, startsOn, endsOn } = milestoneStanding(dossier, milestone, today).version;
    const hints = hintsOf(dossier, { commitment: id, title, deliverable, endsOn }, today);
    return form ? [{ id: milestone.id, number: milestone.number, title, startsOn, endsOn, hints, form }] : [];
  });
}

/** The form for a milestone that is added to this commitment. */
function newMilestone(dossier: PlanDossier, commitment: Commitment, locale: Locale): RecordForm {
  const form = additionForm(dossier, 'MILESTONE', locale);
  return { ...form, values: { ...form.values, commitment: commitment.id } };
}

interface OfCommitment {
  readonly code: string;
  readonly form: unknown;
}

/**
 * A body begins to take part on a date.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, ORGANIZATION; INVALID as the form says; CONFLICT PARTICIPATION_EXISTS, BOTH_SIDES
 */
export async function addParticipation(administration: Administration, actor: Actor, { code, form }: OfCommitment) {
  const by = signatureOf(administration, actor);
  const { organization, role, since: from } = readForm(participationForm, form);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const body = organizationOf(dossier, organization);
  requireOneSide(dossier, { ...commitment, organization, role, from });
  const part = partOf(dossier, commitment, organization);
  const audit = publicTrace(
    m.trail_participation_added,
    (say, locale) => ({ body: say(body.name), role: roleWord(role, locale), commitment: String(commitment.number) }),
    {
      action: 'PARTICIPATION_ADDED',
      entity: 'Commitment',
      entityId: part.commitmentId,
      after: { ...part, role, from },
    },
  );
  const outcome = await administration.store.addParticipation({ ...part, role, from, by, audit });
  if (outcome === 'CHANGED') throw conflict('PARTICIPATION_EXISTS', organization);
  await administration.dossiers.refresh();
}

interface Joining {
  readonly id: string;
  readonly organization: string;
  readonly role: ParticipationRole;
  readonly from: PartialDate;
}

/** Whoever answers for a commitment does not also judge it as its counterpart: each side tells its own. */
function requireOneSide({ participations }: PlanDossier, { id, organization, role, from }: Joining): void {
  const leads = (one: ParticipationRole) => LEAD_ROLES.some((lead) => lead === one);
  const apart = participations.some(
    (part) =>
      part.commitment === id &&
      part.organization === organization &&
      (part.to === null || lastDay(part.to) > firstDay(from)) &&
      ((leads(role) && part.role === 'COUNTERPART') || (role === 'COUNTERPART' && leads(part.role))),
  );
  if (apart) throw conflict('BOTH_SIDES', 'role');
}

/**
 * A body ends its part on a date; that it had it stays.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, ORGANIZATION; INVALID DATES_ORDER and as the form says; CONFLICT PARTICIPATION_ENDED
 */
export async function endParticipation(administration: Administration, actor: Actor, { code, form }: OfCommitment) {
  const by = signatureOf(administration, actor);
  const { organization, role, until: to, reason } = readForm(participationEndForm, form);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const body = organizationOf(dossier, organization);
  const open = dossier.participations.find(
    (part) => part.commitment === commitment.id && part.organization === organization && part.role === role && !part.to,
  );
  if (open?.from && lastDay(to) < firstDay(open.from)) throw invalid('DATES_ORDER', 'until');
  const part = partOf(dossier, commitment, organization);
  const audit = publicTrace(
    m.trail_participation_ended,
    (say, locale) => {
      const words = { body: say(body.name), role: roleWord(role, locale), commitment: String(commitment.number) };
      return { ...words, reason };
    },
    {
      ...{ action: 'PARTICIPATION_ENDED', entity: 'Commitment', entityId: part.commitmentId },
      before: { ...part, role, from: open?.from ?? null },
      after: { to, reason },
    },
  );
  const outcome = await administration.store.endParticipation({ ...part, role, to, by, audit });
  if (outcome === 'CHANGED') throw conflict('PARTICIPATION_ENDED', organization);
  await administration.dossiers.refresh();
}

function partOf({ plan, jurisdiction }: PlanDossier, commitment: Commitment, organization: string) {
  return {
    commitmentId: recordId(plan.id, commitment.id),
    organizationId: recordId(jurisdiction.slug, organization),
  };
}
