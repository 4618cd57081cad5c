/** What the services of mail ask of the database and of whatever carries messages away. */
import type { HeldRole } from '#domain/policy/roles.ts';
import type { ReportSource } from '#domain/values.ts';

/** A message to a person, to be written once. */
export interface Mail {
  /**
   * What it is about, with its kind before the first colon, such as `invitation:<id of the invitation>`. A second message
   * with the same key is not written.
   */
  readonly key: string;
  /** One address. */
  readonly to: string;
  /** Whose address that is; null for people without an account yet. */
  readonly userId: string | null;
  /** One line. */
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  /** Whether the text holds a secret, such as a link to set a password: it is emptied once the message is sent. */
  readonly secret: boolean;
  /** The moment that it stands for; left out: now. */
  readonly at?: Date;
}

/** Where messages are handed in. */
export interface Mailbox {
  /**
   * Keeps a message; a job sends it. Once this has returned, the message survives whatever happens to the process.
   * @throws INVALID MAIL_ADDRESS, MAIL_SUBJECT, MAIL_TEXT for one that cannot be sent as it is
   */
  queue(mail: Mail): Promise<void>;
}

/** A message that this node has taken up to send. */
export interface TakenMail extends Mail {
  readonly id: string;
  /** When it was written. */
  readonly createdAt: Date;
  /** How often it was taken up, this time included. */
  readonly attempts: number;
  /** Until when nobody else takes it up; tells this taking up from any later one. */
  readonly takenTill: Date;
}

/** Messages as they are kept. */
export interface MessageStore {
  /** Writes a message unless there is one with its key. */
  add(mail: Omit<Mail, 'at'> & { readonly id: string; readonly at: Date }): Promise<void>;
  /** Those of the keys under which a message is written. */
  written(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** When the last message to a person whose key begins like this was written; null: none. */
  lastWritten(userId: string, keyPrefix: string): Promise<Date | null>;
  /**
   * Takes up the oldest message that is neither sent nor taken nor given up, so that no other node sends it.
   * @param limit how often a message is tried
   * @param till until when it is this node's
   */
  take(now: Date, till: Date, limit: number): Promise<TakenMail | null>;
  /** Marks a message as sent; a secret text is emptied. */
  sent(mail: TakenMail, at: Date): Promise<void>;
  /**
   * Marks a try as failed.
   * @param failure why, without addresses
   * @param next when it is tried again; null: never, and a secret text is emptied
   */
  failed(mail: TakenMail, failure: string, next: { readonly at: Date } | null, limit: number): Promise<void>;
}

/** How carrying a message away ended. `GONE` will fail again however often it is tried, such as an address that is none. */
export type Delivery = { readonly outcome: 'SENT' } | { readonly outcome: 'LATER' | 'GONE'; readonly failure: string };

/** Carries messages away: by SMTP, or into a folder. */
export interface Carrier {
  deliver(mail: TakenMail, headers: Readonly<Record<string, string>>): Promise<Delivery>;
}

/** A person with an open account, as far as messages concern it. */
export interface MailPerson {
  readonly userId: string;
  readonly email: string;
  readonly locale: 'es' | 'en';
  readonly remindersOff: boolean;
  /** Roles held now, each with the moment from which on. */
  readonly roles: readonly (HeldRole & { readonly from: Date })[];
}

/** People as far as messages concern them. */
export interface MailPeople {
  /** Everyone with an open account and a role that is held now. */
  all(now: Date): Promise<MailPerson[]>;
  /** Whether a person wants no reminders beyond those of duty; null: there is no such person. */
  remindersOff(userId: string): Promise<boolean | null>;
  setRemindersOff(userId: string, off: boolean): Promise<void>;
}

/** Signs the address by which a person says no to reminders without logging in. */
export interface ReminderLinks {
  /** The part of the address that stands for the person. */
  readonly sign: (userId: string) => string;
  /** The person; null for a part that was not signed here. */
  readonly read: (token: string) => string | null;
}

/** A step of a filing that people are told of; that a report was taken back ends the news of it. */
export interface AnnouncedStep {
  readonly filingId: string;
  readonly action: 'SUBMITTED' | 'RETURNED' | 'VALIDATED' | 'PUBLISHED' | 'WITHDRAWN';
  readonly at: Date;
  readonly note: string | null;
  /** Who took it. */
  readonly userId: string;
  readonly milestoneId: string;
  readonly periodId: string;
  readonly source: ReportSource;
  readonly organizationId: string;
}

/** A step of an assessment that people are told of. */
export interface AnnouncedReviewStep {
  readonly reviewId: string;
  readonly action: 'SENT' | 'CONFIRMED' | 'RETURNED' | 'OPENED' | 'RELEASED' | 'WITHDRAWN';
  readonly at: Date;
  /** Who took it. */
  readonly userId: string;
}

export interface StepReader {
  /** Steps of filings taken after one moment and up to another, in order. */
  between(after: Date, till: Date): Promise<AnnouncedStep[]>;
  /** The same of assessments. */
  reviewsBetween(after: Date, till: Date): Promise<AnnouncedReviewStep[]>;
}
