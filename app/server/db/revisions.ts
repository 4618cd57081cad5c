/** When each revision of the data was made. */
import type { Revisions } from '../services/ports-reports.ts';
import type { DataRevision } from '../services/ports.ts';
import type { Database } from './client.ts';

const told = (row: { number: number; madeAt: Date } | null): DataRevision | null =>
  row && { number: row.number, madeAt: row.madeAt.toISOString() };

export function createRevisions({ reader }: Database): Revisions {
  return {
    find: async (number) => told(await reader.revision.findUnique({ where: { number } })),
    before: async (moment, upTo) =>
      told(
        await reader.revision.findFirst({
          where: { madeAt: { lt: new Date(moment) }, number: { lte: upTo } },
          orderBy: { number: 'desc' },
        }),
      ),
  };
}
