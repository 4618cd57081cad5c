/** The API over Ecuador's plan, asked as programs ask it. */
import { gunzipSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { codesOf, RESOURCE_NAMES, RESOURCES } from '#contracts/api/resources.ts';
import { API_TODAY, apiOptionsOf } from '#server/testing/api.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { manyTimes } from '#server/testing/large-plan.ts';
import { api, type ApiOptions } from './plugin.ts';

const PLAN = 'ecuador-2019-2022';
let app: FastifyInstance | undefined;
afterEach(async () => {
  await app?.close();
  app = undefined;
});

async function start(change: Partial<ApiOptions> = {}): Promise<FastifyInstance> {
  app = Fastify({ exposeHeadRoutes: false });
  await app.register(api, { ...apiOptionsOf([await ecuadorDossier()], change), prefix: '/api' });
  return app;
}

type Row = Record<string, unknown>;
interface List {
  readonly items: Row[];
  readonly total: number;
  readonly next: string | null;
}

async function get<T = List>(url: string, headers: Record<string, string> = {}): Promise<T> {
  const server = app ?? (await start());
  const answer = await server.inject({ url, headers });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json<T>();
}

async function problem(url: string, headers: Record<string, string> = {}): Promise<Row> {
  const server = app ?? (await start());
  const answer = await server.inject({ url, headers });
  expect(answer.headers['content-type']).toBe('application/problem+json');
  const body = answer.json<Row>();
  expect(body.status).toBe(answer.statusCode);
  expect(body.type).toBe(`/api/docs#${String(body.code)}`);
  return body;
}

describe('lists', () => {
  it.each([
    ['plans', 1],
    ['versions', 2],
    ['commitments', 10],
    ['milestones', 59],
    ['progress-reports', 155],
    ['evidence', 5],
    ['irm-values', 70],
    ['organizations', 132],
    ['forums', 1],
    ['seats', 12],
    ['meetings', 1],
    ['discrepancies', 17],
    ['charts', 7],
    ['figures', 99],
  ])('%s has %i rows, as the downloads have', async (name, total) => {
    expect((await get(`/api/v1/${name}`)).total).toBe(total);
  });

  it('name every row once: the key of each resource is unique', async () => {
    for (const name of RESOURCE_NAMES) {
      let cursor: string | null = '';
      const seen = new Set<string>();
      let count = 0;
      while (cursor !== null) {
        const page: List = await get(`/api/v1/${name}?limit=37${cursor ? `&cursor=${cursor}` : ''}`);
        for (const row of page.items) seen.add(JSON.stringify(['plan', ...RESOURCES[name].key].map((id) => row[id])));
        count += page.items.length;
        cursor = page.next;
        if (cursor === null) expect([name, count, seen.size]).toEqual([name, page.total, page.total]);
      }
    }
  });

  it('go on where the page before ended, and say so in a header', async () => {
    const server = await start();
    const first = await server.inject('/api/v1/milestones?limit=25&fields=id');
    const { next, items } = first.json<List>();
    expect(first.headers.link).toBe(`</api/v1/milestones?limit=25&fields=id&cursor=${next}>; rel="next"`);
    const second = await get(`/api/v1/milestones?limit=25&fields=id&cursor=${next}`);
    expect(items.at(-1)).toEqual({ id: 'C04-H04' });
    expect(second.items[0]).toEqual({ id: 'C05-H01' });
  });

  it('end without a cursor where the last page is full', async () => {
    expect((await get('/api/v1/commitments?limit=10')).next).toBeNull();
    expect((await get('/api/v1/commitments?limit=9')).next).not.toBeNull();
  });

  it('are narrowed by columns: one value or several, and all filters together', async () => {
    expect((await get('/api/v1/milestones?overdue=true')).total).toBe(32);
    const [all, late, inTime] = await Promise.all(
      ['', '?overdue=true', '?overdue=false'].map(async (query) => (await get(`/api/v1/commitments${query}`)).total),
    );
    expect([late, (late ?? 0) + (inTime ?? 0)]).toEqual([late, all]);
    expect(late).toBeGreaterThan(0);
    const changes = async (query: string) =>
      (await get(`/api/v1/changes${query}`)).items.map((row) => String(row.made_on));
    const days = await changes('?limit=1000');
    const between = days.filter((day) => day >= '2021-01-01' && day <= '2021-12-31');
    expect((await changes('?since=2021-01-01&until=2021-12-31&limit=1000')).toSorted()).toEqual(between.toSorted());
    expect(between.length).toBeGreaterThan(0);
    expect(between.length).toBeLessThan(days.length);
    expect((await get('/api/v1/milestones?agency_state=COMPLETADO')).total).toBe(27);
    expect((await get('/api/v1/milestones?commitment=EC0001&commitment=EC0002')).total).toBe(12);
    expect((await get('/api/v1/progress-reports?commitment=EC0001&source=AGENCY_SELF')).total).toBe(7);
  });

  it('of commitments are searched and narrowed as on the page', async () => {
    const found = await get('/api/v1/commitments?q=contratacion&fields=code');
    expect(found.items).toContainEqual({ code: 'EC0003' });
    expect((await get('/api/v1/commitments?disputed=discrepancy&fields=code')).items).toHaveLength(2);
  });

  it('carry the columns asked for, in that order', async () => {
    const { items } = await get('/api/v1/commitments?fields=leads,code&limit=1');
    expect(Object.keys(items[0] ?? {})).toEqual(['leads', 'code']);
  });

  it('in one language say what language each text is in, and keep codes beside their words', async () => {
    const { items } = await get(
      `/api/v1/commitments?lang=en&limit=1&fields=lifecycle,lifecycle_label,title,title_lang`,
    );
    expect(items[0]).toMatchObject({ lifecycle: 'ACTIVE', lifecycle_label: 'Active', title_lang: 'en' });
  });

  it('include rows of other resources', async () => {
    const { items } = await get('/api/v1/commitments?include=milestones,progress-reports&limit=1');
    expect(items[0]?.milestones).toHaveLength(7);
    expect((items[0]?.progress_reports as Row[]).every((row) => row.commitment === 'EC0001')).toBe(true);
  });

  it('show what was known on a day', async () => {
    expect((await get('/api/v1/progress-reports?asOf=2020-01-01')).total).toBe(0);
    expect((await get('/api/v1/plans?asOf=2021-12-31')).items).toHaveLength(1);
  });

  it('are empty, and no error, where there is no plan', async () => {
    const server = await start({ services: apiOptionsOf().services });
    expect((await server.inject('/api/v1/milestones')).json()).toMatchObject({ total: 0, next: null, items: [] });
    expect((await server.inject('/api/v1/milestones.csv')).body).toMatch(/^plan,commitment,id/u);
  });
});

describe('items', () => {
  it('have addresses of their own', async () => {
    expect(await get<Row>(`/api/v1/commitments/${PLAN}/EC0003?lang=es`)).toMatchObject({ plan: PLAN, number: 3 });
    expect(await get<Row>(`/api/v1/plans/${PLAN}?include=versions`)).toMatchObject({ commitments: 10 });
    expect(await get<Row>(`/api/v1/milestones/${PLAN}/C01-H01`)).toMatchObject({ commitment: 'EC0001' });
  });

  it.each([
    [`/api/v1/commitments/${PLAN}/EC9999`, 404, 'ITEM_UNKNOWN'],
    ['/api/v1/commitments/nowhere/EC0001', 404, 'PLAN_UNKNOWN'],
    ['/api/v1/plans/nowhere', 404, 'PLAN_UNKNOWN'],
    [`/api/v1/figures/${PLAN}/x`, 404, 'ADDRESS_UNKNOWN'],
    [`/api/v1/commitments/${PLAN}`, 404, 'ADDRESS_UNKNOWN'],
  ])('%s is refused with %i %s', async (url, status, code) => {
    expect(await problem(url)).toMatchObject({ status, code });
  });
});

describe('forms', () => {
  it.each([
    ['/api/v1/milestones.csv', {}, 'text/csv; charset=utf-8; header=present'],
    ['/api/v1/milestones.ndjson', {}, 'application/x-ndjson; charset=utf-8'],
    ['/api/v1/milestones.json', { accept: 'text/csv' }, 'application/json; charset=utf-8'],
    ['/api/v1/milestones?format=csv', {}, 'text/csv; charset=utf-8; header=present'],
    ['/api/v1/milestones', { accept: 'text/csv' }, 'text/csv; charset=utf-8; header=present'],
    ['/api/v1/milestones', { accept: 'text/csv;q=0.5, application/json' }, 'application/json; charset=utf-8'],
    ['/api/v1/milestones', { accept: 'application/x-ndjson' }, 'application/x-ndjson; charset=utf-8'],
    ['/api/v1/milestones', { accept: 'text/html,*/*;q=0.8' }, 'application/json; charset=utf-8'],
  ])('%s with %j is %s', async (url, headers, type) => {
    const answer = await (await start()).inject({ url, headers: headers as Record<string, string> });
    expect(answer.headers['content-type']).toBe(type);
  });

  it('agree with each other and with the downloads, row by row', async () => {
    const server = await start();
    const list = await get('/api/v1/milestones?limit=1000');
    const lines = (await server.inject('/api/v1/milestones.ndjson')).body.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as Row)).toEqual(list.items);
    const csv = (await server.inject('/api/v1/milestones.csv?fields=id')).body.trim().split('\r\n');
    expect(csv).toEqual(['id', ...list.items.map(({ id }) => id)]);
  });

  it('begin with a mark of the encoding where it was asked for', async () => {
    const answer = await (await start()).inject('/api/v1/plans.csv?bom=1');
    expect(answer.rawPayload.subarray(0, 3).toString('hex')).toBe('efbbbf');
  });
});

