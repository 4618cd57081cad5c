/** Visits to addresses of evidence in the database: implements the port of their service. */
import type { LinkStore, TakenLink } from '../services/ports-links.ts';
import type { Database } from './client.ts';
import { writing } from './tables/filing-trail.ts';
import { enrollLinks, recordLinks, takeLinks, unknownLinks } from './tables/links.ts';

export function createLinkStore(database: Database): LinkStore {
  return {
    enroll: async (urls, now) => {
      const fresh = await unknownLinks(database.reader, urls);
      // Where another node was faster with one of them, the next run sees to the rest.
      if (fresh.length > 0) await writing(database, (tx) => enrollLinks(tx, fresh, now));
    },
    take: async (term) => {
      let taken: TakenLink[] = [];
      await writing(database, async (tx) => void (taken = await takeLinks(tx, term)));
      return taken;
    },
    record: async (results, till) => void (await writing(database, (tx) => recordLinks(tx, results, till))),
    giveBack: async (till) =>
      void (await database.writer.linkCheck.updateMany({ where: { takenTill: till }, data: { takenTill: null } })),
    reference: async () => {
      const row = await database.reader.linkCheck.findFirst({
        where: { outcome: 'ANSWERED' },
        orderBy: { checkedAt: 'desc' },
        select: { url: true },
      });
      return row?.url ?? null;
    },
  };
}
