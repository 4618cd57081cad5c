-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "JurisdictionLevel" AS ENUM ('NATIONAL', 'LOCAL');

-- CreateEnum
CREATE TYPE "PlanStatus" AS ENUM ('CO_CREATION', 'SUBMITTED', 'IN_IMPLEMENTATION', 'IMPLEMENTATION_ENDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "PlanVersionKind" AS ENUM ('ORIGINAL', 'AMENDED', 'REFRESH');

-- CreateEnum
CREATE TYPE "RuleSetCode" AS ENUM ('PRE2018', 'R2018_2021', 'R2022');

-- CreateEnum
CREATE TYPE "StateVocabulary" AS ENUM ('EC_2021', 'OGP_SELF');

-- CreateEnum
CREATE TYPE "CommitmentLifecycle" AS ENUM ('ACTIVE', 'WITHDRAWN', 'MERGED', 'CARRIED_FORWARD');

-- CreateEnum
CREATE TYPE "ReschedulingScope" AS ENUM ('DATES', 'DATES_AND_CONTENT');

-- CreateEnum
CREATE TYPE "ContentChange" AS ENUM ('REWORDED');

-- CreateEnum
CREATE TYPE "ParticipationRole" AS ENUM ('LEAD', 'CO_LEAD', 'COUNTERPART', 'GOV_SUPPORT', 'CSO', 'ACADEMIA', 'PRIVATE', 'MULTILATERAL', 'WORKING_GROUP');

-- CreateEnum
CREATE TYPE "ParticipationBasis" AS ENUM ('PLAN', 'SUCCESSOR');

-- CreateEnum
CREATE TYPE "OrganizationType" AS ENUM ('MINISTRY', 'SECRETARIAT', 'AGENCY', 'PRESIDENCY', 'OMBUDSMAN', 'OTHER_STATE_FUNCTION', 'LOCAL_GOV', 'CSO', 'UNIVERSITY', 'COMPANY', 'MULTILATERAL', 'MEDIA', 'FORUM');

-- CreateEnum
CREATE TYPE "OrganizationSector" AS ENUM ('PUBLIC', 'CIVIL_SOCIETY', 'ACADEMIA', 'PRIVATE', 'INTERNATIONAL', 'MULTI_SECTOR');

-- CreateEnum
CREATE TYPE "SuccessionKind" AS ENUM ('RENAMED', 'REPLACED', 'MERGED', 'SPLIT');

-- CreateEnum
CREATE TYPE "ReportSource" AS ENUM ('AGENCY_SELF', 'COUNTERPART', 'CORE_GROUP');

-- CreateEnum
CREATE TYPE "PerceivedChange" AS ENUM ('SE_MANTUVO_IGUAL', 'MEJORO_POCO', 'MEJORO_SUSTANCIALMENTE');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('DOCUMENT', 'LEGAL_ACT', 'DATASET', 'WEB_PAGE', 'MINUTES', 'ATTENDANCE', 'PHOTO', 'VIDEO', 'NEWS', 'OTHER');

-- CreateEnum
CREATE TYPE "IrmReportType" AS ENUM ('PROGRESS', 'END_OF_TERM', 'DESIGN', 'IMPLEMENTATION', 'TRANSITIONAL_RESULTS', 'HYBRID', 'COCREATION_BRIEF', 'ACTION_PLAN_REVIEW', 'MIDTERM_REVIEW', 'RESULTS', 'LOCAL_INCEPTION', 'LOCAL_END_OF_COMMITMENT', 'LOCAL_END_OF_PLAN');

-- CreateEnum
CREATE TYPE "Methodology" AS ENUM ('IRM_2011_2014', 'IRM_2014_2017', 'IRM_2018_2020', 'IRM_2021_PLUS', 'OGP_LOCAL', 'NATIONAL_EC_2021');

-- CreateEnum
CREATE TYPE "PublicationStatus" AS ENUM ('DRAFT_REVIEW', 'PUBLIC_COMMENT', 'FINAL');

-- CreateEnum
CREATE TYPE "Moment" AS ENUM ('DESIGN', 'MIDTERM', 'END_OF_TERM', 'END_OF_COMMITMENT');

-- CreateEnum
CREATE TYPE "AssessmentSource" AS ENUM ('IRM', 'INDEPENDENT_REVIEWER', 'MONITORING_BODY');

-- CreateEnum
CREATE TYPE "Variable" AS ENUM ('SPECIFICITY', 'VERIFIABILITY', 'RELEVANCE', 'OPEN_GOV_LENS', 'POTENTIAL_IMPACT', 'POTENTIAL_FOR_RESULTS', 'COMPLETION', 'DIOG', 'EARLY_RESULTS', 'PROMISING', 'POTENTIALLY_STARRED', 'OGP_SITE_AMBITION');

-- CreateEnum
CREATE TYPE "NaReason" AS ENUM ('NOT_YET_ASSESSED', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE', 'NOT_ASSESSABLE');

-- CreateEnum
CREATE TYPE "Transcription" AS ENUM ('DONE', 'PENDING');

-- CreateEnum
CREATE TYPE "SeatSector" AS ENUM ('PUBLIC', 'CIVIL_SOCIETY', 'ACADEMIA', 'PRIVATE', 'OTHER');

-- CreateEnum
CREATE TYPE "ProposalOutcome" AS ENUM ('IN_PLAN', 'RESERVE', 'OUTSIDE_PLAN', 'NEXT_PLAN', 'NOT_OPEN_GOV', 'MERGED');

-- CreateEnum
CREATE TYPE "FlagKind" AS ENUM ('OVERDUE', 'STALE', 'NO_EVIDENCE', 'BROKEN_LINK', 'SOURCE_DISCREPANCY', 'RESPONSIBILITY_NOT_MET', 'MANUAL');

-- CreateEnum
CREATE TYPE "CocreationShareGroup" AS ENUM ('SDG', 'WEB_GENDER', 'WEB_AGE', 'WEB_SECTOR', 'WEB_ETHNICITY', 'WEB_PROVINCE', 'TABLE_SECTOR');

-- CreateTable
CREATE TABLE "Jurisdiction" (
    "id" TEXT NOT NULL,
    "level" "JurisdictionLevel" NOT NULL,
    "name" JSON NOT NULL,
    "iso2" TEXT,
    "iso3" TEXT,
    "languages" JSON NOT NULL,
    "authoritativeLanguage" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "memberSince" TEXT,
    "memberSincePrecision" "DatePrecision",
    "memberPage" TEXT,

    CONSTRAINT "Jurisdiction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSON NOT NULL,
    "shortTitle" JSON NOT NULL,
    "status" "PlanStatus" NOT NULL,
    "ruleSet" "RuleSetCode" NOT NULL,
    "stateVocabulary" "StateVocabulary" NOT NULL,
    "ogpActionPlanId" TEXT,
    "ogpIdConfirmed" BOOLEAN NOT NULL,
    "ogpNote" JSON,
    "contactOrganizationId" TEXT,
    "contactOffice" JSON,
    "planTextLicense" JSON NOT NULL,
    "datasetLicense" JSON NOT NULL,
    "methodologyNotes" JSON NOT NULL,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "PlanVersionKind" NOT NULL,
    "label" JSON NOT NULL,
    "submittedOn" TEXT,
    "submittedOnPrecision" "DatePrecision",
    "publishedOn" TEXT,
    "publishedOnPrecision" "DatePrecision",
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" "DatePrecision" NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" "DatePrecision" NOT NULL,
    "milestoneDatesKnown" BOOLEAN NOT NULL,
    "approvedById" TEXT,
    "reason" JSON,
    "rules" JSON,
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "PlanVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSON NOT NULL,
    "description" JSON NOT NULL,

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pillar" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSON NOT NULL,
    "note" JSON,

    CONSTRAINT "Pillar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "ogpId" TEXT,
    "ogpIdConfirmed" BOOLEAN NOT NULL,
    "ogpUrl" TEXT,
    "ogpShortTitle" TEXT,
    "lifecycle" "CommitmentLifecycle" NOT NULL,
    "themeId" TEXT NOT NULL,
    "title" JSON NOT NULL,
    "shortTitle" JSON NOT NULL,
    "alternateTitles" JSON NOT NULL,
    "problem" JSON,
    "description" JSON,
    "contribution" JSON,
    "relevance" JSON,
    "additionalInfo" JSON,
    "technicalNote" JSON,
    "reschedulingScope" "ReschedulingScope",
    "unnamedActors" JSON,
    "notes" JSON NOT NULL,
    "sources" JSON NOT NULL,

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentPeriod" (
    "commitmentId" TEXT NOT NULL,
    "planVersionId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" "DatePrecision" NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" "DatePrecision" NOT NULL,

    CONSTRAINT "CommitmentPeriod_pkey" PRIMARY KEY ("commitmentId","planVersionId")
);

-- CreateTable
CREATE TABLE "CommitmentSdg" (
    "commitmentId" TEXT NOT NULL,
    "sdg" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CommitmentSdg_pkey" PRIMARY KEY ("commitmentId","sdg")
);

-- CreateTable
CREATE TABLE "CommitmentPillar" (
    "commitmentId" TEXT NOT NULL,
    "pillarId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CommitmentPillar_pkey" PRIMARY KEY ("commitmentId","pillarId")
);

-- CreateTable
CREATE TABLE "PolicyArea" (
    "code" TEXT NOT NULL,
    "label" JSON NOT NULL,

    CONSTRAINT "PolicyArea_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "CommitmentPolicyArea" (
    "commitmentId" TEXT NOT NULL,
    "policyAreaCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CommitmentPolicyArea_pkey" PRIMARY KEY ("commitmentId","policyAreaCode")
);

-- CreateTable
CREATE TABLE "CommitmentContinuation" (
    "commitmentId" TEXT NOT NULL,
    "continuesCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CommitmentContinuation_pkey" PRIMARY KEY ("commitmentId","continuesCode")
);

-- CreateTable
CREATE TABLE "Participation" (
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" "ParticipationRole" NOT NULL,
    "from" TEXT,
    "fromPrecision" "DatePrecision",
    "to" TEXT,
    "toPrecision" "DatePrecision",
    "basis" "ParticipationBasis" NOT NULL,
    "viaId" TEXT,

    CONSTRAINT "Participation_pkey" PRIMARY KEY ("commitmentId","position")
);

-- CreateTable
CREATE TABLE "ResponsibilityChange" (
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "changedOn" TEXT,
    "changedOnPrecision" "DatePrecision",
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "ResponsibilityChange_pkey" PRIMARY KEY ("commitmentId","position")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSON NOT NULL,
    "acronym" TEXT,
    "type" "OrganizationType" NOT NULL,
    "sector" "OrganizationSector" NOT NULL,
    "parentId" TEXT,
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" "SuccessionKind" NOT NULL,
    "effectiveOn" TEXT,
    "effectiveOnPrecision" "DatePrecision",
    "legalAct" TEXT,
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "Succession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SuccessionOrigin" (
    "successionId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SuccessionOrigin_pkey" PRIMARY KEY ("successionId","organizationId")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneVersion" (
    "milestoneId" TEXT NOT NULL,
    "planVersionId" TEXT NOT NULL,
    "title" JSON NOT NULL,
    "deliverable" JSON,
    "startsOn" TEXT,
    "startsOnPrecision" "DatePrecision",
    "endsOn" TEXT,
    "endsOnPrecision" "DatePrecision",
    "contentChange" "ContentChange",
    "reason" JSON,
    "dataNotes" JSON NOT NULL,
    "sources" JSON NOT NULL,

    CONSTRAINT "MilestoneVersion_pkey" PRIMARY KEY ("milestoneId","planVersionId")
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" JSON NOT NULL,
    "opensOn" TEXT,
    "opensOnPrecision" "DatePrecision",
    "closesOn" TEXT,
    "closesOnPrecision" "DatePrecision",
    "cutoffOn" TEXT,
    "cutoffOnPrecision" "DatePrecision",
    "dataAvailable" BOOLEAN NOT NULL,

    CONSTRAINT "ReportingPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "source" "ReportSource" NOT NULL,
    "organizationId" TEXT NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "reportedOnPrecision" "DatePrecision" NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "vocabulary" "StateVocabulary" NOT NULL,
    "state" TEXT NOT NULL,
    "percent" DOUBLE PRECISION,
    "noProgress" BOOLEAN NOT NULL,
    "narrative" JSON,
    "challenges" JSON,
    "nextSteps" JSON,
    "before" JSON,
    "after" JSON,
    "perceivedChange" "PerceivedChange",
    "partnerFulfilled" JSON NOT NULL,
    "activities" INTEGER,
    "activitiesSummary" JSON,
    "participants" INTEGER,
    "sectors" JSON NOT NULL,
    "sectorsOther" JSON,
    "initiatives" JSON NOT NULL,
    "communicationCoCreated" BOOLEAN,
    "dataNotes" JSON NOT NULL,
    "sourceRows" INTEGER,
    "supersedesId" TEXT,
    "sources" JSON NOT NULL,

    CONSTRAINT "ProgressReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" JSON,
    "url" TEXT,
    "issuedOn" TEXT,
    "issuedOnPrecision" "DatePrecision",
    "publishedOn" TEXT,
    "publishedOnPrecision" "DatePrecision",

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportEvidence" (
    "reportId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ReportEvidence_pkey" PRIMARY KEY ("reportId","evidenceId")
);

-- CreateTable
CREATE TABLE "IrmReport" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" "IrmReportType" NOT NULL,
    "title" JSON NOT NULL,
    "methodology" "Methodology" NOT NULL,
    "planVersionId" TEXT,
    "coversFrom" TEXT NOT NULL,
    "coversFromPrecision" "DatePrecision" NOT NULL,
    "coversTo" TEXT NOT NULL,
    "coversToPrecision" "DatePrecision" NOT NULL,
    "publishedOn" TEXT,
    "publishedOnPrecision" "DatePrecision",
    "status" "PublicationStatus" NOT NULL,
    "publicCommentYear" INTEGER,
    "url" TEXT,
    "variables" JSON NOT NULL,
    "sources" JSON NOT NULL,

    CONSTRAINT "IrmReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "source" "AssessmentSource" NOT NULL,
    "reportId" TEXT,
    "moment" "Moment" NOT NULL,
    "methodology" "Methodology" NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentValue" (
    "id" TEXT NOT NULL,
    "assessmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "variable" "Variable" NOT NULL,
    "value" TEXT,
    "naReason" "NaReason",
    "transcription" "Transcription" NOT NULL,
    "note" JSON,
    "citation" TEXT,

    CONSTRAINT "AssessmentValue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IrmFinding" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "text" JSON NOT NULL,

    CONSTRAINT "IrmFinding_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "PlanFinding" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "value" JSON,
    "outOf" INTEGER,
    "citation" TEXT,

    CONSTRAINT "PlanFinding_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "UnplacedValues" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT,
    "variable" "Variable" NOT NULL,
    "commitments" JSON NOT NULL,
    "values" JSON NOT NULL,
    "basis" JSON NOT NULL,

    CONSTRAINT "UnplacedValues_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "text" JSON NOT NULL,

    CONSTRAINT "Recommendation_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "RequirementFact" (
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" JSON,
    "atLeast" INTEGER,
    "asOf" TEXT,
    "asOfPrecision" "DatePrecision",
    "url" TEXT,
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "RequirementFact_pkey" PRIMARY KEY ("planId","code")
);

-- CreateTable
CREATE TABLE "Forum" (
    "planId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "localName" JSON NOT NULL,
    "equivalentTo" JSON,
    "established" TEXT,
    "establishedPrecision" "DatePrecision",
    "legalAct" TEXT,
    "legalActOn" TEXT,
    "legalActOnPrecision" "DatePrecision",
    "sources" JSON NOT NULL,

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "ForumSeat" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sector" "SeatSector" NOT NULL,
    "note" JSON,

    CONSTRAINT "ForumSeat_pkey" PRIMARY KEY ("planId","number")
);

-- CreateTable
CREATE TABLE "SeatHolder" (
    "planId" TEXT NOT NULL,
    "seatNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "from" TEXT,
    "fromPrecision" "DatePrecision",
    "to" TEXT,
    "toPrecision" "DatePrecision",

    CONSTRAINT "SeatHolder_pkey" PRIMARY KEY ("planId","seatNumber","position")
);

-- CreateTable
CREATE TABLE "ForumBody" (
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "purpose" JSON NOT NULL,

    CONSTRAINT "ForumBody_pkey" PRIMARY KEY ("planId","key")
);

-- CreateTable
CREATE TABLE "ForumBodyMember" (
    "planId" TEXT NOT NULL,
    "bodyKey" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ForumBodyMember_pkey" PRIMARY KEY ("planId","bodyKey","organizationId")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "heldOn" TEXT NOT NULL,
    "heldOnPrecision" "DatePrecision" NOT NULL,
    "online" BOOLEAN NOT NULL,
    "eventId" TEXT,

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("planId","position")
);

-- CreateTable
CREATE TABLE "RoadmapEvent" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSON NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" "DatePrecision" NOT NULL,
    "endsOn" TEXT,
    "endsOnPrecision" "DatePrecision",
    "commitmentId" TEXT,
    "place" TEXT,
    "note" JSON,
    "sources" JSON NOT NULL,

    CONSTRAINT "RoadmapEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventOrganization" (
    "eventId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventOrganization_pkey" PRIMARY KEY ("eventId","organizationId")
);

-- CreateTable
CREATE TABLE "EventEvidence" (
    "eventId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EventEvidence_pkey" PRIMARY KEY ("eventId","evidenceId")
);

-- CreateTable
CREATE TABLE "Cocreation" (
    "planId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" "DatePrecision" NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" "DatePrecision" NOT NULL,
    "participationLevels" JSON NOT NULL,
    "stages" JSON NOT NULL,
    "filterCriteria" JSON NOT NULL,
    "webProposals" INTEGER NOT NULL,
    "tableProposals" INTEGER NOT NULL,
    "totalProposals" INTEGER NOT NULL,
    "openGovernment" INTEGER NOT NULL,
    "notOpenGovernment" INTEGER NOT NULL,
    "integratedProposals" INTEGER NOT NULL,
    "scoring" JSON,
    "traceabilityUrl" TEXT,
    "traceabilityNote" JSON,
    "traceabilityUniqueCode" BOOLEAN,
    "webTotal" INTEGER,
    "webNote" JSON,
    "tablesTotal" INTEGER,
    "tablesProposals" INTEGER,
    "tablesWomen" INTEGER,
    "tablesMen" INTEGER,
    "tablesParticipants" INTEGER,
    "tablesEventParticipants" INTEGER,
    "workingGroupDelegates" INTEGER,
    "sources" JSON NOT NULL,

    CONSTRAINT "Cocreation_pkey" PRIMARY KEY ("planId")
);

-- CreateTable
CREATE TABLE "ProposalCount" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" "ProposalOutcome" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "ProposalCount_pkey" PRIMARY KEY ("planId","category")
);

-- CreateTable
CREATE TABLE "CocreationShare" (
    "planId" TEXT NOT NULL,
    "group" "CocreationShareGroup" NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "percent" DOUBLE PRECISION NOT NULL,
    "count" INTEGER,

    CONSTRAINT "CocreationShare_pkey" PRIMARY KEY ("planId","group","code")
);

-- CreateTable
CREATE TABLE "CocreationTable" (
    "planId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "city" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "participants" INTEGER,

    CONSTRAINT "CocreationTable_pkey" PRIMARY KEY ("planId","eventId")
);

-- CreateTable
CREATE TABLE "WorkingGroupMember" (
    "planId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "WorkingGroupMember_pkey" PRIMARY KEY ("planId","organizationId")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSON NOT NULL,
    "outcome" "ProposalOutcome" NOT NULL,
    "fallbackCategory" INTEGER,
    "commitmentId" TEXT,
    "reason" JSON,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("planId","category","number")
);

-- CreateTable
CREATE TABLE "ProposalOrganization" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProposalOrganization_pkey" PRIMARY KEY ("planId","category","number","organizationId")
);

