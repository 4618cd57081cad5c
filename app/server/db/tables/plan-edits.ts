/** What administrators added to a plan's text or corrected in it, as the audit trail keeps it. */
import type { EditedFact, PlanEdit } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Transaction } from '../client.ts';
import { fromJson, idOf, keyOf } from '../columns.ts';

const KINDS = ['COMMITMENT', 'MILESTONE'];
const ACTIONS = KINDS.flatMap((kind) => [`${kind}_ADDED`, `${kind}_CHANGED`]);
const SELECT = { id: true, at: true, action: true, entity: true, entityId: true, before: true, after: true } as const;

type Facts = Readonly<Record<string, unknown>>;
/** As the trail keeps it; what was written before reasons were kept with the facts has none. */
interface Written extends Facts {
  readonly title: LocalizedText;
  readonly version: string;
  readonly commitment?: string;
  readonly reason?: string;
}

/** The oldest first; left out where there is none. */
export async function readEdits(tx: Transaction, planId: string): Promise<{ readonly edits?: readonly PlanEdit[] }> {
  const rows = await tx.auditEvent.findMany({
    where: { entity: { in: KINDS }, action: { in: ACTIONS }, entityId: { startsWith: idOf(planId, '') } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: SELECT,
  });
  const edits = rows.flatMap(({ id, at, action, entity, entityId, before, after }): PlanEdit[] => {
    const { title, version, commitment, reason, ...rest } = fromJson<Written>(after);
    if (reason === undefined) return [];
    const ofMilestone = entity === 'MILESTONE';
    const key = keyOf(entityId);
    const place = { commitment: ofMilestone ? (commitment ?? '') : key, milestone: ofMilestone ? key : null, version };
    const was = fromJson<Facts | null>(before);
    const facts = was === null ? [] : differing(was, { title, ...rest });
    return [{ id, at: at.toISOString(), added: action.endsWith('_ADDED'), ...place, title, facts, reason }];
  });
  return edits.length > 0 ? { edits } : {};
}

function differing(before: Facts, after: Facts): EditedFact[] {
  return Object.entries(after).flatMap(([field, now]) => {
    const was = before[field] ?? null;
    return sameJson(was, now) ? [] : [{ field, before: was, after: now }];
  });
}

/** PostgreSQL keeps the keys of an object in an order of its own. */
function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, ordered) === JSON.stringify(b, ordered);
}
const ordered = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
