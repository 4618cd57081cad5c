/** People and their roles. */
import type { Grant, Person, Signed } from '../../services/ports-accounts.ts';
import type { Database, Transaction } from '../client.ts';
import { json, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { undo } from './filing-trail.ts';
import { writeAuditEvent } from './trail.ts';

/** Of an organization what names it. */
export const BODY = { select: { name: true } } satisfies Prisma.RoleAssignment$organizationArgs;

const PERSON = {
  id: true,
  name: true,
  email: true,
  locale: true,
  twoFactorEnabled: true,
  remindersOff: true,
  closedAt: true,
  roles: {
    where: { until: null },
    orderBy: [{ from: 'asc' }, { id: 'asc' }],
    select: { id: true, role: true, organizationId: true, organization: BODY, office: true },
  },
} satisfies Prisma.UserSelect;

export async function readPeople(reader: Database['reader'], where: Prisma.UserWhereInput): Promise<Person[]> {
  const rows = await reader.user.findMany({ where, select: PERSON, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(({ locale, twoFactorEnabled, closedAt, roles, ...rest }) => ({
    ...rest,
    locale: locale === 'en' ? 'en' : 'es',
    secondFactor: twoFactorEnabled ?? false,
    closedAt: closedAt?.toISOString() ?? null,
    roles: roles.map(({ id, role, organizationId, organization, office }) => ({
      ...{ id, role, organization: organizationId, office: textOf(office) },
      body: organization && textOf(organization.name),
    })),
  }));
}

/** Leaves the trace of a change of accounts, which the public does not see. */
export async function signAccounts(tx: Transaction, { userId, office, at, audit }: Signed): Promise<void> {
  const { isPublic: _, ...note } = audit;
  const actor = office['es'] ?? '';
  await writeAuditEvent(tx, { ...note, at: new Date(at), actor, ...(userId !== null && { userId }), revision: null });
}

export async function grantRole(tx: Transaction, userId: string, grant: Grant, signed: Signed): Promise<void> {
  const { id, role, organization, office } = grant;
  await tx.roleAssignment.create({
    data: {
      ...{ id, userId, role, organizationId: organization, office: json(office) },
      ...{ from: new Date(signed.at), grantedById: signed.userId },
    },
  });
  await signAccounts(tx, signed);
}

export async function endRole(tx: Transaction, id: string, signed: Signed): Promise<void> {
  const { count } = await tx.roleAssignment.updateMany({
    where: { id, until: null },
    data: { until: new Date(signed.at) },
  });
  if (count === 0) throw undo('CHANGED');
  await requireAdministrator(tx);
  await signAccounts(tx, signed);
}

export async function closePerson(tx: Transaction, userId: string, signed: Signed): Promise<void> {
  const at = new Date(signed.at);
  const { count } = await tx.user.updateMany({ where: { id: userId, closedAt: null }, data: { closedAt: at } });
  if (count === 0) throw undo('CHANGED');
  await tx.roleAssignment.updateMany({ where: { userId, until: null }, data: { until: at } });
  await tx.session.deleteMany({ where: { userId } });
  await requireAdministrator(tx);
  await signAccounts(tx, signed);
}

/** A site without an administrator could never get one again. */
async function requireAdministrator(tx: Transaction): Promise<void> {
  const left = await tx.roleAssignment.findFirst({ where: { role: 'ADMIN', until: null, user: { closedAt: null } } });
  if (left === null) throw undo('CHANGED');
}
