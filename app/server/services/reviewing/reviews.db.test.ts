import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AssessmentStory } from '#contracts/commitment-assessments.ts';
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import {
  answer,
  CODE,
  resultsCoding,
  reviewingDesk,
  type ReviewingDesk,
  UDLA,
  UTPL,
} from '#server/testing/reviewing.ts';
import { commitmentStory } from '../commitment-story.ts';
import type { PlainMove } from './move.ts';

let desk: ReviewingDesk;
let ana: Actor;
let beto: Actor;
let cora: Actor;
let body: Actor;
beforeEach(async () => {
  desk = await reviewingDesk();
  [ana, beto, cora] = [await desk.reviewer(), await desk.reviewer(UDLA), await desk.reviewer('ecuador/puce')];
  body = await desk.filing.person('AGENCY_APPROVER', 'ecuador/mintel');
});
afterEach(() => desk.filing.db.remove());

let keys = 0;
const key = (): string => `k${++keys}`;
const BOOK = { code: CODE, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM' };
const begin = (isDouble = false): Promise<ReviewPage> => desk.beginReview(ana, { ...BOOK, isDouble });
const see = (who: Actor, { id }: { readonly id: string }): Promise<ReviewPage> => desk.openReview(who, id);
async function send(who: Actor, { id }: ReviewPage, completion: string, diog = 'MARGINAL'): Promise<ReviewPage> {
  const { version, writing } = await see(who, { id });
  const coding = resultsCoding(completion, diog);
  return desk.sendCoding(who, { id, version, codingVersion: writing?.version ?? 0, coding, requestKey: key() });
}
async function move(
  who: Actor,
  { id }: { readonly id: string },
  name: PlainMove,
  over: object = {},
): Promise<ReviewPage> {
  const { version } = await see(ana, { id });
  return desk.moveReview(who, { id, version, move: name, note: 'Motivo.', requestKey: key(), ...over });
}
const refusal = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (failure: { detail?: string }) => failure.detail ?? String(failure),
  );
const stories = async (asOf = '2026-11-25'): Promise<readonly AssessmentStory[]> =>
  (await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf })).assessments;
const valueIn = (story: AssessmentStory | undefined, variable: string): string | null | undefined =>
  story?.assessment.values.find((one) => one.variable === variable && one.aspect === 'OVERALL')?.value;

