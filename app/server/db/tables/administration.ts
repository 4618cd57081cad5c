/** Changes of the plan and its bodies. Rows are added and changed, never deleted; what they were stands in the trail. */
import type {
  OrganizationChange,
  ParticipationAddition,
  ParticipationEnd,
  SuccessionAddition,
} from '../../services/ports-administration.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, json } from '../columns.ts';
import type { OrganizationSector } from '../generated/enums.ts';
import { leaveTrace, undo } from './filing-trail.ts';

/** The place after the last: of whatever has a `position`. */
const next = (last: { readonly _max: { readonly position: number | null } }): number => (last._max.position ?? -1) + 1;

const organizationData = ({ name, acronym, type, sector }: OrganizationChange) => ({
  ...{ acronym, type, sector: sector as OrganizationSector },
  name: json(name),
});

export async function addOrganization(tx: Transaction, change: OrganizationChange): Promise<void> {
  const { id, jurisdictionId, by, audit } = change;
  const last = await tx.organization.aggregate({ where: { jurisdictionId }, _max: { position: true } });
  const place = { id, jurisdictionId, position: next(last), sources: [] };
  await tx.organization.create({ data: { ...organizationData(change), ...place } });
  await leaveTrace(tx, by, audit);
}

export async function changeOrganization(tx: Transaction, change: OrganizationChange): Promise<void> {
  await tx.organization.update({ where: { id: change.id }, data: organizationData(change) });
  await leaveTrace(tx, change.by, change.audit);
}

export async function addSuccession(tx: Transaction, addition: SuccessionAddition): Promise<void> {
  const { id, jurisdictionId, from, to, kind, on, legalAct, by, audit } = addition;
  const last = await tx.succession.aggregate({ where: { jurisdictionId }, _max: { position: true } });
  const origins = from.map((organizationId, position) => ({ organizationId, position }));
  await tx.succession.create({
    data: {
      ...{ id, jurisdictionId, kind, legalAct, toId: to, position: next(last), sources: [] },
      ...dateColumns('effectiveOn', on),
      origins: { create: origins },
    },
  });
  await leaveTrace(tx, by, audit);
}

export async function addParticipation(tx: Transaction, addition: ParticipationAddition): Promise<void> {
  const { commitmentId, organizationId, role, from, by, audit } = addition;
  const last = await tx.participation.aggregate({ where: { commitmentId }, _max: { position: true } });
  const part = { commitmentId, organizationId, role, basis: 'PLAN', position: next(last) } as const;
  await tx.participation.create({ data: { ...part, ...dateColumns('from', from) } });
  if ((await tx.participation.count({ where: { commitmentId, organizationId, role, to: null } })) > 1)
    throw undo('CHANGED');
  await leaveTrace(tx, by, audit);
}

export async function endParticipation(tx: Transaction, end: ParticipationEnd): Promise<void> {
  const { commitmentId, organizationId, role, to, by, audit } = end;
  const where = { commitmentId, organizationId, role, to: null };
  const { count } = await tx.participation.updateMany({ where, data: dateColumns('to', to) });
  if (count === 0) throw undo('CHANGED');
  await leaveTrace(tx, by, audit);
}
