/** What the services of oversight ask of the database: what people state of requirements. */
import type { RequirementDeclaration } from '#domain/requirements/declaration.ts';
import type { AuditNote, Outcome, Signature } from './ports-filing.ts';

/** Something that is written, with its author and its trace. */
interface Written {
  readonly by: Signature;
  readonly audit: AuditNote;
}

export interface NewDeclaration extends Written, Omit<RequirementDeclaration, 'office' | 'at'> {
  readonly planId: string;
}

/** Statements are added, never changed. */
export interface DeclarationStore {
  declare(declaration: NewDeclaration): Promise<Outcome>;
}
