import type { Role } from '#domain/policy/roles.ts';
import type { AccountServices } from './accounts/all.ts';
import type { AdministrationServices } from './administration/all.ts';
import { createApiServices } from './api/all.ts';
import type { WritingServices } from './api/writing/all.ts';
import { actorsPage } from './actors-page.ts';
import type { AuditServices } from './audit.ts';
import { createCatalogueServices } from './catalogue/all.ts';
import { type AuditTrail, changeList, type ChangesRequest } from './change-list.ts';
import { type CardRequest, commitmentCard } from './commitment/card.ts';
import { commitmentFile, type CommitmentFileRequest } from './commitment/file.ts';
import { compare, type ComparisonRequest } from './comparison/compare.ts';
import { comparisonFile, type ComparisonFileRequest } from './comparison/file.ts';
import { comparisonPicture, type ComparisonPictureRequest } from './comparison/picture.ts';
import { directory } from './comparison/directory.ts';
import { commitmentStory } from './commitment-story.ts';
import { cocreationPage } from './cocreation-page.ts';
import { deadlines, type DeadlinesRequest } from './deadlines.ts';
import { discrepancyFeed, type FeedRequest } from './discrepancy-feed.ts';
import { discrepanciesFile, type DiscrepanciesFileRequest } from './discrepancy-file.ts';
import { type DiscrepanciesRequest, discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import type { FileServices } from './files.ts';
import type { FilingServices } from './filing/all.ts';
import { findCommitments } from './find-commitments.ts';
import { changeFeed } from './following/change-feed.ts';
import { type CalendarRequest, deadlineCalendar } from './following/deadline-calendar.ts';
import { institutionPage } from './institution-page.ts';
import { institutions } from './institutions.ts';
import { methodologyPage } from './methodology-page.ts';
import type { OversightServices } from './oversight/all.ts';
import { openGovernmentPage } from './open-government-page.ts';
import { partnershipPage } from './partnership-page.ts';
import { importTemplate } from './import-template.ts';
import type { KeptCells } from './ports-import.ts';
import { packageFile, type PackageRequest } from './packages/package.ts';
import { openDataFile, type OpenDataRequest, openDataSummaries } from './open-data.ts';
import { chartFile, type ChartFileRequest, planCharts } from './plan-charts.ts';
import { planChoices, publicPlans } from './plan-labels.ts';
import { planList } from './plan-list.ts';
import { planOverview } from './plan-overview.ts';
import { planPage } from './plan-page.ts';
import { proposalsFile, type ProposalsRequest } from './proposals-file.ts';
import type { ReminderServices } from './reminders/preference.ts';
import { recommendationsFile, type RecommendationsRequest } from './recommendations-file.ts';
import { type RecommendationListRequest, recommendationList } from './recommendation-list.ts';
import { type ComplianceRequest, requirementChecks } from './requirement-checks.ts';
import { type ComplianceFileRequest, requirementsFile } from './requirements-file.ts';
import type { ReviewingServices } from './reviewing/all.ts';
import { remembered } from './remembered.ts';
import type { ReportServices } from './status-report/all.ts';
import { siteMap } from './site-map.ts';
import { prepare } from './prepare.ts';
import { siteFrame } from './site-frame.ts';
import { type SiteSettings, USUAL_SITE } from './site-home.ts';
import type { TokenServices } from './tokens/all.ts';
import { voicesFile } from './voices-file.ts';
import type { WebhookServices } from './webhooks/all.ts';

interface OnDay {
  readonly asOf: string;
}

/**
 * Every service bound to what it reads from: what pages, API and jobs call. One line for each thing to be done. Files are
 * made anew each time, and so is what is asked for in countless ways; the page cache keeps both.
 */
export function createServices(
  dossiers: Dossiers,
  audit: AuditTrail = async () => [],
  site: SiteSettings = USUAL_SITE,
  kept?: KeptCells,
) {
  const keep = <Input, View>(work: (dossiers: Dossiers, input: Input) => Promise<View>) =>
    remembered(dossiers, (input: Input) => work(dossiers, input));
  return {
    ...createApiServices(dossiers),
    ...createCatalogueServices(dossiers, site),
    actorsPage: keep(actorsPage),
    cocreationPage: keep(cocreationPage),
    methodologyPage: keep(methodologyPage),
    openGovernmentPage: keep(openGovernmentPage),
    partnershipPage: keep(partnershipPage),
    changeList: (input: ChangesRequest) => changeList(dossiers, audit, input),
    changeFeed: keep(changeFeed),
    deadlineCalendar: (input: CalendarRequest) => deadlineCalendar(dossiers, input),
    commitmentCard: (input: CardRequest) => commitmentCard(dossiers, input),
    commitmentFile: (input: CommitmentFileRequest) => commitmentFile(dossiers, input),
    commitmentStory: keep(commitmentStory),
    deadlines: (input: DeadlinesRequest) => deadlines(dossiers, input),
    discrepanciesFile: (input: DiscrepanciesFileRequest) => discrepanciesFile(dossiers, input),
    voicesFile: (input: DiscrepanciesFileRequest) => voicesFile(dossiers, input),
    discrepancyFeed: (input: FeedRequest) => discrepancyFeed(dossiers, input),
    discrepancyList: (input: DiscrepanciesRequest) => discrepancyList(dossiers, input),
    findCommitments: keep(findCommitments),
    institutionPage: keep(institutionPage),
    institutions: keep(institutions),
    openDataFile: (input: OpenDataRequest) => openDataFile(dossiers, input),
    packageFile: (input: PackageRequest) => packageFile(dossiers, input, kept),
    chartFile: (input: ChartFileRequest) => chartFile(dossiers, input),
    planCharts: keep(planCharts),
    planList: keep(planList),
    planPage: keep(planPage),
    planOverview: keep(planOverview),
    proposalsFile: (input: ProposalsRequest) => proposalsFile(dossiers, input),
    recommendationsFile: (input: RecommendationsRequest) => recommendationsFile(dossiers, input),
    recommendationList: (input: RecommendationListRequest) => recommendationList(dossiers, input),
    requirementChecks: (input: ComplianceRequest) => requirementChecks(dossiers, input),
    requirementsFile: (input: ComplianceFileRequest) => requirementsFile(dossiers, input),
    ...siteServices(dossiers, site),
  };
}

/** What the site has as a whole. */
function siteServices(dossiers: Dossiers, site: SiteSettings) {
  const keep = <View>(work: (asOf: string) => Promise<View>) => remembered(dossiers, ({ asOf }: OnDay) => work(asOf));
  return {
    importTemplate: async (file: string) => importTemplate(file),
    openDataSummaries: keep((asOf) => openDataSummaries(dossiers, asOf)),
    planNames: keep((asOf) => planChoices(dossiers, asOf)),
    publicPlans: keep((asOf) => publicPlans(dossiers, asOf)),
    compare: remembered(dossiers, (input: ComparisonRequest) => compare(dossiers, input)),
    comparisonFile: (input: ComparisonFileRequest) => comparisonFile(dossiers, input),
    comparisonPicture: (input: ComparisonPictureRequest) => comparisonPicture(dossiers, input),
    directory: keep((asOf) => directory(dossiers, { asOf })),
    siteMap: keep((asOf) => siteMap(dossiers, { asOf })),
    siteFrame: keep((asOf) => siteFrame(dossiers, asOf, site)),
    prepare: ({ asOf }: OnDay) => prepare(dossiers, asOf),
  };
}

export type Services = ReturnType<typeof createServices> &
  FileServices &
  ReminderServices & {
    readonly accounts: AccountServices;
    readonly filing: FilingServices;
    readonly reviewing: ReviewingServices;
    readonly audit: AuditServices;
    readonly administration: AdministrationServices;
    readonly oversight: OversightServices;
    readonly tokens: TokenServices;
    readonly writing: WritingServices;
    readonly webhooks: WebhookServices;
    readonly reports: ReportServices;
    /** Codes of the second factors of the demonstration; null: this is none. */
    readonly demoCodes: (() => { readonly role: Role; readonly email: string; readonly code: string }[]) | null;
  };
export type { Present } from './accounts/sign-in.ts';
