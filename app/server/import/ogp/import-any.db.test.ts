/** Whatever stands in the cells: nothing fails, every row is placed or told, and the same file again is no change. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDatasetStore } from '#server/db/dataset-repository.ts';
import { emptyDatabase } from '#server/testing/database.ts';
import { LOADED_AT } from '#server/testing/ecuador.ts';
import { type Cells, csvOf, fileIn, USUAL } from '#server/testing/ogp-dataset.ts';
import { applyComparison, compareFile } from './import-dataset.ts';

const STRANGE = [
  ...['', 'NA', 'ND', 'NR', '0', '1', '2.1', '1,0', '-1', '2.2000000000000002', '99999999999', 'Underway', 'None'],
  ...['31/02/2021', '3/4/2018', '2018', '43000', '=1+1', '"', "'; DROP TABLE", '<b>x</b>', '\u202eabc', '�', '🙂'],
  ...[
    '• A\n• B',
    'A (AB)',
    'AB',
    'A, B, C',
    'Ministry of X; University of Y',
    'x'.repeat(3000),
    'a@b.org',
    '\t',
    'Ñandú',
  ],
  ...['AP_ZMB01', 'AP_KEN02', 'ZM0001', 'KE0002', 'zm0003', 'KEN', 'Complete', 'Yes', 'Major', 'Withdrawn', '2031'],
] as const;

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

function anyRows(seed: number): Cells[] {
  const random = numbers(seed);
  const headers = Object.keys(USUAL);
  return Array.from({ length: 25 }, (_, n) => {
    const plan = random(4) + 1;
    const row: Record<string, string> = {
      ...USUAL,
      'Commitment Unique Identifier': `ZM${String(n + 1).padStart(4, '0')}`,
      ...{ 'Action Plan ID': `AP_ZMB0${plan}`, 'Action Plan Number': String(plan), 'Commitment Number': String(n + 1) },
      ...{ 'Year Of Submission': String(2010 + plan * 3), 'Action Plan End Year': String(2012 + plan * 3) },
    };
    for (let change = random(12); change > 0; change -= 1) {
      row[headers[random(headers.length)] ?? ''] = STRANGE[random(STRANGE.length)] ?? '';
    }
    return row;
  });
}

describe('any cells', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i', async (seed) => {
    const folder = await mkdtemp(join(tmpdir(), 'ogp-any-'));
    const db = await emptyDatabase();
    const store = createDatasetStore(db.database);
    const path = await fileIn(folder, csvOf(anyRows(seed)));
    const first = await compareFile(store, path, null);
    await applyComparison(store, first, { actor: 'import', at: LOADED_AT });
    const placed = await db.database.reader.commitment.count();
    const refused = new Set(first.findings.flatMap(({ level, row }) => (level === 'ERROR' ? [row] : [])));
    expect(placed + refused.size).toBe(25);
    expect((await compareFile(store, path, null)).isSame).toBe(true);
    for (const plan of await db.reader.listPlans()) expect(await db.reader.dossier(plan.slug)).not.toBeNull();
    await db.remove();
    await rm(folder, { recursive: true });
  });
});
