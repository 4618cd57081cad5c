/** What every service of administration begins with. */
import { forbidden, notFound } from '#domain/errors.ts';
import { permission } from '#domain/policy/policy.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Commitment, Organization, PlanDossier } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import type { Dossiers } from '../dossiers.ts';
import type { AdministrationStore } from '../ports-administration.ts';
import type { DatasetImporter } from '../ports-import.ts';
import type { AuditNote, FilingClock, Signature } from '../ports-filing.ts';

export interface Administration {
  readonly dossiers: Dossiers;
  readonly store: AdministrationStore;
  readonly importer: DatasetImporter;
  readonly clock: FilingClock;
  readonly newId: () => string;
}

/** The signature of whoever may change the plan. @throws FORBIDDEN */
export function signatureOf({ clock }: Administration, actor: Actor): Signature {
  const found = permission(actor, 'PLAN_MANAGE', null);
  if (!found.allowed) throw forbidden(found.refusal, 'PLAN_MANAGE');
  return { userId: actor.userId, office: found.by.office, at: clock.now().toISOString() };
}

/** The newest plan: what its jurisdiction's bodies are read from. @throws NOT_FOUND PLAN */
export async function newestPlan({ dossiers }: Administration): Promise<PlanDossier> {
  const [newest] = await dossiers.all();
  if (!newest) throw notFound('PLAN');
  return newest;
}

/** @throws NOT_FOUND COMMITMENT */
export async function commitmentOf(
  { dossiers }: Administration,
  code: string,
): Promise<{ readonly dossier: PlanDossier; readonly commitment: Commitment }> {
  for (const dossier of await dossiers.all()) {
    const commitment = dossier.commitments.find((one) => one.code === code);
    if (commitment) return { dossier, commitment };
  }
  throw notFound('COMMITMENT', code);
}

/** @throws NOT_FOUND ORGANIZATION */
export function organizationOf({ organizations }: PlanDossier, key: string): Organization {
  const found = organizations.find(({ id }) => id === key);
  if (!found) throw notFound('ORGANIZATION', key);
  return found;
}

type Sentence<Inputs> = (inputs: Inputs, options: { readonly locale: Locale }) => string;

/** A trace that the public reads, in every language of the site. */
export function publicTrace<Inputs>(
  sentence: Sentence<Inputs>,
  inputs: (say: (text: LocalizedText) => string, locale: Locale) => Inputs,
  record: Pick<AuditNote, 'action' | 'entity' | 'entityId' | 'before' | 'after'>,
): AuditNote {
  const summary = Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      sentence(
        inputs((text) => textIn(text, locale).text, locale),
        { locale },
      ),
    ]),
  );
  return { ...record, summary, isPublic: true };
}
