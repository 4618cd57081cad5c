-- CreateTable
CREATE TABLE "ReportJob" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "seenAt" DATETIME NOT NULL,
    "file" BLOB,
    "mediaType" TEXT,
    "dataSha256" TEXT
);

-- CreateIndex
CREATE INDEX "ReportJob_seenAt_idx" ON "ReportJob"("seenAt");
