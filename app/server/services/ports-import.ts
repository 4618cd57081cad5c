/** What the import of OGP's dataset asks of the database. Keys are those of files and addresses, never of rows. */
import type {
  AssessmentValue,
  Commitment,
  IrmReport,
  Jurisdiction,
  Organization,
  Participation,
  Plan,
  PlanDossier,
  PlanVersion,
  PolicyArea,
  Source,
  Theme,
} from '#domain/records.ts';
import type { ImportPreview, ImportRefusal } from '#contracts/import-preview.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { DataRevision } from './ports.ts';

/** A value of the IRM as it stands here. */
export interface StoredValue extends AssessmentValue {
  /** How often it was copied here anew. */
  readonly sequence: number;
  /** Whether a person copied it, not an import. */
  readonly byHand: boolean;
}

/** A commitment as it stands here. */
export interface StoredCommitment {
  readonly commitment: Commitment;
  readonly participations: readonly Participation[];
  readonly values: readonly StoredValue[];
  /** Fields that people changed here since, by name; `participations` among them. */
  readonly edited: readonly string[];
  /** Hash of the row that it was last read from; null: of none. */
  readonly rowHash: string | null;
}

/** A plan as it stands here. */
export interface StoredPlan {
  readonly plan: Plan;
  /** Key of the country. */
  readonly jurisdiction: string;
  /** Whether its text comes from the dataset, so that a newer release may change it. */
  readonly isFromDataset: boolean;
  readonly versions: readonly PlanVersion[];
  readonly themes: readonly Theme[];
  readonly irmReports: readonly IrmReport[];
  readonly commitments: readonly StoredCommitment[];
  /** Fields of the plan and its version that people changed here since. */
  readonly edited: readonly string[];
}

/** All that an import compares with. */
export interface DatasetSnapshot {
  readonly revision: DataRevision;
  readonly jurisdictions: readonly Jurisdiction[];
  /** Bodies by country; in the order in which they were taken in. */
  readonly organizations: ReadonlyMap<string, readonly Organization[]>;
  readonly policyAreas: readonly PolicyArea[];
  /** Plans that the file is about. */
  readonly plans: readonly StoredPlan[];
  /** Every plan by country, number and address, whatever the file is about. */
  readonly allPlans: readonly { readonly jurisdiction: string; readonly number: number; readonly slug: string }[];
  /** The plan (its address) of each commitment that the file names, by public code. */
  readonly homes: ReadonlyMap<string, string>;
}

/** One fact of a record as it was and as it is to be. */
export interface FactChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A commitment that says something else than before. */
export interface CommitmentChange {
  readonly commitment: Commitment;
  /** Null: as before. */
  readonly participations: readonly Participation[] | null;
  /** Empty: only what is kept with the row differs. */
  readonly facts: readonly FactChange[];
}

/** What is new or different in a plan that is here. */
export interface PlanUpdate {
  readonly planId: string;
  readonly slug: string;
  readonly jurisdiction: string;
  readonly plan: Plan;
  readonly version: PlanVersion | null;
  readonly facts: readonly FactChange[];
  readonly themes: readonly Theme[];
  readonly newReports: readonly IrmReport[];
  readonly changedReports: readonly { readonly report: IrmReport; readonly before: IrmReport }[];
  readonly newCommitments: readonly Commitment[];
  readonly newParticipations: readonly Participation[];
  readonly changed: readonly CommitmentChange[];
  readonly values: readonly NewValue[];
}

/** A value of the IRM that is new, or another one than stands here; what stood before stays. */
export interface NewValue {
  readonly value: AssessmentValue;
  readonly sequence: number;
  readonly before: string | null;
}

/** A row as it is kept with its commitment. */
export interface KeptRow {
  /** `<plan>/<key>`. */
  readonly commitmentId: string;
  readonly row: number;
  readonly hash: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows of OGP's dataset as they are kept, by public code of the commitment; of those plans (identifiers). */
export type KeptCells = (planIds: readonly string[]) => Promise<ReadonlyMap<string, Readonly<Record<string, string>>>>;

/** A file that is taken in. */
export interface DatasetRelease {
  readonly sha256: string;
  readonly fileName: string;
  readonly label: LocalizedText;
  readonly rows: number;
}

/** Everything that an import writes, as one. */
export interface DatasetChanges {
  readonly release: DatasetRelease;
  readonly jurisdictions: readonly Jurisdiction[];
  readonly sources: readonly { readonly jurisdiction: string; readonly source: Source }[];
  readonly organizations: readonly { readonly jurisdiction: string; readonly organization: Organization }[];
  /** Policy areas that no commitment had yet. */
  readonly policyAreas: readonly PolicyArea[];
  readonly plans: readonly PlanDossier[];
  readonly updates: readonly PlanUpdate[];
  readonly keptRows: readonly KeptRow[];
}

export interface DatasetImport {
  readonly changes: DatasetChanges;
  /** The revision that was compared with. */
  readonly revision: number;
  readonly actor: string;
  /** The person who did it; left out for the shell. */
  readonly userId?: string;
  readonly at: Date;
  readonly summary: LocalizedText;
}

export interface DatasetStore {
  snapshot(about: {
    readonly plans: readonly string[];
    readonly commitments: readonly string[];
  }): Promise<DatasetSnapshot>;
  /**
   * Writes everything in one transaction.
   * @param progress told of parts done, of how many
   * @returns the revision that it made; null: somebody wrote meanwhile, and nothing was changed
   */
  apply(change: DatasetImport, progress: (done: number, of: number) => void): Promise<DataRevision | null>;
}

/** A file that was sent, and when OGP published it (`2024-07`; null: not known). */
export interface SentDataset {
  /** SHA-256 of the file. */
  readonly key: string;
  readonly release: string | null;
}

/** How an import ended. SAME: there was nothing to change. CHANGED: somebody wrote meanwhile, and nothing was. */
export type ImportOutcome = 'DONE' | 'SAME' | 'CHANGED';

/** Files of OGP's dataset that people send, compared and taken in a process of their own: readers are not held up. */
export interface DatasetImporter {
  /**
   * Keeps a file for a day.
   * @returns its key
   * @throws INVALID IMPORT_TOO_LARGE
   */
  keep(bytes: AsyncIterable<Uint8Array>, name: string): Promise<string>;
  /** Null: no such file is kept. */
  compare(sent: SentDataset): Promise<ImportPreview | ImportRefusal | null>;
  /** What was found, as CSV; null: no such file is kept, or it cannot be read. */
  findings(sent: SentDataset): Promise<string | null>;
  /** @param by whose act it is, and the revision that was looked at */
  apply(
    sent: SentDataset,
    by: { readonly actor: string; readonly userId: string; readonly revision: number },
  ): Promise<ImportOutcome | ImportRefusal | null>;
}
