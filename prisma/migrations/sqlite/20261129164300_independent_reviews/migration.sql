-- CreateTable
CREATE TABLE "EvidenceReview" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "evidenceId" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "note" TEXT,
    "organizationId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "givenOn" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "EvidenceReview_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceReview_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "EvidenceReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "methodology" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "isDouble" BOOLEAN NOT NULL,
    "correctsId" TEXT,
    "correction" TEXT,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "updatedAt" DATETIME NOT NULL,
    "releaseOn" TEXT,
    "openedAt" DATETIME,
    "assessmentId" TEXT,
    CONSTRAINT "Review_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Review_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewCoding" (
    "reviewId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "sentAt" DATETIME,

    PRIMARY KEY ("reviewId", "seat"),
    CONSTRAINT "ReviewCoding_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewCoding_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewCoding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "reviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "organizationId" TEXT,
    "office" JSONB NOT NULL,
    "note" TEXT,
    "content" JSONB,
    "requestKey" TEXT,

    PRIMARY KEY ("reviewId", "position"),
    CONSTRAINT "ReviewStep_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewReply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "givenOn" TEXT NOT NULL,
    "beforeRelease" BOOLEAN NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "ReviewReply_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewReply_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewReply_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Assessment" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "commitmentId" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reportId" TEXT,
    "moment" TEXT NOT NULL,
    "methodology" TEXT NOT NULL,
    "organizationId" TEXT,
    "credits" JSONB,
    "releasedOn" TEXT,
    "correction" TEXT,
    "supersedesId" TEXT,
    CONSTRAINT "Assessment_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "IrmReport" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Assessment_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE NO ACTION
);
INSERT INTO "new_Assessment" ("commitmentId", "id", "methodology", "moment", "reportId", "source") SELECT "commitmentId", "id", "methodology", "moment", "reportId", "source" FROM "Assessment";
DROP TABLE "Assessment";
ALTER TABLE "new_Assessment" RENAME TO "Assessment";
CREATE UNIQUE INDEX "Assessment_supersedesId_key" ON "Assessment"("supersedesId");
CREATE INDEX "Assessment_commitmentId_idx" ON "Assessment"("commitmentId");
CREATE INDEX "Assessment_reportId_idx" ON "Assessment"("reportId");
CREATE INDEX "Assessment_organizationId_idx" ON "Assessment"("organizationId");
CREATE TABLE "new_AssessmentValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "assessmentId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "variable" TEXT NOT NULL,
    "value" TEXT,
    "naReason" TEXT,
    "transcription" TEXT NOT NULL,
    "note" JSONB,
    "citation" TEXT,
    "aspect" TEXT NOT NULL DEFAULT 'OVERALL',
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "rationale" JSONB,
    "evidenceId" TEXT,
    "url" TEXT,
    "page" TEXT,
    "codes" JSONB,
    "copiedOn" TEXT,
    "copiedBy" JSONB,
    "requestKey" TEXT,
    CONSTRAINT "AssessmentValue_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AssessmentValue_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_AssessmentValue" ("assessmentId", "citation", "id", "naReason", "note", "position", "transcription", "value", "variable") SELECT "assessmentId", "citation", "id", "naReason", "note", "position", "transcription", "value", "variable" FROM "AssessmentValue";
DROP TABLE "AssessmentValue";
ALTER TABLE "new_AssessmentValue" RENAME TO "AssessmentValue";
CREATE UNIQUE INDEX "AssessmentValue_requestKey_key" ON "AssessmentValue"("requestKey");
CREATE INDEX "AssessmentValue_variable_value_idx" ON "AssessmentValue"("variable", "value");
CREATE INDEX "AssessmentValue_evidenceId_idx" ON "AssessmentValue"("evidenceId");
CREATE UNIQUE INDEX "AssessmentValue_assessmentId_variable_aspect_sequence_key" ON "AssessmentValue"("assessmentId", "variable", "aspect", "sequence");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "EvidenceReview_requestKey_key" ON "EvidenceReview"("requestKey");

-- CreateIndex
CREATE INDEX "EvidenceReview_evidenceId_at_idx" ON "EvidenceReview"("evidenceId", "at");

-- CreateIndex
CREATE INDEX "EvidenceReview_organizationId_idx" ON "EvidenceReview"("organizationId");

-- CreateIndex
CREATE INDEX "EvidenceReview_userId_idx" ON "EvidenceReview"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_assessmentId_key" ON "Review"("assessmentId");

-- CreateIndex
CREATE INDEX "Review_commitmentId_moment_idx" ON "Review"("commitmentId", "moment");

-- CreateIndex
CREATE INDEX "Review_status_idx" ON "Review"("status");

-- CreateIndex
CREATE INDEX "Review_organizationId_idx" ON "Review"("organizationId");

-- CreateIndex
CREATE INDEX "Review_correctsId_idx" ON "Review"("correctsId");

-- CreateIndex
CREATE INDEX "ReviewCoding_userId_idx" ON "ReviewCoding"("userId");

-- CreateIndex
CREATE INDEX "ReviewCoding_organizationId_idx" ON "ReviewCoding"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewCoding_reviewId_userId_key" ON "ReviewCoding"("reviewId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewStep_requestKey_key" ON "ReviewStep"("requestKey");

-- CreateIndex
CREATE INDEX "ReviewStep_userId_idx" ON "ReviewStep"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewReply_requestKey_key" ON "ReviewReply"("requestKey");

-- CreateIndex
CREATE INDEX "ReviewReply_reviewId_at_idx" ON "ReviewReply"("reviewId", "at");

-- CreateIndex
CREATE INDEX "ReviewReply_organizationId_idx" ON "ReviewReply"("organizationId");

-- CreateIndex
CREATE INDEX "ReviewReply_userId_idx" ON "ReviewReply"("userId");
