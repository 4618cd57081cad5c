import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#domain/policy/roles.ts';
import { CODE, reviewingDesk, type ReviewingDesk } from '#server/testing/reviewing.ts';
import { commitmentStory } from '../commitment-story.ts';
import type { CopyRequest } from './transcribe.ts';

const REPORT = 'irm-results-2023';
let desk: ReviewingDesk;
let contact: Actor;
beforeEach(async () => {
  desk = await reviewingDesk();
  contact = await desk.filing.person('POINT_OF_CONTACT');
});
afterEach(() => desk.filing.db.remove());

let keys = 0;
const copy = (over: Partial<CopyRequest> = {}) =>
  desk.transcribe(contact, {
    ...{ code: CODE, report: REPORT, question: 'COMPLETION', moment: 'END_OF_TERM', value: 'LIMITED', naReason: null },
    ...{ page: '12', url: '', note: '', reason: '', requestKey: `k${++keys}`, ...over },
  });
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    ({ detail, faults }: { detail: string; faults?: string[] }) => faults ?? detail,
  );
async function completion(asOf: string) {
  const { irm } = await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf });
  const row = irm.rows.find(({ variable }) => variable === 'COMPLETION');
  return row?.cells.find(({ moment }) => moment === 'END_OF_TERM');
}

describe('a value of the IRM that a person copies', () => {
  it('is public with its report, place, office and day, and was still to be transcribed the day before', async () => {
    expect(await completion('2026-11-25')).toMatchObject({ value: null, transcription: 'PENDING' });
    await copy();
    expect(await completion('2026-11-25')).toMatchObject({
      ...{ value: 'LIMITED', transcription: 'DONE', report: REPORT },
      copied: { page: '12', url: null, on: '2026-11-25', office: { es: 'Oficina POINT_OF_CONTACT' } },
    });
    expect(await completion('2026-11-24')).toMatchObject({ value: null, transcription: 'PENDING' });
  });

  it('is corrected by another copy; the first holds for the days before', async () => {
    await copy();
    desk.filing.at('2026-12-01');
    expect(await refusal(copy({ value: 'SUBSTANTIAL', page: '13' }))).toEqual(['REASON_MISSING']);
    await copy({ value: 'SUBSTANTIAL', page: '13', reason: 'Se leyó mal la tabla.' });
    expect(await completion('2026-12-01')).toMatchObject({
      ...{ value: 'SUBSTANTIAL', copied: { correction: 'Se leyó mal la tabla.' } },
    });
    expect((await completion('2026-11-30'))?.copied).not.toHaveProperty('correction');
    expect((await completion('2026-11-30'))?.value).toBe('LIMITED');
    expect(await refusal(copy({ value: 'SUBSTANTIAL' }))).toBe('ALREADY_COPIED');
  });

  it('leads to the potential star by calculation; nobody transcribes or is asked for it', async () => {
    const design = { report: 'irm-design-2021', moment: 'DESIGN', question: 'POTENTIAL_IMPACT' };
    const star = async () => {
      const { irm } = await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf: '2026-11-25' });
      expect(irm.rows.map(({ variable }) => variable)).not.toContain('POTENTIALLY_STARRED');
      const facts = irm.computed.find(({ moment }) => moment === 'DESIGN')?.facts ?? [];
      return facts.find(({ kind }) => kind === 'POTENTIAL_STAR')?.answer;
    };
    expect(await star()).toBeUndefined();
    await copy({ ...design, value: 'TRANSFORMATIVE' });
    expect(await star()).toBe(true);
    await copy({ ...design, value: 'MODERATE', reason: 'Se leyó mal la tabla.' });
    expect(await star()).toBe(false);
  });

  it('towards one value of the Partnership stands in a row of its own', async () => {
    await copy({ question: 'DIOG.CP', value: 'MAJOR' });
    const { irm } = await commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf: '2026-11-25' });
    const rows = irm.rows.filter(({ variable }) => variable === 'DIOG').map(({ aspect }) => aspect);
    expect(rows).toContain('CP');
  });

  it('is copied once, however often its form is sent', async () => {
    await copy({ requestKey: 'same' });
    const before = (await desk.dossier()).assessments.length;
    expect(await refusal(copy({ requestKey: 'same' }))).toBeNull();
    expect(await refusal(copy({ requestKey: 'same', value: 'COMPLETE' }))).toBe('REQUEST_KEY_USED');
    expect((await desk.dossier()).assessments).toHaveLength(before);
  });

  it.each<[string, Partial<CopyRequest>, unknown]>([
    ['without a value', { value: null }, ['ANSWER_MISSING']],
    ['of another scale', { value: 'MAJOR' }, ['VALUE_UNKNOWN']],
    ['without its place in the report', { page: ' ' }, ['PLACE_MISSING']],
    ['with every fault at once', { value: null, page: '', url: 'x' }, ['ANSWER_MISSING', 'URL_INVALID']],
    ['that the report does not code', { question: 'SPECIFICITY', value: 'HIGH' }, 'QUESTION'],
    ['of a moment that the report does not speak of', { moment: 'DESIGN' }, 'QUESTION'],
    ['of a report that there is not', { report: 'none' }, 'IRM_REPORT'],
    ['of a commitment that there is not', { code: 'EC9999' }, 'COMMITMENT'],
  ])('is refused %s', async (_, over, expected) => {
    expect(await refusal(copy(over))).toEqual(expected);
  });

  it('is not copied by somebody who also acts for an agency', async () => {
    const { roles } = await desk.filing.person('AGENCY_EDITOR', 'ecuador/sercop');
    contact = { ...contact, roles: [...contact.roles, ...roles] };
    expect(await refusal(copy())).toBe('AGENCY_ROLE');
    expect(await refusal(desk.transcriptionList(contact))).toBe('AGENCY_ROLE');
  });

  it('is left to a person: the completion of every commitment stays to be transcribed', async () => {
    const [, results] = await desk.transcriptionList(contact);
    expect(results?.report.id).toBe(REPORT);
    expect(results?.commitments.every(({ pending }) => pending > 0)).toBe(true);
  });
});
