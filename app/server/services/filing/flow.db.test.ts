import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FilingChanged, FilingView } from '#contracts/filing-views.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { AN_ADDRESS, filingDesk, type FilingDesk, IN_ORDER, keyOf, PERIOD, PLAN } from '#server/testing/filing.ts';

const KEY = keyOf('C01-H07', 'ecuador/mintel');
const AS_COUNTERPART = keyOf('C01-H07', 'ecuador/redam', { source: 'COUNTERPART' });
const A_FILE = {
  sha256: 'a'.repeat(64),
  size: 1234,
  mediaType: 'application/pdf',
  fileName: 'acta.pdf',
  scan: 'NOT_SCANNED' as const,
};

let desk: FilingDesk;
let editor: Actor;
let approver: Actor;
let contact: Actor;

beforeEach(async () => {
  desk = await filingDesk();
  editor = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
  approver = await desk.person('AGENCY_APPROVER', 'ecuador/mintel');
  contact = await desk.person('POINT_OF_CONTACT');
});
afterEach(() => desk.db.remove());

let keys = 0;
/** A move of a filing as it stands. */
const move = ({ id, version }: FilingView, note: string | null = null) => ({
  ...{ id: id ?? '', version, note, requestKey: `k${++keys}` },
});
const draft = async (answers = IN_ORDER, key = KEY, by = editor) =>
  (await desk.saveDraft(by, { key, version: (await desk.openFiling(by, key)).filing.version, answers })).filing;
const submitted = async (answers = IN_ORDER) => desk.submitFiling(approver, move(await draft(answers)));
const published = async (answers = IN_ORDER) =>
  desk.validateFiling(contact, { ...move(await submitted(answers)), publishOn: null });
const reports = async () => (await desk.filing.dossiers.find(PLAN)).reports.filter(({ period }) => period === PERIOD);
const trail = async () => {
  const events = await desk.db.database.reader.auditEvent.findMany({
    where: { userId: { not: null } },
    orderBy: { at: 'asc' },
  });
  return events.map(({ action }) => action);
};

