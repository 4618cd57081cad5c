/** New dates for a milestone: asked for by the agency or the point of contact, decided by the forum. */
import type { ReschedulingView } from '#contracts/filing-views.ts';
import { firstDay, isIsoDay, lastDay, type PartialDate } from '#domain/dates.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { isWebAddress } from '#domain/web-address.ts';
import { allow, type Filing, noteOf, requireDone, signature } from './access.ts';
import { placeOfMilestone } from './blockages.ts';
import { leadTarget, milestonePlace, type MilestonePlace } from './place.ts';
import { rescheduleView } from './rescheduling-views.ts';
import { milestoneTrace } from './trail-words.ts';

export interface ProposalRequest {
  readonly plan: string;
  /** Key of the milestone within the plan. */
  readonly milestone: string;
  /** Id of the organization that asks; of the point of contact's any. */
  readonly organization: string;
  /** Null: as before. */
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate;
  /** Why. */
  readonly reason: string;
}

/**
 * Asks for new dates.
 * @throws NOT_FOUND; FORBIDDEN; INVALID NOTE_MISSING, NOTE_TOO_LONG, RESCHEDULING_START, RESCHEDULING_END for
 *   days that do not exist, RESCHEDULING_ORDER, RESCHEDULING_SAME for dates as they are; CONFLICT RESCHEDULING_OPEN while another proposal waits
 */
export async function proposeRescheduling(
  filing: Filing,
  actor: Actor,
  request: ProposalRequest,
): Promise<ReschedulingView> {
  const place = await milestonePlace(filing, request.plan, request.milestone);
  const by = allow(actor, 'RESCHEDULING_PROPOSE', leadTarget(place, request.organization));
  await checkTogether(
    () => checkDates(request, place),
    () => noteOf(request.reason, true),
  );
  const reason = request.reason.trim();
  const { dossier, milestone } = place;
  const { startsOn, endsOn } = request;
  const id = filing.newId();
  const outcome = await filing.reschedulings.propose({
    ...{ id, milestoneId: recordId(dossier.plan.id, milestone.id), startsOn, endsOn },
    reason: { [dossier.jurisdiction.authoritativeLanguage]: reason },
    by: signature(filing, actor, by),
    audit: milestoneTrace('RESCHEDULING_PROPOSED', place, null, {
      ...{ entity: 'Rescheduling', entityId: id, after: { startsOn, endsOn } },
    }),
  });
  requireDone(outcome, 'RESCHEDULING_OPEN');
  return find(filing, id);
}

/** Whether there are such days, and in that order; then whether they are others than those in force. */
async function checkDates({ startsOn, endsOn }: ProposalRequest, { standing: { version } }: MilestonePlace) {
  await checkTogether(
    () => requireDay(startsOn, 'RESCHEDULING_START'),
    () => requireDay(endsOn, 'RESCHEDULING_END'),
  );
  const start = startsOn ?? version.startsOn;
  if (start !== null && lastDay(endsOn) < firstDay(start)) throw invalid('RESCHEDULING_ORDER', endsOn.date);
  const sameStart = startsOn === null || (version.startsOn && isSame(startsOn, version.startsOn));
  if (sameStart && isSame(endsOn, version.endsOn)) throw invalid('RESCHEDULING_SAME', endsOn.date);
}

function requireDay(given: PartialDate | null, detail: string): void {
  if (given !== null && !isIsoDay(given.date)) throw invalid(detail, given.date);
}

const isSame = (a: PartialDate, b: PartialDate | null): boolean => a.date === b?.date && a.precision === b.precision;

export interface DecisionRequest {
  readonly id: string;
  readonly approved: boolean;
  /** The document of the decision; needed to approve. */
  readonly documentTitle: string | null;
  /** http or https. */
  readonly documentUrl: string | null;
  /** What the decision says; needed to refuse. */
  readonly note: string | null;
}

const TITLE_LIMIT = 500;

/**
 * Records the forum's decision. Approved dates are in force from today on; the dates before stay as history.
 * @throws NOT_FOUND RESCHEDULING; FORBIDDEN; INVALID DOCUMENT_MISSING, DOCUMENT_URL, NOTE_MISSING, NOTE_TOO_LONG; CONFLICT
 *   RESCHEDULING_DECIDED
 */
export async function decideRescheduling(
  filing: Filing,
  actor: Actor,
  request: DecisionRequest,
): Promise<ReschedulingView> {
  const proposal = await filing.reschedulings.find(request.id);
  if (proposal === null) throw notFound('RESCHEDULING', request.id);
  const place = await placeOfMilestone(filing, proposal.milestoneId);
  const by = allow(actor, 'RESCHEDULING_DECIDE', null);
  const { id, approved } = request;
  await checkTogether(
    () => documentOf(request),
    () => noteOf(request.note, !approved),
  );
  if (proposal.status !== 'PROPOSED') throw conflict('RESCHEDULING_DECIDED', id);
  const outcome = await filing.reschedulings.decide({
    ...{
      id,
      approved,
      decidedOn: place.today,
      ...documentOf(request),
      decisionNote: noteOf(request.note, false),
      by: signature(filing, actor, by),
    },
    audit: milestoneTrace(approved ? 'RESCHEDULING_APPROVED' : 'RESCHEDULING_REJECTED', place, null, {
      ...{ entity: 'Rescheduling', entityId: id },
      before: { startsOn: place.standing.version.startsOn, endsOn: place.standing.version.endsOn },
      after: { startsOn: proposal.startsOn, endsOn: proposal.endsOn },
    }),
  });
  requireDone(outcome, 'RESCHEDULING_DECIDED');
  await filing.dossiers.refresh();
  return find(filing, id);
}

function documentOf({ approved, documentTitle, documentUrl }: DecisionRequest) {
  const [title, url] = [documentTitle?.trim() || null, documentUrl?.trim() || null];
  if (approved && title === null) throw invalid('DOCUMENT_MISSING');
  if (title !== null && title.length > TITLE_LIMIT) throw invalid('NOTE_TOO_LONG', String(TITLE_LIMIT));
  if (url !== null && !isWebAddress(url)) throw invalid('DOCUMENT_URL', url);
  return { documentTitle: title, documentUrl: url };
}

async function find(filing: Filing, id: string): Promise<ReschedulingView> {
  const row = await filing.reschedulings.find(id);
  if (row === null) throw notFound('RESCHEDULING', id);
  return rescheduleView(filing, row);
}
