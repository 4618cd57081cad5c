/** People of the demonstration: one of every role, around the first commitment that has a lead and a counterpart. */
import type { Actor, Role } from '#domain/policy/roles.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import { recordId } from '#domain/filing/ids.ts';
import type { PlanDossier } from '#domain/records.ts';
import { roleName } from '#format/role-words.ts';

/** Addresses of the demonstration end so; nobody can have such an address (RFC 2606). */
export const DEMO_DOMAIN = '@demo.invalid';

/** A part in the demonstration. */
export interface DemoPart {
  readonly role: Role;
  /** Id (`ecuador/mintel`); null for roles that concern the whole site. */
  readonly organization: string | null;
  readonly email: string;
}

const partOf = (role: Role, name: string, organization: string | null): DemoPart => ({
  ...{ role, organization, email: name + DEMO_DOMAIN },
});

/** The parts that a plan has somebody for. */
export function demoParts(dossier: PlanDossier, today: string): DemoPart[] {
  const site = [partOf('ADMIN', 'administracion', null), partOf('POINT_OF_CONTACT', 'punto-de-contacto', null)];
  const { slug } = dossier.jurisdiction;
  const holder = (commitment: string, source: 'AGENCY_SELF' | 'COUNTERPART' | 'CORE_GROUP'): string | null => {
    const [key] = holdersOfSide(dossier, commitment, source, today);
    return key === undefined ? null : recordId(slug, key);
  };
  const whole = dossier.commitments.find(({ id }) => holder(id, 'AGENCY_SELF') && holder(id, 'COUNTERPART'));
  const commitment = whole ?? dossier.commitments[0];
  if (!commitment) return site;
  const forum = holder(commitment.id, 'CORE_GROUP');
  const bodies = [
    ['AGENCY_EDITOR', 'edita', holder(commitment.id, 'AGENCY_SELF')],
    ['AGENCY_APPROVER', 'aprueba', holder(commitment.id, 'AGENCY_SELF')],
    ['COUNTERPART', 'contraparte', holder(commitment.id, 'COUNTERPART')],
    ['CORE_GROUP', 'grupo-nucleo', forum],
    ['REVIEWER', 'revision', forum],
  ] as const;
  return [...site, ...bodies.flatMap(([role, name, id]) => (id === null ? [] : [partOf(role, name, id)]))];
}

/** The office in whose name a part acts, as the public of the demonstration reads it. */
export function demoOffice(role: Role): { readonly es: string; readonly en: string } {
  return { es: `${roleName(role, 'es')} (demostración)`, en: `${roleName(role, 'en')} (demonstration)` };
}

/** A person who acts in a part. */
export function demoActor(userId: string, { role, organization }: DemoPart): Actor {
  return { userId, roles: [{ role, organization, office: demoOffice(role) }], secondFactor: true };
}