-- CreateTable
CREATE TABLE "PublishedReport" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "cutoffOn" TEXT NOT NULL,
    "cutoffOnPrecision" "DatePrecision" NOT NULL,
    "headlinePercent" DOUBLE PRECISION NOT NULL,
    "statedRule" JSON,
    "observations" JSON NOT NULL,
    "sources" JSON NOT NULL,

    CONSTRAINT "PublishedReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "reportId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "percent" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "PublishedFigure_pkey" PRIMARY KEY ("reportId","position")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSON NOT NULL,
    "publisher" JSON NOT NULL,
    "publishedOn" TEXT,
    "publishedOnPrecision" "DatePrecision",
    "url" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "kind" "FlagKind" NOT NULL,
    "commitmentId" TEXT,
    "milestoneId" TEXT,
    "evidenceId" TEXT,
    "raisedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "resolution" JSON,

    CONSTRAINT "Flag_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL,
    "revisionNumber" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "summary" JSON NOT NULL,
    "before" JSON,
    "after" JSON,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Plan_jurisdictionId_number_key" ON "Plan"("jurisdictionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "PlanVersion_planId_position_key" ON "PlanVersion"("planId", "position");

-- CreateIndex
CREATE INDEX "Theme_planId_idx" ON "Theme"("planId");

