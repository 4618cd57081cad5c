/** The forms by which a plan's records are added and changed. */
import type { AdministeredPlan, RecordForm } from '#contracts/plan-records.ts';
import { RECORD_KIND_NAMES, type RecordKindName } from '#domain/plan-records.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { dayIn } from '#domain/instants.ts';
import type { Locale } from '#format/locale.ts';
import { labelsOf } from '../../plan-labels.ts';
import { type Administration, signatureOf } from '../access.ts';
import { askedOf, fieldsOf, typedOf } from './kind.ts';
import { RECORD_KINDS } from './kinds.ts';

/** Kinds whose records are changed on the page of their commitment. */
const ELSEWHERE: readonly RecordKindName[] = ['COMMITMENT', 'MILESTONE'];
/** Kinds that a plan needs a forum for. */
const OF_FORUM: readonly RecordKindName[] = ['SEAT', 'HOLDER', 'MEETING'];

/** @throws FORBIDDEN; NOT_FOUND PLAN */
export async function administeredPlan(
  administration: Administration,
  actor: Actor,
  { plan, locale }: { readonly plan: string; readonly locale: Locale },
): Promise<AdministeredPlan> {
  signatureOf(administration, actor);
  const dossier = await administration.dossiers.find(plan);
  const today = todayOf(administration, dossier);
  const labels = labelsOf(dossier);
  const byKind = <T>(make: (kind: RecordKindName) => T) =>
    Object.fromEntries(RECORD_KIND_NAMES.map((kind) => [kind, make(kind)])) as Record<RecordKindName, T>;
  return {
    plan: { slug: dossier.plan.slug, title: dossier.plan.shortTitle },
    commitments: dossier.commitments.flatMap(({ id }) => labels.commitment(id) ?? []),
    forms: byKind((kind) => (ELSEWHERE.includes(kind) ? [] : changeForms(dossier, kind, { today, locale }))),
    additions: byKind((kind) => (canAdd(dossier, kind) ? additionForm(dossier, kind, locale) : null)),
  };
}

export const todayOf = ({ clock }: Administration, { jurisdiction }: PlanDossier): string =>
  dayIn(clock.now(), jurisdiction.timezone);

function canAdd({ forum, themes }: PlanDossier, kind: RecordKindName): boolean {
  if (OF_FORUM.includes(kind)) return forum !== null && (kind !== 'HOLDER' || forum.seats.length > 0);
  if (kind === 'FORUM') return forum === null;
  return kind === 'COMMITMENT' ? themes.length > 0 : kind !== 'MILESTONE';
}

interface Asked {
  readonly today: string;
  readonly locale: Locale;
}

/** @param keys of the records wanted; left out: all */
export function changeForms(
  dossier: PlanDossier,
  kind: RecordKindName,
  { today, locale }: Asked,
  keys: readonly string[] = RECORD_KINDS[kind].keys(dossier),
): RecordForm[] {
  const fields = fieldsOf(kind, false);
  const asked = askedOf(fields, RECORD_KINDS[kind].options(dossier, locale));
  return keys.flatMap((key) => {
    const found = RECORD_KINDS[kind].find(dossier, key, today);
    if (!found) return [];
    const { label, facts } = found;
    return [{ kind, key, label, fields: asked, values: typedOf(fields, facts), seen: String(dossier.revision) }];
  });
}

export function additionForm(dossier: PlanDossier, kind: RecordKindName, locale: Locale): RecordForm {
  const { options, begin } = RECORD_KINDS[kind];
  const fields = fieldsOf(kind, true);
  const values = typedOf(fields, begin(dossier));
  return {
    kind,
    key: null,
    label: {},
    fields: askedOf(fields, options(dossier, locale)),
    values,
    seen: String(dossier.revision),
  };
}
