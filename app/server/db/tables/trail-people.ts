/** Whom entries of the audit trail are about, and which roles: looked up when the trail is read, so that it keeps no names. */
import { type HeldRole, ROLES } from '#domain/policy/roles.ts';
import type { Concerned } from '../../services/ports-audit.ts';
import type { Database } from '../client.ts';
import { textOf } from '../columns.ts';

type Reader = Database['reader'];

interface Row {
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}
type ConcernedPerson = NonNullable<Concerned['concerned']>;

/** @returns how to tell of each of these rows whom it is about */
export async function concernedOf(reader: Reader, rows: readonly Row[]): Promise<(row: Row) => Concerned> {
  const own = rows.filter(({ entity }) => entity === 'User');
  const people = own.length > 0 ? await peopleOf(reader, [...new Set(own.map(({ entityId }) => entityId))]) : null;
  const wanted = own.flatMap(rolesIn).flatMap(({ organization }) => organization ?? []);
  const bodies = wanted.length > 0 ? await bodiesOf(reader, [...new Set(wanted)]) : null;
  return (row) =>
    row.entity === 'User'
      ? {
          concerned: people?.get(row.entityId) ?? null,
          roles: rolesIn(row).map(({ role, organization }) => ({
            role,
            body: bodies?.get(organization ?? '') ?? null,
          })),
        }
      : { concerned: null, roles: [] };
}

/** By the id of an account or of an invitation, which is known by its address until it is used. */
async function peopleOf(reader: Reader, ids: readonly string[]): Promise<Map<string, ConcernedPerson>> {
  const where = { id: { in: [...ids] } };
  const select = { id: true, name: true, email: true };
  const [users, invitations] = await Promise.all([
    reader.user.findMany({ where, select }),
    reader.invitation.findMany({ where, select: { id: true, email: true, user: { select } } }),
  ]);
  return new Map([
    ...invitations.flatMap(({ id, email, user }): [string, ConcernedPerson][] => {
      if (user) return [[id, { name: user.name, email: user.email }]];
      return email === null ? [] : [[id, { name: null, email }]];
    }),
    ...users.map(({ id, name, email }): [string, ConcernedPerson] => [id, { name, email }]),
  ]);
}

async function bodiesOf(reader: Reader, ids: readonly string[]) {
  const rows = await reader.organization.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, textOf(name)]));
}

type Held = Pick<HeldRole, 'role' | 'organization'>;

/** One role, or those of an account that was closed; a role that is not known any more is told as it was kept. */
function rolesIn({ before, after }: Row): Held[] {
  const told = (before ?? after ?? {}) as Partial<Held> & { readonly roles?: readonly Partial<Held>[] };
  return (told.roles ?? [told]).flatMap(({ role, organization = null }) => {
    const known = ROLES.find((one) => one === role);
    return known ? [{ role: known, organization }] : [];
  });
}
