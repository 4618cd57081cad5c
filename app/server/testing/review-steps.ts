/** The way of an assessment, step by step, for tests: each with the version that is current and a request of its own. */
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Coding } from '#domain/reviewing/coding.ts';
import type { PlainMove, ReviewMoveRequest } from '#server/services/reviewing/move.ts';
import type { ReviewingDesk } from './reviewing.ts';

interface Id {
  readonly id: string;
}

export interface ReviewSteps {
  readonly key: () => string;
  readonly see: (who: Actor, review: Id) => Promise<ReviewPage>;
  readonly write: (who: Actor, review: Id, coding: Coding, disclosure?: string) => Promise<ReviewPage>;
  readonly move: (who: Actor, review: Id, name: PlainMove, over?: Partial<ReviewMoveRequest>) => Promise<ReviewPage>;
}

export function reviewSteps(desk: ReviewingDesk): ReviewSteps {
  let keys = 0;
  const key = (): string => `step-${++keys}`;
  const see = (who: Actor, { id }: Id): Promise<ReviewPage> => desk.openReview(who, id);
  return {
    ...{ key, see },
    write: async (who, { id }, coding, disclosure = '') => {
      const { version, writing } = await see(who, { id });
      const seen = { version, codingVersion: writing?.version ?? 0, requestKey: key() };
      return desk.sendCoding(who, { ...seen, id, coding, disclosure });
    },
    move: async (who, { id }, name, over = {}) => {
      const { version } = await see(who, { id });
      return desk.moveReview(who, { id, version, move: name, requestKey: key(), ...over });
    },
  };
}

/** The detail of a refusal, with the others that were told with it; null: it was not refused. */
export const refusalOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    ({ detail, also = [] }: { detail: string; also?: { detail: string }[] }) =>
      [detail, ...also.map((one) => one.detail)].join(' '),
  );
