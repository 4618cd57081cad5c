-- CreateEnum
CREATE TYPE "Role" AS ENUM ('AGENCY_EDITOR', 'AGENCY_APPROVER', 'COUNTERPART', 'CORE_GROUP', 'POINT_OF_CONTACT', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "FilingStatus" AS ENUM ('DRAFT', 'SUBMITTED', 'RETURNED', 'VALIDATED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "FilingAction" AS ENUM ('BEGUN', 'SUBMITTED', 'RETURNED', 'VALIDATED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "PeriodAction" AS ENUM ('OPENED', 'EXTENDED', 'CLOSED', 'LOCKED');

-- CreateEnum
CREATE TYPE "ReschedulingStatus" AS ENUM ('PROPOSED', 'APPROVED', 'REJECTED');

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "blockagePublicAfterDays" INTEGER NOT NULL DEFAULT 30;

-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN     "lockedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "ProgressReport" ADD COLUMN     "late" BOOLEAN;

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "fileName" TEXT,
ADD COLUMN     "fileSha256" TEXT,
ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "AuditEvent" ADD COLUMN     "userId" TEXT,
ALTER COLUMN "revisionNumber" DROP NOT NULL;

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "twoFactorEnabled" BOOLEAN DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'es',
    "remindersOff" BOOLEAN NOT NULL DEFAULT false,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "token" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "userId" TEXT NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TwoFactor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backupCodes" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failedVerificationCount" INTEGER DEFAULT 0,
    "lockedUntil" TIMESTAMP(3),

    CONSTRAINT "TwoFactor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleAssignment" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "organizationId" TEXT,
    "office" JSON NOT NULL,
    "from" TIMESTAMP(3) NOT NULL,
    "until" TIMESTAMP(3),
    "grantedById" TEXT,

    CONSTRAINT "RoleAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "organizationId" TEXT,
    "office" JSON NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),
    "invitedById" TEXT,
    "userId" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Filing" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "periodId" TEXT NOT NULL,
    "source" "ReportSource" NOT NULL,
    "organizationId" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "correctsId" TEXT,
    "status" "FilingStatus" NOT NULL,
    "content" JSON NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "updatedById" TEXT NOT NULL,
    "submittedAt" TIMESTAMP(3),
    "publishOn" TEXT,
    "reportId" TEXT,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FilingStep" (
    "filingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "FilingAction" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "note" TEXT,
    "content" JSON,
    "requestKey" TEXT,

    CONSTRAINT "FilingStep_pkey" PRIMARY KEY ("filingId","position")
);

-- CreateTable
CREATE TABLE "FilingEvidence" (
    "id" TEXT NOT NULL,
    "filingId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "issuedOn" TEXT,
    "issuedOnPrecision" "DatePrecision",
    "url" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "addedById" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "FilingEvidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "mediaType" TEXT NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL,
    "scan" TEXT NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "PeriodStep" (
    "periodId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "PeriodAction" NOT NULL,
    "closesOn" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "note" TEXT,

    CONSTRAINT "PeriodStep_pkey" PRIMARY KEY ("periodId","position")
);

-- CreateTable
CREATE TABLE "Rescheduling" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "startsOn" TEXT,
    "startsOnPrecision" "DatePrecision",
    "endsOn" TEXT NOT NULL,
    "endsOnPrecision" "DatePrecision" NOT NULL,
    "reason" JSON NOT NULL,
    "status" "ReschedulingStatus" NOT NULL,
    "proposedAt" TIMESTAMP(3) NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedByOffice" JSON NOT NULL,
    "decidedOn" TEXT,
    "decidedById" TEXT,
    "decidedByOffice" JSON,
    "documentTitle" TEXT,
    "documentUrl" TEXT,
    "decisionNote" TEXT,

    CONSTRAINT "Rescheduling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Blockage" (
    "id" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "liftedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "openedById" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "publicFrom" TEXT NOT NULL,
    "closedAt" TIMESTAMP(3),
    "resolution" TEXT,

    CONSTRAINT "Blockage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "userId" TEXT,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "secret" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "takenTill" TIMESTAMP(3),
    "sentAt" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL,
    "failure" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "AuditEvent_userId_idx" ON "AuditEvent"("userId");

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TwoFactor" ADD CONSTRAINT "TwoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleAssignment" ADD CONSTRAINT "RoleAssignment_grantedById_fkey" FOREIGN KEY ("grantedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "ProgressReport"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingStep" ADD CONSTRAINT "FilingStep_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingStep" ADD CONSTRAINT "FilingStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEvidence" ADD CONSTRAINT "FilingEvidence_filingId_fkey" FOREIGN KEY ("filingId") REFERENCES "Filing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEvidence" ADD CONSTRAINT "FilingEvidence_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "EvidenceFile"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FilingEvidence" ADD CONSTRAINT "FilingEvidence_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodStep" ADD CONSTRAINT "PeriodStep_periodId_fkey" FOREIGN KEY ("periodId") REFERENCES "ReportingPeriod"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PeriodStep" ADD CONSTRAINT "PeriodStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rescheduling" ADD CONSTRAINT "Rescheduling_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rescheduling" ADD CONSTRAINT "Rescheduling_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rescheduling" ADD CONSTRAINT "Rescheduling_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blockage" ADD CONSTRAINT "Blockage_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blockage" ADD CONSTRAINT "Blockage_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Blockage" ADD CONSTRAINT "Blockage_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
