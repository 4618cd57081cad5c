import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { publishFile } from '#server/testing/published-file.ts';
import { createPublishedFiles } from './published-files.ts';

const FILE = { sha256: 'a'.repeat(64), size: 10, mediaType: 'application/pdf' };
const UNPUBLISHED = { sha256: 'b'.repeat(64), size: 10, mediaType: 'application/pdf' };

describe('a file', () => {
  let db: TemporaryDatabase;
  beforeAll(async () => {
    db = await temporaryDatabase();
    await publishFile(db.database, FILE, 'acta.pdf', '2026-11-20');
    await db.database.writer.evidenceFile.create({ data: { ...UNPUBLISHED, storedAt: new Date(), scan: 'CLEAN' } });
  });
  afterAll(() => db.remove());

  it.each([
    ['of evidence of a published report is public', FILE.sha256, 'acta.pdf', '2026-11-25', FILE],
    ['is public from the day of publication on', FILE.sha256, 'acta.pdf', '2026-11-20', FILE],
    ['is not public before', FILE.sha256, 'acta.pdf', '2026-11-19', null],
    ['is offered under its own name alone', FILE.sha256, 'premio.exe', '2026-11-25', null],
    ['that no evidence names is not public', UNPUBLISHED.sha256, 'acta.pdf', '2026-11-25', null],
    ['that is not there is not public', 'c'.repeat(64), 'acta.pdf', '2026-11-25', null],
  ])('%s', async (_, sha256, name, today, expected) => {
    expect(await createPublishedFiles(db.database).find(sha256, name, today)).toEqual(expected);
  });
});
