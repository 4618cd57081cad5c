/** What came from OGP's dataset goes out in every form, and comes back as it was. */
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKeptCells } from '#server/db/dataset-repository.ts';
import { createDossiers } from '#server/services/dossiers.ts';
import { ALL_PLANS, packageFile } from '#server/services/packages/package.ts';
import { emptyDatabase, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { compareContent, IMPORTED_BY } from '#server/testing/imports.ts';
import { csvOf, rowsLike } from '#server/testing/ogp-dataset.ts';

let db: TemporaryDatabase;
beforeEach(async () => void (db = await temporaryDatabase()));
afterEach(() => db.remove());

const compare = (content: Uint8Array | string) => compareContent(db, content);
const ROWS = rowsLike(
  {
    Region: '=Africa',
    'Commitment Number': '2.2',
    Theme: 'NA',
    CHECKSUM: '17',
    'Lead Institution': '- a body of its own',
  },
  {
    'Commitment Unique Identifier': 'ZM0002',
    'Commitment Number': '2',
    'Start Date': 'NA',
    constructor: 'odd',
    Gender: 'ND',
  },
);

async function exported(format: string): Promise<Buffer> {
  const dossiers = await createDossiers(db.reader);
  const request = { scope: ALL_PLANS, asOf: '2026-11-30', origin: 'https://gobierno.example', format };
  const file = await packageFile(dossiers, request, createKeptCells(db.database));
  const pieces: Buffer[] = [];
  for await (const piece of file.pieces()) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

it.each(['zip', 'json', 'csv'])('as %s, beside a plan of our own, without a difference', async (format) => {
  await (await compare(csvOf(ROWS))).apply(IMPORTED_BY);
  const { view } = await compare(await exported(format));
  expect(view).toMatchObject({ isSame: true, lines: [] });
  expect(view.findings.filter(({ level }) => level === 'ERROR')).toEqual([]);
});

it('keeps what OGP wrote in its columns, and says whose terms apply', async () => {
  await (await compare(csvOf(ROWS))).apply(IMPORTED_BY);
  const csv = (await exported('csv')).toString();
  for (const kept of ["'=Africa", ',2.2,', ',17', "'- a body of its own"]) expect(csv).toContain(kept);
  const files = unzipSync(await exported('zip'));
  const licence = Buffer.from(files['LICENCE.txt'] ?? []).toString();
  expect(licence).toContain("OGP's open data on commitments; see its terms");
  const { licenses } = JSON.parse(Buffer.from(files['datapackage.json'] ?? []).toString()) as { licenses: unknown[] };
  expect(licenses).toHaveLength(2);
});

it('is carried whole to a database that has nothing', async () => {
  await (await compare(csvOf(ROWS))).apply(IMPORTED_BY);
  const before = await db.reader.dossier('zambia-2018-2020');
  const content = await exported('zip');
  await db.remove();
  db = await emptyDatabase();
  await (await compare(content)).apply(IMPORTED_BY);
  const after = await db.reader.dossier('zambia-2018-2020');
  const stamp = { revision: 0, revisedAt: '' };
  expect({ ...after, ...stamp }).toEqual({ ...before, ...stamp });
});
