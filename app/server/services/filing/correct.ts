/** Correcting what is public: a new report takes the place of the old one, which stays to be read. */
import type { FilingEvidenceView, FilingKey, FilingView } from '#contracts/filing-views.ts';
import { conflict, notFound } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import { contentOf } from '#domain/filing/report.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { currentReports } from '#domain/progress.ts';
import type { Evidence, PlanDossier, ProgressReport } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import type { StoredFiling } from '../ports-filing.ts';
import { allow, type Filing, requireDone, signature } from './access.ts';
import { identityOf, type Place, placeOf, targetOf } from './place.ts';
import { filingTrace } from './trail-words.ts';
import { filingView } from './view.ts';

export interface CorrectionRequest {
  /** Address of the plan. */
  readonly plan: string;
  /** Key of the report within the plan. */
  readonly report: string;
}

/**
 * Begins a correction of a published report with its answers and evidence, or gives the one that is under way.
 * @throws NOT_FOUND REPORT; FORBIDDEN; CONFLICT REPORT_CORRECTED when a later report stands in its place, FILING_STATUS
 *   when another filing of that side is under way, PERIOD_LOCKED
 */
export async function beginCorrection(
  filing: Filing,
  actor: Actor,
  { plan, report: key }: CorrectionRequest,
): Promise<FilingView> {
  const dossier = await filing.dossiers.find(plan);
  const report = dossier.reports.find(({ id }) => id === key);
  if (!report) throw notFound('REPORT', key);
  const place = await placeOf(filing, keyOfReport(dossier, report));
  const by = allow(actor, 'FILING_WRITE', targetOf(place));
  if (!currentReports(place.standing).some(({ id }) => id === key)) throw conflict('REPORT_CORRECTED', key);
  if (place.period.lockedAt) throw conflict('PERIOD_LOCKED', place.period.id);
  const latest = await filing.filings.latest(identityOf(place));
  const correctsId = recordId(dossier.plan.id, key);
  if (latest && isUnderWay(latest, correctsId)) return filingView(latest, place);
  const id = filing.newId();
  const outcome = await filing.filings.begin({
    ...{ ...identityOf(place), id, correctsId, sequence: (latest?.sequence ?? 0) + 1 },
    content: contentOf(report, dossier.jurisdiction.authoritativeLanguage, dossier.jurisdiction.slug),
    evidence: report.evidence.map((piece) => evidenceOf(piece, dossier)),
    ...{ by: signature(filing, actor, by), audit: filingTrace('FILING_BEGUN', place, id, { corrects: key }) },
  });
  if (outcome === 'CHANGED') return underWay(filing, place, correctsId);
  requireDone(outcome, 'FILING_CHANGED');
  return filingView(await filing.filings.find(id), place);
}

/** Whether the latest filing is that correction; nothing else may be under way. */
function isUnderWay({ status, correctsId }: StoredFiling, wanted: string): boolean {
  if (status === 'PUBLISHED') return false;
  if (correctsId === wanted) return true;
  if (status === 'WITHDRAWN') return false;
  throw conflict('FILING_STATUS', status);
}

/** Somebody else began it at the same moment. */
async function underWay(filing: Filing, place: Place, correctsId: string): Promise<FilingView> {
  const latest = await filing.filings.latest(identityOf(place));
  if (!latest || !isUnderWay(latest, correctsId)) throw conflict('FILING_CHANGED');
  return filingView(latest, place);
}

function keyOfReport({ plan, jurisdiction }: PlanDossier, report: ProgressReport): FilingKey {
  const { milestone, period, source } = report;
  return { plan: plan.slug, milestone, period, source, organization: recordId(jurisdiction.slug, report.organization) };
}

function evidenceOf(piece: Evidence, { jurisdiction }: PlanDossier): FilingEvidenceView {
  const { id, kind, url, issuedOn, file } = piece;
  const { text, lang } = textIn(piece.title, jurisdiction.authoritativeLanguage);
  return {
    ...{ id, kind, url, issuedOn, title: text || (url ?? id), language: piece.language ?? lang },
    file: file ? { sha256: file.sha256, size: file.size, mediaType: file.mediaType, fileName: file.name } : null,
  };
}
