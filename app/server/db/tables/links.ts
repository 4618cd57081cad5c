/** Where the visits to addresses of evidence stand, and when those addresses did not answer. */
import type { LinkOutage } from '#domain/links/outage.ts';
import type { LinkResult, TakenLink } from '../../services/ports-links.ts';
import type { Transaction } from '../client.ts';
import { writeRevision } from './trail.ts';

/** Every outage, of any plan, the oldest first; nothing where there are none. */
export async function readLinkOutages(tx: Transaction): Promise<{ linkOutages?: LinkOutage[] }> {
  const rows = await tx.linkOutage.findMany({ orderBy: [{ since: 'asc' }, { url: 'asc' }] });
  if (rows.length === 0) return {};
  return {
    linkOutages: rows.map(({ url, since, confirmedAt, endedAt }) => ({
      ...{ url, since: since.toISOString(), confirmedAt: confirmedAt.toISOString() },
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}

/** Rows of one statement: databases bound how much one carries. */
const CHUNK = 500;

export async function unknownLinks(tx: Transaction, urls: readonly string[]): Promise<string[]> {
  const known = new Set((await tx.linkCheck.findMany({ select: { url: true } })).map(({ url }) => url));
  return urls.filter((url) => !known.has(url));
}

export async function enrollLinks(tx: Transaction, urls: readonly string[], now: Date): Promise<void> {
  for (let from = 0; from < urls.length; from += CHUNK) {
    const data = urls.slice(from, from + CHUNK).map((url) => ({ url, host: new URL(url).host, dueAt: now }));
    await tx.linkCheck.createMany({ data });
  }
}

/** Terms that have passed are over first: what is read after a write cannot change under the transaction. */
export async function takeLinks(
  tx: Transaction,
  { now, till, limit }: { readonly now: Date; readonly till: Date; readonly limit: number },
): Promise<TakenLink[]> {
  await tx.linkCheck.updateMany({ where: { takenTill: { lte: now } }, data: { takenTill: null } });
  const busy = await tx.linkCheck.findMany({ where: { takenTill: { not: null } }, select: { host: true } });
  const rows = await tx.linkCheck.findMany({
    where: { dueAt: { lte: now }, takenTill: null, host: { notIn: busy.map(({ host }) => host) } },
    orderBy: [{ dueAt: 'asc' }, { url: 'asc' }],
    take: limit,
    select: {
      ...{ url: true, failures: true, failingSince: true },
      outages: { where: { endedAt: null }, select: { since: true } },
    },
  });
  await tx.linkCheck.updateMany({ where: { url: { in: rows.map(({ url }) => url) } }, data: { takenTill: till } });
  return rows.map(({ outages, ...row }) => ({ ...row, isBroken: outages.length > 0 }));
}

export async function recordLinks(tx: Transaction, results: readonly LinkResult[], till: Date): Promise<void> {
  let last: Date | null = null;
  for (const result of results) {
    if (!(await recordLink(tx, result, till))) continue;
    if (result.turn !== null) last = result.at;
  }
  // Pages are made anew once, however many addresses changed.
  if (last !== null) await writeRevision(tx, last);
}

/** @returns whether it was still taken up for this */
async function recordLink(tx: Transaction, result: LinkResult, till: Date): Promise<boolean> {
  const { url, at, visit, course, dueAt, turn } = result;
  const { failures, failingSince } = course;
  const { count } = await tx.linkCheck.updateMany({
    where: { url, takenTill: till },
    data: { ...visit, checkedAt: at, failures, failingSince, dueAt, takenTill: null },
  });
  if (count === 0) return false;
  if (turn === 'BROKEN') await tx.linkOutage.create({ data: { url, since: failingSince ?? at, confirmedAt: at } });
  if (turn === 'MENDED') await tx.linkOutage.updateMany({ where: { url, endedAt: null }, data: { endedAt: at } });
  return true;
}