describe('refusals', () => {
  it.each([
    ['/api/v1/nothing', 404, 'RESOURCE_UNKNOWN', 'resource'],
    ['/api/v1/plans/nowhere', 404, 'PLAN_UNKNOWN', 'plan'],
    [`/api/v1/commitments/${PLAN}/EC9999`, 404, 'ITEM_UNKNOWN', 'id'],
    ['/api/v2/plans', 404, 'ADDRESS_UNKNOWN', undefined],
    ['/api/v1/milestones?pagina=2', 400, 'QUERY_UNKNOWN', 'pagina'],
    ['/api/v1/milestones?limit=0', 400, 'LIMIT_INVALID', 'limit'],
    ['/api/v1/milestones?limit=1001', 400, 'LIMIT_INVALID', 'limit'],
    ['/api/v1/milestones?limit=1e2', 400, 'LIMIT_INVALID', 'limit'],
    ['/api/v1/milestones?limit=10&limit=20', 400, 'QUERY_REPEATED', 'limit'],
    ['/api/v1/milestones?cursor=abc', 400, 'CURSOR_INVALID', 'cursor'],
    ['/api/v1/milestones?cursor=WyJhIl0', 400, 'CURSOR_INVALID', 'cursor'],
    ['/api/v1/milestones?lang=fr', 400, 'LANG_UNKNOWN', 'lang'],
    ['/api/v1/milestones?format=xml', 400, 'FORMAT_UNKNOWN', 'format'],
    ['/api/v1/milestones?fields=id,secret', 400, 'FIELD_UNKNOWN', 'fields'],
    ['/api/v1/milestones?include=plans', 400, 'INCLUDE_UNKNOWN', 'include'],
    ['/api/v1/milestones.csv?include=evidence', 400, 'INCLUDE_NOT_IN_CSV', 'include'],
    ['/api/v1/milestones?plan=nowhere', 400, 'FILTER_VALUE_UNKNOWN', 'plan'],
    ['/api/v1/commitments?theme=nowhere', 400, 'FILTER_VALUE_UNKNOWN', 'theme'],
    ['/api/v1/milestones?overdue=maybe', 400, 'FILTER_VALUE_UNKNOWN', 'overdue'],
    ['/api/v1/commitments?overdue=yes', 400, 'FILTER_VALUE_UNKNOWN', 'overdue'],
    ['/api/v1/plans?status=SLEEPING', 400, 'FILTER_VALUE_UNKNOWN', 'status'],
    ['/api/v1/milestones?agency_state=DONE', 400, 'FILTER_VALUE_UNKNOWN', 'agency_state'],
    ['/api/v1/changes?kind=SITE', 400, 'FILTER_VALUE_UNKNOWN', 'kind'],
    ['/api/v1/changes?since=2021', 400, 'DAY_INVALID', 'since'],
    ['/api/v1/milestones?since=2021-01-01', 400, 'QUERY_UNKNOWN', 'since'],
    ['/api/v1/milestones?commitment=', 400, 'QUERY_EMPTY', 'commitment'],
    ['/api/v1/milestones?asOf=', 400, 'QUERY_EMPTY', 'asOf'],
    ['/api/v1/milestones?fields=%20', 400, 'QUERY_EMPTY', 'fields'],
    [`/api/v1/commitments?q=${'a'.repeat(201)}`, 400, 'QUERY_TOO_LONG', 'q'],
    ['/api/v1/milestones?asOf=2021-02-30', 400, 'AS_OF_INVALID', 'asOf'],
    ['/api/v1/milestones?asOf=2099-01-01', 400, 'AS_OF_FUTURE', 'asOf'],
    [`/api/v1/milestones?${'commitment=a&'.repeat(101)}`, 400, 'FILTER_TOO_MANY', 'commitment'],
  ])('%s: %i %s', async (url, status, code, parameter) => {
    const body = await problem(url);
    expect(body).toMatchObject({ status, code });
    expect(body.parameter).toBe(parameter);
  });

  it('name what there is, in the language asked for', async () => {
    expect(await problem('/api/v1/nothing')).toMatchObject({ allowed: RESOURCE_NAMES });
    expect((await problem('/api/v1/nothing')).detail).toMatch(/^No existe el recurso/u);
    expect((await problem('/api/v1/nothing', { 'accept-language': 'en-GB' })).detail).toMatch(/^There is no resource/u);
    expect((await problem('/api/v1/plans?lang=en&x=1')).detail).toBe('This address has no parameter “x”.');
  });

  it('are never made for a value that the data has', async () => {
    for (const name of RESOURCE_NAMES) {
      const { items } = await get(`/api/v1/${name}?limit=1000`);
      for (const filter of RESOURCES[name].filters) {
        const codes = codesOf(name, filter);
        const held = new Set(items.map((row) => row[filter]).filter((value) => value !== null));
        if (codes)
          expect([name, filter, [...held].filter((value) => !codes.includes(String(value)))]).toEqual([
            name,
            filter,
            [],
          ]);
      }
    }
  });

  it('name the values that a filter takes', async () => {
    expect(await problem('/api/v1/milestones?overdue=maybe')).toMatchObject({ allowed: ['true', 'false'] });
    expect(await problem('/api/v1/commitments?disputed=x')).toMatchObject({
      allowed: ['differ', 'discrepancy', 'agree'],
    });
    expect(await problem('/api/v1/plans?plan=x')).toMatchObject({ allowed: [PLAN] });
  });

  it('tell a client that takes none of the forms', async () => {
    expect(await problem('/api/v1/plans', { accept: 'image/png' })).toMatchObject({
      status: 406,
      code: 'NOT_ACCEPTABLE',
    });
  });

  it('tell that reading is all there is', async () => {
    const answer = await (await start()).inject({ method: 'DELETE', url: '/api/v1/plans' });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect(answer.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
  });

  it('count the requests of one address, and announce how many are left', async () => {
    const server = await start({ perMinute: 2 });
    const answers = [];
    for (const url of ['/api/v1/plans', '/api/v1/nothing', '/api/v1/plans']) answers.push(await server.inject(url));
    expect(answers.map(({ headers }) => headers['ratelimit-remaining'])).toEqual(['1', '0', '0']);
    expect(answers[2]?.statusCode).toBe(429);
    expect(answers[2]?.headers['retry-after']).toBeDefined();
    expect(answers[2]?.json()).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
  });
});

describe('a list of thousands', () => {
  const URL = '/api/v1/progress-reports.csv?fields=id,state';
  const large = async () =>
    start({ keeps: true, services: apiOptionsOf([manyTimes(await ecuadorDossier(), 400)]).services });

  it('is sent as it is made, packed on the way, whole and in order', async () => {
    const server = await large();
    const plain = await server.inject(URL);
    // Not known before it is sent.
    expect(plain.headers['content-length']).toBeUndefined();
    expect(plain.headers.etag).toMatch(/^W\/"/u);
    const rows = plain.body.trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(400 * 15.5);
    expect(rows).toEqual(rows.toSorted());
    const packed = await server.inject({ url: URL, headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body);
  });

  it('is not made again for who has it', async () => {
    const server = await large();
    const { headers } = await server.inject({ method: 'HEAD', url: URL });
    const again = await server.inject({ url: URL, headers: { 'if-none-match': String(headers.etag) } });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});

describe('what is kept', () => {
  it('has a tag, and is not sent again to who has it', async () => {
    const server = await start({ keeps: true });
    const first = await server.inject('/api/v1/milestones?limit=5');
    expect(first.headers.etag).toMatch(/^"[\w-]{22}"$/u);
    expect(first.headers.vary).toBe('Accept, Accept-Encoding');
    const again = await server.inject({
      url: '/api/v1/milestones?limit=5',
      headers: { 'if-none-match': String(first.headers.etag) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  it('is another answer in another form, and after the data changed', async () => {
    let generation = `1 ${API_TODAY}`;
    const server = await start({ keeps: true, generation: () => generation });
    const json = await server.inject('/api/v1/plans');
    const csv = await server.inject({ url: '/api/v1/plans', headers: { accept: 'text/csv' } });
    expect(csv.body).not.toBe(json.body);
    generation = `2 ${API_TODAY}`;
    expect((await server.inject('/api/v1/plans')).body).toBe(json.body);
  });

  it('is open to every site for reading', async () => {
    const answer = await (
      await start()
    ).inject({ url: '/api/v1/plans', headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('answers HEAD without a body', async () => {
    const answer = await (await start()).inject({ method: 'HEAD', url: '/api/v1/plans' });
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect(Number(answer.headers['content-length'])).toBeGreaterThan(100);
  });
});
