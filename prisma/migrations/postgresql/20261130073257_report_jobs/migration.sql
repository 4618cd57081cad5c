-- CreateTable
CREATE TABLE "ReportJob" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "view" JSON NOT NULL,
    "seenAt" TIMESTAMP(3) NOT NULL,
    "file" BYTEA,
    "mediaType" TEXT,
    "dataSha256" TEXT,

    CONSTRAINT "ReportJob_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReportJob_seenAt_idx" ON "ReportJob"("seenAt");
