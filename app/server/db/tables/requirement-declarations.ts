/** What was stated of OGP's requirements. */
import type { PlanDossier } from '#domain/records.ts';
import type { DeclaredEvidence } from '#domain/requirements/declaration.ts';
import type { RequirementId } from '#domain/requirements/table.ts';
import type { NewDeclaration } from '../../services/ports-oversight.ts';
import type { Transaction } from '../client.ts';
import { fromJson, json, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';
import { rememberFile } from './evidence-files.ts';
import { leaveTrace } from './filing-trail.ts';

const FILE = {
  declarationId: true,
  piece: true,
  fileName: true,
  file: { select: { sha256: true, mediaType: true, size: true } },
} satisfies Prisma.DeclarationFileSelect;

/** In the order in which they were made; nothing where there are none. */
export async function readDeclarations(
  tx: Transaction,
  planId: string,
): Promise<Pick<PlanDossier, 'requirementDeclarations'>> {
  const rows = await tx.requirementDeclaration.findMany({
    where: { planId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    omit: { userId: true, planId: true },
  });
  // Most plans have none, and their files need not be asked for.
  if (rows.length === 0) return {};
  const files = await tx.declarationFile.findMany({ where: { declaration: { planId } }, select: FILE });
  return {
    requirementDeclarations: rows.map(({ id, requirement, evidence, office, at, ...rest }) => ({
      ...{ id, ...rest },
      // Only names of requirements are ever written.
      requirement: requirement as RequirementId,
      evidence: withFiles(
        fromJson<DeclaredEvidence[]>(evidence),
        files.filter(({ declarationId }) => declarationId === id),
      ),
      office: textOf(office),
      at: at.toISOString(),
    })),
  };
}

type FileRow = Prisma.DeclarationFileGetPayload<{ select: typeof FILE }>;

function withFiles(evidence: readonly DeclaredEvidence[], files: readonly FileRow[]): DeclaredEvidence[] {
  return evidence.map((one, piece) => {
    const found = files.find((file) => file.piece === piece);
    return found ? { ...one, file: { ...found.file, name: found.fileName } } : one;
  });
}

export async function declareRequirement(tx: Transaction, { by, audit, ...stated }: NewDeclaration): Promise<void> {
  const { evidence, ...rest } = stated;
  const at = new Date(by.at);
  const files = evidence.flatMap(({ file }, piece) => (file ? [{ piece, ...file }] : []));
  for (const file of files) await rememberFile(tx, file, at);
  await tx.requirementDeclaration.create({
    data: {
      ...{ ...rest, evidence: json(evidence.map(({ title, url }) => ({ title, url }))) },
      ...{ at, userId: by.userId, office: json(by.office) },
      files: { create: files.map(({ piece, sha256, fileName }) => ({ piece, fileSha256: sha256, fileName })) },
    },
  });
  await leaveTrace(tx, by, audit);
}
