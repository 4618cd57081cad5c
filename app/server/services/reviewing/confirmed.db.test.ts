import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { CodedAnswer, Coding } from '#domain/reviewing/coding.ts';
import { refusalOf, reviewSteps, type ReviewSteps } from '#server/testing/review-steps.ts';
import {
  answer,
  CODE,
  resultsCoding,
  reviewingDeskOfPlan,
  type ReviewingDesk,
  UDLA,
} from '#server/testing/reviewing.ts';
import { commitmentStory } from '../commitment-story.ts';

let desk: ReviewingDesk;
let steps: ReviewSteps;

let first: Actor;
let second: Actor;
let third: Actor;

async function deskOf(submitted: number): Promise<void> {
  desk = await reviewingDeskOfPlan(submitted);
  steps = reviewSteps(desk);
  [first, second, third] = [await desk.reviewer(), await desk.reviewer(UDLA), await desk.reviewer('ecuador/puce')];
}
afterEach(() => desk.filing.db.remove());

const begin = (methodology: string, moment: string, isDouble = false): Promise<ReviewPage> =>
  desk.beginReview(first, { code: CODE, methodology, moment, isDouble });
const early = { note: 'Motivo.' };
const released = async () =>
  (await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf: '2026-11-25' })).assessments.map(
    ({ assessment }) =>
      [assessment.moment, ...assessment.values.map(({ value, naReason }) => value ?? naReason)].join(' '),
  );
const NOT_YET: CodedAnswer = { ...answer(''), value: null, naReason: 'NOT_YET_ASSESSED' };

/** A design by the method since 2021. */
const design = (verifiable: string): Coding => ({
  ...{ VERIFIABILITY: answer(verifiable), OPEN_GOV_LENS: answer('YES') },
  ...{ POTENTIAL_FOR_RESULTS: answer('MODEST'), PROMISING: answer('NO') },
});

/** Written and confirmed. */
async function confirmed(moment: string, coding: Coding): Promise<ReviewPage> {
  const review = await begin('IRM_2021_PLUS', moment);
  await steps.write(first, review, coding);
  return steps.move(second, review, 'CONFIRM');
}

