/** The records that reports were made from, kept so that the same report can be made again (decision 0016). */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { PlanDossier } from '#domain/records.ts';
import type { KeptData } from '../services/ports-reports.ts';
import type { Database } from './client.ts';

/** Revisions of one plan that are kept; of Ecuador's plan one takes some 60 kB. */
const KEPT = 300;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** @param most revisions of one plan that are kept: the oldest make room for new ones */
export function createKeptData({ reader, writer }: Database, most = KEPT): KeptData {
  const has = async (plan: string, revision: number): Promise<boolean> =>
    (await reader.reportData.count({ where: { plan, revision } })) > 0;
  return {
    has,
    keep: async (dossier, at) => {
      const key = { plan: dossier.plan.slug, revision: dossier.revision };
      if (await has(key.plan, key.revision)) return;
      const content = new Uint8Array(await pack(JSON.stringify(dossier)));
      const row = { ...key, keptAt: at, content };
      // Two reports at once may have found nothing: the second finds the same records there.
      await writer.reportData.upsert({ where: { plan_revision: key }, create: row, update: key });
      await forgetOldest(writer, key.plan, most);
    },
    find: async (plan, revision) => {
      const row = await reader.reportData.findUnique({ where: { plan_revision: { plan, revision } } });
      return row && (JSON.parse((await unpack(row.content)).toString()) as PlanDossier);
    },
  };
}

async function forgetOldest(writer: Database['writer'], plan: string, most: number): Promise<void> {
  const [first] = await writer.reportData.findMany({
    ...{ where: { plan }, orderBy: { revision: 'desc' }, skip: most, take: 1 },
    select: { revision: true },
  });
  if (first) await writer.reportData.deleteMany({ where: { plan, revision: { lte: first.revision } } });
}
