/** Recommendations answered on a real database, and what the public reads. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { type FilingDesk, filingDesk, PLAN } from '#server/testing/filing.ts';
import { AN_ANSWER, oversightOn } from '#server/testing/oversight.ts';
import { planPage } from '../plan-page.ts';
import { recommendationsFile } from '../recommendations-file.ts';
import type { OversightServices } from './all.ts';

let desk: FilingDesk;
let services: OversightServices;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  services = oversightOn(desk);
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

const answer = (over: Partial<typeof AN_ANSWER> = {}) =>
  services.answerRecommendation(contact, { ...AN_ANSWER, ...over });
const first = async (asOf = '2026-11-25') =>
  (await planPage(desk.filing.dossiers, { plan: PLAN, asOf })).recommendations[0];

describe('answering a recommendation', () => {
  it('is public with its day and office, and the answers before it stay', async () => {
    expect(await first()).toMatchObject({ number: 1, state: 'OPEN', responses: [] });
    await answer();
    desk.at('2026-11-26');
    await answer({ after: '1', state: 'IMPLEMENTED', text: 'Entraron tres organizaciones.' });
    expect(await first()).toMatchObject({
      state: 'ACCEPTED',
      responses: [{ office: { es: 'Oficina POINT_OF_CONTACT' } }],
    });
    expect(await first('2026-11-26')).toMatchObject({ state: 'IMPLEMENTED', responses: [{}, {}] });
    const [event] = await desk.db.reader.auditEvents({ limit: 1 });
    expect(event).toMatchObject({ action: 'RECOMMENDATION_ANSWERED' });
  });

  it('is not taken on top of an answer that the person has not seen', async () => {
    await answer();
    await expect(answer({ text: 'Otra.' })).rejects.toMatchObject({ code: 'CONFLICT', detail: 'RESPONSE_TAKEN' });
  });

  it('is given once, however often its form is sent', async () => {
    await answer();
    await answer();
    expect((await first())?.responses).toHaveLength(1);
  });

  it.each([
    [{ state: 'OPEN' }, 'RESPONSE_STATE_MISSING'],
    [{ text: ' ' }, 'NOTE_MISSING'],
    [{ carriedTo: 'ecuador-1999' }, 'CARRIED_UNKNOWN'],
  ])('refuses %j', async (over, detail) => {
    await expect(answer(over)).rejects.toMatchObject({ code: 'INVALID', detail });
  });

  it('does not know a recommendation that is not there', async () => {
    await expect(answer({ number: '99' })).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'RECOMMENDATION' });
  });

  it('stands in the file, beside those that nobody answered', async () => {
    await answer();
    const file = await recommendationsFile(desk.filing.dossiers, { plan: PLAN, asOf: '2026-11-25', format: 'json' });
    const { rows } = JSON.parse(file.body) as { rows: { number: number; state: string }[] };
    expect(rows.map(({ state }) => state)).toEqual(['ACCEPTED', 'OPEN', 'OPEN', 'OPEN', 'OPEN']);
  });
});
