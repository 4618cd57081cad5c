-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL PRIMARY KEY,
    "host" TEXT NOT NULL,
    "checkedAt" DATETIME,
    "outcome" TEXT,
    "httpStatus" INTEGER,
    "reason" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" DATETIME,
    "dueAt" DATETIME NOT NULL,
    "takenTill" DATETIME
);

-- CreateTable
CREATE TABLE "LinkOutage" (
    "url" TEXT NOT NULL,
    "since" DATETIME NOT NULL,
    "confirmedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,

    PRIMARY KEY ("url", "since"),
    CONSTRAINT "LinkOutage_url_fkey" FOREIGN KEY ("url") REFERENCES "LinkCheck" ("url") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "LinkCheck_dueAt_idx" ON "LinkCheck"("dueAt");
