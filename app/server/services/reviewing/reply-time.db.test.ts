import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReviewPage } from '#contracts/reviewing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { refusalOf, reviewSteps, type ReviewSteps } from '#server/testing/review-steps.ts';
import { CODE, resultsCoding, reviewingDesk, type ReviewingDesk, UDLA } from '#server/testing/reviewing.ts';
import { commitmentStory } from '../commitment-story.ts';

let desk: ReviewingDesk;
let steps: ReviewSteps;
let ana: Actor;
let beto: Actor;
let body: Actor;
beforeEach(async () => {
  desk = await reviewingDesk();
  steps = reviewSteps(desk);
  [ana, beto] = [await desk.reviewer(), await desk.reviewer(UDLA)];
  body = await desk.filing.person('AGENCY_APPROVER', 'ecuador/mintel');
});
afterEach(() => desk.filing.db.remove());

async function confirmed(): Promise<ReviewPage> {
  const book = { code: CODE, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
  const review = await desk.beginReview(ana, book);
  await steps.write(ana, review, resultsCoding('LIMITED'));
  return steps.move(beto, review, 'CONFIRM');
}
const reply = (review: ReviewPage, text: string, endsWait = false) =>
  desk.replyTo(body, { id: review.id, text, endsWait, requestKey: steps.key() });
const story = async (asOf: string) =>
  (await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf })).assessments[0];

describe('the time to reply', () => {
  it('is given in full: an assessment that the body was never shown is not released', async () => {
    const review = await confirmed();
    expect(review.wait).toEqual({ lastDay: null, isOver: false });
    expect(await refusalOf(steps.move(ana, review, 'RELEASE'))).toBe('EARLY_REASON_MISSING');
    expect(await refusalOf(steps.move(ana, review, 'RELEASE', { note: '  ' }))).toBe('EARLY_REASON_MISSING');
  });

  it('is ten days after the one on which it was opened', async () => {
    const review = await confirmed();
    expect((await steps.move(ana, review, 'OPEN')).wait).toEqual({ lastDay: '2026-12-05', isOver: false });
    expect((await desk.openForReply(body, review.id)).replyBy).toBe('2026-12-05');
    desk.filing.at('2026-12-05');
    expect(await refusalOf(steps.move(ana, review, 'RELEASE'))).toBe('EARLY_REASON_MISSING');
    desk.filing.at('2026-12-06');
    await steps.move(ana, review, 'RELEASE');
    expect((await story('2026-12-06'))?.assessment).not.toHaveProperty('earlyReason');
  });

  it('also binds a day that is set for the release', async () => {
    const review = await confirmed();
    await steps.move(ana, review, 'OPEN');
    const set = (releaseOn: string, note?: string) =>
      steps.move(ana, review, 'SCHEDULE', { releaseOn, ...(note === undefined ? {} : { note }) });
    expect(await refusalOf(set('2026-12-05'))).toBe('EARLY_REASON_MISSING');
    expect(await refusalOf(set('2026-12-06'))).toBeNull();
    await set('2026-12-01', 'El Grupo Núcleo sesiona ese día.');
    desk.filing.at('2026-12-01');
    expect(await desk.releaseDue()).toEqual([review.id]);
    expect((await story('2026-12-01'))?.assessment.earlyReason).toBe('El Grupo Núcleo sesiona ese día.');
  });

  it('is cut short only with a reason that is public', async () => {
    const review = await confirmed();
    await steps.move(ana, review, 'RELEASE', { note: 'La entidad ya no existe.' });
    expect((await story('2026-11-25'))?.assessment.earlyReason).toBe('La entidad ya no existe.');
  });

  it('is shortened by the body itself, not by a reply alone', async () => {
    const review = await confirmed();
    await steps.move(ana, review, 'OPEN');
    await reply(review, 'Estamos reuniendo documentos.');
    expect(await refusalOf(steps.move(ana, review, 'RELEASE'))).toBe('EARLY_REASON_MISSING');
    await reply(review, 'Gracias, no tenemos más que decir.', true);
    expect((await steps.see(ana, review)).wait?.isOver).toBe(true);
    await steps.move(ana, review, 'RELEASE');
    expect((await story('2026-11-25'))?.assessment).not.toHaveProperty('earlyReason');
  });
});