describe('a report on its way', () => {
  it('goes from draft to submission, back, again, to the public, and is corrected', async () => {
    const first = await draft();
    expect(first).toMatchObject({ status: 'DRAFT', version: 1, steps: [{ action: 'BEGUN' }] });
    await desk.addEvidence(editor, { key: KEY, facts: { ...AN_ADDRESS, url: '' }, file: A_FILE });

    desk.at('2026-11-26');
    const sent = await desk.submitFiling(approver, move(first));
    expect(sent).toMatchObject({ status: 'SUBMITTED', submittedAt: '2026-11-26T17:00:00.000Z' });

    const back = await desk.returnFiling(contact, move(sent, 'Falta decir qué se entregó.'));
    expect(back.status).toBe('RETURNED');
    const mended = await draft({ narrative: 'Se entregó la guía.', state: 'COMPLETADO', percent: 100 });
    expect(mended).toMatchObject({ status: 'RETURNED', content: { challenges: 'Faltó personal.', percent: 100 } });

    desk.at('2026-11-27');
    const again = await desk.submitFiling(approver, move(mended));
    const waiting = await desk.validateFiling(contact, { ...move(again), publishOn: '2026-11-28' });
    expect(waiting).toMatchObject({ status: 'VALIDATED', publishOn: '2026-11-28' });
    expect(await desk.publishDue()).toEqual([]);
    expect(await reports()).toEqual([]);

    desk.at('2026-11-28');
    expect(await desk.publishDue()).toEqual([first.id]);
    const [report, ...others] = await reports();
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      id: 'C01-H07-agency-mintel-2026-11',
      organization: 'mintel',
      publishedOn: '2026-11-28',
      reportedOn: { date: '2026-11-27', precision: 'DAY' },
      state: { vocabulary: 'EC_2021', value: 'COMPLETADO' },
      percent: 100,
      narrative: { es: 'Se entregó la guía.' },
      late: false,
      supersedes: null,
      evidence: [
        {
          title: { es: 'Acta de entrega' },
          language: 'es',
          issuedOn: { date: '2026-11-30', precision: 'MONTH' },
          file: { name: 'acta.pdf', size: 1234, mediaType: 'application/pdf', sha256: A_FILE.sha256 },
        },
      ],
      steps: [
        { action: 'SUBMITTED', office: { en: 'Office AGENCY_APPROVER' } },
        { action: 'RETURNED', note: 'Falta decir qué se entregó.', office: { en: 'Office POINT_OF_CONTACT' } },
        { action: 'SUBMITTED' },
        { action: 'VALIDATED' },
        { action: 'PUBLISHED', office: { en: 'Office POINT_OF_CONTACT' } },
      ],
    });
    expect(JSON.stringify(await desk.filing.dossiers.find(PLAN))).not.toContain(approver.userId);

    const correction = await desk.beginCorrection(editor, { plan: PLAN, report: report?.id ?? '' });
    expect(correction).toMatchObject({
      status: 'DRAFT',
      corrects: report?.id,
      evidence: [{ title: 'Acta de entrega' }],
    });
    const corrected = await draft({ narrative: 'Se entregó la guía y el anexo.' });
    await expect(desk.submitFiling(approver, move(corrected))).rejects.toMatchObject({ detail: 'NOTE_MISSING' });
    const second = await desk.submitFiling(approver, move(corrected, 'Faltaba el anexo.'));
    await desk.validateFiling(contact, { ...move(second), publishOn: null });
    const all = await reports();
    expect(all.map(({ id, supersedes, late }) => [id, supersedes, late])).toEqual([
      ['C01-H07-agency-mintel-2026-11', null, false],
      ['C01-H07-agency-mintel-2026-11-c1', 'C01-H07-agency-mintel-2026-11', false],
    ]);
    expect(all[0]?.narrative).toEqual({ es: 'Se entregó la guía.' });
    expect(await trail()).toEqual([
      'PERIOD_OPENED',
      'FILING_BEGUN',
      'EVIDENCE_ADDED',
      'FILING_SUBMITTED',
      'FILING_RETURNED',
      'FILING_SAVED',
      'FILING_SUBMITTED',
      'FILING_VALIDATED',
      'FILING_PUBLISHED',
      'FILING_BEGUN',
      'FILING_SUBMITTED',
      'FILING_PUBLISHED',
    ]);
  });

  it('is shown to the public in its own entry, not once more as news of the site', async () => {
    await published();
    const events = await desk.db.reader.auditEvents({ limit: 10 });
    expect(events.map(({ action }) => action)).toEqual(['PERIOD_OPENED', 'PLAN_IMPORTED']);
    expect((await desk.db.reader.revision()).number).toBe(3);
  });

  it('may be taken back and taken up again', async () => {
    const withdrawn = await desk.withdrawFiling(approver, move(await submitted()));
    expect(withdrawn).toMatchObject({ status: 'WITHDRAWN', submittedAt: null });
    const taken = await draft({ narrative: 'Otra vez.' });
    expect(taken).toMatchObject({
      status: 'DRAFT',
      content: { narrative: 'Otra vez.', challenges: 'Faltó personal.' },
    });
  });

  it('that is not in order is not submitted, and nothing is lost', async () => {
    const unfinished = await draft({ state: 'COMPLETADO', percent: '100' });
    await expect(desk.submitFiling(approver, move(unfinished))).rejects.toMatchObject({
      code: 'INVALID',
      detail: 'FILING_INCOMPLETE',
      findings: [
        { field: 'evidence', code: 'EVIDENCE_MISSING' },
        { field: 'narrative', code: 'NARRATIVE_MISSING' },
      ],
    });
    const page = await desk.openFiling(editor, KEY);
    expect(page).toMatchObject({
      filing: { status: 'DRAFT', content: { percent: 100 } },
      findings: [{ code: 'EVIDENCE_MISSING' }, { code: 'NARRATIVE_MISSING' }],
      last: { content: { percent: 10 } },
      moves: ['SAVE'],
      partners: [{ id: 'ecuador/redam' }],
      wouldBeLate: false,
    });
  });

  it('keeps the answer before one that cannot be read, and passes over parties nobody asked about', async () => {
    await draft();
    const { version } = (await desk.openFiling(editor, KEY)).filing;
    const answers = { percent: 'half', partnerFulfilled: [{ about: 'ecuador/fcd', fulfilled: 'YES' }] };
    const { filing, unread } = await desk.saveDraft(editor, { key: KEY, version, answers });
    expect(filing.content).toMatchObject({ percent: 60, partnerFulfilled: [] });
    expect(unread).toMatchObject([
      { field: 'percent', code: 'NUMBER_INVALID' },
      { field: 'partnerFulfilled', code: 'VALUE_UNKNOWN', item: 'ecuador/fcd' },
    ]);
  });

  it.each([
    ['a submitted one is not edited', () => draft({ narrative: 'Más.' }), 'FILING_STATUS'],
    [
      'a submitted one gets no evidence',
      () => desk.addEvidence(editor, { key: KEY, facts: AN_ADDRESS, file: null }),
      'FILING_STATUS',
    ],
  ])('%s', async (_, work, detail) => {
    await submitted();
    await expect(work()).rejects.toMatchObject({ code: 'CONFLICT', detail });
  });

  it('is returned only with a reason, and published only on a day to come', async () => {
    const sent = await submitted();
    await expect(desk.returnFiling(contact, move(sent, '  '))).rejects.toMatchObject({ detail: 'NOTE_MISSING' });
    for (const publishOn of ['2026-11-25', '2026-02-30', 'soon']) {
      const request = { ...move(sent), publishOn };
      await expect(desk.validateFiling(contact, request)).rejects.toMatchObject({ detail: 'PUBLISH_ON' });
    }
  });

  it('takes evidence away as it takes it in, and refuses what cannot be read', async () => {
    const { evidence, id } = await desk.addEvidence(editor, { key: KEY, facts: AN_ADDRESS, file: null });
    expect(evidence).toMatchObject([{ title: 'Acta de entrega', url: 'https://example.org/acta', file: null }]);
    const wrong = { ...AN_ADDRESS, url: 'ftp://example.org/a' };
    await expect(desk.addEvidence(editor, { key: KEY, facts: wrong, file: null })).rejects.toMatchObject({
      detail: 'EVIDENCE_INVALID',
      findings: [{ field: 'url', code: 'URL_INVALID' }],
    });
    const removal = { filing: id ?? '', evidence: evidence[0]?.id ?? '' };
    expect((await desk.removeEvidence(editor, removal)).evidence).toEqual([]);
    await expect(desk.removeEvidence(editor, removal)).rejects.toMatchObject({ detail: 'EVIDENCE_REFUSED' });
  });
});