describe('a commitment found not verifiable by the method since 2021', () => {
  beforeEach(() => deskOf(2020));

  it('is assessed no further, at the end either', async () => {
    await steps.move(first, await confirmed('DESIGN', design('NO')), 'RELEASE', early);
    expect(await released()).toEqual(['DESIGN NO NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE']);
    expect((await begin('IRM_2021_PLUS', 'END_OF_TERM')).writing?.findings).toEqual([]);
  });

  it('leaves what was confirmed before as it was confirmed, and holds it back', async () => {
    const end = await confirmed('END_OF_TERM', resultsCoding('COMPLETE', 'MAJOR'));
    await steps.move(first, await confirmed('DESIGN', design('NO')), 'RELEASE', early);
    const seen = await steps.see(first, end);
    expect(seen).toMatchObject({ status: 'CONFIRMED', isOutdated: true });
    expect([seen.decided?.['COMPLETION']?.value, seen.decided?.['DIOG']?.value]).toEqual(['COMPLETE', 'MAJOR']);
    for (const [move, over] of [
      ['OPEN', {}],
      ['RELEASE', early],
      ['SCHEDULE', { ...early, releaseOn: '2026-12-01' }],
    ] as const) {
      expect(await refusalOf(steps.move(first, end, move, over))).toBe('CONFIRMED_OUTDATED');
    }
    expect(await released()).toHaveLength(1);
    const back = await steps.move(first, end, 'RETURN', early);
    expect(back.writing?.content['COMPLETION']?.value).toBe('COMPLETE');
    await steps.write(first, end, {});
    await steps.move(second, end, 'CONFIRM');
    await steps.move(first, end, 'RELEASE', early);
    expect((await released()).at(-1)).toBe(
      'END_OF_TERM NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE',
    );
  });

  it('returns what was to be released on a day, with the reason, instead of releasing it', async () => {
    const end = await confirmed('END_OF_TERM', resultsCoding('COMPLETE', 'MAJOR'));
    await steps.move(first, end, 'SCHEDULE', { ...early, releaseOn: '2026-11-28' });
    await steps.move(first, await confirmed('DESIGN', design('NO')), 'RELEASE', early);
    desk.filing.at('2026-11-28');
    expect(await desk.releaseDue()).toEqual([]);
    const back = await steps.see(first, end);
    expect(back).toMatchObject({ status: 'RETURNED', releaseOn: null });
    expect(back.steps.at(-1)).toMatchObject({
      action: 'RETURNED',
      note: expect.stringContaining('no concuerda') as string,
    });
    expect(await desk.releaseDue()).toEqual([]);
  });

  it('leaves what a third reviewer decided as it was decided, too', async () => {
    const end = await begin('IRM_2021_PLUS', 'END_OF_TERM', true);
    await steps.move(second, end, 'JOIN');
    await steps.write(first, end, resultsCoding('COMPLETE', 'MAJOR'));
    await steps.write(second, end, resultsCoding('LIMITED', 'MAJOR'));
    await steps.write(third, end, resultsCoding('COMPLETE', 'MAJOR'));
    await steps.move(first, await confirmed('DESIGN', design('NO')), 'RELEASE', early);
    const decided = { COMPLETION: { value: 'COMPLETE' }, DIOG: { value: 'MAJOR' } };
    expect(await steps.see(first, end)).toMatchObject({ status: 'CONFIRMED', isOutdated: true, decided });
    expect(await refusalOf(steps.move(first, end, 'RELEASE', early))).toBe('CONFIRMED_OUTDATED');
  });

  it('is not confirmed by a second reader once something contradicts it', async () => {
    const end = await begin('IRM_2021_PLUS', 'END_OF_TERM');
    await steps.write(first, end, resultsCoding('COMPLETE', 'MAJOR'));
    await steps.move(first, await confirmed('DESIGN', design('NO')), 'RELEASE', early);
    expect(await steps.see(second, end)).toMatchObject({
      isOutdated: true,
      decided: { COMPLETION: { value: 'COMPLETE' } },
    });
    expect(await refusalOf(steps.move(second, end, 'CONFIRM'))).toBe('CONFIRMED_OUTDATED');
    expect((await steps.move(second, end, 'RETURN', early)).status).toBe('RETURNED');
  });

  it('cannot be found so while the body has values of another moment in public, until these are taken back', async () => {
    await steps.move(first, await confirmed('END_OF_TERM', resultsCoding('COMPLETE', 'MAJOR')), 'RELEASE', early);
    const review = await begin('IRM_2021_PLUS', 'DESIGN');
    await expect(steps.write(first, review, design('NO'))).rejects.toMatchObject({
      ...{ detail: 'CODING_INCOMPLETE' },
      findings: [{ key: 'VERIFIABILITY', field: 'value', code: 'ASSESSED_ELSEWHERE' }],
    });
    const reason = 'El compromiso no es verificable.';
    const correction = await desk.correctAssessment(first, { code: CODE, assessment: 'C01-utpl-end-of-term', reason });
    const back = Object.fromEntries(correction.questions.map(({ key }) => [key, NOT_YET]));
    await steps.write(first, correction, back);
    await steps.move(second, correction, 'CONFIRM');
    await steps.move(first, correction, 'RELEASE', early);
    await steps.write(first, review, design('NO'));
    await steps.move(second, review, 'CONFIRM');
    await steps.move(first, review, 'RELEASE', early);
    expect(await released()).toEqual([
      'DESIGN NO NOT_ASSESSABLE NOT_ASSESSABLE NOT_ASSESSABLE',
      'END_OF_TERM NOT_YET_ASSESSED NOT_YET_ASSESSED NOT_YET_ASSESSED NOT_YET_ASSESSED NOT_YET_ASSESSED',
    ]);
  });

  it('is held back where values of another moment became public since', async () => {
    const found = await confirmed('DESIGN', design('NO'));
    await steps.move(first, await confirmed('END_OF_TERM', resultsCoding('COMPLETE', 'MAJOR')), 'RELEASE', early);
    expect(await refusalOf(steps.move(first, found, 'RELEASE', early))).toBe('CONFIRMED_OUTDATED');
  });
});

