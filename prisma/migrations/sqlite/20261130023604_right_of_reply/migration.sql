-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN "earlyReason" TEXT;

-- AlterTable
ALTER TABLE "AssessmentValue" ADD COLUMN "copiedAnew" TEXT;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN "confirmed" JSONB;

-- AlterTable
ALTER TABLE "ReviewCoding" ADD COLUMN "disclosure" TEXT;

-- AlterTable
ALTER TABLE "ReviewStep" ADD COLUMN "disclosure" TEXT;

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_ReviewReply" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "organizationId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "givenOn" TEXT NOT NULL,
    "beforeRelease" BOOLEAN NOT NULL,
    "round" INTEGER NOT NULL DEFAULT 0,
    "endsWait" BOOLEAN NOT NULL DEFAULT false,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "requestKey" TEXT NOT NULL,
    CONSTRAINT "ReviewReply_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewReply_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ReviewReply_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_ReviewReply" ("at", "beforeRelease", "givenOn", "id", "office", "organizationId", "requestKey", "reviewId", "text", "userId") SELECT "at", "beforeRelease", "givenOn", "id", "office", "organizationId", "requestKey", "reviewId", "text", "userId" FROM "ReviewReply";
DROP TABLE "ReviewReply";
ALTER TABLE "new_ReviewReply" RENAME TO "ReviewReply";
CREATE UNIQUE INDEX "ReviewReply_requestKey_key" ON "ReviewReply"("requestKey");
CREATE INDEX "ReviewReply_reviewId_at_idx" ON "ReviewReply"("reviewId", "at");
CREATE INDEX "ReviewReply_organizationId_idx" ON "ReviewReply"("organizationId");
CREATE INDEX "ReviewReply_userId_idx" ON "ReviewReply"("userId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- Replies given before this column tell by their moment which text they answer.
UPDATE "ReviewReply" SET "round" = (
    SELECT COUNT(*) FROM "ReviewStep" AS "step"
    WHERE "step"."reviewId" = "ReviewReply"."reviewId" AND "step"."action" = 'RETURNED' AND "step"."at" < "ReviewReply"."at"
);