describe('an assessment by one reviewer', () => {
  it('goes to a second reader, comes back with a note, is mended, confirmed and released', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'RETURN', { note: 'Falta el portal.' });
    expect((await see(ana, review)).steps.at(-1)).toMatchObject({ action: 'RETURNED', note: 'Falta el portal.' });
    await send(ana, review, 'SUBSTANTIAL');
    await move(beto, review, 'CONFIRM');
    expect(await stories()).toEqual([]);
    await move(ana, review, 'RELEASE');
    const [story] = await stories();
    expect(story?.assessment).toMatchObject({
      ...{ id: 'C01-utpl-end-of-term', organization: 'utpl', moment: 'END_OF_TERM', methodology: 'IRM_2018_2020' },
      ...{ releasedOn: '2026-11-25', supersedes: null },
    });
    expect(story?.assessment.credits.map(({ part, organization }) => [part, organization])).toEqual([
      ['AUTHOR', 'utpl'],
      ['READER', 'udla'],
    ]);
    expect(valueIn(story, 'COMPLETION')).toBe('SUBSTANTIAL');
    expect(story?.computed).toEqual([
      { kind: 'HIGH_COMPLETION', answer: true },
      { kind: 'STRONG_EARLY_RESULTS', answer: false },
    ]);
    expect(await stories('2026-11-24')).toEqual([]);
  });

  it('stands beside what the IRM said and changes nothing of it', async () => {
    const irm = async () => (await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf: '2026-11-25' })).irm;
    const before = await irm();
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    await move(ana, review, 'RELEASE');
    expect(await irm()).toEqual(before);
  });

  it('is released on its day by the job, once, in the name of the office that set it', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    expect(await refusal(move(ana, review, 'SCHEDULE', { releaseOn: '2026-11-25' }))).toBe('RELEASE_ON');
    expect(await refusal(move(ana, review, 'SCHEDULE', { releaseOn: '2026-02-30' }))).toBe('RELEASE_ON');
    await move(ana, review, 'SCHEDULE', { releaseOn: '2026-11-28' });
    await move(beto, review, 'SCHEDULE', { releaseOn: '2026-12-01' });
    desk.filing.at('2026-11-28');
    expect(await desk.releaseDue()).toEqual([]);
    desk.filing.at('2026-12-01');
    const released = await Promise.all([desk.releaseDue(), desk.releaseDue()]);
    expect(released.flat()).toEqual([review.id]);
    expect((await stories('2026-12-01')).map(({ assessment }) => assessment.releasedOn)).toEqual(['2026-12-01']);
    expect(await stories('2026-11-30')).toEqual([]);
  });

  it('is corrected by another, with the reason; what it said before stays to be read, on past days too', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    await move(ana, review, 'RELEASE');
    expect(await refusal(begin())).toBe('ASSESSMENT_EXISTS');
    desk.filing.at('2026-12-05');
    const request = { code: CODE, assessment: 'C01-utpl-end-of-term', reason: 'Se publicó otro portal.' };
    expect(await refusal(desk.correctAssessment(beto, request))).toBe('ASSESSMENT_OF_ANOTHER');
    expect(await refusal(desk.correctAssessment(ana, { ...request, reason: ' ' }))).toBe('NOTE_MISSING');
    const correction = await desk.correctAssessment(ana, request);
    expect(correction.writing?.content['COMPLETION']).toMatchObject({ value: 'LIMITED', page: '4' });
    await send(ana, correction, 'COMPLETE');
    await move(beto, correction, 'CONFIRM');
    await move(ana, correction, 'RELEASE');
    const [story] = await stories('2026-12-05');
    expect(story?.assessment).toMatchObject({ id: 'C01-utpl-end-of-term-2', correction: 'Se publicó otro portal.' });
    expect(story?.corrected.map((one) => one.id)).toEqual(['C01-utpl-end-of-term']);
    expect(valueIn((await stories('2026-12-04'))[0], 'COMPLETION')).toBe('LIMITED');
  });

  it('keeps drafts that lack anything, refuses to sign them with every fault, and loses no text', async () => {
    const { id, version } = await begin();
    const coding = { COMPLETION: answer('LIMITED', { rationale: '' }) };
    const saved = await desk.saveCoding(ana, { id, codingVersion: 1, coding });
    expect(saved.writing?.content['COMPLETION']).toMatchObject({ value: 'LIMITED', page: '4' });
    expect(await refusal(desk.saveCoding(ana, { id, codingVersion: 1, coding }))).toBe('CODING_CHANGED');
    const sending = desk.sendCoding(ana, { id, version, codingVersion: 2, coding, requestKey: key() });
    await expect(sending).rejects.toMatchObject({ detail: 'CODING_INCOMPLETE', findings: { length: 5 } });
  });

  it('is sent once, however often its form is', async () => {
    const { id, version } = await begin();
    const form = { id, version, codingVersion: 1, coding: resultsCoding('LIMITED'), requestKey: 'same' };
    await desk.sendCoding(ana, form);
    expect((await desk.sendCoding(ana, form)).steps).toHaveLength(2);
  });

  it('is one at a time for a body, and by a method that codes something then', async () => {
    await begin();
    expect(await refusal(begin())).toBe('REVIEW_OPEN');
    expect(
      await refusal(desk.beginReview(ana, { ...BOOK, moment: 'DESIGN', methodology: 'OGP_LOCAL', isDouble: false })),
    ).toBe('CODEBOOK');
    expect(await refusal(desk.beginReview(beto, { ...BOOK, isDouble: false }))).toBeNull();
  });

  it.each([
    ['a method of plans long before', { methodology: 'IRM_2011_2014', moment: 'MIDTERM' }, ['CODEBOOK']],
    ['the method of cities', { methodology: 'OGP_LOCAL', moment: 'END_OF_COMMITMENT' }, ['CODEBOOK']],
    ['a moment at which the method codes nothing', { moment: 'END_OF_COMMITMENT' }, ['CODEBOOK']],
    ['the design by the method of later plans', { methodology: 'IRM_2021_PLUS', moment: 'DESIGN' }, ['CODEBOOK']],
    ['no commitment', { code: '' }, ['COMMITMENT']],
    ['nothing at all', { code: '', methodology: '', moment: '' }, ['COMMITMENT', 'CODEBOOK']],
  ])('is not begun with %s, and all that is wrong is told at once', async (_, over, expected) => {
    const failure = await desk
      .beginReview(ana, { ...BOOK, isDouble: false, ...over })
      .catch((caught: unknown) => caught);
    const { detail, also = [] } = failure as { detail: string; also?: { detail: string }[] };
    expect([detail, ...also.map((one) => one.detail)]).toEqual(expected);
  });
});

