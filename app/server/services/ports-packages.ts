/** What the import of plans (packages of this program, the tabular template) asks of the database. */
import type { PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { DataRevision, TakenName } from './ports.ts';

/** A record that is new. */
export interface PlanRecord {
  /** Kind of record, by its list in the dossier (`milestones`). */
  readonly list: string;
  /** What tells it apart there; empty where a plan has one only. */
  readonly key: string;
  readonly title: LocalizedText | null;
}

/** One fact of a record as it was and as it is to be. */
export interface PlanFact extends PlanRecord {
  /** Place within the record, such as `versions[original].title.es`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a file would make of one plan. */
export interface ComparedPlan {
  readonly slug: string;
  readonly isNew: boolean;
  /** Of a new plan nothing is listed: all of it is new. */
  readonly added: readonly PlanRecord[];
  readonly changed: readonly PlanFact[];
  /** The plan as it is; null: it is new. */
  readonly stored: PlanDossier | null;
  /** The plan as it is to be: nothing that is here is missing in it. */
  readonly merged: PlanDossier;
}

/** What the plans of one jurisdiction share. */
export type SharedRecords = Pick<PlanDossier, 'jurisdiction' | 'organizations' | 'successions' | 'sources'>;

/** All that files of plans are compared with. */
export interface PlanSnapshot {
  readonly revision: DataRevision;
  /** By identifier of the plan. */
  readonly plans: ReadonlyMap<string, PlanDossier>;
  /** By key of the jurisdiction. */
  readonly shared: ReadonlyMap<string, SharedRecords>;
  /** Names of new plans that others have, by identifier of the plan. */
  readonly taken: ReadonlyMap<string, readonly TakenName[]>;
  /** Codes of the commitments that each commitment here continues, by its own. */
  readonly lineage: ReadonlyMap<string, readonly string[]>;
}

export interface PlansImport {
  readonly plans: readonly ComparedPlan[];
  /** The revision that was compared with. */
  readonly revision: number;
  readonly actor: string;
  /** The person who did it; left out for the shell. */
  readonly userId?: string;
  readonly at: Date;
  /** Name of the file, for the trail. */
  readonly fileName: string;
}

/** What is here of the plans that tables name. */
export interface KnownPlans {
  readonly revision: DataRevision;
  readonly plans: readonly PlanDossier[];
  /** Of every member. */
  readonly shared: readonly SharedRecords[];
  /** Some plan of each member that has one, so that what a member's plans share can be brought to it. */
  readonly carriers: readonly PlanDossier[];
}

export interface PlanStore {
  /** @param slugs addresses of plans; with carriers only where `needsCarriers` */
  known(slugs: readonly string[], needsCarriers: boolean): Promise<KnownPlans>;
  /** @param about the plans of the file, by identifier */
  snapshot(about: readonly PlanDossier[]): Promise<PlanSnapshot>;
  /**
   * Writes everything in one transaction.
   * @param progress told of plans done, of how many
   * @returns the revision that it made; null: somebody wrote meanwhile, and nothing was changed
   */
  apply(change: PlansImport, progress: (done: number, of: number) => void): Promise<DataRevision | null>;
}
