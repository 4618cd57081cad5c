-- CreateTable
CREATE TABLE "DatasetRelease" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
    "fileName" TEXT NOT NULL,
    "label" JSONB NOT NULL,
    "rows" INTEGER NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "revisionNumber" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "DatasetRow" (
    "commitmentId" TEXT NOT NULL PRIMARY KEY,
    "releaseSha256" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    CONSTRAINT "DatasetRow_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DatasetRow_releaseSha256_fkey" FOREIGN KEY ("releaseSha256") REFERENCES "DatasetRelease" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
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
    "origin" TEXT NOT NULL DEFAULT 'OWN',
    CONSTRAINT "Plan_jurisdictionId_fkey" FOREIGN KEY ("jurisdictionId") REFERENCES "Jurisdiction" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Plan_contactOrganizationId_fkey" FOREIGN KEY ("contactOrganizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Plan" ("blockagePublicAfterDays", "contactOffice", "contactOrganizationId", "datasetLicense", "id", "jurisdictionId", "methodologyNotes", "number", "ogpActionPlanId", "ogpIdConfirmed", "ogpNote", "planTextLicense", "ruleSet", "shortTitle", "slug", "stateVocabulary", "status", "title") SELECT "blockagePublicAfterDays", "contactOffice", "contactOrganizationId", "datasetLicense", "id", "jurisdictionId", "methodologyNotes", "number", "ogpActionPlanId", "ogpIdConfirmed", "ogpNote", "planTextLicense", "ruleSet", "shortTitle", "slug", "stateVocabulary", "status", "title" FROM "Plan";
DROP TABLE "Plan";
ALTER TABLE "new_Plan" RENAME TO "Plan";
CREATE UNIQUE INDEX "Plan_slug_key" ON "Plan"("slug");
CREATE UNIQUE INDEX "Plan_jurisdictionId_number_key" ON "Plan"("jurisdictionId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "DatasetRow_releaseSha256_idx" ON "DatasetRow"("releaseSha256");
