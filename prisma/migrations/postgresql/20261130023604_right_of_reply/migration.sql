-- AlterTable
ALTER TABLE "Assessment" ADD COLUMN     "earlyReason" TEXT;

-- AlterTable
ALTER TABLE "AssessmentValue" ADD COLUMN     "copiedAnew" TEXT;

-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "confirmed" JSON;

-- AlterTable
ALTER TABLE "ReviewCoding" ADD COLUMN     "disclosure" TEXT;

-- AlterTable
ALTER TABLE "ReviewStep" ADD COLUMN     "disclosure" TEXT;

-- AlterTable
ALTER TABLE "ReviewReply" ADD COLUMN     "endsWait" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0;

-- Replies given before this column tell by their moment which text they answer.
UPDATE "ReviewReply" SET "round" = (
    SELECT COUNT(*) FROM "ReviewStep" AS "step"
    WHERE "step"."reviewId" = "ReviewReply"."reviewId" AND "step"."action" = 'RETURNED' AND "step"."at" < "ReviewReply"."at"
);
