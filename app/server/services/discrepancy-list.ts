import type { DiscrepanciesQuery } from '#contracts/following-queries.ts';
import type { FlagView } from '#contracts/flag-views.ts';
import type { DifferenceRow, DiscrepancyList } from '#contracts/difference-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { differences, type Difference } from '#domain/discrepancies.ts';
import { differing, discrepancies } from '#domain/figures.ts';
import { judgementGaps } from '#domain/judgements/gaps.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import type { Dossiers } from './dossiers.ts';
import { bodyChoices, commitmentChoices, partiesOn, requireBody, requireCommitment } from './following/choices.ts';
import { flagViews } from './flag-views.ts';
import { openFlags, takenUp } from './following/flags.ts';
import { disputedRows, judgementList } from './judgement-rows.ts';
import { choosePlan, labelsOf, planChoices, planLabel, type Labels } from './plan-labels.ts';
import { sourceColumns } from './source-columns.ts';

export interface DiscrepanciesRequest {
  readonly asOf: IsoDate;
  readonly query: DiscrepanciesQuery;
}

/**
 * Every milestone on which sources differ on a day, with what each said; those more than one step apart first.
 * @throws NOT_FOUND when the plan, the body or the commitment asked for is not there
 */
export async function discrepancyList(
  dossiers: Dossiers,
  { asOf, query }: DiscrepanciesRequest,
): Promise<DiscrepancyList> {
  const dossier = await choosePlan(dossiers, query.plan, asOf);
  requireBody(dossier, query.institucion);
  requireCommitment(dossier, query.compromiso);
  const standings = planStandings(dossier, asOf);
  const found = differences(dossier, standings);
  const parties = partiesOn(dossier, asOf);
  const labels = labelsOf(dossier);
  const asked = query.compromiso === undefined ? null : labels.commitmentId(query.compromiso);
  const isWanted = (commitment: string): boolean =>
    (asked === null || commitment === asked) &&
    (query.institucion === undefined || parties(commitment).includes(query.institucion));
  const wanted = found.filter(({ commitment }) => isWanted(commitment.id));
  const flags = flagViews(dossier, asOf, standings);
  const judged = { dossier, standings, asOf, labels, flags };
  const commitments = [
    ...found.map(({ commitment }) => commitment.id),
    ...judgementGaps(dossier, standings, asOf).flatMap(({ differs, commitment }) => (differs ? [commitment.id] : [])),
  ];
  return {
    plan: planLabel(dossier),
    plans: await planChoices(dossiers, asOf),
    asOf,
    figures: { differing: differing(standings, asOf), discrepancies: discrepancies(standings, asOf) },
    discrepancies: rowsOf(wanted, true, dossier, labels, asOf, flags),
    oneStep: rowsOf(wanted, false, dossier, labels, asOf, flags),
    judgements: judgementList(judged, isWanted),
    disputed: disputedRows(judged, isWanted),
    taken: takenUp(flags, parties, labels, query),
    open: openFlags(flags),
    choices: {
      bodies: bodyChoices(labels, commitments, parties, query.institucion),
      commitments: commitmentChoices(labels, commitments, query.compromiso),
    },
  };
}

/** Stopped against not stopped lies off the scale: it stands first. */
const UNMEASURED = 99;

/** The widest apart first; ties in the plan's order. @param apart more than one step, or one */
export function rowsOf(
  found: readonly Difference[],
  apart: boolean,
  dossier: PlanDossier,
  labels: Labels,
  asOf: IsoDate,
  flags: readonly FlagView[] = flagViews(dossier, asOf),
): DifferenceRow[] {
  return found
    .filter(({ discrepancy }) => discrepancy === apart)
    .toSorted((a, b) => (b.steps ?? UNMEASURED) - (a.steps ?? UNMEASURED))
    .flatMap((difference) => {
      const row = rowOf(difference, dossier, labels, asOf);
      const key = `SOURCE_DISCREPANCY-${difference.standing.milestone.id}`;
      return row ? [{ ...row, flag: flags.find((flag) => flag.key === key && flag.stands) ?? null }] : [];
    });
}

function rowOf(
  difference: Difference,
  dossier: PlanDossier,
  labels: Labels,
  asOf: IsoDate,
): Omit<DifferenceRow, 'flag'> | null {
  const { standing, steps, since } = difference;
  const commitment = labels.commitment(difference.commitment.id);
  if (!commitment) return null;
  return {
    commitment,
    milestone: { number: standing.milestone.number, title: standing.version.title },
    dueOn: standing.version.endsOn,
    overdue: standing.overdue,
    columns: sourceColumns(standing, dossier, labels, asOf),
    steps,
    since,
  };
}
