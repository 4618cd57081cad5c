/** Rows that the figures of a co-creation are stored as. */
import type { Cocreation, Share } from '#domain/records.ts';
import { dateColumns, json, jsonOrNull } from '../columns.ts';
import type { CocreationShareGroup } from '../generated/client.ts';

/** The columns of the co-creation itself. */
export function cocreationRow(cocreation: Cocreation) {
  const { funnel, scoring, traceability, web, tables, workingGroup, sources = [] } = cocreation;
  const { categories: _, ...counts } = funnel;
  return {
    ...counts,
    ...dateColumns('startsOn', cocreation.startsOn),
    ...dateColumns('endsOn', cocreation.endsOn),
    participationLevels: json(cocreation.participationLevels ?? []),
    stages: json(cocreation.stages),
    filterCriteria: json(cocreation.filterCriteria),
    scoring: jsonOrNull(scoring),
    traceabilityUrl: traceability?.url ?? null,
    traceabilityNote: jsonOrNull(traceability?.note),
    traceabilityUniqueCode: traceability?.uniqueCode ?? null,
    webTotal: web?.total ?? null,
    webNote: jsonOrNull(web?.note),
    tablesTotal: tables?.total ?? null,
    tablesProposals: tables?.proposals ?? null,
    tablesWomen: tables?.women ?? null,
    tablesMen: tables?.men ?? null,
    tablesParticipants: tables?.participants ?? null,
    tablesEventParticipants: tables?.eventsParticipants ?? null,
    workingGroupDelegates: workingGroup?.delegates ?? null,
    sources: json(sources),
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
