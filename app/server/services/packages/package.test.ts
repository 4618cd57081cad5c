import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { RESOURCE_NAMES } from '#contracts/api/resources.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { packageFile } from './package.ts';

const ASKED = { scope: 'ecuador-2019-2022', asOf: '2026-11-22', origin: 'https://gobierno.example' };

async function make(format: string, change: Partial<typeof ASKED> = {}) {
  const file = await packageFile(dossiersOf(await ecuadorDossier()), { ...ASKED, ...change, format });
  const pieces: Buffer[] = [];
  for await (const piece of file.pieces()) pieces.push(Buffer.from(piece));
  return { ...file, bytes: Buffer.concat(pieces) };
}

describe('the archive of a plan', () => {
  it('is opened by another program, and every checksum is right', async () => {
    const { bytes, name } = await make('zip');
    expect(name).toBe('ecuador-2019-2022-2026-11-22.zip');
    const files = unzipSync(bytes);
    const sums = Buffer.from(files.SHA256SUMS ?? [])
      .toString()
      .trim()
      .split('\n');
    expect(sums).toHaveLength(RESOURCE_NAMES.length + 5 + 7);
    expect(Object.keys(files)).toHaveLength(sums.length + 1);
    for (const [sum, path = ''] of sums.map((line) => line.split('  '))) {
      expect(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
  });

  it('holds the same rows as the API, and describes every column', async () => {
    const files = unzipSync((await make('zip')).bytes);
    const read = (path: string) => Buffer.from(files[path] ?? []).toString();
    const { resources } = JSON.parse(read('datapackage.json')) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of resources) {
      const [head = ''] = read(path).split('\r\n');
      expect(head.split(',')).toEqual(schema.fields.map(({ name }) => name));
    }
    expect(read('data/milestones.csv').match(/^ecuador-2019-2022,/gmu)).toHaveLength(59);
    expect(read('data/ogp-commitments.csv')).toMatch(/^Commitment Unique Identifier,/u);
    expect(read('LICENCE.txt')).toContain('CC BY 4.0');
    expect(read('dictionary.csv')).toContain('milestones,slippage_days,integer,');
  });

  it('is made of a plan without milestones, and of a commitment that nobody leads', async () => {
    const dossier = { ...(await ecuadorDossier()), milestones: [], reports: [], participations: [] };
    const file = await packageFile(dossiersOf(dossier), { ...ASKED, format: 'zip' });
    const pieces: Buffer[] = [];
    for await (const piece of file.pieces()) pieces.push(Buffer.from(piece));
    expect(Object.keys(unzipSync(Buffer.concat(pieces)))).toContain('plans/ecuador-2019-2022/milestones.json');
  });

  it('comes out the same when it is made again', async () => {
    const [one, two] = [await make('zip'), await make('zip')];
    expect(one.bytes.equals(two.bytes)).toBe(true);
    expect(one.tag).toBe(two.tag);
  });
});

describe('the other forms', () => {
  it('JSON holds every table under the name of its resource', async () => {
    const content = JSON.parse((await make('json')).bytes.toString()) as Record<string, unknown[]>;
    expect(Object.keys(content)).toEqual(['asOf', 'revision', 'licence', ...RESOURCE_NAMES, 'planFiles']);
    expect(content['progress-reports']).toHaveLength(155);
  });

  it('the workbook is a workbook', async () => {
    expect((await make('xlsx')).bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('the Partnership’s own columns have one row for each commitment', async () => {
    const { bytes, name } = await make('csv', { scope: 'todo' });
    expect(name).toBe('todo-2026-11-22.ogp.csv');
    expect(bytes.toString()).toContain('EC0010');
  });

  it.each([
    ['nowhere', 'zip', 'PLAN'],
    ['todo', 'exe', 'FORMAT_UNKNOWN'],
    ['todo', 'constructor', 'FORMAT_UNKNOWN'],
  ])('%s.%s is refused with %s', async (scope, format, detail) => {
    await expect(make(format, { scope })).rejects.toMatchObject({ code: 'NOT_FOUND', detail });
  });
});
