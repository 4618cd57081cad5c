/** Verdicts on evidence: supports, in part, does not support, cannot be read. */
import type { EvidenceDesk, PieceView } from '#contracts/reviewing-views.ts';
import { checkTogether, conflict, invalid, notFound } from '#domain/errors.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { evidencePieces, reportsWith, verdictsOn } from '#domain/reviewing/verdicts.ts';
import { milestoneOn } from '#domain/versions.ts';
import { EVIDENCE_VERDICTS, type EvidenceVerdict } from '#domain/values.ts';
import { verdictWord } from '#format/review-words.ts';
import { noteOf, signature } from '../filing/access.ts';
import { bodyOf } from '../filing/view.ts';
import { labelsOf, planLabel } from '../plan-labels.ts';
import { sourceColumn } from '../source-columns.ts';
import { allowOn, placeOfCode, type Reviewing, type ReviewPlace } from './access.ts';
import { reviewTrace } from './trail-words.ts';

/**
 * The evidence of a commitment, for somebody who may judge it; what the own body has not judged comes first.
 * @throws NOT_FOUND COMMITMENT; FORBIDDEN
 */
export async function evidenceDesk(reviewing: Reviewing, actor: Actor, code: string): Promise<EvidenceDesk> {
  const place = await placeOfCode(reviewing, code);
  const { organization } = allowOn(actor, 'EVIDENCE_JUDGE', place);
  const { dossier, commitment } = place;
  const pieces = pieceViews(place, organization);
  return {
    plan: planLabel(dossier),
    commitment: labelsOf(dossier).commitment(commitment.id) ?? { code, number: 0, title: {} },
    body: bodyOf(place, organization),
    bodies: judgingBodies(place, pieces),
    pieces: [...pieces.filter(({ isJudged }) => !isJudged), ...pieces.filter(({ isJudged }) => isJudged)],
  };
}

/** The bodies that gave verdicts, by their keys. */
export function judgingBodies(place: ReviewPlace, pieces: readonly PieceView[]): EvidenceDesk['bodies'] {
  const said = pieces.flatMap(({ verdicts }) => [...verdicts.standing, ...verdicts.earlier]);
  return Object.fromEntries(said.map(({ organization }) => [organization, bodyOf(place, organization)]));
}

/** @param organization id of the reader's own body */
export function pieceViews({ dossier, commitment, today }: ReviewPlace, organization: string): PieceView[] {
  const labels = labelsOf(dossier);
  return evidencePieces(dossier, commitment.id, today).map(({ evidence, milestone, ids, since }) => {
    const verdicts = verdictsOn(dossier, ids, today);
    const known = dossier.milestones.find(({ id }) => id === milestone);
    return {
      ...{ evidence, since, verdicts },
      claims: reportsWith(dossier, ids, today).map((one) => sourceColumn(one.source, one, dossier, labels, today)),
      milestone: {
        number: known?.number ?? 0,
        title: known ? milestoneOn(known, dossier.versions, today).title : {},
      },
      isJudged: verdicts.standing.some((one) => one.organization === recordKey(organization)),
    };
  });
}

export interface VerdictRequest {
  /** Public code of the commitment. */
  readonly code: string;
  /** Key of the evidence within the plan. */
  readonly evidence: string;
  /** As typed; unknown ones are refused. */
  readonly verdict: string;
  /** Needed unless it supports what is claimed. */
  readonly note: string | null;
  readonly requestKey: string;
}

/**
 * Says what a piece of evidence is worth. It is public at once and never changed: a later verdict of the same body counts
 * in its place.
 * @throws NOT_FOUND COMMITMENT, EVIDENCE; FORBIDDEN; INVALID VERDICT_MISSING, NOTE_MISSING, NOTE_TOO_LONG; CONFLICT
 *   REQUEST_KEY_USED
 */
export async function judgeEvidence(
  reviewing: Reviewing,
  actor: Actor,
  request: VerdictRequest,
): Promise<EvidenceDesk> {
  const place = await placeOfCode(reviewing, request.code);
  const by = allowOn(actor, 'EVIDENCE_JUDGE', place);
  const { dossier, commitment, today } = place;
  const piece = evidencePieces(dossier, commitment.id, today).find(({ ids }) => ids.includes(request.evidence));
  if (!piece) throw notFound('EVIDENCE', request.evidence);
  const verdict = EVIDENCE_VERDICTS.find((one) => one === request.verdict);
  const needed = verdict !== undefined && verdict !== 'SUPPORTS';
  await checkTogether(
    () => requireVerdict(verdict),
    () => noteOf(request.note, needed),
  );
  const id = reviewing.newId();
  const evidenceId = recordId(dossier.plan.id, request.evidence);
  const outcome = await reviewing.verdicts.give({
    ...{ id, evidenceId, verdict: requireVerdict(verdict), note: noteOf(request.note, needed) },
    ...{ organizationId: by.organization, givenOn: today, requestKey: request.requestKey },
    by: signature(reviewing, actor, by),
    audit: reviewTrace(
      'EVIDENCE_JUDGED',
      place,
      by.organization,
      { entity: 'Evidence', entityId: evidenceId, after: { verdict }, isPublic: true },
      (locale) => (verdict ? verdictWord(verdict, locale) : ''),
    ),
  });
  await reviewing.dossiers.refresh();
  // The same form twice is one verdict; another one with its key is not.
  if (outcome === 'CHANGED' && !(await isGiven(reviewing, request))) throw conflict('REQUEST_KEY_USED');
  return evidenceDesk(reviewing, actor, request.code);
}

function requireVerdict(verdict: EvidenceVerdict | undefined): EvidenceVerdict {
  if (verdict === undefined) throw invalid('VERDICT_MISSING');
  return verdict;
}

async function isGiven(reviewing: Reviewing, { code, evidence, verdict }: VerdictRequest): Promise<boolean> {
  const { dossier } = await placeOfCode(reviewing, code);
  return (dossier.evidenceReviews ?? []).some((one) => one.evidence === evidence && one.verdict === verdict);
}
