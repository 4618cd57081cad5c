-- CreateTable
CREATE TABLE "FlagStep" (
    "flagId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "documentTitle" TEXT,
    "documentUrl" TEXT,

    PRIMARY KEY ("flagId", "position"),
    CONSTRAINT "FlagStep_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FlagStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Flag" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "planId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "milestoneId" TEXT,
    CONSTRAINT "Flag_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Flag_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "Milestone" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Flag" ("commitmentId", "id", "kind", "milestoneId", "planId") SELECT "commitmentId", "id", "kind", "milestoneId", "planId" FROM "Flag";
DROP TABLE "Flag";
ALTER TABLE "new_Flag" RENAME TO "Flag";
CREATE INDEX "Flag_planId_idx" ON "Flag"("planId");
CREATE INDEX "Flag_commitmentId_idx" ON "Flag"("commitmentId");
CREATE INDEX "Flag_milestoneId_idx" ON "Flag"("milestoneId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "FlagStep_userId_idx" ON "FlagStep"("userId");