describe('who sees and does what', () => {
  it('nobody else reads it while it is written, and nobody reads the own work as second reader', async () => {
    const review = await begin();
    expect((await see(beto, review)).codings).toEqual([]);
    expect((await see(beto, review)).decided).toBeNull();
    await send(ana, review, 'LIMITED');
    expect(await refusal(move(ana, review, 'CONFIRM'))).toBe('REVIEW_STATUS');
    expect((await see(beto, review)).codings).toHaveLength(1);
    await move(beto, review, 'CONFIRM');
    expect(await refusal(move(cora, review, 'RELEASE'))).toBe('REVIEW_STATUS');
  });

  it('the body neither sees nor answers it before it is opened, or once it is taken back', async () => {
    const review = await begin();
    const hidden = async () => [
      (await desk.repliesDesk(body)).length,
      await refusal(desk.openForReply(body, review.id)),
      await refusal(desk.replyTo(body, { id: review.id, text: 'No.', requestKey: key() })),
      await refusal(desk.openReview(body, review.id)),
    ];
    expect(await hidden()).toEqual([0, 'REVIEW', 'REVIEW', 'NOT_ALLOWED']);
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    expect(await hidden()).toEqual([0, 'REVIEW', 'REVIEW', 'NOT_ALLOWED']);
    await move(ana, review, 'OPEN');
    expect((await desk.openForReply(body, review.id)).decided['COMPLETION']?.value).toBe('LIMITED');
    await move(beto, review, 'RETURN');
    expect(await hidden()).toEqual([0, 'REVIEW', 'REVIEW', 'NOT_ALLOWED']);
  });

  it('the body replies before and after the release, and both are printed beside it', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    await move(ana, review, 'OPEN');
    const reply = { id: review.id, text: 'El portal ya está en línea.', requestKey: 'once' };
    await desk.replyTo(body, reply);
    await desk.replyTo(body, reply);
    expect(await refusal(desk.replyTo(body, { ...reply, text: ' ', requestKey: key() }))).toBe('REPLY_MISSING');
    expect((await see(ana, review)).replyViews.map(({ text }) => text)).toEqual([reply.text]);
    expect((await desk.reviewInbox(ana)).reviews[0]?.replies).toBe(1);
    expect(await stories()).toEqual([]);
    await move(ana, review, 'RELEASE');
    desk.filing.at('2026-12-01');
    await desk.replyTo(body, { ...reply, text: 'Seguimos.', requestKey: key() });
    const told = (await stories('2026-12-01'))[0]?.replies.map(({ text, beforeRelease }) => [text, beforeRelease]);
    expect(told).toEqual([
      [reply.text, true],
      ['Seguimos.', false],
    ]);
    expect((await stories('2026-11-25'))[0]?.replies).toHaveLength(1);
  });

  it('a body that does not lead the commitment, and an editor of the one that does, reply to nothing', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    await move(beto, review, 'CONFIRM');
    await move(ana, review, 'RELEASE');
    for (const [role, organization] of [
      ['AGENCY_APPROVER', 'ecuador/sercop'],
      ['AGENCY_EDITOR', 'ecuador/mintel'],
      ['COUNTERPART', 'ecuador/redam'],
    ] as const) {
      const other = await desk.filing.person(role, organization);
      expect(await refusal(desk.openForReply(other, review.id))).toBe('NOT_ALLOWED');
      expect(await desk.repliesDesk(other)).toEqual([]);
    }
  });

  it('a reviewer of the body that answers takes no part', async () => {
    const review = await begin();
    const own = await desk.reviewer('ecuador/mintel');
    expect(await refusal(desk.openReview(own, review.id))).toBe('OWN_COMMITMENT');
    expect(await refusal(desk.beginReview(own, { ...BOOK, isDouble: false }))).toBe('OWN_COMMITMENT');
    expect((await desk.reviewInbox(own)).reviews).toEqual([]);
  });

  it('nothing that is coded is told in the trail', async () => {
    const review = await begin();
    await send(ana, review, 'LIMITED');
    const events = await desk.filing.db.database.reader.auditEvent.findMany();
    expect(JSON.stringify(events)).not.toContain('LIMITED');
  });
});

