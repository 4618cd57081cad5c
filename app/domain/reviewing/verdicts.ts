/** What reviewers found pieces of evidence to be worth. Verdicts are never changed: the latest of each body counts. */
import type { IsoDate } from '../dates.ts';
import type { Evidence, EvidenceReview, PlanDossier, ProgressReport } from '../records.ts';
import { REPORT_SOURCES } from '../values.ts';

/** A piece of evidence by what can be looked at: its address and its file. A correction repeats its pieces under new ids. */
const pieceOf = ({ id, url, file }: Evidence): string =>
  url === null && file === undefined ? id : `${url ?? ''}\n${file?.sha256 ?? ''}`;

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
      const known = pieces.get(pieceOf(item));
      if (known === undefined) {
        pieces.set(pieceOf(item), { evidence: item, milestone, ids: [item.id], since: publishedOn });
      } else if (!known.ids.includes(item.id)) {
        pieces.set(pieceOf(item), { ...known, ids: [...known.ids, item.id] });
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
