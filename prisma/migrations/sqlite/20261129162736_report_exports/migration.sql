-- CreateTable
CREATE TABLE "ReportExport" (
    "sha256" TEXT NOT NULL PRIMARY KEY,
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
    "madeAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "ReportExport_dataSha256_idx" ON "ReportExport"("dataSha256");
