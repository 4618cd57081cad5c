/** What the plans of one jurisdiction share: organizations and successions. */
import type { Organization, Succession } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  BY_POSITION,
  dateColumns,
  dateOrNull,
  idOf,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keyOrNull,
  keysOf,
  parentsFirst,
  selectDates,
  textOf,
  textOrNull,
} from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { storedIds } from './stored-ids.ts';

export const ORGANIZATION = {
  id: true,
  name: true,
  acronym: true,
  type: true,
  sector: true,
  parentId: true,
  note: true,
  sources: true,
} satisfies Prisma.OrganizationSelect;
const SUCCESSION = {
  id: true,
  toId: true,
  kind: true,
  legalAct: true,
  note: true,
  sources: true,
  origins: { select: { organizationId: true }, orderBy: BY_POSITION },
  ...selectDates('effectiveOn'),
} satisfies Prisma.SuccessionSelect;

export async function readOrganizations(tx: Transaction, jurisdictionId: string): Promise<Organization[]> {
  const query = { where: { jurisdictionId }, orderBy: BY_POSITION };
  const rows = await tx.organization.findMany({ ...query, select: ORGANIZATION });
  return rows.map(mapOrganization);
}

type OrganizationRow = Prisma.OrganizationGetPayload<{ select: typeof ORGANIZATION }>;

export function mapOrganization({ id, name, parentId, note, sources, ...rest }: OrganizationRow): Organization {
  return {
    ...rest,
    id: keyOf(id),
    name: textOf(name),
    parent: keyOrNull(parentId),
    note: textOrNull(note),
    sources: keysOf(sources),
  };
}

export async function readSuccessions(tx: Transaction, jurisdictionId: string): Promise<Succession[]> {
  const query = { where: { jurisdictionId }, orderBy: BY_POSITION };
  const rows = await tx.succession.findMany({ ...query, select: SUCCESSION });
  return rows.map((row) => ({
    id: keyOf(row.id),
    from: row.origins.map(({ organizationId }) => keyOf(organizationId)),
    to: keyOf(row.toId),
    kind: row.kind,
    on: dateOrNull(row.effectiveOn, row.effectiveOnPrecision),
    legalAct: row.legalAct,
    note: textOrNull(row.note),
    sources: keysOf(row.sources),
  }));
}

export async function writeOrganizations(
  tx: Transaction,
  jurisdictionId: string,
  organizations: readonly Organization[],
): Promise<void> {
  const rows = organizations.map((organization, position) => organizationRow(jurisdictionId, organization, position));
  const stored = await storedIds(tx.organization.findMany({ where: { jurisdictionId }, select: { id: true } }));
  const added = rows.filter(({ id }) => !stored.has(id));
  await tx.organization.createMany({
    data: parentsFirst(
      added,
      ({ id }) => id,
      ({ parentId }) => parentId,
    ),
  });
  for (const { id, ...data } of rows.filter((row) => stored.has(row.id))) {
    await tx.organization.update({ where: { id }, data });
  }
}

export function organizationRow(jurisdictionId: string, organization: Organization, position: number) {
  return {
    id: idOf(jurisdictionId, organization.id),
    jurisdictionId,
    position,
    name: json(organization.name),
    acronym: organization.acronym,
    type: organization.type,
    sector: organization.sector as Prisma.OrganizationCreateManyInput['sector'],
    parentId: idOrNull(jurisdictionId, organization.parent),
    note: jsonOrNull(organization.note),
    sources: json(organization.sources),
  };
}

export async function writeSuccessions(
  tx: Transaction,
  jurisdictionId: string,
  successions: readonly Succession[],
): Promise<void> {
  for (const [position, { id, from, to, kind, on, legalAct, note, sources }] of successions.entries()) {
    const data = {
      ...{ jurisdictionId, position, kind, legalAct, toId: idOf(jurisdictionId, to) },
      ...{ note: jsonOrNull(note), sources: json(sources), ...dateColumns('effectiveOn', on) },
    };
    const successionId = idOf(jurisdictionId, id);
    await tx.succession.upsert({ where: { id: successionId }, create: { id: successionId, ...data }, update: data });
    await tx.successionOrigin.deleteMany({ where: { successionId } });
    const origins = from.map((key, order) => ({ organizationId: idOf(jurisdictionId, key), position: order }));
    await tx.successionOrigin.createMany({ data: origins.map((origin) => ({ successionId, ...origin })) });
  }
}
