-- CreateEnum
CREATE TYPE "FlagAction" AS ENUM ('RAISED', 'ESCALATED', 'RESOLVED');

-- DropForeignKey
ALTER TABLE "Flag" DROP CONSTRAINT "Flag_evidenceId_fkey";

-- DropIndex
DROP INDEX "Flag_planId_closedAt_idx";

-- AlterTable
ALTER TABLE "Flag" DROP COLUMN "closedAt",
DROP COLUMN "evidenceId",
DROP COLUMN "openedAt",
DROP COLUMN "raisedBy",
DROP COLUMN "resolution",
ALTER COLUMN "commitmentId" SET NOT NULL;

-- CreateTable
CREATE TABLE "FlagStep" (
    "flagId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "action" "FlagAction" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "note" TEXT NOT NULL,
    "documentTitle" TEXT,
    "documentUrl" TEXT,

    CONSTRAINT "FlagStep_pkey" PRIMARY KEY ("flagId","position")
);

-- CreateIndex
CREATE INDEX "FlagStep_userId_idx" ON "FlagStep"("userId");

-- CreateIndex
CREATE INDEX "Flag_planId_idx" ON "Flag"("planId");

-- CreateIndex
CREATE INDEX "Flag_commitmentId_idx" ON "Flag"("commitmentId");

-- AddForeignKey
ALTER TABLE "FlagStep" ADD CONSTRAINT "FlagStep_flagId_fkey" FOREIGN KEY ("flagId") REFERENCES "Flag"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FlagStep" ADD CONSTRAINT "FlagStep_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