describe('two people', () => {
  it('who save the same draft are told, and neither text is lost', async () => {
    await draft({ narrative: 'Antes.' });
    const other = await desk.person('AGENCY_EDITOR', 'ecuador/mintel');
    const save = (by: Actor, narrative: string) => desk.saveDraft(by, { key: KEY, version: 1, answers: { narrative } });
    await save(editor, 'De una.');
    const refused = (await save(other, 'De otro.').catch((failure: unknown) => failure)) as FilingChanged;
    expect(refused).toMatchObject({
      code: 'CONFLICT',
      detail: 'FILING_CHANGED',
      current: { version: 2, content: { narrative: 'De una.' } },
      given: { narrative: 'De otro.' },
    });
  });

  it('who save the same words disturb nobody: a draft sent again is the draft', async () => {
    const first = await draft();
    const again = await desk.saveDraft(approver, { key: KEY, version: 0, answers: IN_ORDER });
    expect(again.filing).toEqual(first);
  });

  it('who begin at the same moment: one begins, the other is told', async () => {
    const node = await desk.otherNode();
    const save = (on: FilingDesk, narrative: string) =>
      on.saveDraft(editor, { key: KEY, version: 0, answers: { narrative } });
    const results = await Promise.allSettled([save(desk, 'Una'), save(node, 'Otra')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { detail: 'FILING_CHANGED' } });
  });

  it('who change nothing leave the version as it is', async () => {
    expect((await draft()).version).toBe(1);
    expect((await draft()).version).toBe(1);
  });

  it('who look at different versions: the older is not returned', async () => {
    const sent = await submitted();
    await expect(desk.returnFiling(contact, { ...move(sent, 'No.'), version: 1 })).rejects.toMatchObject({
      detail: 'FILING_CHANGED',
    });
  });
});

