-- AlterTable
ALTER TABLE "ReportExport" ADD COLUMN "sinceRevision" INTEGER;
