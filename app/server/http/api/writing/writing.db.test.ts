/** The write API as programs use it, over a real database: what is done, what is refused, and that nothing is half done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { ApiDesk, ApiFiling, ApiFilingState } from '#contracts/api/writing.ts';
import type { Role } from '#domain/policy/roles.ts';
import { TOKEN_SCOPES, type TokenScope } from '#domain/programs/scopes.ts';
import { AN_ADDRESS, IN_ORDER, keyOf, PERIOD, PLAN } from '#server/testing/filing.ts';
import { aBeginning, aWrite, MAX_FILE, writingDesk, type WritingDesk } from '#server/testing/writing.ts';

const MINTEL = 'ecuador/mintel';
let desk: WritingDesk;
let approver: string;
let contact: string;
beforeAll(async () => {
  desk = await writingDesk();
  approver = await desk.token('AGENCY_APPROVER', MINTEL);
  contact = await desk.token('POINT_OF_CONTACT');
});
afterAll(() => desk.close());

interface ProblemBody {
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}
const state = (answer: LightMyRequestResponse): ApiFilingState => {
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.json<ApiFilingState>();
};
/** Status and code; what else there is to know is in the body. */
const refusal = (answer: LightMyRequestResponse): string => {
  const { code } = answer.json<ProblemBody>();
  if (answer.statusCode >= 400) expect(answer.headers['content-type']).toBe('application/problem+json');
  return `${answer.statusCode} ${code}`;
};
const errors = (answer: LightMyRequestResponse): string[] =>
  (answer.json<ProblemBody>().errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const send = (request: InjectOptions, token: string | null = approver) => desk.send(token, request);
const read = async (id: string, token = approver) =>
  (await send({ url: `/api/v1/filings/${id}` }, token)).json<ApiFiling>();
const step = (id: string, version: number, body: object) => aWrite('POST', `/filings/${id}/steps`, body, version);
/** Everything that leaves a trace. */
const traces = () => desk.filing.db.database.reader.auditEvent.count();

describe('a report', () => {
  it('goes from the desk of its author to the public by the API alone', async () => {
    const owed = (await send({ url: '/api/v1/desk' })).json<ApiDesk>();
    expect(owed.periods).toMatchObject([{ plan: PLAN, id: PERIOD, opensOn: '2026-11-01', closesOn: '2026-11-30' }]);
    const { milestone } = owed.reports.find((report) => report.milestone === 'C01-H07') ?? {};
    const begun = await send(aBeginning(milestone ?? '', { state: 'EJECUCION' }));
    expect(begun.statusCode).toBe(201);
    const { id, version } = state(begun);
    expect(begun.headers).toMatchObject({
      location: `/api/v1/filings/${id}`,
      etag: '"1"',
      'cache-control': 'no-store',
    });
    const saved = await send(aWrite('PATCH', `/filings/${id}`, { answers: IN_ORDER }, version));
    expect(saved.headers.etag).toBe('"2"');
    const added = state(await send(aWrite('POST', `/filings/${id}/evidence`, AN_ADDRESS)));
    expect(added.evidence).toMatchObject([{ title: 'Acta de entrega', issuedOn: '2026-11', file: null }]);
    expect(added.findings).toEqual([]);
    expect(await read(id)).toMatchObject({
      answers: { state: 'EJECUCION', percent: 60, narrative: 'Se publicó la guía.' },
    });
    const submitted = state(await send(step(id, 2, { action: 'SUBMIT' })));
    expect(submitted).toMatchObject({ status: 'SUBMITTED', version: 3, actions: ['WITHDRAW'] });
    const waiting = (await send({ url: '/api/v1/desk' }, contact)).json<ApiDesk>();
    expect(waiting.toReview.map(({ filing }) => filing)).toEqual([id]);
    const published = state(await send(step(id, 3, { action: 'PUBLISH' }), contact));
    expect(published).toMatchObject({ status: 'PUBLISHED', report: `C01-H07-agency-mintel-${PERIOD}` });
    const corrected = state(await send(aWrite('POST', '/filings', { plan: PLAN, corrects: published.report ?? '' })));
    expect(corrected).toMatchObject({ status: 'DRAFT', corrects: published.report });
  });

  it('is returned with a note, mended and validated for a day', async () => {
    const { id } = state(await send(aBeginning('C01-H06', IN_ORDER)));
    await send(aWrite('POST', `/filings/${id}/evidence`, AN_ADDRESS));
    await send(step(id, 1, { action: 'SUBMIT' }));
    const bare = await send(step(id, 2, { action: 'RETURN' }), contact);
    expect([refusal(bare), errors(bare)]).toEqual(['422 MEMBERS_INVALID', ['#/note NOTE_MISSING']]);
    state(await send(step(id, 2, { action: 'RETURN', note: 'Falta el enlace.' }), contact));
    expect((await read(id)).steps.at(-1)).toMatchObject({ action: 'RETURNED', note: 'Falta el enlace.' });
    expect(refusal(await send({ url: `/api/v1/filings/${id}` }, contact))).toBe('409 FILING_STATUS');
    state(await send(step(id, 3, { action: 'SUBMIT' })));
    for (const publishOn of [undefined, '2026-11-25', '2026-02-30']) {
      const wrong = await send(step(id, 4, { action: 'VALIDATE', publishOn }), contact);
      expect([refusal(wrong), errors(wrong)]).toEqual(['422 MEMBERS_INVALID', ['#/publishOn PUBLISH_ON']]);
    }
    const early = await send(step(id, 4, { action: 'PUBLISH', publishOn: '2026-12-01' }), contact);
    expect(errors(early)).toEqual(['#/publishOn PUBLISH_ON']);
    const validated = state(await send(step(id, 4, { action: 'VALIDATE', publishOn: '2026-12-01' }), contact));
    expect(validated).toMatchObject({ status: 'VALIDATED', publishOn: '2026-12-01' });
    expect(state(await send(step(id, 5, { action: 'WITHDRAW' }))).status).toBe('WITHDRAWN');
  });

  it('leaves a trace that names the token', async () => {
    const { id } = state(await send(aBeginning('C01-H05')));
    const rows = await desk.filing.db.database.reader.auditEvent.findMany({
      where: { entityId: id },
      select: { action: true, token: { select: { name: true } } },
    });
    expect(rows).toEqual([{ action: 'FILING_BEGUN', token: { name: 'Sistema' } }]);
  });
});

describe('what is wrong with a body', () => {
  it.each<[string, object, string[]]>([
    [
      'no member at all',
      {},
      ['plan', 'milestone', 'period', 'source', 'organization'].map((n) => `#/${n} MEMBER_MISSING`),
    ],
    ['a member too many', { ...keyOf('C01-H04', MINTEL), state: 'X' }, ['#/state MEMBER_UNKNOWN']],
    ['another type', { ...keyOf('C01-H04', MINTEL), plan: 7 }, ['#/plan MEMBER_INVALID']],
    ['a side that is none', { ...keyOf('C01-H04', MINTEL), source: 'PRESS' }, ['#/source MEMBER_INVALID']],
    ['answers that are none', { ...keyOf('C01-H04', MINTEL), answers: [] }, ['#/answers MEMBER_INVALID']],
    ['a list', [], ['# MEMBER_INVALID']],
  ])('is told member by member: %s', async (_, body, expected) => {
    const answer = await send(aWrite('POST', '/filings', body));
    expect([refusal(answer), errors(answer)]).toEqual(['422 MEMBERS_INVALID', expected]);
  });

  it('is told answer by answer, in the language that is asked for, and nothing is saved', async () => {
    const answers = {
      ...{
        state: 'COMPLETE',
        percent: 140,
        narrative: 'x'.repeat(20_001),
        perceivedChange: 'MEJORO_POCO',
        mood: 'good',
      },
      partnerFulfilled: [{ about: 'ecuador/nobody', fulfilled: true, reason: null }],
    };
    const before = await traces();
    const { url, ...request } = aBeginning('C01-H04', answers);
    const answer = await send({ ...request, url: `${String(url)}?lang=en` });
    expect([refusal(answer), errors(answer)]).toEqual([
      '422 ANSWERS_INVALID',
      [
        ...['state VALUE_UNKNOWN', 'percent PERCENT_RANGE', 'narrative TEXT_TOO_LONG'],
        ...['partnerFulfilled/0 VALUE_UNKNOWN', 'perceivedChange NOT_ASKED', 'mood NOT_ASKED'],
      ].map((one) => `#/answers/${one}`),
    ]);
    expect(answer.json<ProblemBody>().detail).toContain('nothing was saved');
    expect(await traces()).toBe(before);
    expect(await desk.filing.db.database.reader.filing.count({ where: { milestoneId: { endsWith: 'C01-H04' } } })).toBe(
      0,
    );
  });

  it.each<[string, Partial<InjectOptions>, string]>([
    ['no JSON', { payload: '{"plan":' }, '400 BODY_INVALID'],
    ['nothing', { payload: '' }, '400 BODY_INVALID'],
    ['no UTF-8', { payload: Buffer.from([0x22, 0xff, 0x22]) }, '400 BODY_INVALID'],
    ['a well of brackets', { payload: '['.repeat(500_000) + ']'.repeat(500_000) }, '400 BODY_TOO_DEEP'],
    ['more than a report can hold', { payload: `"${'x'.repeat(1024 * 1024)}"` }, '413 BODY_TOO_LARGE'],
    ['a form', { payload: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, '415 BODY_TYPE'],
  ])('is a refusal where it is %s', async (_, change, expected) => {
    const { headers, ...request } = aWrite('POST', '/filings');
    const own = { ...headers, 'content-type': 'application/json', ...change.headers };
    expect(refusal(await send({ ...request, ...change, headers: own }))).toBe(expected);
  });

  it.each<[string, string, string]>([
    ['another plan', JSON.stringify({ ...keyOf('C01-H04', MINTEL), plan: 'chile' }), '404 PLAN_UNKNOWN'],
    ['another milestone', JSON.stringify(keyOf('C99-H99', MINTEL)), '404 ITEM_UNKNOWN'],
    ['another period', JSON.stringify({ ...keyOf('C01-H04', MINTEL), period: '1999' }), '404 ITEM_UNKNOWN'],
    ['a name that hides another', '{"__proto__":{"plan":"x"}}', '422 MEMBERS_INVALID'],
  ])('is a refusal where it names %s', async (_, payload, expected) => {
    const { headers, ...request } = aWrite('POST', '/filings');
    const answer = await send({ ...request, payload, headers: { ...headers, 'content-type': 'application/json' } });
    expect(refusal(answer)).toBe(expected);
  });
});

describe('the version of a report', () => {
  it('must be the one that was read: nobody writes over what somebody else wrote', async () => {
    const { id } = state(await send(aBeginning('C01-H03', { narrative: 'Una.' })));
    state(await send(aWrite('PATCH', `/filings/${id}`, { answers: { narrative: 'Dos.' } }, 1)));
    const late = await send(aWrite('PATCH', `/filings/${id}`, { answers: { narrative: 'Tres.' } }, 1));
    expect([refusal(late), late.json()]).toMatchObject(['412 FILING_CHANGED', { filing: id, version: 2 }]);
    expect(await read(id)).toMatchObject({ version: 2, answers: { narrative: 'Dos.' } });
    const again = await send(aBeginning('C01-H03', { narrative: 'Otra.' }));
    expect([refusal(again), again.json()]).toMatchObject(['409 FILING_EXISTS', { filing: id, version: 2 }]);
    const bare = aWrite('PATCH', `/filings/${id}`, { answers: {} });
    expect(refusal(await send(bare))).toBe('428 VERSION_MISSING');
    for (const match of ['2', '*', '"two"', '"2", "3"']) {
      expect(refusal(await send({ ...bare, headers: { ...bare.headers, 'if-match': match } }))).toBe(
        '400 VERSION_INVALID',
      );
    }
    const weak = {
      ...bare,
      headers: { ...bare.headers, 'if-match': 'W/"2"' },
      payload: { answers: { nextSteps: 'Más.' } },
    };
    expect(state(await send(weak)).version).toBe(3);
  });
});

describe('the key of a write', () => {
  it('is asked for, and is a word', async () => {
    const { headers: _, ...bare } = aBeginning('C01-H02');
    expect(refusal(await send(bare))).toBe('400 IDEMPOTENCY_KEY_MISSING');
    for (const key of ['two words', 'x'.repeat(201), 'ñ'])
      expect(refusal(await send({ ...bare, headers: { 'idempotency-key': key } }))).toBe('400 IDEMPOTENCY_KEY_INVALID');
  });

  it('gives the first answer to the same write, and refuses another', async () => {
    const write = aBeginning('C01-H02', { narrative: 'Una.' });
    const first = await send(write);
    state(
      await send(
        aWrite('PATCH', first.headers.location?.replace('/api/v1', '') ?? '', { answers: { narrative: 'Dos.' } }, 1),
      ),
    );
    const again = await send(write);
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([201, first.body, '"1"']);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([undefined, 'true']);
    const { headers } = write;
    expect(refusal(await send({ ...aBeginning('C01-H01'), headers: headers ?? {} }))).toBe('422 IDEMPOTENCY_KEY_USED');
    const ofOther = await desk.token('AGENCY_EDITOR', MINTEL);
    expect(refusal(await send(write, ofOther)), 'a key is its sender’s own').toBe('409 FILING_EXISTS');
  });

  it('is free again where the write was refused', async () => {
    const { headers, ...write } = aBeginning('C01-H01', { percent: 'half' });
    expect(refusal(await send({ ...write, headers: headers ?? {} }))).toBe('422 ANSWERS_INVALID');
    const mended = aBeginning('C01-H01', { percent: 50 });
    expect((await send({ ...mended, headers: headers ?? {} })).statusCode).toBe(201);
  });

  it('does a write once, however many of it come at the same moment', async () => {
    const id = (await read((await owedFiling('C01-H01')) ?? '')).id;
    const piece = { ...AN_ADDRESS, title: 'Una sola vez' };
    const write = aWrite('POST', `/filings/${id}/evidence`, piece);
    const before = await traces();
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(write)));
    const codes = new Set(answers.map(({ statusCode }) => statusCode));
    expect([...codes].every((code) => code === 201 || code === 409)).toBe(true);
    const bodies = new Set(answers.filter(({ statusCode }) => statusCode === 201).map(({ body }) => body));
    expect(bodies.size).toBe(1);
    for (const answer of answers.filter(({ statusCode }) => statusCode === 409)) {
      expect([refusal(answer), answer.headers['retry-after']]).toEqual(['409 REQUEST_UNDER_WAY', '1']);
    }
    expect(await traces()).toBe(before + 1);
    expect((await send(write)).statusCode).toBe(201);
    expect((await read(id)).evidence.filter(({ title }) => title === 'Una sola vez')).toHaveLength(1);
  });
});