-- CreateIndex
CREATE INDEX "Pillar_planId_idx" ON "Pillar"("planId");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_code_key" ON "Commitment"("code");

-- CreateIndex
CREATE INDEX "Commitment_themeId_idx" ON "Commitment"("themeId");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_planId_number_key" ON "Commitment"("planId", "number");

-- CreateIndex
CREATE INDEX "CommitmentSdg_sdg_idx" ON "CommitmentSdg"("sdg");

-- CreateIndex
CREATE INDEX "CommitmentPillar_pillarId_idx" ON "CommitmentPillar"("pillarId");

-- CreateIndex
CREATE INDEX "CommitmentPolicyArea_policyAreaCode_idx" ON "CommitmentPolicyArea"("policyAreaCode");

-- CreateIndex
CREATE INDEX "CommitmentContinuation_continuesCode_idx" ON "CommitmentContinuation"("continuesCode");

-- CreateIndex
CREATE INDEX "Participation_organizationId_role_idx" ON "Participation"("organizationId", "role");

-- CreateIndex
CREATE INDEX "ResponsibilityChange_fromId_idx" ON "ResponsibilityChange"("fromId");

-- CreateIndex
CREATE INDEX "ResponsibilityChange_toId_idx" ON "ResponsibilityChange"("toId");