describe('a form sent twice', () => {
  it('is one submission and one report', async () => {
    const request = move(await draft());
    const sent = await desk.submitFiling(approver, request);
    expect(await desk.submitFiling(approver, request)).toEqual(sent);
    const validation = { ...move(sent), publishOn: null };
    const twice = await Promise.all([
      desk.validateFiling(contact, validation),
      desk.validateFiling(contact, validation),
    ]);
    expect(twice.map(({ status }) => status)).toEqual(['PUBLISHED', 'PUBLISHED']);
    expect(twice[0]?.steps.map(({ action }) => action)).toEqual(['BEGUN', 'SUBMITTED', 'PUBLISHED']);
    expect(await reports()).toHaveLength(1);
  });

  it('at the same moment on two nodes is one', async () => {
    const request = move(await draft());
    const node = await desk.otherNode();
    const both = await Promise.all([desk.submitFiling(approver, request), node.submitFiling(approver, request)]);
    expect(both.map(({ steps }) => steps.length)).toEqual([2, 2]);
  });

  it('is refused where its key was used for another report', async () => {
    const request = move(await draft());
    await desk.submitFiling(approver, request);
    const other = await draft(IN_ORDER, keyOf('C01-H06', 'ecuador/mintel'));
    const again = { ...move(other), requestKey: request.requestKey };
    await expect(desk.submitFiling(approver, again)).rejects.toMatchObject({ detail: 'REQUEST_KEY_USED' });
  });
});

describe('what is due to be published', () => {
  it('is published once, however many nodes look', async () => {
    await desk.validateFiling(contact, { ...move(await submitted()), publishOn: '2026-11-26' });
    desk.at('2026-11-26');
    const node = await desk.otherNode();
    const found = await Promise.all([desk.publishDue(), node.publishDue(), desk.publishDue()]);
    expect(found.flat()).toHaveLength(1);
    await desk.filing.dossiers.refresh();
    expect(await reports()).toHaveLength(1);
  });

  it('waits for midnight where the plan is at home', async () => {
    await desk.validateFiling(contact, { ...move(await submitted()), publishOn: '2026-11-26' });
    desk.at('2026-11-26T04:59:00.000Z');
    expect(await desk.publishDue()).toEqual([]);
    desk.at('2026-11-26T05:00:00.000Z');
    expect(await desk.publishDue()).toHaveLength(1);
  });
});

describe('a late report', () => {
  it('is taken after the last day and marked', async () => {
    desk.at('2026-12-01');
    expect(await desk.openFiling(editor, KEY)).toMatchObject({ wouldBeLate: true, period: { standing: 'LATE' } });
    await published();
    expect(await reports()).toMatchObject([{ late: true }]);
  });

  it.each([
    [
      'submitted in time and returned stays in time',
      async () => desk.returnFiling(contact, move(await submitted(), 'Mejorar.')),
      false,
    ],
    [
      'taken back in time and submitted again is late',
      async () => desk.withdrawFiling(approver, move(await submitted())),
      true,
    ],
  ])('%s', async (_, prepare, late) => {
    await prepare();
    desk.at('2026-12-02');
    await published({ ...IN_ORDER, narrative: 'Otra.' });
    expect(await reports()).toMatchObject([{ late }]);
  });
});

