/** Reviewing in the database: implements the ports of its services. */
import type { ReviewStore, TranscriptionStore, VerdictStore } from '../services/ports-reviewing.ts';
import type { Database } from './client.ts';
import { writing } from './tables/filing-trail.ts';
import { readReviews } from './tables/review-read.ts';
import { addReply, beginReview, changeReview, saveCoding } from './tables/review-write.ts';
import { copyValue } from './tables/transcriptions.ts';
import { giveVerdict } from './tables/verdicts.ts';

export function createVerdictStore(database: Database): VerdictStore {
  return { give: (verdict) => writing(database, (tx) => giveVerdict(tx, verdict)) };
}

export function createTranscriptionStore(database: Database): TranscriptionStore {
  return {
    isTaken: async (requestKey) => (await database.reader.assessmentValue.count({ where: { requestKey } })) > 0,
    copy: (transcription) => writing(database, (tx) => copyValue(tx, transcription)),
  };
}

export function createReviewStore(database: Database): ReviewStore {
  const read = (where: Parameters<typeof readReviews>[1]) => database.snapshot((tx) => readReviews(tx, where));
  return {
    find: async (id) => (await read({ id }))[0] ?? null,
    findByRequest: async (requestKey) => {
      const taken = [{ steps: { some: { requestKey } } }, { replies: { some: { requestKey } } }];
      return (await read({ OR: taken }))[0] ?? null;
    },
    findReleased: async (assessmentId) => (await read({ assessmentId }))[0] ?? null,
    list: ({ statuses, commitmentIds, dueBy }) =>
      read({
        ...(statuses === undefined ? {} : { status: { in: [...statuses] } }),
        ...(commitmentIds === undefined ? {} : { commitmentId: { in: [...commitmentIds] } }),
        ...(dueBy === undefined ? {} : { releaseOn: { lte: dueBy } }),
      }),
    begin: (review) => writing(database, (tx) => beginReview(tx, review)),
    change: (change) => writing(database, (tx) => changeReview(tx, change)),
    save: (saved) => writing(database, (tx) => saveCoding(tx, saved)),
    reply: (reply) => writing(database, (tx) => addReply(tx, reply)),
  };
}
