-- CreateTable
CREATE TABLE "ReportData" (
    "plan" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "keptAt" TIMESTAMP(3) NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "ReportData_pkey" PRIMARY KEY ("plan","revision")
);
