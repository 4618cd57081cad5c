/** Who takes part in a commitment, and corrections of how its milestones were transcribed. */
import {
  type AdministeredCommitment,
  type AdministeredMilestone,
  milestoneForm,
  participationEndForm,
  participationForm,
  readForm,
} from '#contracts/administration.ts';
import { firstDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Commitment, Milestone, MilestoneVersion, PlanDossier } from '#domain/records.ts';
import { milestoneStanding } from '#domain/standing.ts';
import { textIn } from '#domain/text.ts';
import { verifiabilityHints } from '#domain/verifiability.ts';
import { roleWord } from '#format/words.ts';
import { m } from '#messages';
import { bodyLabel, labelsOf } from '../plan-labels.ts';
import { type Administration, commitmentOf, organizationOf, publicTrace, signatureOf } from './access.ts';

/** @throws FORBIDDEN; NOT_FOUND COMMITMENT */
export async function administeredCommitment(
  administration: Administration,
  actor: Actor,
  code: string,
): Promise<AdministeredCommitment> {
  signatureOf(administration, actor);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const labels = labelsOf(dossier);
  return {
    commitment: labels.commitment(commitment.id) ?? { code, number: commitment.number, title: commitment.title },
    parts: dossier.participations
      .filter((part) => part.commitment === commitment.id)
      .flatMap(({ organization, role, from, to }) => {
        const body = labels.body(organization);
        return body ? [{ organization: body, role, from, to }] : [];
      }),
    milestones: milestonesOf(administration, dossier, commitment),
    organizations: dossier.organizations.map(bodyLabel),
  };
}

function milestonesOf(
  administration: Administration,
  dossier: PlanDossier,
  { id }: Commitment,
): AdministeredMilestone[] {
  const { clock } = administration;
  const today = clock.dayIn(clock.now(), dossier.jurisdiction.timezone);
  const leads = holdersOfSide(dossier, id, 'AGENCY_SELF', today).length;
  return dossier.milestones
    .filter(({ commitment }) => commitment === id)
    .map((milestone) => {
      const { title, deliverable, startsOn, endsOn } = textShown(dossier, milestone, today);
      const spanish = { title: textIn(title, 'es').text, deliverable: deliverable && textIn(deliverable, 'es').text };
      return {
        ...{ id: milestone.id, number: milestone.number, title, deliverable, startsOn, endsOn },
        hints: verifiabilityHints({ ...spanish, endsOn, leads }),
      };
    });
}

/** What the version of the plan that is shown says of a milestone; new dates that were approved since are left out. */
function textShown(dossier: PlanDossier, milestone: Milestone, today: string): MilestoneVersion {
  const { version } = milestoneStanding(dossier, milestone, today);
  return milestone.versions.find(({ planVersion }) => planVersion === version.planVersion) ?? version;
}

interface OfCommitment {
  readonly code: string;
  readonly form: unknown;
}

/**
 * A body begins to take part on a date.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, ORGANIZATION; INVALID as the form says; CONFLICT PARTICIPATION_EXISTS
 */
export async function addParticipation(administration: Administration, actor: Actor, { code, form }: OfCommitment) {
  const by = signatureOf(administration, actor);
  const { organization, role, since: from } = readForm(participationForm, form);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const body = organizationOf(dossier, organization);
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

/**
 * A body ends its part on a date; that it had it stays.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, ORGANIZATION; INVALID DATES_ORDER and as the form says; CONFLICT PARTICIPATION_ENDED
 */
export async function endParticipation(administration: Administration, actor: Actor, { code, form }: OfCommitment) {
  const by = signatureOf(administration, actor);
  const { organization, role, until: to } = readForm(participationEndForm, form);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const body = organizationOf(dossier, organization);
  const open = dossier.participations.find(
    (part) => part.commitment === commitment.id && part.organization === organization && part.role === role && !part.to,
  );
  if (open?.from && lastDay(to) < firstDay(open.from)) throw invalid('DATES_ORDER', 'until');
  const part = partOf(dossier, commitment, organization);
  const audit = publicTrace(
    m.trail_participation_ended,
    (say, locale) => ({ body: say(body.name), role: roleWord(role, locale), commitment: String(commitment.number) }),
    { action: 'PARTICIPATION_ENDED', entity: 'Commitment', entityId: part.commitmentId, after: { ...part, role, to } },
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

/**
 * Corrects how a milestone was transcribed from the version of the plan that is shown; what it said before stays in the
 * trail. New dates that were agreed are a rescheduling, not a correction.
 * @throws FORBIDDEN; NOT_FOUND COMMITMENT, MILESTONE; INVALID DATES_ORDER and as the form says
 */
export async function correctMilestone(administration: Administration, actor: Actor, { code, form }: OfCommitment) {
  const by = signatureOf(administration, actor);
  const given = readForm(milestoneForm, form);
  const { dossier, commitment } = await commitmentOf(administration, code);
  const milestone = dossier.milestones.find(({ id, commitment: of }) => id === given.milestone && of === commitment.id);
  if (!milestone) throw notFound('MILESTONE', given.milestone);
  const { startsOn, endsOn, reason } = given;
  if (isBackwards(startsOn, endsOn)) throw invalid('DATES_ORDER', 'endsOn');
  const { clock } = administration;
  const today = clock.dayIn(clock.now(), dossier.jurisdiction.timezone);
  const version = textShown(dossier, milestone, today);
  const texts = {
    title: { ...version.title, es: given.titleEs, ...(given.titleEn !== null && { en: given.titleEn }) },
    deliverable:
      given.deliverableEs === null
        ? null
        : { es: given.deliverableEs, ...(given.deliverableEn !== null && { en: given.deliverableEn }) },
  };
  const facts = { ...texts, startsOn, endsOn };
  const id = recordId(dossier.plan.id, milestone.id);
  const audit = publicTrace(
    m.trail_milestone_corrected,
    () => ({ milestone: String(milestone.number), commitment: String(commitment.number), reason }),
    { action: 'MILESTONE_CORRECTED', entity: 'Milestone', entityId: id, before: version, after: facts },
  );
  const planVersionId = recordId(dossier.plan.id, version.planVersion);
  await administration.store.changeMilestone({ ...facts, id, planVersionId, by, audit });
  await administration.dossiers.refresh();
}

const isBackwards = (start: PartialDate | null, end: PartialDate | null): boolean =>
  start !== null && end !== null && lastDay(end) < firstDay(start);
