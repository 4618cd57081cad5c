/** What the services of administration ask of the database. Ids are those of the database: `ec-paga-1/C03`, `ecuador/mintel`. */
import type { PartialDate } from '#domain/dates.ts';
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

export interface MilestoneText extends Written {
  readonly id: string;
  readonly planVersionId: string;
  readonly title: LocalizedText;
  readonly deliverable: LocalizedText | null;
  readonly startsOn: PartialDate | null;
  readonly endsOn: PartialDate | null;
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
  changeMilestone(text: MilestoneText): Promise<Outcome>;
}
