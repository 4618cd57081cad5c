-- CreateTable
CREATE TABLE "Jurisdiction" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "level" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "iso2" TEXT,
    "iso3" TEXT,
    "languages" JSONB NOT NULL,
    "authoritativeLanguage" TEXT NOT NULL,
    "timezone" TEXT NOT NULL,
    "memberSince" TEXT,
    "memberSincePrecision" TEXT,
    "memberPage" TEXT
);

-- CreateTable
CREATE TABLE "Plan" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "slug" TEXT NOT NULL,
    "jurisdictionId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "shortTitle" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "ruleSet" TEXT NOT NULL,
    "stateVocabulary" TEXT NOT NULL,
    "ogpActionPlanId" TEXT,
    "ogpIdConfirmed" BOOLEAN NOT NULL,
    "ogpNote" JSONB,
    "contactOrganizationId" TEXT,
    "contactOffice" JSONB,
    "planTextLicense" JSONB NOT NULL,
    "datasetLicense" JSONB NOT NULL,
    "methodologyNotes" JSONB NOT NULL,
    CONSTRAINT "Plan_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_contactOrganizationId_fkey" FOREIGN KEY ("contactOrganizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanVersion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "submittedOn" TEXT,
    "submittedOnPrecision" TEXT,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" TEXT NOT NULL,
    "milestoneDatesKnown" BOOLEAN NOT NULL,
    "approvedById" TEXT,
    "reason" JSONB,
    "rules" JSONB,
    "note" JSONB,
    "sources" JSONB NOT NULL,
    CONSTRAINT "PlanVersion_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanVersion_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Theme" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    CONSTRAINT "Theme_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pillar" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "note" JSONB,
    CONSTRAINT "Pillar_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "ogpId" TEXT,
    "ogpIdConfirmed" BOOLEAN NOT NULL,
    "ogpUrl" TEXT,
    "ogpShortTitle" TEXT,
    "lifecycle" TEXT NOT NULL,
    "themeId" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "shortTitle" JSONB NOT NULL,
    "alternateTitles" JSONB NOT NULL,
    "problem" JSONB,
    "description" JSONB,
    "contribution" JSONB,
    "relevance" JSONB,
    "additionalInfo" JSONB,
    "technicalNote" JSONB,
    "reschedulingScope" TEXT,
    "unnamedActors" JSONB,
    "notes" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    CONSTRAINT "Commitment_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Commitment_themeId_fkey" FOREIGN KEY ("themeId") REFERENCES "Theme" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentPeriod" (
    "commitmentId" TEXT NOT NULL,
    "planVersionId" TEXT NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" TEXT NOT NULL,

    PRIMARY KEY ("commitmentId", "planVersionId"),
    CONSTRAINT "CommitmentPeriod_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitmentPeriod_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentSdg" (
    "commitmentId" TEXT NOT NULL,
    "sdg" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("commitmentId", "sdg"),
    CONSTRAINT "CommitmentSdg_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentPillar" (
    "commitmentId" TEXT NOT NULL,
    "pillarId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("commitmentId", "pillarId"),
    CONSTRAINT "CommitmentPillar_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitmentPillar_pillarId_fkey" FOREIGN KEY ("pillarId") REFERENCES "Pillar" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PolicyArea" (
    "code" TEXT NOT NULL PRIMARY KEY,
    "label" JSONB NOT NULL
);

-- CreateTable
CREATE TABLE "CommitmentPolicyArea" (
    "commitmentId" TEXT NOT NULL,
    "policyAreaCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("commitmentId", "policyAreaCode"),
    CONSTRAINT "CommitmentPolicyArea_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CommitmentPolicyArea_policyAreaCode_fkey" FOREIGN KEY ("policyAreaCode") REFERENCES "PolicyArea" ("code") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CommitmentContinuation" (
    "commitmentId" TEXT NOT NULL,
    "continuesCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("commitmentId", "continuesCode"),
    CONSTRAINT "CommitmentContinuation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Participation" (
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT,
    "fromPrecision" TEXT,
    "to" TEXT,
    "toPrecision" TEXT,
    "basis" TEXT NOT NULL,
    "viaId" TEXT,

    PRIMARY KEY ("commitmentId", "position"),
    CONSTRAINT "Participation_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Participation_viaId_fkey" FOREIGN KEY ("viaId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ResponsibilityChange" (
    "commitmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "changedOn" TEXT,
    "changedOnPrecision" TEXT,
    "note" JSONB,
    "sources" JSONB NOT NULL,

    PRIMARY KEY ("commitmentId", "position"),
    CONSTRAINT "ResponsibilityChange_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ResponsibilityChange_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ResponsibilityChange_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "acronym" TEXT,
    "type" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "parentId" TEXT,
    "note" JSONB,
    "sources" JSONB NOT NULL,
    CONSTRAINT "Organization_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Organization_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Succession" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "toId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "effectiveOn" TEXT,
    "effectiveOnPrecision" TEXT,
    "legalAct" TEXT,
    "note" JSONB,
    "sources" JSONB NOT NULL,
    CONSTRAINT "Succession_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Succession_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SuccessionOrigin" (
    "successionId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("successionId", "organizationId"),
    CONSTRAINT "SuccessionOrigin_successionId_fkey" FOREIGN KEY ("successionId") REFERENCES "Succession" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SuccessionOrigin_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    CONSTRAINT "Milestone_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MilestoneVersion" (
    "milestoneId" TEXT NOT NULL,
    "planVersionId" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "deliverable" JSONB,
    "startsOn" TEXT,
    "startsOnPrecision" TEXT,
    "endsOn" TEXT,
    "endsOnPrecision" TEXT,
    "contentChange" TEXT,
    "reason" JSONB,
    "dataNotes" JSONB NOT NULL,
    "sources" JSONB NOT NULL,

    PRIMARY KEY ("milestoneId", "planVersionId"),
    CONSTRAINT "MilestoneVersion_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "MilestoneVersion_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportingPeriod" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" JSONB NOT NULL,
    "opensOn" TEXT,
    "opensOnPrecision" TEXT,
    "closesOn" TEXT,
    "closesOnPrecision" TEXT,
    "cutoffOn" TEXT,
    "cutoffOnPrecision" TEXT,
    "dataAvailable" BOOLEAN NOT NULL,
    CONSTRAINT "ReportingPeriod_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgressReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "milestoneId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "reportedOn" TEXT NOT NULL,
    "reportedOnPrecision" TEXT NOT NULL,
    "publishedOn" TEXT NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "percent" REAL,
    "noProgress" BOOLEAN NOT NULL,
    "narrative" JSONB,
    "challenges" JSONB,
    "nextSteps" JSONB,
    "before" JSONB,
    "after" JSONB,
    "perceivedChange" TEXT,
    "partnerFulfilled" JSONB NOT NULL,
    "activities" INTEGER,
    "activitiesSummary" JSONB,
    "participants" INTEGER,
    "sectors" JSONB NOT NULL,
    "sectorsOther" JSONB,
    "initiatives" JSONB NOT NULL,
    "communicationCoCreated" BOOLEAN,
    "dataNotes" JSONB NOT NULL,
    "sourceRows" INTEGER,
    "supersedesId" TEXT,
    "sources" JSONB NOT NULL,
    CONSTRAINT "ProgressReport_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressReport_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressReport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProgressReport_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "ProgressReport" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB,
    "url" TEXT,
    "issuedOn" TEXT,
    "issuedOnPrecision" TEXT,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportEvidence" (
    "reportId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("reportId", "evidenceId"),
    CONSTRAINT "ReportEvidence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReportEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IrmReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "methodology" TEXT NOT NULL,
    "planVersionId" TEXT,
    "coversFrom" TEXT NOT NULL,
    "coversFromPrecision" TEXT NOT NULL,
    "coversTo" TEXT NOT NULL,
    "coversToPrecision" TEXT NOT NULL,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "status" TEXT NOT NULL,
    "publicCommentYear" INTEGER,
    "url" TEXT,
    "variables" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    CONSTRAINT "IrmReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IrmReport_planVersionId_fkey" FOREIGN KEY ("planVersionId") REFERENCES "PlanVersion" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reportId" TEXT,
    "moment" TEXT NOT NULL,
    "methodology" TEXT NOT NULL,
    CONSTRAINT "Assessment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AssessmentValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "variable" TEXT NOT NULL,
    "value" TEXT,
    "naReason" TEXT,
    "transcription" TEXT NOT NULL,
    "note" JSONB,
    "citation" TEXT,
    CONSTRAINT "AssessmentValue_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "IrmFinding" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "text" JSONB NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "IrmFinding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IrmFinding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "IrmFinding_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PlanFinding" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "variable" TEXT NOT NULL,
    "value" JSONB,
    "outOf" INTEGER,
    "citation" TEXT,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "PlanFinding_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PlanFinding_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UnplacedValues" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT,
    "variable" TEXT NOT NULL,
    "commitments" JSONB NOT NULL,
    "values" JSONB NOT NULL,
    "basis" JSONB NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "UnplacedValues_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnplacedValues_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Recommendation" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "reportId" TEXT NOT NULL,
    "text" JSONB NOT NULL,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "Recommendation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Recommendation_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RequirementFact" (
    "planId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "value" JSONB,
    "atLeast" INTEGER,
    "asOf" TEXT,
    "asOfPrecision" TEXT,
    "url" TEXT,
    "note" JSONB,
    "sources" JSONB NOT NULL,

    PRIMARY KEY ("planId", "code"),
    CONSTRAINT "RequirementFact_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Forum" (
    "planId" TEXT NOT NULL PRIMARY KEY,
    "organizationId" TEXT NOT NULL,
    "localName" JSONB NOT NULL,
    "equivalentTo" JSONB,
    "established" TEXT,
    "establishedPrecision" TEXT,
    "legalAct" TEXT,
    "legalActOn" TEXT,
    "legalActOnPrecision" TEXT,
    "sources" JSONB NOT NULL,
    CONSTRAINT "Forum_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Forum_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ForumSeat" (
    "planId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sector" TEXT NOT NULL,
    "note" JSONB,

    PRIMARY KEY ("planId", "number"),
    CONSTRAINT "ForumSeat_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SeatHolder" (
    "planId" TEXT NOT NULL,
    "seatNumber" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "from" TEXT,
    "fromPrecision" TEXT,
    "to" TEXT,
    "toPrecision" TEXT,

    PRIMARY KEY ("planId", "seatNumber", "position"),
    CONSTRAINT "SeatHolder_planId_seatNumber_fkey" FOREIGN KEY ("planId", "seatNumber") REFERENCES "ForumSeat" ("planId", "number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "SeatHolder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ForumBody" (
    "planId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "purpose" JSONB NOT NULL,

    PRIMARY KEY ("planId", "key"),
    CONSTRAINT "ForumBody_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ForumBodyMember" (
    "planId" TEXT NOT NULL,
    "bodyKey" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "bodyKey", "organizationId"),
    CONSTRAINT "ForumBodyMember_planId_bodyKey_fkey" FOREIGN KEY ("planId", "bodyKey") REFERENCES "ForumBody" ("planId", "key") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ForumBodyMember_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Meeting" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "number" INTEGER,
    "heldOn" TEXT NOT NULL,
    "heldOnPrecision" TEXT NOT NULL,
    "online" BOOLEAN NOT NULL,
    "eventId" TEXT,

    PRIMARY KEY ("planId", "position"),
    CONSTRAINT "Meeting_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Forum" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Meeting_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoadmapEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" TEXT NOT NULL,
    "endsOn" TEXT,
    "endsOnPrecision" TEXT,
    "commitmentId" TEXT,
    "place" TEXT,
    "note" JSONB,
    "sources" JSONB NOT NULL,
    CONSTRAINT "RoadmapEvent_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoadmapEvent_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventOrganization" (
    "eventId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "organizationId"),
    CONSTRAINT "EventOrganization_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EventEvidence" (
    "eventId" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("eventId", "evidenceId"),
    CONSTRAINT "EventEvidence_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EventEvidence_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cocreation" (
    "planId" TEXT NOT NULL PRIMARY KEY,
    "startsOn" TEXT NOT NULL,
    "startsOnPrecision" TEXT NOT NULL,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" TEXT NOT NULL,
    "participationLevels" JSONB NOT NULL,
    "stages" JSONB NOT NULL,
    "filterCriteria" JSONB NOT NULL,
    "webProposals" INTEGER NOT NULL,
    "tableProposals" INTEGER NOT NULL,
    "totalProposals" INTEGER NOT NULL,
    "openGovernment" INTEGER NOT NULL,
    "notOpenGovernment" INTEGER NOT NULL,
    "integratedProposals" INTEGER NOT NULL,
    "scoring" JSONB,
    "traceabilityUrl" TEXT,
    "traceabilityNote" JSONB,
    "traceabilityUniqueCode" BOOLEAN,
    "webTotal" INTEGER,
    "webNote" JSONB,
    "tablesTotal" INTEGER,
    "tablesProposals" INTEGER,
    "tablesWomen" INTEGER,
    "tablesMen" INTEGER,
    "tablesParticipants" INTEGER,
    "tablesEventParticipants" INTEGER,
    "workingGroupDelegates" INTEGER,
    "sources" JSONB NOT NULL,
    CONSTRAINT "Cocreation_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalCount" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "category"),
    CONSTRAINT "ProposalCount_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CocreationShare" (
    "planId" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "percent" REAL NOT NULL,
    "count" INTEGER,

    PRIMARY KEY ("planId", "group", "code"),
    CONSTRAINT "CocreationShare_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CocreationTable" (
    "planId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "city" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "participants" INTEGER,

    PRIMARY KEY ("planId", "eventId"),
    CONSTRAINT "CocreationTable_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CocreationTable_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "RoadmapEvent" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CocreationTable_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WorkingGroupMember" (
    "planId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "organizationId"),
    CONSTRAINT "WorkingGroupMember_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WorkingGroupMember_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "outcome" TEXT NOT NULL,
    "fallbackCategory" INTEGER,
    "commitmentId" TEXT,
    "reason" JSONB,

    PRIMARY KEY ("planId", "category", "number"),
    CONSTRAINT "Proposal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Cocreation" ("planId") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Proposal_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProposalOrganization" (
    "planId" TEXT NOT NULL,
    "category" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "organizationId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("planId", "category", "number", "organizationId"),
    CONSTRAINT "ProposalOrganization_planId_category_number_fkey" FOREIGN KEY ("planId", "category", "number") REFERENCES "Proposal" ("planId", "category", "number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ProposalOrganization_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublishedReport" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "cutoffOn" TEXT NOT NULL,
    "cutoffOnPrecision" TEXT NOT NULL,
    "headlinePercent" REAL NOT NULL,
    "statedRule" JSONB,
    "observations" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    CONSTRAINT "PublishedReport_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PublishedFigure" (
    "reportId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "percent" REAL NOT NULL,

    PRIMARY KEY ("reportId", "position"),
    CONSTRAINT "PublishedFigure_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "PublishedReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublishedFigure_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PublishedFigure_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "jurisdictionId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "publisher" JSONB NOT NULL,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "url" TEXT,
    CONSTRAINT "Source_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "commitmentId" TEXT,
    "milestoneId" TEXT,
    "evidenceId" TEXT,
    "raisedBy" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "resolution" JSONB,
    CONSTRAINT "Flag_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Revision" (
    "number" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "madeAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionNumber" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    CONSTRAINT "AuditEvent_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE
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
