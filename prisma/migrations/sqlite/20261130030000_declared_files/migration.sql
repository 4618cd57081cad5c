-- CreateTable
CREATE TABLE "DeclarationFile" (
    "declarationId" TEXT NOT NULL,
    "piece" INTEGER NOT NULL,
    "fileSha256" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,

    PRIMARY KEY ("declarationId", "piece"),
    CONSTRAINT "DeclarationFile_declarationId_fkey" FOREIGN KEY ("declarationId") REFERENCES "RequirementDeclaration" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "DeclarationFile_fileSha256_fkey" FOREIGN KEY ("fileSha256") REFERENCES "EvidenceFile" ("sha256") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "DeclarationFile_fileSha256_idx" ON "DeclarationFile"("fileSha256");
