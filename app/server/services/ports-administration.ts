/** What the services of administration ask of the database. Ids are those of the database: `ec-paga-1/C03`, `ecuador/mintel`. */
import type { RecordFacts } from '#contracts/plan-records.ts';
import type { AnyFacts } from '#contracts/record-fields.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { RecordKindName } from '#domain/plan-records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { OrganizationType, ParticipationRole, SuccessionKind } from '#domain/values.ts';
import type { AuditNote, Outcome, Signature } from './ports-filing.ts';

/** Something that is written, with its author and its trace. */
interface Written {
  readonly by: Signature;
  readonly audit: AuditNote;
}

export interface OrganizationChange extends Written {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly name: LocalizedText;
  readonly acronym: string | null;
  readonly type: OrganizationType;
  readonly sector: string;
}

export interface SuccessionAddition extends Written {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly kind: SuccessionKind;
  readonly on: PartialDate | null;
  readonly legalAct: string | null;
}

export interface ParticipationAddition extends Written {
  readonly commitmentId: string;
  readonly organizationId: string;
  readonly role: ParticipationRole;
  readonly from: PartialDate;
}

export interface ParticipationEnd extends Written {
  readonly commitmentId: string;
  readonly organizationId: string;
  readonly role: ParticipationRole;
  readonly to: PartialDate;
}

/** A record of a plan as it is from now on. */
export interface RecordChange<K extends RecordKindName = RecordKindName> extends Written {
  readonly kind: K;
  /** Key within the plan; of a new plan, its address. */
  readonly key: string;
  readonly isNew: boolean;
  readonly facts: AnyFacts;
  readonly planId: string;
  readonly jurisdictionId: string;
  /** The data revision that the change was made from. */
  readonly revision: number;
}

/** The same, with the facts of its kind. */
export interface RecordOfKind<K extends RecordKindName> extends Omit<RecordChange<K>, 'facts' | keyof Written> {
  readonly facts: RecordFacts<K>;
}

/** Each change is one transaction with its trace and a revision. Nothing is ever deleted. */
export interface AdministrationStore {
  /** `CHANGED`: there is one with that key. */
  addOrganization(change: OrganizationChange): Promise<Outcome>;
  changeOrganization(change: OrganizationChange): Promise<Outcome>;
  addSuccession(addition: SuccessionAddition): Promise<Outcome>;
  /** `CHANGED`: the body holds that part already. */
  addParticipation(addition: ParticipationAddition): Promise<Outcome>;
  /** `CHANGED`: it has ended already, or there is none. */
  endParticipation(end: ParticipationEnd): Promise<Outcome>;
  /** `CHANGED`: the data is no longer that of the revision, or the key is taken. */
  saveRecord(change: RecordChange): Promise<Outcome>;
}