-- CreateIndex
CREATE INDEX "Organization_jurisdictionId_idx" ON "Organization"("jurisdictionId");

-- CreateIndex
CREATE INDEX "Organization_parentId_idx" ON "Organization"("parentId");

-- CreateIndex
CREATE INDEX "Succession_jurisdictionId_idx" ON "Succession"("jurisdictionId");

-- CreateIndex
CREATE INDEX "Succession_toId_idx" ON "Succession"("toId");

-- CreateIndex
CREATE INDEX "SuccessionOrigin_organizationId_idx" ON "SuccessionOrigin"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_commitmentId_number_key" ON "Milestone"("commitmentId", "number");

-- CreateIndex
CREATE INDEX "MilestoneVersion_endsOn_idx" ON "MilestoneVersion"("endsOn");

-- CreateIndex
CREATE UNIQUE INDEX "ReportingPeriod_planId_position_key" ON "ReportingPeriod"("planId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ProgressReport_supersedesId_key" ON "ProgressReport"("supersedesId");

-- CreateIndex
CREATE INDEX "ProgressReport_milestoneId_source_publishedOn_idx" ON "ProgressReport"("milestoneId", "source", "publishedOn");

-- CreateIndex
CREATE INDEX "ProgressReport_periodId_idx" ON "ProgressReport"("periodId");

-- CreateIndex
CREATE INDEX "ProgressReport_organizationId_idx" ON "ProgressReport"("organizationId");

-- CreateIndex
CREATE INDEX "Evidence_planId_idx" ON "Evidence"("planId");

-- CreateIndex
CREATE INDEX "ReportEvidence_evidenceId_idx" ON "ReportEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "IrmReport_planId_idx" ON "IrmReport"("planId");

-- CreateIndex
CREATE INDEX "Assessment_commitmentId_idx" ON "Assessment"("commitmentId");

-- CreateIndex
CREATE INDEX "Assessment_reportId_idx" ON "Assessment"("reportId");

-- CreateIndex
CREATE INDEX "AssessmentValue_variable_value_idx" ON "AssessmentValue"("variable", "value");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentValue_assessmentId_variable_key" ON "AssessmentValue"("assessmentId", "variable");

-- CreateIndex
CREATE INDEX "IrmFinding_commitmentId_idx" ON "IrmFinding"("commitmentId");

-- CreateIndex
CREATE INDEX "SeatHolder_organizationId_idx" ON "SeatHolder"("organizationId");

-- CreateIndex
CREATE INDEX "ForumBodyMember_organizationId_idx" ON "ForumBodyMember"("organizationId");

-- CreateIndex
CREATE INDEX "Meeting_eventId_idx" ON "Meeting"("eventId");

-- CreateIndex
CREATE INDEX "RoadmapEvent_planId_startsOn_idx" ON "RoadmapEvent"("planId", "startsOn");

-- CreateIndex
CREATE INDEX "RoadmapEvent_commitmentId_idx" ON "RoadmapEvent"("commitmentId");

-- CreateIndex
CREATE INDEX "EventOrganization_organizationId_idx" ON "EventOrganization"("organizationId");

-- CreateIndex
CREATE INDEX "EventEvidence_evidenceId_idx" ON "EventEvidence"("evidenceId");

-- CreateIndex
CREATE INDEX "CocreationTable_hostId_idx" ON "CocreationTable"("hostId");

-- CreateIndex
CREATE INDEX "WorkingGroupMember_organizationId_idx" ON "WorkingGroupMember"("organizationId");

-- CreateIndex
CREATE INDEX "Proposal_commitmentId_idx" ON "Proposal"("commitmentId");

-- CreateIndex
CREATE INDEX "ProposalOrganization_organizationId_idx" ON "ProposalOrganization"("organizationId");

-- CreateIndex
CREATE INDEX "PublishedReport_planId_idx" ON "PublishedReport"("planId");

-- CreateIndex
CREATE INDEX "PublishedFigure_commitmentId_idx" ON "PublishedFigure"("commitmentId");

-- CreateIndex
CREATE INDEX "PublishedFigure_milestoneId_idx" ON "PublishedFigure"("milestoneId");

-- CreateIndex
CREATE INDEX "Source_jurisdictionId_idx" ON "Source"("jurisdictionId");

-- CreateIndex
CREATE INDEX "Flag_planId_closedAt_idx" ON "Flag"("planId", "closedAt");

-- CreateIndex
CREATE INDEX "Flag_milestoneId_idx" ON "Flag"("milestoneId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");

-- CreateIndex
CREATE INDEX "AuditEvent_entity_entityId_idx" ON "AuditEvent"("entity", "entityId");

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Plan" ADD CONSTRAINT "Plan_contactOrganizationId_fkey" FOREIGN KEY ("contactOrganizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanVersion" ADD CONSTRAINT "PlanVersion_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pillar" ADD CONSTRAINT "Pillar_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPeriod" ADD CONSTRAINT "CommitmentPeriod_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPeriod" ADD CONSTRAINT "CommitmentPeriod_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentSdg" ADD CONSTRAINT "CommitmentSdg_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPillar" ADD CONSTRAINT "CommitmentPillar_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPillar" ADD CONSTRAINT "CommitmentPillar_pillarId_fkey" FOREIGN KEY ("pillarId") REFERENCES "Pillar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPolicyArea" ADD CONSTRAINT "CommitmentPolicyArea_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentPolicyArea" ADD CONSTRAINT "CommitmentPolicyArea_policyAreaCode_fkey" FOREIGN KEY ("policyAreaCode") REFERENCES "PolicyArea"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentContinuation" ADD CONSTRAINT "CommitmentContinuation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Participation" ADD CONSTRAINT "Participation_viaId_fkey" FOREIGN KEY ("viaId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityChange" ADD CONSTRAINT "ResponsibilityChange_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityChange" ADD CONSTRAINT "ResponsibilityChange_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponsibilityChange" ADD CONSTRAINT "ResponsibilityChange_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Succession" ADD CONSTRAINT "Succession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuccessionOrigin" ADD CONSTRAINT "SuccessionOrigin_successionId_fkey" FOREIGN KEY ("successionId") REFERENCES "Succession"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SuccessionOrigin" ADD CONSTRAINT "SuccessionOrigin_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneVersion" ADD CONSTRAINT "MilestoneVersion_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneVersion" ADD CONSTRAINT "MilestoneVersion_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportingPeriod" ADD CONSTRAINT "ReportingPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProgressReport" ADD CONSTRAINT "ProgressReport_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportEvidence" ADD CONSTRAINT "ReportEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrmReport" ADD CONSTRAINT "IrmReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrmReport" ADD CONSTRAINT "IrmReport_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentValue" ADD CONSTRAINT "AssessmentValue_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrmFinding" ADD CONSTRAINT "IrmFinding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrmFinding" ADD CONSTRAINT "IrmFinding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IrmFinding" ADD CONSTRAINT "IrmFinding_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanFinding" ADD CONSTRAINT "PlanFinding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanFinding" ADD CONSTRAINT "PlanFinding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnplacedValues" ADD CONSTRAINT "UnplacedValues_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnplacedValues" ADD CONSTRAINT "UnplacedValues_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recommendation" ADD CONSTRAINT "Recommendation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementFact" ADD CONSTRAINT "RequirementFact_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumSeat" ADD CONSTRAINT "ForumSeat_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHolder" ADD CONSTRAINT "SeatHolder_planId_seatNumber_fkey" FOREIGN KEY ("planId", "seatNumber") REFERENCES "ForumSeat"("planId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatHolder" ADD CONSTRAINT "SeatHolder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumBody" ADD CONSTRAINT "ForumBody_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumBodyMember" ADD CONSTRAINT "ForumBodyMember_planId_bodyKey_fkey" FOREIGN KEY ("planId", "bodyKey") REFERENCES "ForumBody"("planId", "key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ForumBodyMember" ADD CONSTRAINT "ForumBodyMember_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapEvent" ADD CONSTRAINT "RoadmapEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapEvent" ADD CONSTRAINT "RoadmapEvent_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganization" ADD CONSTRAINT "EventOrganization_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganization" ADD CONSTRAINT "EventOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventEvidence" ADD CONSTRAINT "EventEvidence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventEvidence" ADD CONSTRAINT "EventEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cocreation" ADD CONSTRAINT "Cocreation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalCount" ADD CONSTRAINT "ProposalCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CocreationShare" ADD CONSTRAINT "CocreationShare_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CocreationTable" ADD CONSTRAINT "CocreationTable_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CocreationTable" ADD CONSTRAINT "CocreationTable_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CocreationTable" ADD CONSTRAINT "CocreationTable_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupMember" ADD CONSTRAINT "WorkingGroupMember_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingGroupMember" ADD CONSTRAINT "WorkingGroupMember_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation"("planId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalOrganization" ADD CONSTRAINT "ProposalOrganization_planId_category_number_fkey" FOREIGN KEY ("planId", "category", "number") REFERENCES "Proposal"("planId", "category", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProposalOrganization" ADD CONSTRAINT "ProposalOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedReport" ADD CONSTRAINT "PublishedReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "PublishedReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublishedFigure" ADD CONSTRAINT "PublishedFigure_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Flag" ADD CONSTRAINT "Flag_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision"("number") ON DELETE RESTRICT ON UPDATE CASCADE;
