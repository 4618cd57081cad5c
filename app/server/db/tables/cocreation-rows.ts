/** Rows that the figures of a co-creation are stored as. */
import type { Cocreation, Share } from '#domain/records.ts';
import { dateColumns, json, jsonOrNull } from '../columns.ts';
import type { CocreationShareGroup } from '../generated/client.ts';

/** The columns of the co-creation itself; figures that there are none of stay null. */
export function cocreationRow(cocreation: Cocreation) {
  const { categories: _, ...counts } = cocreation.funnel;
  return {
    ...counts,
    ...dateColumns('startsOn', cocreation.startsOn),
    ...dateColumns('endsOn', cocreation.endsOn),
    participationLevels: json(cocreation.participationLevels ?? []),
    stages: json(cocreation.stages),
    filterCriteria: json(cocreation.filterCriteria),
    scoring: jsonOrNull(cocreation.scoring),
    workingGroupDelegates: cocreation.workingGroup?.delegates ?? null,
    sources: json(cocreation.sources ?? []),
    ...traceabilityColumns(cocreation.traceability),
    ...(cocreation.web && { webTotal: cocreation.web.total, webNote: jsonOrNull(cocreation.web.note) }),
    ...tableColumns(cocreation.tables),
  };
}

function traceabilityColumns(traceability: Cocreation['traceability']) {
  if (traceability === null) return {};
  const { url, note, uniqueCode = null } = traceability;
  return { traceabilityUrl: url, traceabilityNote: json(note), traceabilityUniqueCode: uniqueCode };
}

function tableColumns(tables: Cocreation['tables']) {
  if (tables === null) return {};
  return {
    tablesTotal: tables.total,
    tablesProposals: tables.proposals,
    tablesWomen: tables.women,
    tablesMen: tables.men,
    tablesParticipants: tables.participants,
    tablesEventParticipants: tables.eventsParticipants,
  };
}

/** Every share with the group that it belongs to. */
export function shareRows({ sdgShares, web, tables }: Cocreation) {
  const groups: readonly (readonly [CocreationShareGroup, readonly Share[]])[] = [
    ['SDG', sdgShares],
    ['WEB_GENDER', web?.gender ?? []],
    ['WEB_AGE', web?.age ?? []],
    ['WEB_SECTOR', web?.sector ?? []],
    ['WEB_ETHNICITY', web?.ethnicity ?? []],
    ['WEB_PROVINCE', web?.province ?? []],
    ['TABLE_SECTOR', tables?.sector ?? []],
  ];
  return groups.flatMap(([group, shares]) =>
    shares.map(({ code, percent, count }, position) => ({ group, code, percent, count, position })),
  );
}
