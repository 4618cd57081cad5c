/** The audit trail as administrators read it. */
import type { TrailFilter, TrailReader } from '../services/ports-audit.ts';
import type { Database } from './client.ts';
import { textOf } from './columns.ts';
import type { Prisma } from './generated/client.ts';
import { concernedOf } from './tables/trail-people.ts';

const PIECE = 500;
const DAY_MS = 86_400_000;

const ENTRY = {
  ...{ id: true, at: true, actor: true, action: true, entity: true, entityId: true, summary: true },
  ...{ revisionNumber: true, before: true, after: true },
  user: { select: { name: true } },
  token: { select: { name: true } },
} satisfies Prisma.AuditEventSelect;

export function createTrailReader({ reader }: Database): TrailReader {
  return {
    entries: (filter) => entries(reader, filter),
    actions: async () => {
      const rows = await reader.auditEvent.findMany({ distinct: ['action'], select: { action: true } });
      return rows.map(({ action }) => action).toSorted();
    },
    entities: async () => {
      const rows = await reader.auditEvent.findMany({ distinct: ['entity'], select: { entity: true } });
      return rows.map(({ entity }) => entity).toSorted();
    },
  };
}

async function* entries(reader: Database['reader'], filter: TrailFilter) {
  const where = whereOf(filter);
  let last: string | undefined;
  do {
    const rows = await reader.auditEvent.findMany({
      ...{ where, select: ENTRY, take: PIECE },
      orderBy: [{ at: 'desc' }, { id: 'asc' }],
      ...(last !== undefined && { cursor: { id: last }, skip: 1 }),
    });
    const concerned = await concernedOf(reader, rows);
    yield* rows.map((row) => ({ ...mapEntry(row), ...concerned(row) }));
    last = rows.length === PIECE ? rows.at(-1)?.id : undefined;
  } while (last !== undefined);
}

function whereOf({ action, entity, from, to }: TrailFilter): Prisma.AuditEventWhereInput {
  return {
    ...(action !== undefined && { action }),
    ...(entity !== undefined && { entity }),
    at: {
      ...(from !== undefined && { gte: new Date(`${from}T00:00:00Z`) }),
      ...(to !== undefined && { lt: new Date(Date.parse(`${to}T00:00:00Z`) + DAY_MS) }),
    },
  };
}

function mapEntry(row: Prisma.AuditEventGetPayload<{ select: typeof ENTRY }>) {
  const { id, at, actor, action, entity, entityId, summary, revisionNumber, before, after, user, token } = row;
  return {
    ...{ id, actor, action, entity, entityId, before, after },
    at: at.toISOString(),
    person: user?.name ?? null,
    program: token?.name ?? null,
    summary: textOf(summary),
    revision: revisionNumber,
  };
}
