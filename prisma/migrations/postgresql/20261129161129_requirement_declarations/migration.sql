-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('FORUM_ORDINARY', 'FORUM_EXTRAORDINARY', 'RESULTS', 'OUTREACH', 'WORKING_GROUP');

-- CreateEnum
CREATE TYPE "DeclaredState" AS ENUM ('MET', 'PARTLY', 'NOT_MET');

-- AlterTable
ALTER TABLE "Forum" ADD COLUMN     "rulesUrl" TEXT;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN     "commentsUrl" TEXT,
ADD COLUMN     "kind" "MeetingKind",
ADD COLUMN     "minutesUrl" TEXT;

-- CreateTable
CREATE TABLE "RequirementDeclaration" (
    "id" TEXT NOT NULL,
    "planId" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "state" "DeclaredState" NOT NULL,
    "year" INTEGER,
    "publishedOn" TEXT,
    "note" TEXT NOT NULL,
    "evidence" JSON NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSON NOT NULL,

    CONSTRAINT "RequirementDeclaration_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RequirementDeclaration_planId_requirement_idx" ON "RequirementDeclaration"("planId", "requirement");

-- CreateIndex
CREATE INDEX "RequirementDeclaration_userId_idx" ON "RequirementDeclaration"("userId");

-- AddForeignKey
ALTER TABLE "RequirementDeclaration" ADD CONSTRAINT "RequirementDeclaration_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RequirementDeclaration" ADD CONSTRAINT "RequirementDeclaration_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