describe('sides', () => {
  it('co-leads each file a report of their own', async () => {
    const parts = [];
    for (const body of ['ecuador/presidencia', 'ecuador/mintel']) {
      const by = await desk.person('AGENCY_APPROVER', body);
      const sent = await desk.submitFiling(by, move(await draft(IN_ORDER, keyOf('C09-H04', body), by)));
      parts.push(await desk.validateFiling(contact, { ...move(sent), publishOn: null }));
    }
    expect(parts.map(({ report }) => report)).toEqual([
      'C09-H04-agency-presidencia-2026-11',
      'C09-H04-agency-mintel-2026-11',
    ]);
  });

  it('counterpart and forum answer their own questions', async () => {
    const partner = await desk.person('COUNTERPART', 'ecuador/redam');
    const forum = await desk.person('CORE_GROUP', 'ecuador/grupo-nucleo');
    const seen = { state: 'EJECUCION', narrative: 'Lo vimos.', challenges: 'Pocos.', perceivedChange: 'MEJORO_POCO' };
    const asForum = keyOf('C01-H07', 'ecuador/grupo-nucleo', { source: 'CORE_GROUP' });
    const rows = [
      [partner, AS_COUNTERPART, { ...seen, percent: 50 }],
      [forum, asForum, { ...seen, communicationCoCreated: 'YES' }],
    ] as const;
    for (const [by, key, answers] of rows) {
      const sent = await desk.submitFiling(by, move(await draft(answers, key, by)));
      await desk.validateFiling(contact, { ...move(sent), publishOn: null });
    }
    expect(await reports()).toMatchObject([
      { source: 'CORE_GROUP', communicationStrategyCoCreated: 'YES', percent: null },
      { source: 'COUNTERPART', perceivedChange: 'MEJORO_POCO', percent: null },
    ]);
  });

  it('nobody reads the draft of another side, the point of contact neither', async () => {
    const mine = await draft();
    const others = [
      await desk.person('COUNTERPART', 'ecuador/redam'),
      await desk.person('CORE_GROUP', 'ecuador/grupo-nucleo'),
      await desk.person('AGENCY_APPROVER', 'ecuador/sercop'),
      await desk.person('ADMIN'),
      contact,
    ];
    for (const other of others) {
      await expect(desk.openFiling(other, KEY)).rejects.toMatchObject({ code: 'FORBIDDEN', detail: 'NOT_ALLOWED' });
    }
    await expect(desk.reviewFiling(contact, mine.id ?? '')).rejects.toMatchObject({ detail: 'FILING_STATUS' });
    const sent = await desk.submitFiling(approver, move(mine));
    expect(await desk.reviewFiling(contact, sent.id ?? '')).toMatchObject({ moves: ['RETURN', 'VALIDATE', 'PUBLISH'] });
    await desk.returnFiling(contact, move(sent, 'Falta.'));
    await expect(desk.reviewFiling(contact, mine.id ?? '')).rejects.toMatchObject({ detail: 'FILING_STATUS' });
  });
});

describe('a correction', () => {
  it('is begun once, of the report that stands', async () => {
    const { report } = await published();
    const request = { plan: PLAN, report: report ?? '' };
    const node = await desk.otherNode();
    const [one, two] = await Promise.all([
      desk.beginCorrection(editor, request),
      node.beginCorrection(approver, request),
    ]);
    expect(one.id).toBe(two.id);
    const sent = await desk.submitFiling(approver, move(one, 'Faltaba el anexo.'));
    await desk.validateFiling(contact, { ...move(sent), publishOn: null });
    await expect(desk.beginCorrection(editor, request)).rejects.toMatchObject({ detail: 'REPORT_CORRECTED' });
    await expect(desk.beginCorrection(editor, { plan: PLAN, report: 'none' })).rejects.toMatchObject({
      detail: 'REPORT',
    });
  });

  it('can be of what was imported, whose period has no days', async () => {
    const request = { plan: PLAN, report: 'C01-H07-agency-mintel' };
    const begun = await desk.beginCorrection(editor, request);
    expect(begun).toMatchObject({ status: 'DRAFT', corrects: 'C01-H07-agency-mintel', content: { percent: 10 } });
    const fresh = keyOf('C01-H07', 'ecuador/mintel', { period: '2022-05' });
    const save = desk.saveDraft(editor, { key: fresh, version: 0, answers: {} });
    await expect(save).rejects.toMatchObject({ detail: 'PERIOD_NOT_OPEN' });
  });
});
