import { actorsPage } from './actors-page.ts';
import { type AuditTrail, changeList, type ChangesRequest } from './change-list.ts';
import { commitmentFile, type CommitmentFileRequest } from './commitment/file.ts';
import { commitmentStory } from './commitment-story.ts';
import { cocreationPage } from './cocreation-page.ts';
import { deadlines, type DeadlinesRequest } from './deadlines.ts';
import { type DiscrepanciesRequest, discrepancyList } from './discrepancy-list.ts';
import type { Dossiers } from './dossiers.ts';
import { findCommitments, type FindRequest } from './find-commitments.ts';
import { institutionPage, type InstitutionRequest } from './institution-page.ts';
import { institutions, type InstitutionsRequest } from './institutions.ts';
import { methodologyPage } from './methodology-page.ts';
import { openGovernmentPage } from './open-government-page.ts';
import { type AboutRequest, partnershipPage } from './partnership-page.ts';
import { openDataFile, type OpenDataRequest, openDataSummaries } from './open-data.ts';
import { chartFile, type ChartFileRequest, planCharts, type PlanChartsRequest } from './plan-charts.ts';
import { planList } from './plan-list.ts';
import { planOverview } from './plan-overview.ts';
import { planPage } from './plan-page.ts';
import { proposalsFile, type ProposalsRequest } from './proposals-file.ts';
import { siteMap } from './site-map.ts';
import { siteFrame } from './site-frame.ts';

/** Every service bound to what it reads from: what pages, API and jobs call. One line for each thing to be done. */
export function createServices(dossiers: Dossiers, audit: AuditTrail = async () => []) {
  return {
    actorsPage: (input: AboutRequest) => actorsPage(dossiers, input),
    cocreationPage: (input: AboutRequest) => cocreationPage(dossiers, input),
    methodologyPage: (input: { readonly asOf: string }) => methodologyPage(dossiers, input),
    openGovernmentPage: () => openGovernmentPage(dossiers),
    partnershipPage: (input: AboutRequest) => partnershipPage(dossiers, input),
    changeList: (input: ChangesRequest) => changeList(dossiers, audit, input),
    commitmentFile: (input: CommitmentFileRequest) => commitmentFile(dossiers, input),
    commitmentStory: (input: { readonly code: string; readonly asOf: string }) => commitmentStory(dossiers, input),
    deadlines: (input: DeadlinesRequest) => deadlines(dossiers, input),
    discrepancyList: (input: DiscrepanciesRequest) => discrepancyList(dossiers, input),
    findCommitments: (input: FindRequest) => findCommitments(dossiers, input),
    institutionPage: (input: InstitutionRequest) => institutionPage(dossiers, input),
    institutions: (input: InstitutionsRequest) => institutions(dossiers, input),
    openDataFile: (input: OpenDataRequest) => openDataFile(dossiers, input),
    openDataSummaries: ({ asOf }: { readonly asOf: string }) => openDataSummaries(dossiers, asOf),
    chartFile: (input: ChartFileRequest) => chartFile(dossiers, input),
    planCharts: (input: PlanChartsRequest) => planCharts(dossiers, input),
    planList: ({ asOf }: { readonly asOf: string }) => planList(dossiers, asOf),
    planPage: (input: { readonly plan: string; readonly asOf: string }) => planPage(dossiers, input),
    planOverview: (input: { readonly plan: string; readonly asOf: string }) => planOverview(dossiers, input),
    proposalsFile: (input: ProposalsRequest) => proposalsFile(dossiers, input),
    siteMap: () => siteMap(dossiers),
    siteFrame: ({ asOf }: { readonly asOf: string }) => siteFrame(dossiers, asOf),
  };
}

export type Services = ReturnType<typeof createServices>;