const owedFiling = async (milestone: string): Promise<string | null | undefined> =>
  (await send({ url: '/api/v1/desk' })).json<ApiDesk>().reports.find((report) => report.milestone === milestone)
    ?.filing;

describe('evidence', () => {
  const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
  const facts = { kind: 'DOCUMENT', title: 'Informe', language: 'es' };

  function form(
    id: string,
    file: Buffer | null,
    over: Record<string, string> = {},
    name = 'informe.pdf',
  ): InjectOptions {
    const bound = 'x7y8z9';
    const field = (key: string, value: string) =>
      `--${bound}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`;
    const parts: Buffer[] = Object.entries({ ...facts, ...over }).map(([key, value]) => Buffer.from(field(key, value)));
    const head = `--${bound}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
    if (file) parts.push(Buffer.from(head), file, Buffer.from('\r\n'));
    const payload = Buffer.concat([...parts, Buffer.from(`--${bound}--\r\n`)]);
    const write = aWrite('POST', `/filings/${id}/evidence`);
    const type = `multipart/form-data; boundary=${bound}`;
    return { ...write, payload, headers: { ...write.headers, 'content-type': type } };
  }

  it('can be a file, under the same limits as in the form, and is taken away again', async () => {
    const id = (await owedFiling('C01-H01')) ?? '';
    const write = form(id, PDF);
    const added = state(await send(write));
    const piece = added.evidence.find(({ title }) => title === 'Informe');
    expect(piece?.file).toMatchObject({ name: 'informe.pdf', size: PDF.length, mediaType: 'application/pdf' });
    expect((await send(write)).headers['idempotency-replayed']).toBe('true');
    const other = form(id, Buffer.concat([PDF, Buffer.from('\n')]));
    expect(refusal(await send({ ...other, headers: { ...other.headers, ...write.headers } }))).toBe(
      '422 IDEMPOTENCY_KEY_USED',
    );
    const removal = aWrite('DELETE', `/filings/${id}/evidence/${piece?.id ?? ''}`);
    expect(state(await send(removal)).evidence.map(({ title }) => title)).not.toContain('Informe');
    expect((await send(removal)).headers['idempotency-replayed']).toBe('true');
    expect(refusal(await send(aWrite('DELETE', `/filings/${id}/evidence/none`)))).toBe('409 EVIDENCE_REFUSED');
  });

  it.each<[string, (id: string) => InjectOptions, string, string[]]>([
    ['a file of another kind', (id) => form(id, Buffer.from('<html>')), '422 FILE_REFUSED', ['#/file FILE_KIND']],
    ['an empty file', (id) => form(id, Buffer.alloc(0)), '422 FILE_REFUSED', ['#/file FILE_EMPTY']],
    [
      'a file too large',
      (id) => form(id, Buffer.alloc(MAX_FILE + 1, 97)),
      '422 FILE_REFUSED',
      ['#/file FILE_TOO_LARGE'],
    ],
    ['a body too large', (id) => form(id, Buffer.alloc(2 * MAX_FILE)), '413 BODY_TOO_LARGE', []],
    ['neither file nor address', (id) => form(id, null), '422 EVIDENCE_INVALID', ['#/url URL_OR_FILE_MISSING']],
    [
      'a field that there is not',
      (id) => form(id, PDF, { mood: 'good' }),
      '422 MEMBERS_INVALID',
      ['#/mood MEMBER_UNKNOWN'],
    ],
    [
      'no kind and no title',
      (id) => form(id, PDF, { kind: 'SONG', title: '' }),
      '422 EVIDENCE_INVALID',
      ['#/kind KIND_UNKNOWN', '#/title TITLE_MISSING'],
    ],
    [
      'an address that is none',
      (id) => aWrite('POST', `/filings/${id}/evidence`, { ...AN_ADDRESS, url: 'javascript:1' }),
      '422 EVIDENCE_INVALID',
      ['#/url URL_INVALID'],
    ],
  ])('is refused with %s, and nothing is kept', async (_, request, expected, faults) => {
    const id = (await owedFiling('C01-H01')) ?? '';
    const before = await traces();
    const answer = await send(request(id));
    expect([refusal(answer), errors(answer)]).toEqual([expected, faults]);
    expect(await traces()).toBe(before);
  });

  it('of others is not received at all', async () => {
    const id = (await owedFiling('C01-H01')) ?? '';
    const other = await desk.token('AGENCY_EDITOR', 'ecuador/sercop');
    expect(refusal(await send(form(id, PDF), other))).toBe('403 NOT_ALLOWED');
  });
});

describe('a token', () => {
  it('says what it is good for', async () => {
    const answer = await send({ url: '/api/v1/token' }, await desk.token('AGENCY_EDITOR', MINTEL, ['filings:read']));
    expect(answer.json()).toMatchObject({
      name: 'Sistema',
      scopes: ['filings:read'],
      offices: [{ role: 'AGENCY_EDITOR', organization: MINTEL, office: { en: 'Office AGENCY_EDITOR' } }],
    });
  });

  it('is needed, and no cookie takes its place', async () => {
    const bare = await send({ url: '/api/v1/desk', headers: { cookie: 'tracker.session_token=abc.def' } }, null);
    expect(refusal(bare)).toBe('401 TOKEN_MISSING');
    expect(bare.headers['www-authenticate']).toBe('Bearer realm="ogp-tracker"');
    for (const authorization of [
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      `Token ${approver}`,
      `Bearer ${approver}x`,
      `Bearer a ${approver}`,
    ]) {
      const answer = await send({ ...aBeginning('C01-H01'), headers: { authorization, 'idempotency-key': 'k' } }, null);
      expect([authorization, refusal(answer)]).toEqual([authorization, '401 TOKEN_INVALID']);
      expect(answer.headers['www-authenticate']).toBe('Bearer realm="ogp-tracker", error="invalid_token"');
    }
    expect(
      (await send({ url: '/api/v1/token', headers: { authorization: `bearer  ${approver}` } }, null)).statusCode,
    ).toBe(200);
  });

  it('is not read from the address, and nothing is passed over there', async () => {
    const answer = await send({ url: `/api/v1/desk?token=${approver}` }, null);
    expect(refusal(answer)).toBe('401 TOKEN_MISSING');
    expect(refusal(await send({ url: '/api/v1/desk?plan=x' }))).toBe('400 QUERY_UNKNOWN');
  });

  it('is worth nothing once the office ended, and whoever lost a second factor is told so', async () => {
    const userId = await desk.programs.person('AGENCY_APPROVER', MINTEL);
    const token = await desk.programs.token(userId, TOKEN_SCOPES);
    const { writer } = desk.filing.db.database;
    await writer.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } });
    expect(refusal(await send(aBeginning('C01-H01'), token))).toBe('403 SECOND_FACTOR_NEEDED');
    await writer.user.update({ where: { id: userId }, data: { twoFactorEnabled: true } });
    expect((await send({ url: '/api/v1/desk' }, token)).statusCode).toBe(200);
    await writer.roleAssignment.updateMany({ where: { userId }, data: { until: new Date() } });
    expect(refusal(await send(aBeginning('C01-H01'), token))).toBe('401 TOKEN_OWNER_GONE');
  });

  it('cannot be used by pages of other sites to write', async () => {
    const ask = { origin: 'https://other.example', 'access-control-request-method': 'POST' };
    const preflight = await desk.app.inject({ method: 'OPTIONS', url: '/api/v1/filings', headers: ask });
    expect(preflight.headers['access-control-allow-methods']).toBe('GET, HEAD');
    expect(preflight.headers['access-control-allow-credentials']).toBeUndefined();
  });

  it.each([
    ['DELETE', '/api/v1/filings', 'POST, OPTIONS'],
    ['GET', '/api/v1/filings', 'POST, OPTIONS'],
    ['PUT', '/api/v1/filings/x', 'GET, HEAD, PATCH, OPTIONS'],
    ['GET', '/api/v1/filings/x/steps', 'POST, OPTIONS'],
    ['POST', '/api/v1/desk', 'GET, HEAD, OPTIONS'],
    ['POST', '/api/v1/milestones', 'GET, HEAD, OPTIONS'],
  ] as const)('%s %s is no write that there is', async (method, url, allow) => {
    const answer = await send({ method, url, payload: {} });
    expect([refusal(answer), answer.headers.allow]).toEqual(['405 METHOD_NOT_ALLOWED', allow]);
  });
});

describe('what a token may', () => {
  const REDAM = 'ecuador/redam';
  /** With every scope: what the office alone decides. Correct a row here first. `-`: 403 NOT_ALLOWED. */
  const OFFICES: readonly [Role, string | null, ...('yes' | '-')[]][] = [
    //                                     desk  read  begin  save evidence SUBMIT RETURN
    ['AGENCY_EDITOR', MINTEL, 'yes', 'yes', 'yes', 'yes', 'yes', '-', '-'],
    ['AGENCY_APPROVER', MINTEL, 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', '-'],
    ['AGENCY_APPROVER', 'ecuador/sercop', 'yes', '-', '-', '-', '-', '-', '-'],
    ['COUNTERPART', REDAM, 'yes', '-', '-', '-', '-', '-', '-'],
    ['COUNTERPART', MINTEL, 'yes', '-', '-', '-', '-', '-', '-'],
    ['CORE_GROUP', 'ecuador/grupo-nucleo', 'yes', '-', '-', '-', '-', '-', '-'],
    ['POINT_OF_CONTACT', null, 'yes', 'yes', '-', '-', '-', '-', 'yes'],
    ['REVIEWER', 'ecuador/utpl', 'yes', '-', '-', '-', '-', '-', '-'],
    ['ADMIN', null, 'yes', '-', '-', '-', '-', '-', '-'],
  ];
  const SCOPES: readonly TokenScope[] = [
    ...(['filings:read', 'filings:read', 'reports:write', 'reports:write'] as const),
    ...(['evidence:write', 'reports:submit', 'reports:review'] as const),
  ];
  /** A draft that cannot be submitted and a report that was submitted: what may be done meets a rule, and changes nothing. */
  let acts: readonly (() => InjectOptions)[];
  beforeAll(async () => {
    const second = await desk.token('AGENCY_APPROVER', 'ecuador/mintel');
    const own = (await owedFiling('C01-H02')) ?? '';
    const sent = (await owedFiling('C01-H03')) ?? '';
    await send(aWrite('PATCH', `/filings/${sent}`, { answers: IN_ORDER }, 3), second);
    await send(aWrite('POST', `/filings/${sent}/evidence`, AN_ADDRESS));
    state(await send(step(sent, 4, { action: 'SUBMIT' })));
    acts = [
      () => ({ url: '/api/v1/desk' }),
      () => ({ url: `/api/v1/filings/${sent}` }),
      () => aBeginning('C01-H02', { narrative: 'Otra.' }),
      () => aWrite('PATCH', `/filings/${own}`, { answers: { narrative: 'Otra.' } }, 99),
      () => aWrite('POST', `/filings/${own}/evidence`, { ...AN_ADDRESS, kind: 'SONG' }),
      () => step(own, 99, { action: 'SUBMIT' }),
      () => step(sent, 99, { action: 'RETURN', note: 'Motivo.' }),
    ];
  });

  it.each(OFFICES)('as %s of %s', async (role, organization, ...cells) => {
    const token = await desk.token(role, organization);
    const found = await Promise.all(acts.map((act) => send(act(), token)));
    const told = found.map((answer) => (answer.statusCode === 403 ? refusal(answer) : 'yes'));
    expect(told).toEqual(cells.map((cell) => (cell === '-' ? '403 NOT_ALLOWED' : 'yes')));
  });

  it.each(TOKEN_SCOPES)('is nothing without the scope: %s alone', async (scope) => {
    const [editor, reviewer] = [
      await desk.token('AGENCY_APPROVER', MINTEL, [scope]),
      await desk.token('POINT_OF_CONTACT', null, [scope]),
    ];
    for (const [n, act] of acts.entries()) {
      const wanted = SCOPES[n];
      const answer = await send(act(), wanted === 'reports:review' ? reviewer : editor);
      if (wanted === scope) expect(answer.statusCode, String(n)).not.toBe(403);
      else {
        expect([n, refusal(answer)]).toEqual([n, '403 SCOPE_MISSING']);
        expect(answer.headers['www-authenticate']).toContain(`error="insufficient_scope", scope="${wanted ?? ''}"`);
      }
    }
  });
});
