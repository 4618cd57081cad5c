import type { IsoDate, PartialDate } from '#domain/dates.ts';
import { firstDay } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planVersionOn } from '#domain/standing.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Dossiers } from './dossiers.ts';

/** What surrounds every page: whose plan it is, which day can be looked at, which data it was made from. */
export interface SiteFrame {
  readonly place: LocalizedText;
  readonly planSlug: string;
  readonly planTitle: LocalizedText;
  readonly planEndsOn: PartialDate;
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

/** The frame of the newest plan; null on a site that has no plan yet. */
export async function siteFrame(dossiers: Dossiers, asOf: IsoDate): Promise<SiteFrame | null> {
  const [dossier] = await dossiers.all(asOf);
  if (!dossier) return null;
  const { jurisdiction, plan, revision, revisedAt } = dossier;
  return {
    place: jurisdiction.name,
    planSlug: plan.slug,
    planTitle: plan.shortTitle,
    planEndsOn: planVersionOn(dossier, asOf).endsOn,
    lastReportOn: lastReportOn(dossier, asOf),
    firstDay: firstKnownDay(dossier),
    contact: contactOf(dossier),
    revision,
    revisedAt,
    timezone: jurisdiction.timezone,
  };
}

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
