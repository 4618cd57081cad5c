/** Bodies and how one followed another. */
import { type AdministrationView, organizationForm, readForm, successionForm } from '#contracts/administration.ts';
import { conflict, invalid } from '#domain/errors.ts';
import { recordId } from '#domain/filing/ids.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { successorsOf } from '#domain/organizations.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { OrganizationType } from '#domain/values.ts';
import { m } from '#messages';
import { bodyLabel, labelsOf, planLabel } from '../plan-labels.ts';
import { type Administration, newestPlan, organizationOf, publicTrace, signatureOf } from './access.ts';

/** What the pages of administration list. @throws FORBIDDEN; NOT_FOUND PLAN */
export async function administrationView(administration: Administration, actor: Actor): Promise<AdministrationView> {
  signatureOf(administration, actor);
  const dossier = await newestPlan(administration);
  const all = await administration.dossiers.all();
  return {
    plans: all.map(planLabel),
    organizations: dossier.organizations.map(bodyLabel),
    successions: dossier.successions,
    commitments: all.flatMap((plan) => plan.commitments.flatMap(({ id }) => labelsOf(plan).commitment(id) ?? [])),
  };
}

const SECTORS: Readonly<Partial<Record<OrganizationType, string>>> = {
  CSO: 'CIVIL_SOCIETY',
  UNIVERSITY: 'ACADEMIA',
  COMPANY: 'PRIVATE',
  MULTILATERAL: 'INTERNATIONAL',
};

/**
 * Adds a body, or changes the one with that key.
 * @throws FORBIDDEN; INVALID NAME_MISSING, TEXT_TOO_LONG, KEY_INVALID, TYPE_MISSING; CONFLICT ORGANIZATION_EXISTS
 */
export async function saveOrganization(
  administration: Administration,
  actor: Actor,
  { form, isNew }: { readonly form: unknown; readonly isNew: boolean },
): Promise<void> {
  const by = signatureOf(administration, actor);
  const { key, nameEs, nameEn, acronym, type } = readForm(organizationForm, form);
  const dossier = await newestPlan(administration);
  const jurisdictionId = dossier.jurisdiction.slug;
  const before = isNew ? null : organizationOf(dossier, key);
  const name = { ...before?.name, es: nameEs, ...(nameEn !== null && { en: nameEn }) };
  const id = recordId(jurisdictionId, key);
  const sector = before?.type === type ? before.sector : (SECTORS[type] ?? 'PUBLIC');
  const facts = { name, acronym, type, sector };
  const audit = publicTrace(
    isNew ? m.trail_organization_added : m.trail_organization_changed,
    (say) => ({ body: say(name) }),
    {
      ...{ action: isNew ? 'ORGANIZATION_ADDED' : 'ORGANIZATION_CHANGED', entity: 'Organization', entityId: id },
      ...{ ...(before && { before }), after: facts },
    },
  );
  const save = isNew ? administration.store.addOrganization : administration.store.changeOrganization;
  const outcome = await save({ ...facts, id, jurisdictionId, by, audit });
  if (outcome === 'CHANGED') throw conflict('ORGANIZATION_EXISTS', key);
  await administration.dossiers.refresh();
}

/** @throws FORBIDDEN; NOT_FOUND ORGANIZATION; INVALID SAME_BODY and what the form says; CONFLICT SUCCESSION_EXISTS, SUCCESSION_CIRCLE */
export async function addSuccession(administration: Administration, actor: Actor, form: unknown): Promise<void> {
  const by = signatureOf(administration, actor);
  const { from, to, kind, on, legalAct } = readForm(successionForm, form);
  if (from === to) throw invalid('SAME_BODY', 'to');
  const dossier = await newestPlan(administration);
  requireNewSuccession(dossier, from, to);
  const [one, other] = [organizationOf(dossier, from), organizationOf(dossier, to)];
  const { slug } = dossier.jurisdiction;
  const id = recordId(slug, `s-${administration.newId()}`);
  const facts = { from: [recordId(slug, from)], to: recordId(slug, to), kind, on, legalAct };
  const audit = publicTrace(m.trail_succession_added, (say) => ({ from: say(one.name), to: say(other.name) }), {
    ...{ action: 'SUCCESSION_ADDED', entity: 'Succession', entityId: id, after: facts },
  });
  await administration.store.addSuccession({ ...facts, id, jurisdictionId: slug, by, audit });
  await administration.dossiers.refresh();
}

/** A body follows another once, and none comes before itself: what the public reads is one line. */
function requireNewSuccession(dossier: PlanDossier, from: string, to: string): void {
  const isThere = dossier.successions.some((known) => known.to === to && known.from.includes(from));
  if (isThere) throw conflict('SUCCESSION_EXISTS', to);
  if (successorsOf(dossier, to).some((known) => known.to === from)) throw conflict('SUCCESSION_CIRCLE', to);
}
