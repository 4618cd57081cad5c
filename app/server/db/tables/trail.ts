/** The revision counter and the audit trail. */
import { randomUUID } from 'node:crypto';
import type { AuditEvent } from '#domain/records.ts';
import type { AuditQuery, DataRevision } from '../../services/ports.ts';
import type { Transaction } from '../client.ts';
import { json, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const EVENT = {
  id: true,
  revisionNumber: true,
  at: true,
  action: true,
  entity: true,
  entityId: true,
  summary: true,
} satisfies Prisma.AuditEventSelect;

const NOTHING_YET: DataRevision = { number: 0, madeAt: '1970-01-01T00:00:00.000Z' };

export async function readRevision(tx: Transaction): Promise<DataRevision> {
  const latest = await tx.revision.findFirst({ orderBy: { number: 'desc' }, select: { number: true, madeAt: true } });
  return latest === null ? NOTHING_YET : { number: latest.number, madeAt: latest.madeAt.toISOString() };
}

/** The next revision. Two writers cannot make the same one: its number is the primary key. */
export async function writeRevision(tx: Transaction, at: Date): Promise<DataRevision> {
  const number = (await readRevision(tx)).number + 1;
  await tx.revision.create({ data: { number, madeAt: at } });
  return { number, madeAt: at.toISOString() };
}

/** What of the audit trail the public may see: changes that made a revision, newest first. */
export async function readAuditEvents(tx: Transaction, { since, limit }: AuditQuery): Promise<AuditEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: {
      revisionNumber: { not: null },
      ...(since === undefined ? {} : { at: { gte: new Date(`${since}T00:00:00.000Z`) } }),
    },
    orderBy: [{ revisionNumber: 'desc' }, { id: 'asc' }],
    take: limit,
    select: EVENT,
  });
  return rows.map(({ revisionNumber, at, summary, ...rest }) => ({
    ...rest,
    revision: revisionNumber ?? 0,
    at: at.toISOString(),
    summary: textOf(summary),
  }));
}

export interface AuditEntry {
  readonly revision: number;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly summary: AuditEvent['summary'];
  /** What the record is since, where that can be told. */
  readonly after: unknown;
}

export async function writeAuditEvent(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { revision, summary, after, ...rest } = entry;
  await tx.auditEvent.create({
    data: { ...rest, id: randomUUID(), revisionNumber: revision, summary: json(summary), after: json(after) },
  });
}
