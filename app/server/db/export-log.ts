/** The book of exports: which reports were made, from what, and their hashes. */
import type { ExportEntry, ExportLog } from '../services/ports-reports.ts';
import type { Database } from './client.ts';

/** Exports with the same data that are shown at most: one for each form and language, and some. */
const SHOWN = 40;

export function createExportLog({ reader, writer }: Database): ExportLog {
  return {
    record: async ({ commitments, madeAt, ...entry }) => {
      const row = { ...entry, commitments: commitments.join(',') || null, madeAt: new Date(madeAt) };
      const key = { sha256: entry.sha256 };
      // One statement, as the same report may be made twice at once (see `createMessageStore`).
      await writer.reportExport.upsert({ where: key, create: row, update: key });
    },
    find: async (sha256) => {
      const rows = await reader.reportExport.findMany({
        where: { OR: [{ sha256 }, { dataSha256: sha256 }] },
        orderBy: [{ madeAt: 'desc' }, { sha256: 'asc' }],
        take: SHOWN,
      });
      // The file itself before others with the same data.
      const inOrder = [...rows.filter((row) => row.sha256 === sha256), ...rows.filter((row) => row.sha256 !== sha256)];
      return inOrder.map(({ commitments, madeAt, ...row }): ExportEntry => ({
        ...row,
        commitments: commitments?.split(',') ?? [],
        madeAt: madeAt.toISOString(),
      }));
    },
  };
}
