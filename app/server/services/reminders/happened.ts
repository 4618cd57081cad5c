/** Something that was done with a report or an assessment, as people are told of it. */
import type { Locale } from '#format/locale.ts';
import type { MailPerson } from '../ports-mail.ts';

export interface Happened {
  readonly at: Date;
  /** Of a report of progress; else of an assessment. */
  readonly isOfReport: boolean;
  /** Whether a person is told of it. */
  readonly concerns: (person: MailPerson) => boolean;
  /** What it is about, what happened, where. */
  readonly text: (locale: Locale) => Promise<string>;
}
