/** Who takes part in a commitment, as its row says. */
import type { Participation } from '#domain/records.ts';
import type { ParticipationRole } from '#domain/values.ts';
import type { Draft } from './draft.ts';
import type { RowCells } from './row-cells.ts';

const BY_SECTOR: Readonly<Record<string, ParticipationRole>> = {
  CIVIL_SOCIETY: 'CSO',
  ACADEMIA: 'ACADEMIA',
  PRIVATE: 'PRIVATE',
  INTERNATIONAL: 'MULTILATERAL',
};

/** Parts that are here already are not written twice; those that the row does not name stay. */
export function readParticipations({ stored, parts, bodies }: Draft, commitment: string, cells: RowCells): void {
  const here = (stored?.participations ?? []).filter((part) => part.commitment === commitment);
  const leads = here.filter(({ role }) => role === 'LEAD' || role === 'CO_LEAD');
  const isThere = (organization: string, role: ParticipationRole): boolean =>
    here.some((part) => part.organization === organization && part.to === null && sameKind(part.role, role));
  const add = (organization: string, role: ParticipationRole): void => {
    if (isThere(organization, role)) return;
    parts.participations.push({ commitment, organization, role, from: null, to: null, basis: 'PLAN', via: null });
  };
  cells.bodies('lead', bodies).forEach((body, at) => add(body, at === 0 && leads.length === 0 ? 'LEAD' : 'CO_LEAD'));
  for (const body of cells.bodies('counterpart', bodies)) add(body, 'COUNTERPART');
  for (const body of cells.bodies('supporting', bodies)) {
    const sector = bodies.find(({ id }) => id === body)?.sector ?? '';
    add(body, BY_SECTOR[sector] ?? 'GOV_SUPPORT');
  }
}

const KINDS: Readonly<Partial<Record<ParticipationRole, string>>> = {
  LEAD: 'lead',
  CO_LEAD: 'lead',
  COUNTERPART: 'counterpart',
};
const sameKind = (a: Participation['role'], b: ParticipationRole): boolean =>
  (KINDS[a] ?? 'other') === (KINDS[b] ?? 'other');
