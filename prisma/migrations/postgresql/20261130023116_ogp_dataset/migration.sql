-- CreateEnum
CREATE TYPE "PlanOrigin" AS ENUM ('OWN', 'OGP_DATASET');

-- AlterEnum
ALTER TYPE "OrganizationType" ADD VALUE 'UNKNOWN';

-- AlterEnum
ALTER TYPE "OrganizationSector" ADD VALUE 'UNKNOWN';

-- AlterTable
ALTER TABLE "Plan" ADD COLUMN     "origin" "PlanOrigin" NOT NULL DEFAULT 'OWN';

-- CreateTable
CREATE TABLE "DatasetRelease" (
    "sha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "label" JSON NOT NULL,
    "rows" INTEGER NOT NULL,
    "importedAt" TIMESTAMP(3) NOT NULL,
    "revisionNumber" INTEGER NOT NULL,

    CONSTRAINT "DatasetRelease_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "DatasetRow" (
    "commitmentId" TEXT NOT NULL,
    "releaseSha256" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "cells" JSON NOT NULL,

    CONSTRAINT "DatasetRow_pkey" PRIMARY KEY ("commitmentId")
);

-- CreateIndex
CREATE INDEX "DatasetRow_releaseSha256_idx" ON "DatasetRow"("releaseSha256");

-- AddForeignKey
ALTER TABLE "DatasetRow" ADD CONSTRAINT "DatasetRow_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DatasetRow" ADD CONSTRAINT "DatasetRow_releaseSha256_fkey" FOREIGN KEY ("releaseSha256") REFERENCES "DatasetRelease"("sha256") ON DELETE RESTRICT ON UPDATE CASCADE;
