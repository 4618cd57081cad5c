import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceDesk } from '#contracts/reviewing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { CODE, reviewingDesk, type ReviewingDesk, UDLA, UTPL } from '#server/testing/reviewing.ts';
import { commitmentStory } from '../commitment-story.ts';

let desk: ReviewingDesk;
let ana: Actor;
let pieces: string[];
beforeEach(async () => {
  desk = await reviewingDesk();
  ana = await desk.reviewer();
  pieces = (await desk.evidenceDesk(ana, CODE)).pieces.map(({ evidence }) => evidence.id);
});
afterEach(() => desk.filing.db.remove());

let keys = 0;
const judge = (actor: Actor, over: object = {}): Promise<EvidenceDesk> =>
  desk.judgeEvidence(actor, {
    ...{ code: CODE, evidence: pieces[0] ?? '', verdict: 'PARTIAL', note: 'Falta el anexo.', requestKey: `k${++keys}` },
    ...over,
  });
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    ({ detail, also = [] }: { detail: string; also?: { detail: string }[] }) => [
      detail,
      ...also.map((one) => one.detail),
    ],
  );
const story = (asOf: string) => commitmentStory(desk.reviewing.dossiers, { code: CODE, asOf });

describe('a verdict on evidence', () => {
  it('is public at once with its body, office and day, and counts from that day on', async () => {
    const { pieces: after } = await judge(ana);
    expect(after.find(({ evidence }) => evidence.id === pieces[0])).toMatchObject({ isJudged: true });
    const [said] = (await story('2026-11-25')).verdicts[pieces[0] ?? '']?.standing ?? [];
    const office = { es: 'Observatorio de gobierno abierto', en: 'Open government observatory' };
    expect(said).toMatchObject({
      verdict: 'PARTIAL',
      note: 'Falta el anexo.',
      organization: 'utpl',
      office,
      givenOn: '2026-11-25',
    });
    expect((await story('2026-11-24')).verdicts).toEqual({});
    expect((await story('2026-11-25')).bodies['utpl']).toBeDefined();
  });

  it('is replaced, never erased: the latest of each body counts and the others are told', async () => {
    await judge(ana);
    await judge(await desk.reviewer(UDLA), { verdict: 'INACCESSIBLE', note: 'Pide contraseña.' });
    desk.filing.at('2026-12-01');
    await judge(ana, { verdict: 'SUPPORTS', note: null });
    const { standing, earlier } = (await story('2026-12-01')).verdicts[pieces[0] ?? ''] ?? {
      standing: [],
      earlier: [],
    };
    expect(standing.map(({ verdict }) => verdict)).toEqual(['SUPPORTS', 'INACCESSIBLE']);
    expect(earlier.map(({ verdict }) => verdict)).toEqual(['PARTIAL']);
    const before = (await story('2026-11-30')).verdicts[pieces[0] ?? '']?.standing ?? [];
    expect(before.map(({ verdict }) => verdict)).toEqual(['INACCESSIBLE', 'PARTIAL']);
  });

  it('is given once, however often its form is sent', async () => {
    await judge(ana, { requestKey: 'same' });
    await judge(ana, { requestKey: 'same' });
    expect((await desk.dossier()).evidenceReviews).toHaveLength(1);
    expect(await refusal(judge(ana, { requestKey: 'same', verdict: 'SUPPORTS' }))).toEqual(['REQUEST_KEY_USED']);
  });

  it.each<[string, object, string[]]>([
    ['without a verdict', { verdict: '' }, ['VERDICT_MISSING']],
    ['with one that does not exist', { verdict: 'GOOD' }, ['VERDICT_MISSING']],
    ['without saying why it falls short', { note: ' ' }, ['NOTE_MISSING']],
    ['with all faults at once', { verdict: '', note: 'a'.repeat(5001) }, ['VERDICT_MISSING', 'NOTE_TOO_LONG']],
    ['on evidence that there is not', { evidence: 'none' }, ['EVIDENCE']],
    ['on a commitment that there is not', { code: 'EC9999' }, ['COMMITMENT']],
  ])('is refused %s', async (_, over, expected) => {
    expect(await refusal(judge(ana, over))).toEqual(expected);
    expect((await desk.dossier()).evidenceReviews).toBeUndefined();
  });

  it('makes a revision and is told among the changes, without a person', async () => {
    const before = (await desk.dossier()).revision;
    await judge(ana);
    expect((await desk.dossier()).revision).toBe(before + 1);
    const [event] = await desk.filing.db.reader.auditEvents({ limit: 1 });
    expect(event?.action).toBe('EVIDENCE_JUDGED');
    expect(event?.summary['es']).toContain('UTPL');
  });
});

describe('a piece of evidence', () => {
  it('stands beside what the report that gives it claims, and who says so', async () => {
    const [piece] = (await desk.evidenceDesk(ana, CODE)).pieces;
    expect(piece?.claims.map(({ source, by, report }) => [source, by?.id, report?.state.value])).toEqual([
      ['AGENCY_SELF', 'mintel', 'COMPLETADO'],
    ]);
  });
});

describe('who may judge', () => {
  it.each<[string, string | null, readonly (readonly ['AGENCY_EDITOR' | 'COUNTERPART', string])[], string | null]>([
    ['a university', UTPL, [], null],
    ['the body that leads', 'ecuador/mintel', [], 'OWN_COMMITMENT'],
    ['the counterpart', 'ecuador/redam', [], 'OWN_COMMITMENT'],
    ['a counterpart of it beside the own body', UTPL, [['COUNTERPART', 'ecuador/redam']], 'OWN_COMMITMENT'],
    ['a counterpart of another commitment', UTPL, [['COUNTERPART', 'ecuador/fcd']], null],
    ['whoever also writes for an agency', UTPL, [['AGENCY_EDITOR', 'ecuador/sercop']], 'GOVERNMENT_ROLE'],
    ['a reviewer for no body', null, [], 'NO_BODY'],
  ])('%s', async (_, organization, more, expected) => {
    const actor = await desk.reviewer(organization, more);
    expect(await refusal(judge(actor))).toEqual(expected === null ? null : [expected]);
    expect(await refusal(desk.evidenceDesk(actor, CODE))).toEqual(expected === null ? null : [expected]);
  });

  it('finds in the own list what is new, and what others must judge', async () => {
    const inbox = await desk.reviewInbox(ana);
    const own = inbox.commitments.find(({ commitment }) => commitment.code === CODE);
    expect(own).toMatchObject({ pieces: pieces.length, unjudged: pieces.length });
    await judge(ana);
    const after = await desk.reviewInbox(ana);
    expect(after.commitments.find(({ commitment }) => commitment.code === CODE)?.unjudged).toBe(pieces.length - 1);
    expect(after.own).toEqual([]);
    const redam = await desk.reviewInbox(await desk.reviewer('ecuador/redam'));
    expect(redam.own.map(({ code }) => code)).toEqual([CODE]);
    expect(redam.commitments.some(({ commitment }) => commitment.code === CODE)).toBe(false);
  });
});
