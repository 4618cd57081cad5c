/** A commitment as a row of the list: who answers, where it stands by each source, where words were found. */
import type { FoundCommitment } from '#contracts/commitment-list.ts';
import type { IsoDate } from '#domain/dates.ts';
import { coverage, milestonesComplete, overdueCount } from '#domain/figures.ts';
import { lastUpdate } from '#domain/progress.ts';
import type { Commitment, PlanDossier, ProgressReport } from '#domain/records.ts';
import type { MilestoneStanding } from '#domain/standing.ts';
import type { Locale } from '#format/locale.ts';
import { milestoneMark } from '#format/sentences/marks.ts';
import { bodyLabel, planLabel } from '../plan-labels.ts';
import { type CommitmentStanding, planMatrix } from '../plan-matrix.ts';
import { foundIn, markedText } from './found-in.ts';
import type { WordMatcher } from './matcher.ts';
import type { PlacedCommitment } from './placed.ts';

/** How a row is to be made. */
export interface RowRequest {
  readonly matchers: readonly WordMatcher[];
  readonly locale: Locale;
  readonly asOf: IsoDate;
}

export function listRow(placed: PlacedCommitment, { matchers, locale, asOf }: RowRequest): FoundCommitment {
  const { dossier, commitment } = placed;
  const row = standingOf(placed, asOf);
  const { standings } = row;
  const { places, moreMilestones } = foundIn(placed, matchers, locale, asOf);
  return {
    code: commitment.code,
    number: commitment.number,
    plan: planLabel(dossier),
    title: markedText(commitment.shortTitle, matchers, locale),
    officialTitle: markedText(commitment.title, matchers, locale),
    leads: row.leads.map(bodyLabel),
    counterparts: row.counterparts.map(bodyLabel),
    marks: standings.map(milestoneMark),
    agency: {
      complete: milestonesComplete(standings, 'AGENCY_SELF', asOf).value,
      reported: coverage(standings, 'AGENCY_SELF', asOf).value,
      of: standings.length,
    },
    overdue: overdueCount(standings, asOf).value,
    agreement: agreementOf(standings),
    irm: resultOf(row, dossier),
    lastUpdate: lastUpdate(standings, asOf).value?.publishedOn ?? null,
    places,
    moreMilestones,
  };
}

function resultOf({ irm }: CommitmentStanding, { irmReports }: PlanDossier): FoundCommitment['irm'] {
  if (irm === null) return null;
  const { variable, value, naReason, transcription } = irm;
  const report = irmReports.find(({ id }) => id === irm.report) ?? null;
  return { variable, value, naReason, transcription, report };
}

function agreementOf(standings: readonly MilestoneStanding[]): FoundCommitment['agreement'] {
  const numbers = (those: readonly MilestoneStanding[]): number[] => those.map(({ milestone }) => milestone.number);
  return {
    of: standings.length,
    comparable: standings.filter(({ disagreement }) => disagreement.comparable).length,
    differing: numbers(standings.filter(({ disagreement }) => disagreement.differs)),
    discrepancies: numbers(standings.filter(({ disagreement }) => disagreement.discrepancy)),
  };
}

/** Where one commitment stands, from its own facts alone: a page of twenty must not work through whole plans. */
function standingOf({ dossier, parts, commitment }: PlacedCommitment, asOf: IsoDate): CommitmentStanding {
  const milestones = parts.milestones.get(commitment.id) ?? [];
  const own: PlanDossier = {
    ...dossier,
    commitments: [commitment],
    milestones,
    participations: parts.participations.get(commitment.id) ?? [],
    reports: reportsOf(dossier, commitment),
  };
  const [row] = planMatrix(own, asOf).themes.flatMap(({ commitments }) => commitments);
  return row ?? { commitment, leads: [], counterparts: [], standings: [], irm: null };
}

const REPORTS = new WeakMap<PlanDossier, ReadonlyMap<string, readonly ProgressReport[]>>();

function reportsOf(dossier: PlanDossier, { id }: Commitment): readonly ProgressReport[] {
  let known = REPORTS.get(dossier);
  if (!known) {
    const owners = new Map(dossier.milestones.map((milestone) => [milestone.id, milestone.commitment]));
    known = Map.groupBy(dossier.reports, (report) => owners.get(report.milestone) ?? '');
    REPORTS.set(dossier, known);
  }
  return known.get(id) ?? [];
}
