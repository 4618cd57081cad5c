-- CreateTable
CREATE TABLE "ReportExport" (
    "sha256" TEXT NOT NULL,
    "dataSha256" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "institution" TEXT,
    "theme" TEXT,
    "commitments" TEXT,
    "asOf" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "variant" TEXT,
    "fileName" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "madeAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReportExport_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "ReportExport_dataSha256_idx" ON "ReportExport"("dataSha256");
