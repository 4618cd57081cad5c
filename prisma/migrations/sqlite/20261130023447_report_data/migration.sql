-- CreateTable
CREATE TABLE "ReportData" (
    "plan" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "keptAt" DATETIME NOT NULL,
    "content" BLOB NOT NULL,

    PRIMARY KEY ("plan", "revision")
);
