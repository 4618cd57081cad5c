/** How long the body that answers for a commitment has to reply to an assessment before it is public. */
import { addDays, type IsoDate } from '../dates.ts';

/**
 * Days that a body has to reply, after the day on which the assessment was opened to it. The domain brief gives no number: 1.2
 * has two weeks for the public's comments in early rounds, and an office that must clear an answer needs a working week at
 * least. Ten days hold one always, whatever holidays fall into them, and keep the work moving.
 */
export const REPLY_DAYS = 10;

export interface ReplyTime {
  /** Day on which it was opened to the body, where the plan is at home; null: it was not. */
  readonly openedOn: IsoDate | null;
  /** Bodies that answer for the commitment. */
  readonly answering: readonly string[];
  /** Of these, those that replied and want no more time. */
  readonly waived: readonly string[];
}

/** The last day on which a reply is waited for; null: it was not opened. */
export function lastReplyDay({ openedOn }: Pick<ReplyTime, 'openedOn'>): IsoDate | null {
  return openedOn === null ? null : addDays(openedOn, REPLY_DAYS);
}

/**
 * Whether a release on a day would cut the time to reply short, so that it needs a public reason. Not where nobody answers for
 * the commitment, or where each body that does has waived the rest of its time.
 */
export function isEarly(time: ReplyTime, day: IsoDate): boolean {
  if (time.answering.every((body) => time.waived.includes(body))) return false;
  const last = lastReplyDay(time);
  return last === null || day <= last;
}
