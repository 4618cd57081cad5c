-- CreateEnum
CREATE TYPE "Aspect" AS ENUM ('OVERALL', 'ATI', 'CP', 'PA', 'TI');

-- CreateEnum
CREATE TYPE "EvidenceVerdict" AS ENUM ('SUPPORTS', 'PARTIAL', 'DOES_NOT_SUPPORT', 'INACCESSIBLE');

-- CreateEnum
CREATE TYPE "ReviewStatus" AS ENUM ('CODING', 'SUBMITTED', 'RETURNED', 'DECIDING', 'CONFIRMED', 'SCHEDULED', 'RELEASED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReviewSeat" AS ENUM ('FIRST', 'SECOND', 'DECIDING');

-- CreateEnum
CREATE TYPE "ReviewAction" AS ENUM ('BEGUN', 'JOINED', 'SENT', 'CONFIRMED', 'RETURNED', 'OPENED', 'SCHEDULED', 'RELEASED', 'WITHDRAWN');

-- DropIndex
DROP INDEX "AssessmentValue_assessmentId_variable_key";

-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "correction" TEXT,
ADD COLUMN     "credits" JSON,
ADD COLUMN     "organizationId" TEXT,
ADD COLUMN     "releasedOn" TEXT,
ADD COLUMN     "supersedesId" TEXT;

-- AlterTable
ALTER TABLE "AssessmentValue" ADD COLUMN     "aspect" "Aspect" NOT NULL DEFAULT 'OVERALL',
ADD COLUMN     "codes" JSON,
ADD COLUMN     "copiedBy" JSON,
ADD COLUMN     "copiedOn" TEXT,
ADD COLUMN     "evidenceId" TEXT,
ADD COLUMN     "page" TEXT,
ADD COLUMN     "rationale" JSON,
ADD COLUMN     "requestKey" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "url" TEXT;

-- CreateTable
CREATE TABLE "EvidenceReview" (
    "id" TEXT NOT NULL,
    "evidenceId" TEXT NOT NULL,
    "verdict" "EvidenceVerdict" NOT NULL,
    "note" TEXT,
    "organizationId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "givenOn" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "EvidenceReview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "moment" "Moment" NOT NULL,
    "methodology" "Methodology" NOT NULL,
    "organizationId" TEXT NOT NULL,
    "isDouble" BOOLEAN NOT NULL,
    "correctsId" TEXT,
    "correction" TEXT,
    "status" "ReviewStatus" NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "releaseOn" TEXT,
    "openedAt" TIMESTAMP(3),
    "assessmentId" TEXT,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewCoding" (
    "reviewId" TEXT NOT NULL,
    "seat" "ReviewSeat" NOT NULL,
    "userId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "content" JSON NOT NULL,
    "version" INTEGER NOT NULL,
    "sentAt" TIMESTAMP(3),

    CONSTRAINT "ReviewCoding_pkey" PRIMARY KEY ("reviewId","seat")
);

-- CreateTable
CREATE TABLE "ReviewStep" (
    "reviewId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "ReviewAction" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "organizationId" TEXT,
    "office" JSON NOT NULL,
    "note" TEXT,
    "content" JSON,
    "requestKey" TEXT,

    CONSTRAINT "ReviewStep_pkey" PRIMARY KEY ("reviewId","position")
);

-- CreateTable
CREATE TABLE "ReviewReply" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "text" TEXT NOT NULL,
    "givenOn" TEXT NOT NULL,
    "beforeRelease" BOOLEAN NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,

    CONSTRAINT "ReviewReply_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_supersedesId_key" ON "Assessment"("supersedesId");

-- CreateIndex
CREATE INDEX "Assessment_organizationId_idx" ON "Assessment"("organizationId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentValue_requestKey_key" ON "AssessmentValue"("requestKey");

-- CreateIndex
CREATE INDEX "AssessmentValue_evidenceId_idx" ON "AssessmentValue"("evidenceId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentValue_assessmentId_variable_aspect_sequence_key" ON "AssessmentValue"("assessmentId", "variable", "aspect", "sequence");

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_supersedesId_fkey" FOREIGN KEY ("supersedesId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AssessmentValue" ADD CONSTRAINT "AssessmentValue_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceReview" ADD CONSTRAINT "EvidenceReview_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_assessmentId_fkey" FOREIGN KEY ("assessmentId") REFERENCES "Assessment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCoding" ADD CONSTRAINT "ReviewCoding_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCoding" ADD CONSTRAINT "ReviewCoding_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewCoding" ADD CONSTRAINT "ReviewCoding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewStep" ADD CONSTRAINT "ReviewStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReply" ADD CONSTRAINT "ReviewReply_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReply" ADD CONSTRAINT "ReviewReply_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewReply" ADD CONSTRAINT "ReviewReply_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
