-- AlterTable
ALTER TABLE "ReportExport" ADD COLUMN     "since" TEXT;
