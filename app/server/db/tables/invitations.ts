/** Invitations: their secret is never kept, only its hash. */
import type { NewInvitation, Signed, StoredInvitation } from '../../services/ports-accounts.ts';
import type { Database, Transaction } from '../client.ts';
import { json, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { undo } from './filing-trail.ts';
import { BODY, signAccounts } from './people.ts';

export async function readInvitations(
  reader: Database['reader'],
  where: Prisma.InvitationWhereInput,
  at: string,
): Promise<StoredInvitation[]> {
  const rows = await reader.invitation.findMany({
    ...{ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] },
    include: { organization: BODY },
  });
  return rows.map((row) => ({
    ...{ id: row.id, email: row.email, role: row.role, organization: row.organizationId, office: textOf(row.office) },
    body: row.organization && textOf(row.organization.name),
    locale: row.locale === 'en' ? 'en' : 'es',
    ...{ createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), state: stateOf(row, at) },
  }));
}

function stateOf(
  { acceptedAt, revokedAt, expiresAt }: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  at: string,
): StoredInvitation['state'] {
  if (acceptedAt) return 'USED';
  if (revokedAt) return 'WITHDRAWN';
  return expiresAt.toISOString() <= at ? 'EXPIRED' : 'OPEN';
}

const OPEN = { acceptedAt: null, revokedAt: null } as const;

export async function invite(tx: Transaction, invitation: NewInvitation, signed: Signed): Promise<void> {
  const { organization, office, createdAt, expiresAt, invitedBy, ...rest } = invitation;
  await tx.invitation.updateMany({
    where: { ...OPEN, email: rest.email, role: rest.role, organizationId: organization },
    data: { revokedAt: new Date(createdAt) },
  });
  await tx.invitation.create({
    data: {
      ...{ ...rest, organizationId: organization, office: json(office), invitedById: invitedBy },
      ...{ createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) },
    },
  });
  await signAccounts(tx, signed);
}

export async function withdrawInvitation(tx: Transaction, id: string, signed: Signed): Promise<void> {
  const { count } = await tx.invitation.updateMany({
    where: { ...OPEN, id },
    data: { revokedAt: new Date(signed.at) },
  });
  if (count === 0) throw undo('CHANGED');
  await signAccounts(tx, signed);
}

/** Makes the account with its password and its role; an invitation is used once. */
export async function acceptInvitation(
  tx: Transaction,
  id: string,
  person: { readonly id: string; readonly name: string; readonly email: string; readonly passwordHash: string },
  signed: Signed,
): Promise<void> {
  const at = new Date(signed.at);
  const { count } = await tx.invitation.updateMany({
    where: { ...OPEN, id, expiresAt: { gt: at } },
    data: { acceptedAt: at },
  });
  const invitation = await tx.invitation.findUnique({ where: { id } });
  if (count === 0 || invitation === null) throw undo('CHANGED');
  const { passwordHash, ...facts } = person;
  await tx.user.create({ data: { ...facts, emailVerified: true, locale: invitation.locale } });
  await tx.account.create({
    data: {
      id: `${id}-password`,
      accountId: person.id,
      providerId: 'credential',
      userId: person.id,
      password: passwordHash,
    },
  });
  await tx.roleAssignment.create({
    data: {
      ...{ id: `${id}-role`, userId: person.id, role: invitation.role, organizationId: invitation.organizationId },
      ...{ office: json(invitation.office), from: at, grantedById: invitation.invitedById },
    },
  });
  await tx.invitation.update({ where: { id }, data: { userId: person.id } });
  await signAccounts(tx, { ...signed, userId: person.id, office: textOf(invitation.office) });
}
