-- CreateEnum
CREATE TYPE "ResponseState" AS ENUM ('ACCEPTED', 'IN_PROGRESS', 'IMPLEMENTED', 'REJECTED');

-- CreateTable
CREATE TABLE "RecommendationResponse" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" "ResponseState" NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSON NOT NULL,
    "carriedToPlan" TEXT,
    "carriedToCommitment" TEXT,

    CONSTRAINT "RecommendationResponse_pkey" PRIMARY KEY ("planId","position","sequence")
);

-- CreateIndex
CREATE INDEX "RecommendationResponse_userId_idx" ON "RecommendationResponse"("userId");

-- AddForeignKey
ALTER TABLE "RecommendationResponse" ADD CONSTRAINT "RecommendationResponse_planId_position_fkey" FOREIGN KEY ("planId", "position") REFERENCES "Recommendation"("planId", "position") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecommendationResponse" ADD CONSTRAINT "RecommendationResponse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
