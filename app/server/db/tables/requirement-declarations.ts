/** What was stated of OGP's requirements. */
import type { PlanDossier } from '#domain/records.ts';
import type { DeclaredEvidence } from '#domain/requirements/declaration.ts';
import type { RequirementId } from '#domain/requirements/table.ts';
import type { NewDeclaration } from '../../services/ports-oversight.ts';
import type { Transaction } from '../client.ts';
import { fromJson, json, textOf } from '../columns.ts';
import { leaveTrace } from './filing-trail.ts';

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
  if (rows.length === 0) return {};
  return {
    requirementDeclarations: rows.map(({ requirement, evidence, office, at, ...rest }) => ({
      ...rest,
      // Only names of requirements are ever written.
      requirement: requirement as RequirementId,
      evidence: fromJson<DeclaredEvidence[]>(evidence),
      office: textOf(office),
      at: at.toISOString(),
    })),
  };
}

export async function declareRequirement(tx: Transaction, { by, audit, ...stated }: NewDeclaration): Promise<void> {
  const { evidence, ...rest } = stated;
  await tx.requirementDeclaration.create({
    data: {
      ...{ ...rest, evidence: json(evidence) },
      ...{ at: new Date(by.at), userId: by.userId, office: json(by.office) },
    },
  });
  await leaveTrace(tx, by, audit);
}
