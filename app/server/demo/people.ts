/** People of the demonstration: one of every role, around the first commitment that has a lead and a counterpart. */
import { dependence } from '#domain/policy/independence.ts';
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
  ] as const;
  return [
    ...site,
    ...bodies.flatMap(([role, name, id]) => (id === null ? [] : [partOf(role, name, id)])),
    ...independentBodies(dossier).map((id, index) =>
      partOf('REVIEWER', index === 0 ? 'revision' : `revision-${index + 1}`, id),
    ),
  ];
}

/** Two reviewers code what a third decides. */
const REVIEWERS = 3;

/** Universities and organizations of civil society that may judge every commitment, as many as reviewers are needed. */
function independentBodies(dossier: PlanDossier): string[] {
  const isFree = (key: string): boolean => {
    const role = { role: 'REVIEWER' as const, organization: recordId(dossier.jurisdiction.slug, key), office: {} };
    return dossier.commitments.every(({ id }) => dependence({ roles: [role] }, dossier, id) === null);
  };
  return dossier.organizations
    .filter(({ id, type }) => (type === 'UNIVERSITY' || type === 'CSO') && isFree(id))
    .slice(0, REVIEWERS)
    .map(({ id }) => recordId(dossier.jurisdiction.slug, id));
}

/** The office in whose name a part acts, as the public of the demonstration reads it. */
export function demoOffice(role: Role): { readonly es: string; readonly en: string } {
  return { es: `${roleName(role, 'es')} (demostración)`, en: `${roleName(role, 'en')} (demonstration)` };
}

/** A person who acts in a part. */
export function demoActor(userId: string, { role, organization }: DemoPart): Actor {
  return { userId, roles: [{ role, organization, office: demoOffice(role) }], secondFactor: true };
}
