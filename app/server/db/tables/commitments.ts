/** Commitments with what hangs on them: dates by version, goals, values, policy areas, lineage. */
import type { Commitment } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateOf,
  idOf,
  json,
  jsonOrNull,
  keyOf,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
  textsOf,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { insertRows } from '../insert-rows.ts';
import { writeCommitmentLinks } from './commitment-links.ts';

export const COMMITMENT = {
  id: true,
  code: true,
  number: true,
  ogpId: true,
  ogpIdConfirmed: true,
  ogpUrl: true,
  ogpShortTitle: true,
  lifecycle: true,
  themeId: true,
  title: true,
  shortTitle: true,
  alternateTitles: true,
  problem: true,
  description: true,
  contribution: true,
  relevance: true,
  additionalInfo: true,
  technicalNote: true,
  reschedulingScope: true,
  unnamedActors: true,
  notes: true,
  sources: true,
  periods: { select: { planVersionId: true, ...selectDates('startsOn', 'endsOn') } },
  sdgs: { select: { sdg: true }, orderBy: BY_POSITION },
  pillars: { select: { pillarId: true }, orderBy: BY_POSITION },
  policyAreas: { select: { policyArea: { select: { code: true, label: true } } }, orderBy: BY_POSITION },
  continuations: { select: { continuesCode: true }, orderBy: BY_POSITION },
} satisfies Prisma.CommitmentSelect;

type Row = Prisma.CommitmentGetPayload<{ select: typeof COMMITMENT }>;

export async function readCommitments(tx: Transaction, planId: string): Promise<Commitment[]> {
  const rows = await tx.commitment.findMany({ where: { planId }, orderBy: { number: 'asc' }, select: COMMITMENT });
  return rows.map(mapCommitment);
}

export function mapCommitment(row: Row): Commitment {
  const { code, number, ogpId, ogpIdConfirmed, ogpUrl, ogpShortTitle, lifecycle, reschedulingScope } = row;
  return {
    ...{ code, number, ogpId, ogpIdConfirmed, ogpUrl, ogpShortTitle, lifecycle, reschedulingScope },
    id: keyOf(row.id),
    theme: keyOf(row.themeId),
    title: textOf(row.title),
    shortTitle: textOf(row.shortTitle),
    alternateTitles: textsOf(row.alternateTitles),
    problem: textOrNull(row.problem),
    description: textOrNull(row.description),
    contribution: textOrNull(row.contribution),
    relevance: textOrNull(row.relevance),
    additionalInfo: textOrNull(row.additionalInfo),
    technicalNote: textOrNull(row.technicalNote),
    unnamedActors: textOrNull(row.unnamedActors),
    notes: textsOf(row.notes),
    sources: keysOf(row.sources),
    periods: Object.fromEntries(row.periods.map((period) => [keyOf(period.planVersionId), mapPeriod(period)])),
    sdgs: row.sdgs.map(({ sdg }) => sdg),
    pillars: row.pillars.map(({ pillarId }) => keyOf(pillarId)),
    policyAreas: row.policyAreas.map(({ policyArea: { code, label } }) => ({ code, label: textOf(label) })),
    continues: row.continuations.map(({ continuesCode }) => continuesCode),
  };
}

function mapPeriod(row: Row['periods'][number]) {
  return {
    startsOn: dateOf(row.startsOn, row.startsOnPrecision),
    endsOn: dateOf(row.endsOn, row.endsOnPrecision),
  };
}

export async function writeCommitments(tx: Transaction, planId: string, list: readonly Commitment[]): Promise<void> {
  await insertRows(
    tx,
    'Commitment',
    list.map((commitment) => commitmentRow(planId, commitment)),
  );
  await writeCommitmentLinks(tx, planId, list);
}

export function commitmentRow(planId: string, commitment: Commitment) {
  const { code, number, ogpId, ogpIdConfirmed, ogpUrl, ogpShortTitle, lifecycle, reschedulingScope } = commitment;
  return {
    ...{ code, number, ogpId, ogpIdConfirmed, ogpUrl, ogpShortTitle, lifecycle, reschedulingScope },
    id: idOf(planId, commitment.id),
    planId,
    themeId: idOf(planId, commitment.theme),
    title: json(commitment.title),
    shortTitle: json(commitment.shortTitle),
    alternateTitles: json(commitment.alternateTitles),
    problem: jsonOrNull(commitment.problem),
    description: jsonOrNull(commitment.description),
    contribution: jsonOrNull(commitment.contribution),
    relevance: jsonOrNull(commitment.relevance),
    additionalInfo: jsonOrNull(commitment.additionalInfo),
    technicalNote: jsonOrNull(commitment.technicalNote),
    unnamedActors: jsonOrNull(commitment.unnamedActors),
    notes: json(commitment.notes),
    sources: json(commitment.sources),
  };
}
