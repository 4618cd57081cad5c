-- AlterEnum
ALTER TYPE "PeriodAction" ADD VALUE 'WITHDRAWN';

-- AlterTable
ALTER TABLE "ReportingPeriod" ADD COLUMN     "withdrawnAt" TIMESTAMP(3);
