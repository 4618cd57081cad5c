/** What reviewers found pieces of evidence to be worth. Verdicts are never changed: the latest of each body counts. */
import type { IsoDate } from '../dates.ts';
import { pieceKey } from '../evidence.ts';
import type { Evidence, EvidenceReview, PlanDossier, ProgressReport } from '../records.ts';
import { EVIDENCE_VERDICTS, type EvidenceVerdict, REPORT_SOURCES } from '../values.ts';

/** A commitment's pieces of evidence: those of its published reports, each once, with all ids that it goes by. */
export interface EvidencePiece {
  readonly evidence: Evidence;
  /** The milestone of the first report that gave it. */
  readonly milestone: string;
  readonly ids: readonly string[];
  /** The day on which the first report with it was public. */
  readonly since: IsoDate;
}

/** The evidence of a commitment that was public by a day, the oldest first. */
export function evidencePieces(dossier: PlanDossier, commitment: string, asOf: IsoDate): EvidencePiece[] {
  const own = new Set(dossier.milestones.filter((one) => one.commitment === commitment).map(({ id }) => id));
  const reports = dossier.reports
    .filter(({ milestone, publishedOn }) => own.has(milestone) && publishedOn <= asOf)
    .toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : a.publishedOn > b.publishedOn ? 1 : 0));
  const pieces = new Map<string, EvidencePiece>();
  for (const { milestone, publishedOn, evidence } of reports) {
    for (const item of evidence) {
      const known = pieces.get(pieceKey(item));
      if (known === undefined) {
        pieces.set(pieceKey(item), { evidence: item, milestone, ids: [item.id], since: publishedOn });
      } else if (!known.ids.includes(item.id)) {
        pieces.set(pieceKey(item), { ...known, ids: [...known.ids, item.id] });
      }
    }
  }
  return [...pieces.values()];
}

/** The reports that give a piece and were public by a day, the latest of each source. */
export function reportsWith({ reports }: PlanDossier, ids: readonly string[], asOf: IsoDate): ProgressReport[] {
  const citing = reports.filter(
    ({ publishedOn, evidence }) => publishedOn <= asOf && evidence.some(({ id }) => ids.includes(id)),
  );
  return REPORT_SOURCES.flatMap((source) => {
    const own = citing.filter((report) => report.source === source);
    return own.toSorted((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1)).at(-1) ?? [];
  });
}

/** What was said of one piece by a day. */
export interface Verdicts {
  /** The latest verdict of each body, the newest first. */
  readonly standing: readonly EvidenceReview[];
  /** Those that the same body has replaced, the newest first. */
  readonly earlier: readonly EvidenceReview[];
}

const NOTHING: Verdicts = { standing: [], earlier: [] };

/** The verdicts on evidence that goes by any of some ids. */
export function verdictsOn(dossier: PlanDossier, ids: readonly string[], asOf: IsoDate): Verdicts {
  const known = (dossier.evidenceReviews ?? [])
    .filter(({ evidence, givenOn }) => ids.includes(evidence) && givenOn <= asOf)
    .toReversed();
  if (known.length === 0) return NOTHING;
  const standing = known.filter(
    (one, index) => known.findIndex(({ organization }) => organization === one.organization) === index,
  );
  return { standing, earlier: known.filter((one) => !standing.includes(one)) };
}

/** What was said of every piece of a commitment's evidence by a day, by each id that a piece goes by; no entry: nothing. */
export function verdictsById(dossier: PlanDossier, commitment: string, asOf: IsoDate): Record<string, Verdicts> {
  if ((dossier.evidenceReviews ?? []).length === 0) return {};
  return Object.fromEntries(
    evidencePieces(dossier, commitment, asOf).flatMap(({ ids }) => {
      const verdicts = verdictsOn(dossier, ids, asOf);
      return verdicts.standing.length === 0 ? [] : ids.map((id) => [id, verdicts] as const);
    }),
  );
}

/** How much evidence was looked at, and how often each verdict stands. A body has one verdict on a piece; two bodies, two. */
export interface VerdictCounts {
  /** Pieces with a verdict. */
  readonly judged: number;
  readonly byVerdict: Readonly<Record<EvidenceVerdict, number>>;
}

/** @param pieces the verdicts on each piece; null: none */
export function countVerdicts(pieces: readonly (Verdicts | null)[]): VerdictCounts {
  const known = pieces.flatMap((verdicts) => (verdicts && verdicts.standing.length > 0 ? [verdicts.standing] : []));
  const count = (verdict: EvidenceVerdict): number => known.flat().filter((one) => one.verdict === verdict).length;
  const byVerdict = EVIDENCE_VERDICTS.map((verdict) => [verdict, count(verdict)]);
  return { judged: known.length, byVerdict: Object.fromEntries(byVerdict) as Record<EvidenceVerdict, number> };
}
