/** Filters by institution and by commitment: who they offer, and what they refuse. */
import type { BodyChoice, CommitmentChoice } from '#contracts/difference-views.ts';
import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { LEAD_ROLES, partsOn } from '#domain/participation.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Labels } from '../plan-labels.ts';

/** Ids of the bodies that answer for a commitment, leads first, then counterparts. */
export type Parties = (commitment: string) => readonly string[];

/** Who answers for each commitment on a day, looked up once. */
export function partiesOn(dossier: PlanDossier, asOf: IsoDate): Parties {
  const byCommitment = new Map(
    dossier.commitments.map(({ id }) => [
      id,
      partsOn(dossier, id, [...LEAD_ROLES, 'COUNTERPART'], asOf).map(({ organization }) => organization),
    ]),
  );
  return (commitment) => byCommitment.get(commitment) ?? [];
}

/** @throws NOT_FOUND when a body is asked for that the plan does not know */
export function requireBody({ organizations }: PlanDossier, id: string | undefined): void {
  if (id !== undefined && !organizations.some((body) => body.id === id)) throw notFound('INSTITUTION', id);
}

/** @throws NOT_FOUND when a commitment is asked for that the plan does not have */
export function requireCommitment({ commitments }: PlanDossier, code: string | undefined): void {
  if (code !== undefined && !commitments.some((known) => known.code === code)) throw notFound('COMMITMENT', code);
}

/** Bodies to choose from, given the commitment of each row; the one asked for is always among them. */
export function bodyChoices(
  labels: Labels,
  rows: readonly string[],
  parties: Parties,
  asked: string | undefined,
): BodyChoice[] {
  const counts = countEach(rows.flatMap((commitment) => parties(commitment)));
  if (asked !== undefined && !counts.has(asked)) counts.set(asked, 0);
  return [...counts].flatMap(([id, count]) => {
    const body = labels.body(id);
    return body ? { body, count } : [];
  });
}

/** Commitments to choose from, in the plan's order; the one asked for is always among them. */
export function commitmentChoices(
  labels: Labels,
  rows: readonly string[],
  asked: string | undefined,
): CommitmentChoice[] {
  const counts = countEach(rows);
  const wanted = asked === undefined ? null : labels.commitmentId(asked);
  if (wanted !== null && !counts.has(wanted)) counts.set(wanted, 0);
  const choices = [...counts].flatMap(([id, count]) => {
    const commitment = labels.commitment(id);
    return commitment ? { commitment, count } : [];
  });
  return choices.sort((a, b) => a.commitment.number - b.commitment.number);
}

function countEach(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
