-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN "withdrawnAt" DATETIME;
