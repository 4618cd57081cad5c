-- CreateTable
CREATE TABLE "RecommendationResponse" (
    "planId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "userId" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "carriedToPlan" TEXT,
    "carriedToCommitment" TEXT,

    PRIMARY KEY ("planId", "position", "sequence"),
    CONSTRAINT "RecommendationResponse_planId_position_fkey" FOREIGN KEY ("planId", "position") REFERENCES "Recommendation" ("planId", "position") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RecommendationResponse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "RecommendationResponse_userId_idx" ON "RecommendationResponse"("userId");