describe('an assessment coded twice', () => {
  const agreementOn = async (variable: string) =>
    (await desk.reviewInbox(ana)).agreement[0]?.variables.find(({ key: one }) => one === variable)?.agreement;

  it('is blind: neither sees the other’s codes before both have sent theirs', async () => {
    const review = await begin(true);
    await move(beto, review, 'JOIN');
    await send(ana, review, 'LIMITED');
    const [ofAna, ofBeto, ofCora] = [await see(ana, review), await see(beto, review), await see(cora, review)];
    expect(ofAna.codings.map(({ seat }) => seat)).toEqual(['FIRST']);
    expect(ofBeto.codings.map(({ seat }) => seat)).toEqual(['SECOND']);
    expect(ofCora.codings).toEqual([]);
    expect(JSON.stringify([ofBeto, ofCora])).not.toContain('Porque LIMITED');
    expect(await agreementOn('COMPLETION')).toBeUndefined();
  });

  it('is decided by a third where the two differ, and tells their agreement', async () => {
    const review = await begin(true);
    await move(beto, review, 'JOIN');
    expect(await refusal(move(cora, review, 'JOIN'))).toBe('REVIEW_STATUS');
    await send(ana, review, 'LIMITED');
    await send(beto, review, 'SUBSTANTIAL');
    expect((await see(ana, review)).writing).toBeNull();
    const third = await see(cora, review);
    expect(third.differing).toEqual(['COMPLETION']);
    expect(third.writing?.questions.map(({ key: one }) => one)).toEqual(['COMPLETION']);
    await send(cora, review, 'SUBSTANTIAL');
    await move(ana, review, 'RELEASE');
    const [story] = await stories();
    expect(valueIn(story, 'COMPLETION')).toBe('SUBSTANTIAL');
    expect(story?.twice).toEqual({ agreed: 4, of: 5 });
    expect(story?.assessment.credits.map(({ part }) => part)).toEqual(['CODER', 'CODER', 'DECIDER']);
    const alone = { n: 1, kappa: null, undefinedBecause: 'ONE_THING_ONLY' };
    expect(story?.agreement[0]?.agreement).toEqual({ ...alone, agreed: 0, byChance: 0 });
    expect(await agreementOn('DIOG')).toEqual({ ...alone, agreed: 1, byChance: 1 });
  });

  it('is confirmed by the third where they agree on everything', async () => {
    const review = await begin(true);
    await move(beto, review, 'JOIN');
    await send(ana, review, 'LIMITED');
    await send(beto, review, 'LIMITED');
    const { version, writing } = await see(cora, review);
    expect(writing?.questions).toEqual([]);
    const signed = await desk.sendCoding(cora, {
      id: review.id,
      version,
      codingVersion: 0,
      coding: {},
      requestKey: key(),
    });
    expect(signed.status).toBe('CONFIRMED');
    expect(signed.decided?.['COMPLETION']?.value).toBe('LIMITED');
  });

  it('is decided anew when it is taken back', async () => {
    const review = await begin(true);
    await move(beto, review, 'JOIN');
    await send(ana, review, 'LIMITED');
    await send(beto, review, 'SUBSTANTIAL');
    await send(cora, review, 'SUBSTANTIAL');
    await move(cora, review, 'RETURN');
    await send(cora, review, 'LIMITED');
    await move(cora, review, 'RELEASE');
    expect(valueIn((await stories())[0], 'COMPLETION')).toBe('LIMITED');
  });
});

it('may be begun for one commitment by two bodies, which stand side by side', async () => {
  for (const [first, second] of [
    [ana, beto],
    [beto, ana],
  ] as const) {
    const { id } = await desk.beginReview(first, { ...BOOK, isDouble: false });
    await send(first, { id } as ReviewPage, first === ana ? 'LIMITED' : 'COMPLETE');
    await move(second, { id }, 'CONFIRM');
    await move(first, { id }, 'RELEASE');
  }
  const told = (await stories()).map((story) => [story.assessment.organization, valueIn(story, 'COMPLETION')]);
  expect(told).toEqual([
    [UDLA.slice(8), 'COMPLETE'],
    [UTPL.slice(8), 'LIMITED'],
  ]);
});
