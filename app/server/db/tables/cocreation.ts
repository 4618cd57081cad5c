/** How a plan was co-created. */
import type { Cocreation, Share } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, dateOf, fromJson, idOf, keyOf, keysOf, selectDates, textOrNull, textsOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { cocreationRow, shareRows } from './cocreation-rows.ts';
import { readProposals, writeProposals } from './proposals.ts';

const FUNNEL = {
  webProposals: true,
  tableProposals: true,
  totalProposals: true,
  openGovernment: true,
  notOpenGovernment: true,
  integratedProposals: true,
} as const;
const COCREATION = {
  ...FUNNEL,
  ...selectDates('startsOn', 'endsOn'),
  participationLevels: true,
  stages: true,
  filterCriteria: true,
  scoring: true,
  traceabilityUrl: true,
  traceabilityNote: true,
  traceabilityUniqueCode: true,
  webTotal: true,
  webNote: true,
  tablesTotal: true,
  tablesProposals: true,
  tablesWomen: true,
  tablesMen: true,
  tablesParticipants: true,
  tablesEventParticipants: true,
  workingGroupDelegates: true,
  sources: true,
  shares: { select: { group: true, code: true, percent: true, count: true }, orderBy: BY_POSITION },
  categories: { select: { category: true, outcome: true, count: true }, orderBy: BY_POSITION },
  tables: { select: { city: true, eventId: true, hostId: true, participants: true }, orderBy: BY_POSITION },
  workingGroup: { select: { organizationId: true }, orderBy: BY_POSITION },
} satisfies Prisma.CocreationSelect;

type Row = Prisma.CocreationGetPayload<{ select: typeof COCREATION }>;
type Group = Row['shares'][number]['group'];

export async function readCocreation(tx: Transaction, planId: string): Promise<Cocreation | null> {
  const row = await tx.cocreation.findUnique({ where: { planId }, select: COCREATION });
  if (row === null) return null;
  const { webProposals, tableProposals, totalProposals, openGovernment, notOpenGovernment, integratedProposals } = row;
  const note = textOrNull(row.traceabilityNote);
  return {
    startsOn: dateOf(row.startsOn, row.startsOnPrecision),
    endsOn: dateOf(row.endsOn, row.endsOnPrecision),
    participationLevels: textsOf(row.participationLevels),
    stages: fromJson<{ order: number; title: LocalizedText }[]>(row.stages),
    filterCriteria: textsOf(row.filterCriteria),
    funnel: {
      ...{ webProposals, tableProposals, totalProposals, openGovernment, notOpenGovernment, integratedProposals },
      categories: row.categories,
    },
    scoring: fromJson<Cocreation['scoring']>(row.scoring),
    traceability: note && { uniqueCode: row.traceabilityUniqueCode, url: row.traceabilityUrl, note },
    sdgShares: sharesOf(row, 'SDG'),
    web: mapWeb(row),
    tables: mapTables(row),
    workingGroup: mapWorkingGroup(row),
    proposals: await readProposals(tx, planId),
    sources: keysOf(row.sources),
  };
}

function sharesOf({ shares }: Row, group: Group): Share[] {
  return shares.filter((share) => share.group === group).map(({ code, percent, count }) => ({ code, percent, count }));
}

function mapWeb(row: Row): Cocreation['web'] {
  if (row.webTotal === null) return null;
  return {
    total: row.webTotal,
    gender: sharesOf(row, 'WEB_GENDER'),
    age: sharesOf(row, 'WEB_AGE'),
    sector: sharesOf(row, 'WEB_SECTOR'),
    ethnicity: sharesOf(row, 'WEB_ETHNICITY'),
    province: sharesOf(row, 'WEB_PROVINCE'),
    note: textOrNull(row.webNote),
  };
}

function mapTables(row: Row): Cocreation['tables'] {
  if (row.tablesTotal === null) return null;
  return {
    total: row.tablesTotal,
    proposals: row.tablesProposals ?? 0,
    women: row.tablesWomen ?? 0,
    men: row.tablesMen ?? 0,
    participants: row.tablesParticipants ?? 0,
    sector: sharesOf(row, 'TABLE_SECTOR'),
    events: row.tables.map(({ city, eventId, hostId, participants }) => ({
      ...{ city, event: keyOf(eventId), host: keyOf(hostId), participants },
    })),
    eventsParticipants: row.tablesEventParticipants ?? 0,
  };
}

function mapWorkingGroup({ workingGroupDelegates, workingGroup }: Row): Cocreation['workingGroup'] {
  if (workingGroupDelegates === null) return null;
  const organizations = workingGroup.map(({ organizationId }) => keyOf(organizationId));
  return { delegates: workingGroupDelegates, organizations };
}

export async function writeCocreation(
  tx: Transaction,
  planId: string,
  jurisdictionId: string,
  cocreation: Cocreation | null,
): Promise<void> {
  if (cocreation === null) return;
  const { funnel, tables, workingGroup, proposals } = cocreation;
  await tx.cocreation.create({ data: { planId, ...cocreationRow(cocreation) } });
  await tx.cocreationShare.createMany({ data: shareRows(cocreation).map((share) => ({ planId, ...share })) });
  await tx.proposalCount.createMany({
    data: funnel.categories.map((category, position) => ({ planId, position, ...category })),
  });
  await tx.cocreationTable.createMany({
    data: (tables?.events ?? []).map(({ city, event, host, participants }, position) => ({
      ...{ planId, position, city, participants },
      ...{ eventId: idOf(planId, event), hostId: idOf(jurisdictionId, host) },
    })),
  });
  await tx.workingGroupMember.createMany({
    data: (workingGroup?.organizations ?? []).map((organization, position) => ({
      ...{ planId, position, organizationId: idOf(jurisdictionId, organization) },
    })),
  });
  await writeProposals(tx, planId, jurisdictionId, proposals);
}