describe('two codings of relevance', () => {
  beforeEach(() => deskOf(2019));
  const relevance = (ATI: string, CP: string, TI = 'YES'): Coding => ({
    ...{ VERIFIABILITY: answer('YES'), POTENTIAL_IMPACT: answer('MINOR'), PROMISING: answer('NO') },
    ...{ 'RELEVANCE.ATI': answer(ATI), 'RELEVANCE.CP': answer(CP) },
    ...{ 'RELEVANCE.PA': answer('NO'), 'RELEVANCE.TI': answer(TI) },
  });

  it('nor a single one is signed with technology as its only value, whatever else is left open', async () => {
    const review = await begin('IRM_2018_2020', 'DESIGN');
    const open = Object.fromEntries(review.questions.map(({ key }) => [key, NOT_YET]));
    await expect(steps.write(first, review, { ...open, 'RELEVANCE.TI': answer('YES') })).rejects.toMatchObject({
      findings: [{ key: 'RELEVANCE.TI', field: 'value', code: 'TECHNOLOGY_ALONE' }],
    });
  });

  it('are not decided so that technology alone is left', async () => {
    const review = await begin('IRM_2018_2020', 'DESIGN', true);
    await steps.move(second, review, 'JOIN');
    await steps.write(first, review, relevance('YES', 'NO'));
    await steps.write(second, review, relevance('NO', 'YES'));
    const { writing } = await steps.see(third, review);
    expect(writing?.questions.map(({ key }) => key)).toEqual(['RELEVANCE.ATI', 'RELEVANCE.CP', 'RELEVANCE.TI']);
    expect(writing?.content['RELEVANCE.TI']?.value).toBe('YES');
    await expect(steps.write(third, review, relevance('NO', 'NO'))).rejects.toMatchObject({
      findings: [{ key: 'RELEVANCE.TI', field: 'value', code: 'TECHNOLOGY_ALONE' }],
    });
    const signed = await steps.write(third, review, relevance('NO', 'NO', 'NO'));
    expect(signed).toMatchObject({ status: 'CONFIRMED', decided: { 'RELEVANCE.TI': { value: 'NO' } } });
    expect(signed.steps.map(({ action }) => action)).toEqual(['BEGUN', 'JOINED', 'SENT', 'SENT', 'DECIDED']);
    await steps.move(first, review, 'RELEASE', early);
    expect(await released()).toEqual(['DESIGN YES NO NO NO NO MINOR NO']);
  });
});

describe('a coding that is being written', () => {
  beforeEach(() => deskOf(2019));

  it('is signed from a form that was opened before the second coder came', async () => {
    const review = await begin('IRM_2018_2020', 'END_OF_TERM', true);
    const form = { id: review.id, version: review.version, codingVersion: 1, coding: resultsCoding('LIMITED') };
    await steps.move(second, review, 'JOIN');
    expect(await refusalOf(desk.sendCoding(first, { ...form, requestKey: 'stale-1' }))).toBeNull();
    expect(await refusalOf(desk.sendCoding(first, { ...form, requestKey: 'stale-2' }))).toBe('REVIEW_STATUS');
  });

  it('is refused where the coding itself was saved elsewhere', async () => {
    const review = await begin('IRM_2018_2020', 'END_OF_TERM', true);
    const coding = resultsCoding('LIMITED');
    await desk.saveCoding(first, { id: review.id, codingVersion: 1, coding });
    const form = { id: review.id, version: review.version, codingVersion: 1, coding, requestKey: 'stale' };
    expect(await refusalOf(desk.sendCoding(first, form))).toBe('CODING_CHANGED');
  });

  it('leads on to the decision when both sign at the same moment', async () => {
    const review = await begin('IRM_2018_2020', 'END_OF_TERM', true);
    await steps.move(second, review, 'JOIN');
    const form = { id: review.id, version: review.version, codingVersion: 1, coding: resultsCoding('LIMITED') };
    await Promise.all([
      desk.sendCoding(first, { ...form, requestKey: 'one' }),
      desk.sendCoding(second, { ...form, requestKey: 'two' }),
    ]);
    expect((await steps.see(third, review)).status).toBe('DECIDING');
  });
});
