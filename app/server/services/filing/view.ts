/** A filing as those who may see it are shown it. */
import type { FilingChanged, FilingPage, FilingView } from '#contracts/filing-views.ts';
import { conflict } from '#domain/errors.ts';
import { EMPTY_CONTENT, type FilingContent, QUESTIONS } from '#domain/filing/content.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { recordId, recordKey } from '#domain/filing/ids.ts';
import { takesReports } from '#domain/filing/period.ts';
import { contentOf } from '#domain/filing/report.ts';
import { checkFiling } from '#domain/filing/rules.ts';
import { partnersOfSide } from '#domain/filing/sides.ts';
import { type FilingMove, type FilingStatus, firstSubmission, MOVE_RULES, movesFrom } from '#domain/filing/workflow.ts';
import { permission } from '#domain/policy/policy.ts';
import type { ProgressReport } from '#domain/records.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { bodyLabel, labelsOf } from '../plan-labels.ts';
import type { StoredFiling } from '../ports-filing.ts';
import { lastPublished, milestoneView, periodView, type Place, targetOf } from './place.ts';

export function filingView(stored: StoredFiling | null, { key }: Place): FilingView {
  if (stored === null) {
    return {
      ...{ id: null, key, status: null, version: 0, content: EMPTY_CONTENT, evidence: [], steps: [], corrects: null },
      ...{ submittedAt: null, updatedAt: null, publishOn: null, report: null },
    };
  }
  const { id, status, version, content, evidence, steps, submittedAt, updatedAt, publishOn } = stored;
  return {
    ...{ id, key, status, version, content, evidence, submittedAt, updatedAt, publishOn },
    steps: steps.map(({ action, at, office, note }) => ({ action, at, office, note })),
    corrects: stored.correctsId && recordKey(stored.correctsId),
    report: stored.reportId && recordKey(stored.reportId),
  };
}

/** What keeps a report from being submitted today. */
export function findingsOf(place: Place, content: FilingContent, evidence: number, corrects: string | null) {
  const { dossier, key, standing, today } = place;
  return checkFiling(content, {
    ...{ source: key.source, vocabulary: dossier.plan.stateVocabulary, evidence, today },
    ...{ last: lastPublished(place, corrects), dates: standing.version },
  });
}

/** The organizations that it is asked about, by their ids. */
export function partnerIds({ dossier, commitment, key, today }: Place): string[] {
  const keys = partnersOfSide(dossier, commitment.id, key.source, today);
  return keys.map((partner) => recordId(dossier.jurisdiction.slug, partner));
}

export function filingPage(actor: Actor, place: Place, stored: StoredFiling | null): FilingPage {
  const { dossier, commitment, key, period, today } = place;
  const filing = filingView(stored, place);
  const labels = labelsOf(dossier);
  const body = (id: string) => ({ ...bodyOf(place, id), id });
  const standing = periodView(period, today).standing;
  return {
    filing,
    plan: { slug: dossier.plan.slug, title: dossier.plan.shortTitle, vocabulary: dossier.plan.stateVocabulary },
    language: dossier.jurisdiction.authoritativeLanguage,
    commitment: labels.commitment(commitment.id) ?? { code: '', number: 0, title: {} },
    milestone: milestoneView(place),
    period: periodView(period, today),
    body: body(key.organization),
    questions: QUESTIONS[key.source],
    partners: partnerIds(place).map(body),
    last: lastView(place, stored?.correctsId ?? null),
    corrected: correctedView(place, stored?.correctsId ?? null),
    findings: findingsOf(place, filing.content, filing.evidence.length, stored?.correctsId ?? null),
    moves: movesOf(actor, place, stored),
    wouldBeLate: !stored?.correctsId && standing === 'LATE' && !firstSubmission(stored?.steps ?? []),
  };
}

function lastView(place: Place, corrects: string | null): FilingPage['last'] {
  const report = lastPublished(place, corrects);
  return report && { publishedOn: report.publishedOn, content: answersIn(report, place) };
}

function correctedView(place: Place, corrects: string | null): FilingPage['corrected'] {
  const report = place.standing.history.find(({ id }) => corrects !== null && id === recordKey(corrects));
  return report ? { publishedOn: report.publishedOn, state: report.state, content: answersIn(report, place) } : null;
}

function answersIn(report: ProgressReport, { dossier: { jurisdiction } }: Place): FilingContent {
  return contentOf(report, jurisdiction.authoritativeLanguage, jurisdiction.slug);
}

/** A body by its id; one that the plan does not know keeps its key as its name. */
export function bodyOf({ dossier }: Pick<Place, 'dossier'>, id: string) {
  const key = recordKey(id);
  const known = dossier.organizations.find((organization) => organization.id === key);
  if (known) return bodyLabel(known);
  return { id: key, name: { es: key }, acronym: null, type: 'AGENCY' as const, sector: 'PUBLIC' };
}

/** What a person can do with it now; one that is not begun is like a draft: its form saves before it submits. */
export function movesOf(actor: Actor, place: Place, stored: StoredFiling | null): FilingMove[] {
  const status: FilingStatus = stored?.status ?? 'DRAFT';
  if (!canMove(place, stored)) return [];
  return movesFrom(status).filter((move) => permission(actor, MOVE_RULES[move].action, targetOf(place)).allowed);
}

/** A correction needs a period that is not locked, a report one that takes reports. */
export function canMove({ period, today }: Place, stored: Pick<StoredFiling, 'correctsId'> | null): boolean {
  const { standing } = periodView(period, today);
  return stored?.correctsId ? standing !== 'LOCKED' : takesReports(standing);
}

/** @throws CONFLICT PERIOD_LOCKED, PERIOD_NOT_OPEN */
export function requireMovable(place: Place, stored: Pick<StoredFiling, 'correctsId'> | null): void {
  if (canMove(place, stored)) return;
  const { standing } = periodView(place.period, place.today);
  throw conflict(standing === 'LOCKED' ? 'PERIOD_LOCKED' : 'PERIOD_NOT_OPEN', place.period.id);
}

/** The refusal of a change made from an older version, with both texts. */
export function changedMeanwhile(current: FilingView, given: FilingContent): FilingChanged {
  return Object.assign(conflict('FILING_CHANGED', current.id), { detail: 'FILING_CHANGED' as const, current, given });
}

export interface SavedFiling {
  readonly filing: FilingView;
  /** Answers that could not be read; the answers before them stay. */
  readonly unread: readonly FilingFinding[];
}
