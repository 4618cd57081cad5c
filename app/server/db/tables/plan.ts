/** Jurisdiction and plan. */
import type { Jurisdiction, MethodologyNote, Plan } from '#domain/records.ts';
import type { Transaction } from '../client.ts';
import {
  dateColumns,
  dateOrNull,
  fromJson,
  idOrNull,
  json,
  jsonOrNull,
  keyOf,
  keysOf,
  selectDates,
  textOf,
  textOrNull,
} from '../columns.ts';
import type { PlanOrigin, Prisma } from '../generated/client.ts';

/** The schema's default: left out of the plan's facts. */
const USUAL_DAYS = 30;

export const JURISDICTION = {
  id: true,
  level: true,
  name: true,
  iso2: true,
  iso3: true,
  languages: true,
  authoritativeLanguage: true,
  timezone: true,
  memberPage: true,
  ...selectDates('memberSince'),
} satisfies Prisma.JurisdictionSelect;

export const PLAN = {
  id: true,
  slug: true,
  number: true,
  title: true,
  shortTitle: true,
  status: true,
  ruleSet: true,
  stateVocabulary: true,
  ogpActionPlanId: true,
  ogpIdConfirmed: true,
  ogpNote: true,
  contactOrganizationId: true,
  contactOffice: true,
  planTextLicense: true,
  datasetLicense: true,
  methodologyNotes: true,
  blockagePublicAfterDays: true,
  jurisdiction: { select: JURISDICTION },
} satisfies Prisma.PlanSelect;

type JurisdictionRow = Prisma.JurisdictionGetPayload<{ select: typeof JURISDICTION }>;
type PlanRow = Prisma.PlanGetPayload<{ select: typeof PLAN }>;

/** A plan with its jurisdiction and the notes on methods; null when no plan has that address. */
export async function readPlan(tx: Transaction, slug: string) {
  const row = await tx.plan.findUnique({ where: { slug }, select: PLAN });
  if (row === null) return null;
  return {
    jurisdiction: mapJurisdiction(row.jurisdiction),
    plan: mapPlan(row),
    methodologyNotes: fromJson<MethodologyNote[]>(row.methodologyNotes),
  };
}

export function mapJurisdiction(row: JurisdictionRow): Jurisdiction {
  const { id, name, languages, memberSince, memberSincePrecision, ...rest } = row;
  return {
    ...rest,
    slug: id,
    name: textOf(name),
    languages: keysOf(languages),
    memberSince: dateOrNull(memberSince, memberSincePrecision),
  };
}

export function mapPlan(row: PlanRow): Plan {
  const { id, slug, number, status, ruleSet, stateVocabulary, ogpActionPlanId, ogpIdConfirmed } = row;
  const contact = row.contactOrganizationId;
  const office = textOrNull(row.contactOffice);
  const days = row.blockagePublicAfterDays;
  return {
    id,
    slug,
    number,
    status,
    ruleSet,
    stateVocabulary,
    ogpActionPlanId,
    ogpIdConfirmed,
    title: textOf(row.title),
    shortTitle: textOf(row.shortTitle),
    ogpNote: textOrNull(row.ogpNote),
    pointOfContact: contact === null || office === null ? null : { organization: keyOf(contact), office },
    license: { planText: textOf(row.planTextLicense), dataset: textOf(row.datasetLicense) },
    ...(days !== USUAL_DAYS && { blockagePublicAfterDays: days }),
  };
}

export async function writeJurisdiction(tx: Transaction, jurisdiction: Jurisdiction): Promise<void> {
  const { slug: id, name, languages, memberSince, ...rest } = jurisdiction;
  const data = {
    ...rest,
    name: json(name),
    languages: json(languages ?? [jurisdiction.authoritativeLanguage]),
    ...dateColumns('memberSince', memberSince),
  };
  await tx.jurisdiction.upsert({ where: { id }, create: { id, ...data }, update: data });
}

export async function writePlan(
  tx: Transaction,
  jurisdictionId: string,
  plan: Plan,
  notes: readonly MethodologyNote[],
  origin: PlanOrigin = 'OWN',
): Promise<void> {
  const { title, shortTitle, ogpNote, pointOfContact, license, ...rest } = plan;
  await tx.plan.create({
    data: {
      ...rest,
      ...{ jurisdictionId, origin },
      title: json(title),
      shortTitle: json(shortTitle),
      ogpNote: jsonOrNull(ogpNote),
      contactOrganizationId: idOrNull(jurisdictionId, pointOfContact?.organization ?? null),
      contactOffice: jsonOrNull(pointOfContact?.office),
      planTextLicense: json(license.planText),
      datasetLicense: json(license.dataset),
      methodologyNotes: json(notes),
    },
  });
}
