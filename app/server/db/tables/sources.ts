/** Documents and pages that facts were read from; the plans of one jurisdiction share them. */
import type { Source } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, dateColumns, dateOrNull, idOf, json, keyOf, selectDates, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { storedIds } from './stored-ids.ts';

const SOURCE = {
  id: true,
  kind: true,
  title: true,
  publisher: true,
  url: true,
  ...selectDates('publishedOn'),
} satisfies Prisma.SourceSelect;

export async function readSources(tx: Transaction, jurisdictionId: string): Promise<Source[]> {
  const query = { where: { jurisdictionId }, orderBy: BY_POSITION };
  const rows = await tx.source.findMany({ ...query, select: SOURCE });
  return rows.map(({ id, kind, title, publisher, publishedOn, publishedOnPrecision, url }) => ({
    ...{ id: keyOf(id), kind, title: textOf(title), publisher: textOf(publisher), url },
    date: dateOrNull(publishedOn, publishedOnPrecision),
  }));
}

export async function writeSources(tx: Transaction, jurisdictionId: string, sources: readonly Source[]): Promise<void> {
  const rows = sources.map((source, position) => sourceRow(jurisdictionId, source, position));
  const stored = await storedIds(tx.source.findMany({ where: { jurisdictionId }, select: { id: true } }));
  await tx.source.createMany({ data: rows.filter(({ id }) => !stored.has(id)) });
  for (const { id, ...data } of rows.filter((row) => stored.has(row.id))) {
    await tx.source.update({ where: { id }, data });
  }
}

export function sourceRow(jurisdictionId: string, { id, kind, title, publisher, date, url }: Source, position: number) {
  return {
    ...{ id: idOf(jurisdictionId, id), jurisdictionId, position, kind, url },
    ...{ title: json(title), publisher: json(publisher), ...dateColumns('publishedOn', date) },
  };
}
