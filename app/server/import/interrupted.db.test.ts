/** An import that is interrupted while it writes leaves nothing behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { emptyDatabase } from '#server/testing/database.ts';
import { type Cells, csvOf, fileIn, rowsLike } from '#server/testing/ogp-dataset.ts';

const PLANS = 260;
const EACH = 12;

/** Enough that it takes longer to write than to hear of it. */
const manyRows = (): Cells[] =>
  rowsLike(
    ...Array.from({ length: PLANS * EACH }, (_, at) => {
      const plan = Math.floor(at / EACH) + 1;
      const id = `ZM${String(at + 1).padStart(4, '0')}`;
      return {
        ...{ 'Commitment Unique Identifier': id, 'Commitment Number': String((at % EACH) + 1) },
        ...{ 'Action Plan Number': String(plan), 'Action Plan ID': `AP_ZMB${String(plan).padStart(2, '0')}` },
      };
    }),
  );

it('by Ctrl-C: no plan, no member, no revision, and no trace of it', async () => {
  const db = await emptyDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'interrupted-'));
  try {
    const file = await fileIn(folder, csvOf(manyRows()));
    const { VITEST: _, NODE_ENV: __, ...own } = process.env;
    const child = spawn(process.execPath, [resolve('scripts/import-plan.ts'), 'file', file, '--apply'], {
      env: { ...own, DATABASE_URL: db.url },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (/Guardando: \d+ /u.test(said)) child.kill('SIGINT');
    });
    await once(child, 'close');
    expect(said).not.toContain(`Guardando: ${PLANS} / ${PLANS}`);
    expect(child.signalCode).toBe('SIGINT');
    expect(await db.reader.revision()).toMatchObject({ number: 0 });
    const { reader } = db.database;
    const left = [reader.plan, reader.jurisdiction, reader.auditEvent, reader.datasetRelease];
    expect(await Promise.all(left.map((table) => (table as { count(): Promise<number> }).count()))).toEqual([
      0, 0, 0, 0,
    ]);
  } finally {
    await db.remove();
    await rm(folder, { recursive: true });
  }
}, 60_000);