describe('a reply', () => {
  it('stays with the text that it answers: once that is rewritten, it is printed as such and waives nothing', async () => {
    const review = await confirmed();
    await steps.move(ana, review, 'OPEN');
    await reply(review, 'No es así.', true);
    await steps.move(beto, review, 'RETURN', { note: 'Mírelo otra vez.' });
    await steps.write(ana, review, resultsCoding('COMPLETE'));
    await steps.move(beto, review, 'CONFIRM');
    await steps.move(ana, review, 'OPEN');
    expect((await desk.repliesDesk(body))[0]?.replies).toBe(0);
    expect((await steps.see(ana, review)).wait?.isOver).toBe(false);
    await reply(review, 'Ahora sí.', true);
    await steps.move(ana, review, 'RELEASE');
    const told = (await story('2026-11-25'))?.replies.map(({ text, isToEarlierText }) => [text, isToEarlierText]);
    expect(told).toEqual([
      ['No es así.', true],
      ['Ahora sí.', false],
    ]);
  });
});

describe('a body that the plan names in a commitment', () => {
  /** Named in EC0003 among the civil society, so that it answers for nothing there. */
  const NAMED = 'EC0003';
  const begin = async () => {
    const datalat = await desk.reviewer('ecuador/datalat');
    const book = { code: NAMED, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
    return { datalat, review: await desk.beginReview(datalat, book) };
  };

  it('discloses what it has to do with it before it signs, and that is printed with the assessment', async () => {
    const { datalat, review } = await begin();
    expect(review.rolesInPlan).toEqual(['CSO']);
    const said = 'Participamos en dos talleres, sin pago.';
    expect(await refusalOf(steps.write(datalat, review, resultsCoding('LIMITED'), ' '))).toBe('DISCLOSURE_MISSING');
    expect(await refusalOf(steps.write(datalat, review, {}, ''))).toBe('CODING_INCOMPLETE DISCLOSURE_MISSING');
    await desk.saveCoding(datalat, { id: review.id, codingVersion: 1, coding: {}, disclosure: said });
    expect((await steps.see(datalat, review)).writing?.disclosure).toBe(said);
    await steps.write(datalat, review, resultsCoding('LIMITED'), said);
    await steps.move(ana, review, 'CONFIRM');
    await steps.move(ana, review, 'RELEASE', { note: 'Motivo.' });
    const { assessments } = await commitmentStory(desk.reviewing.dossiers, { code: NAMED, asOf: '2026-11-25' });
    expect(
      assessments[0]?.assessment.credits.map(({ organization, disclosure }) => [organization, disclosure]),
    ).toEqual([
      ['datalat', said],
      ['utpl', undefined],
    ]);
  });

  it('discloses it as a second reader too', async () => {
    const datalat = await desk.reviewer('ecuador/datalat');
    const book = { code: NAMED, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: false };
    const review = await desk.beginReview(ana, book);
    expect(review.rolesInPlan).toEqual([]);
    await steps.write(ana, review, resultsCoding('LIMITED'));
    expect(await refusalOf(steps.move(datalat, review, 'CONFIRM'))).toBe('DISCLOSURE_MISSING');
    await steps.move(datalat, review, 'CONFIRM', { disclosure: 'Asistimos a un taller.' });
    await steps.move(ana, review, 'RELEASE', { note: 'Motivo.' });
    const { assessments } = await commitmentStory(desk.reviewing.dossiers, { code: NAMED, asOf: '2026-11-25' });
    expect(assessments[0]?.assessment.credits.at(-1)?.disclosure).toBe('Asistimos a un taller.');
  });
});

describe('agreement', () => {
  it('is told of released assessments alone, and never to a body that answers for the commitment', async () => {
    const cora = await desk.reviewer('ecuador/puce');
    const own = await desk.reviewer('ecuador/mintel');
    const book = { code: CODE, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM', isDouble: true };
    const review = await desk.beginReview(ana, book);
    await steps.move(beto, review, 'JOIN');
    await steps.write(ana, review, resultsCoding('LIMITED'));
    await steps.write(beto, review, resultsCoding('COMPLETE'));
    await steps.write(cora, review, resultsCoding('LIMITED'));
    const told = async (who: Actor) => (await desk.reviewInbox(who)).agreement.length;
    expect([await told(ana), await told(own)]).toEqual([0, 0]);
    await steps.move(ana, review, 'RELEASE', { note: 'Motivo.' });
    expect([await told(ana), await told(cora), await told(own)]).toEqual([1, 1, 0]);
  });
});
