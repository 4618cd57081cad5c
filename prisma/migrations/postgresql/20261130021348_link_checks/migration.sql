-- CreateEnum
CREATE TYPE "LinkOutcome" AS ENUM ('ANSWERED', 'REFUSED', 'FAILED', 'NOT_TRIED');

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "checkedAt" TIMESTAMP(3),
    "outcome" "LinkOutcome",
    "httpStatus" INTEGER,
    "reason" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMP(3),
    "dueAt" TIMESTAMP(3) NOT NULL,
    "takenTill" TIMESTAMP(3),

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "LinkOutage" (
    "url" TEXT NOT NULL,
    "since" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),

    CONSTRAINT "LinkOutage_pkey" PRIMARY KEY ("url","since")
);

-- CreateIndex
CREATE INDEX "LinkCheck_dueAt_idx" ON "LinkCheck"("dueAt");

-- AddForeignKey
ALTER TABLE "LinkOutage" ADD CONSTRAINT "LinkOutage_url_fkey" FOREIGN KEY ("url") REFERENCES "LinkCheck"("url") ON DELETE RESTRICT ON UPDATE CASCADE;
