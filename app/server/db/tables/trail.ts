/** The revision counter and the audit trail. */
import { randomUUID } from 'node:crypto';
import type { AuditAction } from '#domain/audit-actions.ts';
import type { AuditEvent } from '#domain/records.ts';
import type { AuditQuery, DataRevision } from '../../services/ports.ts';
import type { Transaction } from '../client.ts';
import { json, jsonOrNull, textOf } from '../columns.ts';
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

/** A report that was published tells of itself, wherever changes are listed. */
const TOLD_ELSEWHERE = 'FILING_PUBLISHED';

/** What of the audit trail the public may see: changes that made a revision, newest first. */
export async function readAuditEvents(tx: Transaction, { since, limit }: AuditQuery): Promise<AuditEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: {
      revisionNumber: { not: null },
      action: { not: TOLD_ELSEWHERE },
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
  /** The revision that it belongs to; null when nothing that the public sees was changed. */
  readonly revision: number | null;
  readonly at: Date;
  /** A program's name, or the office in whose name a person acted. */
  readonly actor: string;
  /** The person; left out for programs. */
  readonly userId?: string;
  /** The token by which a program did it in the person's name; left out: the person did. */
  readonly tokenId?: string;
  readonly action: AuditAction;
  readonly entity: string;
  readonly entityId: string;
  readonly summary: AuditEvent['summary'];
  /** What the record was before and is since, where that can be told. */
  readonly before?: unknown;
  readonly after?: unknown;
}

export async function writeAuditEvent(tx: Transaction, entry: AuditEntry): Promise<void> {
  const { revision, summary, before, after, ...rest } = entry;
  const states = { before: jsonOrNull(before), after: jsonOrNull(after) };
  await tx.auditEvent.create({
    data: { ...rest, ...states, id: randomUUID(), revisionNumber: revision, summary: json(summary) },
  });
}
