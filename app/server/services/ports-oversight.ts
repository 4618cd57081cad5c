/** What the services of oversight ask of the database: what people state of requirements, do about flags, and answer. */
import type { FlagAction, FlagStep, ShownFlagKind } from '#domain/flags/flag.ts';
import type { RecommendationResponse } from '#domain/recommendations/response.ts';
import type { DeclaredEvidence, RequirementDeclaration } from '#domain/requirements/declaration.ts';
import type { AuditNote, Outcome, Signature } from './ports-filing.ts';
import type { StoredFile } from '#contracts/filing-evidence.ts';

/** Something that is written, with its author and its trace. */
interface Written {
  readonly by: Signature;
  readonly audit: AuditNote;
}

/** A piece of its evidence, with its file as the store keeps it; null: an address alone. */
export interface NewDeclaredEvidence extends Omit<DeclaredEvidence, 'file'> {
  readonly file: StoredFile | null;
}

export interface NewDeclaration extends Written, Omit<RequirementDeclaration, 'office' | 'at' | 'evidence'> {
  readonly planId: string;
  readonly evidence: readonly NewDeclaredEvidence[];
}

/** Statements are added, never changed. */
export interface DeclarationStore {
  declare(declaration: NewDeclaration): Promise<Outcome>;
}

/** A step on a flag, which it brings into being where it is the first. */
export interface NewFlagStep extends Written {
  readonly planId: string;
  /** Key of the flag within the plan. */
  readonly key: string;
  readonly kind: ShownFlagKind;
  /** Keys within the plan. */
  readonly commitment: string;
  readonly milestone: string | null;
  /** How many steps there were when it was decided on. */
  readonly after: number;
  readonly action: FlagAction;
  readonly note: string;
  readonly document: FlagStep['document'];
}

/** Steps are added, never changed. */
export interface FlagStore {
  /** `CHANGED`: somebody took a step meanwhile. */
  take(step: NewFlagStep): Promise<Outcome>;
}

/** An answer to a recommendation. */
export interface NewResponse extends Written, Omit<RecommendationResponse, 'office' | 'at'> {
  readonly planId: string;
  /** Place of the recommendation among those of the plan, from 0. */
  readonly position: number;
  /** How many answers there were when it was decided on. */
  readonly after: number;
}

/** Answers are added, never changed. */
export interface ResponseStore {
  /** `CHANGED`: somebody answered meanwhile. */
  answer(response: NewResponse): Promise<Outcome>;
}
