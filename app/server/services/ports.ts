/** What services ask of the world outside: the database today, mail and files later. Implemented under `server/db`. */
import type { AuditEvent, Jurisdiction, Plan, PlanDossier, PlanVersion } from '#domain/records.ts';

/** A state of the data. It grows by one with every change, so a page can say and a cache can know what it shows. */
export interface DataRevision {
  /** 0 when nothing has been written yet. */
  readonly number: number;
  /** ISO date and time, UTC. */
  readonly madeAt: string;
}

/** The member of the Partnership that a plan belongs to. */
export type PlanHome = Pick<Jurisdiction, 'slug' | 'name' | 'timezone'>;

/** A plan as lists of plans show it. */
export interface PlanSummary {
  readonly slug: string;
  readonly jurisdiction: PlanHome;
  readonly number: Plan['number'];
  readonly title: Plan['title'];
  readonly shortTitle: Plan['shortTitle'];
  readonly status: Plan['status'];
  /** In the order in which they were made; the last one may not be in force on the day that is shown. */
  readonly versions: readonly PlanVersion[];
}

export interface AuditQuery {
  /** Day from which on, `YYYY-MM-DD`, UTC. */
  readonly since?: string;
  /** At most so many, the newest first. */
  readonly limit: number;
}

/** Reads what is published. */
export interface PlanReader {
  revision(): Promise<DataRevision>;
  /** Newest plan first. */
  listPlans(): Promise<PlanSummary[]>;
  /** All facts of one plan at the present revision; null when there is no such plan. */
  dossier(slug: string): Promise<PlanDossier | null>;
  /** The audit trail, newest first. */
  auditEvents(query: AuditQuery): Promise<AuditEvent[]>;
}

/** A new plan with what the audit trail is to say of it. */
export interface PlanAddition {
  readonly dossier: PlanDossier;
  /** Who did it: a person's or a program's name. */
  readonly actor: string;
  readonly at: Date;
}

/** A name that must be the only one of its kind and is in use. */
export interface TakenName {
  readonly kind: 'PLAN' | 'PLAN_NUMBER' | 'COMMITMENT_CODE';
  readonly name: string;
}

/** Writes plans. */
export interface PlanWriter {
  isEmpty(): Promise<boolean>;
  /** What a plan would claim for itself and another one already has; empty when it can be added. */
  taken(dossier: PlanDossier): Promise<TakenName[]>;
  /**
   * Writes a plan, its audit event and the next revision in one transaction. Bodies and sources that the jurisdiction
   * already has are brought up to date; everything else is added.
   * @returns the revision that it made
   * @throws when the plan is there already: what is published is not replaced wholesale.
   */
  add(addition: PlanAddition): Promise<DataRevision>;
}
