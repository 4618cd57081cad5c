-- AlterTable
ALTER TABLE "ProgressReport" ADD COLUMN "late" BOOLEAN;

-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN "lockedAt" DATETIME;

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'es',
    "remindersOff" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "expiresAt" DATETIME NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" DATETIME,
    "refreshTokenExpiresAt" DATETIME,
    "scope" TEXT,
    "password" TEXT,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL,
    CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" DATETIME,
    CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organizationId" TEXT,
    "office" JSONB NOT NULL,
    "from" DATETIME NOT NULL,
    "until" DATETIME,
    "grantedById" TEXT,
    CONSTRAINT "RoleAssignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleAssignment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RoleAssignment_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "organizationId" TEXT,
    "office" JSONB NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    "invitedById" TEXT,
    "userId" TEXT,
    CONSTRAINT "Invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Filing" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "milestoneId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "correctsId" TEXT,
    "status" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "updatedById" TEXT NOT NULL,
    "submittedAt" DATETIME,
    "publishOn" TEXT,
    "reportId" TEXT,
    CONSTRAINT "Filing_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "ProgressReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Filing_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FilingStep" (
    "filingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "note" TEXT,
    "content" JSONB,
    "requestKey" TEXT,

    PRIMARY KEY ("filingId", "position"),
    CONSTRAINT "FilingStep_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FilingStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FilingEvidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "filingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "issuedOn" TEXT,
    "issuedOnPrecision" TEXT,
    "url" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "addedById" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "FilingEvidence_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FilingEvidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "EvidenceFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FilingEvidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL,
    "scan" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "PeriodStep" (
    "periodId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "closesOn" TEXT,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "note" TEXT,

    PRIMARY KEY ("periodId", "position"),
    CONSTRAINT "PeriodStep_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "PeriodStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rescheduling" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "milestoneId" TEXT NOT NULL,
    "startsOn" TEXT,
    "startsOnPrecision" TEXT,
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" TEXT NOT NULL,
    "reason" JSONB NOT NULL,
    "status" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedByOffice" JSONB NOT NULL,
    "decidedOn" TEXT,
    "decidedById" TEXT,
    "decidedByOffice" JSONB,
    "documentTitle" TEXT,
    "documentUrl" TEXT,
    "decisionNote" TEXT,
    CONSTRAINT "Rescheduling_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rescheduling_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Rescheduling_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Blockage" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "milestoneId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "liftedBy" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedById" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "publicFrom" TEXT NOT NULL,
    "closedAt" DATETIME,
    "resolution" TEXT,
    CONSTRAINT "Blockage_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Blockage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Blockage_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "userId" TEXT,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "takenTill" DATETIME,
    "sentAt" DATETIME,
    "attempts" INTEGER NOT NULL,
    "failure" TEXT,
    CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_AuditEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "revisionNumber" INTEGER,
    "at" DATETIME NOT NULL,
    "actor" TEXT NOT NULL,
    "userId" TEXT,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" TEXT NOT NULL,
    "summary" JSONB NOT NULL,
    "before" JSONB,
    "after" JSONB,
    CONSTRAINT "AuditEvent_revisionNumber_fkey" FOREIGN KEY ("revisionNumber") REFERENCES "Revision" ("number") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AuditEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_AuditEvent" ("action", "actor", "after", "at", "before", "entity", "entityId", "id", "revisionNumber", "summary") SELECT "action", "actor", "after", "at", "before", "entity", "entityId", "id", "revisionNumber", "summary" FROM "AuditEvent";
DROP TABLE "AuditEvent";
ALTER TABLE "new_AuditEvent" RENAME TO "AuditEvent";
CREATE INDEX "AuditEvent_at_idx" ON "AuditEvent"("at");
CREATE INDEX "AuditEvent_entity_entityId_idx" ON "AuditEvent"("entity", "entityId");
CREATE INDEX "AuditEvent_userId_idx" ON "AuditEvent"("userId");
CREATE TABLE "new_Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" JSONB,
    "url" TEXT,
    "issuedOn" TEXT,
    "issuedOnPrecision" TEXT,
    "publishedOn" TEXT,
    "publishedOnPrecision" TEXT,
    "language" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    CONSTRAINT "Evidence_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Evidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "EvidenceFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Evidence" ("id", "issuedOn", "issuedOnPrecision", "kind", "planId", "publishedOn", "publishedOnPrecision", "title", "url") SELECT "id", "issuedOn", "issuedOnPrecision", "kind", "planId", "publishedOn", "publishedOnPrecision", "title", "url" FROM "Evidence";
DROP TABLE "Evidence";
ALTER TABLE "new_Evidence" RENAME TO "Evidence";
CREATE INDEX "Evidence_planId_idx" ON "Evidence"("planId");
CREATE TABLE "new_Plan" (
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
    "blockagePublicAfterDays" INTEGER NOT NULL DEFAULT 30,
    CONSTRAINT "Plan_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_contactOrganizationId_fkey" FOREIGN KEY ("contactOrganizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("contactOffice", "contactOrganizationId", "datasetLicense", "id", "jurisdictionId", "methodologyNotes", "number", "ogpActionPlanId", "ogpIdConfirmed", "ogpNote", "planTextLicense", "ruleSet", "shortTitle", "slug", "stateVocabulary", "status", "title") SELECT "contactOffice", "contactOrganizationId", "datasetLicense", "id", "jurisdictionId", "methodologyNotes", "number", "ogpActionPlanId", "ogpIdConfirmed", "ogpNote", "planTextLicense", "ruleSet", "shortTitle", "slug", "stateVocabulary", "status", "title" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");
CREATE UNIQUE INDEX "Plan_jurisdictionId_number_key" ON "Plan"("jurisdictionId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE INDEX "TwoFactor_userId_idx" ON "TwoFactor"("userId");

-- CreateIndex
CREATE INDEX "TwoFactor_secret_idx" ON "TwoFactor"("secret");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "RoleAssignment_userId_idx" ON "RoleAssignment"("userId");

-- CreateIndex
CREATE INDEX "RoleAssignment_organizationId_role_idx" ON "RoleAssignment"("organizationId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_userId_key" ON "Invitation"("userId");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_reportId_key" ON "Filing"("reportId");

-- CreateIndex
CREATE INDEX "Filing_periodId_status_idx" ON "Filing"("periodId", "status");

-- CreateIndex
CREATE INDEX "Filing_organizationId_status_idx" ON "Filing"("organizationId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Filing_milestoneId_periodId_source_organizationId_sequence_key" ON "Filing"("milestoneId", "periodId", "source", "organizationId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "FilingStep_requestKey_key" ON "FilingStep"("requestKey");

-- CreateIndex
CREATE INDEX "FilingStep_userId_idx" ON "FilingStep"("userId");

-- CreateIndex
CREATE INDEX "FilingEvidence_filingId_idx" ON "FilingEvidence"("filingId");

-- CreateIndex
CREATE INDEX "FilingEvidence_fileSha256_idx" ON "FilingEvidence"("fileSha256");

-- CreateIndex
CREATE INDEX "PeriodStep_userId_idx" ON "PeriodStep"("userId");

-- CreateIndex
CREATE INDEX "Rescheduling_milestoneId_status_idx" ON "Rescheduling"("milestoneId", "status");

-- CreateIndex
CREATE INDEX "Rescheduling_proposedById_idx" ON "Rescheduling"("proposedById");

-- CreateIndex
CREATE INDEX "Rescheduling_decidedById_idx" ON "Rescheduling"("decidedById");

-- CreateIndex
CREATE INDEX "Blockage_milestoneId_closedAt_idx" ON "Blockage"("milestoneId", "closedAt");

-- CreateIndex
CREATE INDEX "Blockage_organizationId_idx" ON "Blockage"("organizationId");

-- CreateIndex
CREATE INDEX "Blockage_openedById_idx" ON "Blockage"("openedById");

-- CreateIndex
CREATE UNIQUE INDEX "Message_key_key" ON "Message"("key");

-- CreateIndex
CREATE INDEX "Message_sentAt_takenTill_idx" ON "Message"("sentAt", "takenTill");

-- CreateIndex
CREATE INDEX "Message_userId_idx" ON "Message"("userId");
