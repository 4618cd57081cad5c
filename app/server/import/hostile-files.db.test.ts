/** Whatever a file holds: it is taken in as a whole, or told why not; the second time it changes nothing. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierFindings } from '#domain/invariants.ts';
import { importTemplate } from '#server/services/import-template.ts';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { ECUADOR_FOLDER } from '#server/testing/ecuador.ts';
import { compareContent, IMPORTED_BY } from '#server/testing/imports.ts';
import { csvOf, rowsLike } from '#server/testing/ogp-dataset.ts';
import { zipOf } from '#server/testing/zip.ts';
import { FileRefusal } from './csv/refusal.ts';

let db: TemporaryDatabase;
beforeAll(async () => void (db = await temporaryDatabase()));
afterAll(() => db.remove());

/** Always the same files, so that a failure can be seen again. */
const BOUNDS = { numRuns: 60, seed: 20_261_130 };
const PLAN = 'ecuador-2019-2022';

async function take(content: Uint8Array | string): Promise<void> {
  const before = await db.reader.revision();
  let comparison;
  try {
    comparison = await compareContent(db, content);
  } catch (failure) {
    expect(failure).toBeInstanceOf(FileRefusal);
    expect(await db.reader.revision()).toEqual(before);
    return;
  }
  for (const { code, message } of comparison.view.findings) {
    expect(code).toMatch(/^[A-Z0-9_]+$/u);
    expect(message.es + message.en).not.toMatch(/\{\w+\}|undefined|\[object/u);
  }
  const made = await comparison.apply(IMPORTED_BY);
  expect(made === 'SAME').toBe(comparison.view.isSame);
  const plan = await db.reader.dossier(PLAN);
  expect(plan && dossierFindings(plan, { legacy: true }).filter(({ level }) => level === 'ERROR')).toEqual([]);
  expect(plan?.reports.length).toBeGreaterThanOrEqual(155);
  const again = await compareContent(db, content);
  expect(again.view.lines).toEqual([]);
}

/** Texts that files of people, and of others, hold. */
const ODD = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '=1+1',
    "'=x",
    '\u0000',
    '\ufeff',
    'ND',
    '31/02/2021',
    'By winter 2025',
    '2021',
    '44197',
    '1e309',
  ),
  fc.constantFrom(
    '-1',
    '999999999999',
    '../x',
    'javascript:1',
    'C01',
    'C02',
    'EC0003',
    'mintel',
    PLAN,
    '__proto__',
    'constructor',
  ),
  fc.constantFrom('COMPLETADO', 'LIMITED', '40,5 %', '"', ',;\n', 'a'.repeat(5000), '\ud800', 'ñ�é', '2021-13-45'),
  fc.string({ maxLength: 30 }),
);
const VALUE = fc.oneof(
  ODD,
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1.5,
    Number.POSITIVE_INFINITY,
    [],
    {},
    [[]],
    [null],
    { es: '' },
    { es: 'x' },
    { date: '2021-01-01' },
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

async function planFilesOf(): Promise<Record<string, unknown>> {
  const names = (await readdir(ECUADOR_FOLDER)).filter((name) => name.endsWith('.json'));
  const contents = await Promise.all(names.map((name) => readFile(join(ECUADOR_FOLDER, name), 'utf8')));
  return Object.fromEntries(names.map((name, at) => [name, JSON.parse(contents[at] ?? 'null') as unknown]));
}

/** Puts a value at some place of a content: each number leads one step further in. */
function replaced(content: unknown, steps: readonly number[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof content !== 'object' || content === null) return value;
  const keys = Object.keys(content);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = (Array.isArray(content) ? [...content] : { ...content }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, value);
  return copy;
}

describe('files that nobody meant', () => {
  it('bytes of any kind', async () => {
    const start = fc.constantFrom('', 'PK\x03\x04', '{"planFiles":{', '\xd0\xcf\x11\xe0', 'plan,commitment,number\n');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), (head, bytes) =>
        take(Buffer.concat([Buffer.from(head, 'latin1'), bytes])),
      ),
      BOUNDS,
    );
  });

  it('a plan with any value at any place', async () => {
    const files = await planFilesOf();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 200 }), { minLength: 2, maxLength: 6 }), VALUE, (steps, value) =>
        take(JSON.stringify({ planFiles: { x: replaced(files, steps, value) } })),
      ),
      BOUNDS,
    );
  });

  it('tables with any text in any cell', async () => {
    const heads = [
      'plan,commitment,number,title_es,starts_on,ends_on,deliverable_es',
      'plan,commitment,number,title_es,theme,lead,supporting,sdgs,lifecycle,starts_on,ends_on,ogp_id,ogp_url',
      'plan,commitment,milestone,period,source,organization,reported_on,state,percent,evidence_url,corrects',
      'organization,country,name_es,acronym,type,sector,parent',
      'plan,country,number,title_es,starts_on,ends_on,status',
    ];
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const rows = fc.array(
      fc.array(fc.oneof({ weight: 2, arbitrary: ODD }, fc.constantFrom(PLAN, 'C01', '1')), { maxLength: 13 }),
      { maxLength: 6 },
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...heads), rows, (head, cells) => {
        const width = head.split(',').length;
        const lines = cells.map((row) => Array.from({ length: width }, (_, at) => quoted(row[at] ?? PLAN)).join(','));
        return take(`${head}\n${lines.join('\n')}\n`);
      }),
      BOUNDS,
    );
  });

  it('OGP’s dataset with any text in any cell', async () => {
    const cells = fc.dictionary(fc.constantFrom(...Object.keys(rowsLike({})[0] ?? {})), ODD, { maxKeys: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1, maxLength: 4 }), (rows) => take(csvOf(rowsLike(...rows)))),
      BOUNDS,
    );
  });

  it.each(['ejemplo-es.xlsx', 'ejemplo-es.zip'])('%s with bytes that changed on the way', async (file) => {
    const parts: Buffer[] = [];
    for await (const piece of importTemplate(file).pieces()) parts.push(Buffer.from(piece));
    const whole = Buffer.concat(parts);
    const changes = fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(changes, (list) => {
        const copy = Buffer.from(whole);
        for (const [at, byte] of list) copy[at] = byte;
        return take(copy);
      }),
      BOUNDS,
    );
  });

  it('archives of any members', async () => {
    const name = fc.oneof(
      fc.constantFrom('plan.json', 'x/plan.json', 'plans/a/plan.json', 'commitments.csv', 'xl/workbook.xml'),
      ODD,
    );
    const member = fc.record({
      name,
      body: fc.oneof(ODD, fc.constant('plan,commitment,number\nx,C01,1\n')),
      stored: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(member, { minLength: 1, maxLength: 5 }), (members) => take(zipOf(members))),
      BOUNDS,
    );
  });
});
