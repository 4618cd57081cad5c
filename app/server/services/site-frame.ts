import type { IsoDate, PartialDate } from '#domain/dates.ts';
import { firstDay } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Dossiers } from './dossiers.ts';
import { siteHome, type SiteSettings, USUAL_SITE } from './site-home.ts';

/** What surrounds every page: whose plan it is, which day can be looked at, which data it was made from. */
export interface SiteFrame {
  /** The member that the site is about; null: several alike. */
  readonly place: LocalizedText | null;
  /** Name of the site that its operators gave it; null: the usual one. */
  readonly title: LocalizedText | null;
  /** The plan that the site is about; null: several. */
  readonly plan: { readonly slug: string; readonly endsOn: PartialDate } | null;
  /** Day of the latest report that was public on the day shown; null when there was none yet. */
  readonly lastReportOn: IsoDate | null;
  /** First day worth asking for: before it nothing of the plan was public. */
  readonly firstDay: IsoDate;
  /** Office that answers for the plan before OGP. */
  readonly contact: { readonly organization: LocalizedText; readonly office: LocalizedText } | null;
  readonly revision: number;
  readonly revisedAt: string;
  readonly timezone: string;
}

/**
 * The frame of the one plan that has anything to show, or of several; null on a site that has no plan yet. With several, the
 * newest is no more than the others: only the office that answers for the member that the site is about is named.
 */
export async function siteFrame(
  dossiers: Dossiers,
  asOf: IsoDate,
  site: SiteSettings = USUAL_SITE,
): Promise<SiteFrame | null> {
  const all = await dossiers.all(asOf);
  const [newest] = all;
  if (!newest) return null;
  const filled = all.filter(({ commitments }) => commitments.length > 0);
  const plans = filled.length > 0 ? filled : all;
  const only = plans.length === 1 ? plans[0] : undefined;
  const home = only ? only.jurisdiction : siteHome(dossiers.homes(), site);
  const own = plans.find(({ jurisdiction }) => jurisdiction.slug === home?.slug);
  return {
    place: home?.name ?? null,
    title: site.title,
    plan: only ? { slug: only.plan.slug, endsOn: planVersionOn(only, asOf).endsOn } : null,
    lastReportOn: latest(plans.flatMap((dossier) => lastReportOn(dossier, asOf) ?? [])),
    firstDay: plans.map(firstKnownDay).reduce((a, b) => (b < a ? b : a)),
    contact: own ? contactOf(own) : null,
    revision: newest.revision,
    revisedAt: newest.revisedAt,
    timezone: home?.timezone ?? 'UTC',
  };
}

const latest = (days: readonly IsoDate[]): IsoDate | null =>
  days.reduce<IsoDate | null>((last, day) => (last === null || day > last ? day : last), null);

function lastReportOn({ reports }: PlanDossier, asOf: IsoDate): IsoDate | null {
  return reports.reduce<IsoDate | null>(
    (latest, { publishedOn }) => (publishedOn <= asOf && publishedOn > (latest ?? '') ? publishedOn : latest),
    null,
  );
}

/** The day that the road to the plan began: membership or the first event on record. */
function firstKnownDay({ jurisdiction, events, versions }: PlanDossier): IsoDate {
  const dates = [
    jurisdiction.memberSince,
    ...events.map((event) => event.startsOn),
    ...versions.map((v) => v.startsOn),
  ];
  return dates.flatMap((date) => (date ? [firstDay(date)] : [])).reduce((a, b) => (b < a ? b : a));
}

function contactOf({ plan, organizations }: PlanDossier): SiteFrame['contact'] {
  const organization = organizations.find(({ id }) => id === plan.pointOfContact?.organization);
  return plan.pointOfContact && organization
    ? { organization: organization.name, office: plan.pointOfContact.office }
    : null;
}
