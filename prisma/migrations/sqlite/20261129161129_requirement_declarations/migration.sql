-- AlterTable
ALTER TABLE "Forum" ADD COLUMN "rulesUrl" TEXT;

-- AlterTable
ALTER TABLE "Meeting" ADD COLUMN "commentsUrl" TEXT;
ALTER TABLE "Meeting" ADD COLUMN "kind" TEXT;
ALTER TABLE "Meeting" ADD COLUMN "minutesUrl" TEXT;

-- CreateTable
CREATE TABLE "RequirementDeclaration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "requirement" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "year" INTEGER,
    "publishedOn" TEXT,
    "note" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    CONSTRAINT "RequirementDeclaration_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RequirementDeclaration_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RequirementDeclaration_planId_requirement_idx" ON "RequirementDeclaration"("planId", "requirement");

-- CreateIndex
CREATE INDEX "RequirementDeclaration_userId_idx" ON "RequirementDeclaration"("userId");
