/** Small plans for tests: everything has a default, a test names only what it is about. */
import type { IsoDate, PartialDate } from '../dates.ts';
import type {
  Commitment,
  Evidence,
  Jurisdiction,
  Milestone,
  MilestoneVersion,
  Organization,
  Participation,
  Plan,
  PlanDossier,
  PlanVersion,
  ProgressReport,
  ReportedState,
} from '../records.ts';
import type { EcMilestoneState, SelfState } from '../values.ts';

export const day = (date: IsoDate): PartialDate => ({ date, precision: 'DAY' });
export const month = (yearMonth: string): PartialDate => ({ date: `${yearMonth}-01`, precision: 'MONTH' });
export const year = (value: number): PartialDate => ({ date: `${value}-01-01`, precision: 'YEAR' });
export const ec = (value: EcMilestoneState): ReportedState => ({ vocabulary: 'EC_2021', value });
export const ogp = (value: SelfState): ReportedState => ({ vocabulary: 'OGP_SELF', value });

const text = (es: string) => ({ es, en: es });

/** A plan version `v1`, in force from January 2020 to August 2022. */
export function aVersion(over: Partial<PlanVersion> = {}): PlanVersion {
  return {
    id: 'v1',
    kind: 'ORIGINAL',
    label: text('Plan'),
    submittedOn: null,
    publishedOn: day('2020-01-01'),
    startsOn: month('2020-01'),
    endsOn: month('2022-08'),
    milestoneDatesKnown: true,
    approvedBy: null,
    reason: null,
    rules: null,
    note: null,
    sources: [],
    ...over,
  };
}

/** A commitment `C01` without dates of its own. */
export function aCommitment(over: Partial<Commitment> = {}): Commitment {
  const id = over.id ?? 'C01';
  return {
    id,
    code: id.replace('C', 'EC00'),
    number: Number(id.slice(1)),
    ogpId: null,
    ogpIdConfirmed: false,
    ogpUrl: null,
    lifecycle: 'ACTIVE',
    theme: 't1',
    title: text(`Compromiso ${id}`),
    shortTitle: text(id),
    alternateTitles: [],
    problem: null,
    description: null,
    contribution: null,
    relevance: null,
    additionalInfo: null,
    technicalNote: null,
    periods: {},
    reschedulingScope: null,
    sdgs: [],
    pillars: [],
    policyAreas: [],
    unnamedActors: null,
    notes: [],
    continues: [],
    sources: [],
    ...over,
  };
}

/** What a version says of a milestone; by default it ends in June 2021. */
export function aMilestoneVersion(over: Partial<MilestoneVersion> = {}): MilestoneVersion {
  return {
    planVersion: 'v1',
    title: text('Hito'),
    deliverable: null,
    startsOn: month('2021-01'),
    endsOn: month('2021-06'),
    contentChange: null,
    reason: null,
    dataNotes: [],
    sources: [],
    ...over,
  };
}

/** A milestone by id (`C01-H02` is the second of `C01`), with one version unless others are given. */
export function aMilestone(id = 'C01-H01', versions: readonly MilestoneVersion[] = [aMilestoneVersion()]): Milestone {
  return { id, commitment: id.slice(0, 3), number: Number(id.slice(5)), versions };
}

/** A report of `lead` on `C01-H01`: under way, published on 15 October 2021. */
export function aReport(over: Partial<ProgressReport> = {}): ProgressReport {
  const source = over.source ?? 'AGENCY_SELF';
  const publishedOn = over.publishedOn ?? '2021-10-15';
  return {
    id: `${over.milestone ?? 'C01-H01'}-${source}-${publishedOn}`,
    milestone: 'C01-H01',
    period: 'p1',
    source,
    organization: { AGENCY_SELF: 'lead', COUNTERPART: 'partner', CORE_GROUP: 'forum' }[source],
    reportedOn: day(publishedOn),
    publishedOn,
    state: ec('EJECUCION'),
    percent: null,
    noProgress: false,
    narrative: null,
    challenges: null,
    nextSteps: null,
    before: null,
    after: null,
    perceivedChange: null,
    partnerFulfilled: [],
    activities: null,
    activitiesSummary: null,
    participants: null,
    sectors: [],
    sectorsOther: null,
    initiatives: [],
    communicationStrategyCoCreated: null,
    evidence: [],
    dataNotes: [],
    supersedes: null,
    sources: [],
    ...over,
  };
}

export function anEvidence(over: Partial<Evidence> = {}): Evidence {
  return { id: 'e1', kind: 'DOCUMENT', title: text('Acta'), url: null, issuedOn: null, publishedOn: null, ...over };
}

export function anOrganization(id: string, over: Partial<Organization> = {}): Organization {
  return {
    id,
    name: text(id),
    acronym: null,
    type: 'MINISTRY',
    sector: 'PUBLIC',
    parent: null,
    note: null,
    sources: [],
    ...over,
  };
}

export function aPart(over: Partial<Participation> = {}): Participation {
  return {
    commitment: 'C01',
    organization: 'lead',
    role: 'LEAD',
    from: null,
    to: null,
    basis: 'PLAN',
    via: null,
    ...over,
  };
}

const ECUADOR: Jurisdiction = {
  slug: 'ecuador',
  level: 'NATIONAL',
  name: text('Ecuador'),
  iso2: 'EC',
  iso3: 'ECU',
  authoritativeLanguage: 'es',
  timezone: 'America/Guayaquil',
  memberSince: null,
  memberPage: null,
};

const A_PLAN: Plan = {
  id: 'plan-1',
  slug: 'plan-1',
  number: 1,
  title: text('Plan'),
  shortTitle: text('Plan'),
  status: 'IN_IMPLEMENTATION',
  ruleSet: 'R2018_2021',
  stateVocabulary: 'EC_2021',
  ogpActionPlanId: null,
  ogpIdConfirmed: false,
  pointOfContact: null,
  license: { planText: text('—'), dataset: text('—') },
};

/** A plan with one commitment, one milestone, its lead, counterpart and forum, and no report. */
export function dossierWith(over: Partial<PlanDossier> = {}): PlanDossier {
  return {
    revision: 1,
    revisedAt: '2022-01-01T00:00:00.000Z',
    jurisdiction: ECUADOR,
    plan: A_PLAN,
    versions: [aVersion()],
    themes: [{ id: 't1', order: 1, title: text('Tema'), description: text('Tema') }],
    pillars: [],
    commitments: [aCommitment()],
    milestones: [aMilestone()],
    participations: [aPart(), aPart({ organization: 'partner', role: 'COUNTERPART' })],
    responsibilityChanges: [],
    organizations: [anOrganization('lead'), anOrganization('partner'), anOrganization('forum')],
    successions: [],
    periods: [
      { id: 'p1', label: text('p1'), opensOn: null, closesOn: null, cutoffOn: day('2021-10-22'), dataAvailable: true },
    ],
    reports: [],
    irmReports: [],
    assessments: [],
    irmFindings: [],
    planFindings: [],
    unplacedValues: [],
    recommendations: [],
    forum: null,
    events: [],
    cocreation: null,
    publishedFigures: [],
    sources: [],
    ...over,
  };
}
