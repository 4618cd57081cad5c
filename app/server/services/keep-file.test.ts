import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { invalid, unavailable } from '#domain/errors.ts';
import { inParts, PNG } from '#server/testing/hostile-files.ts';
import { keepFile } from './keep-file.ts';
import type { EvidenceStore, Scanner } from './ports-files.ts';

const kept: string[] = [];
const store: Pick<EvidenceStore, 'put'> = {
  put: async (bytes, approve) => {
    const size = (await buffer(bytes)).length;
    await approve?.({ size, read: () => inParts(PNG) });
    kept.push('x');
    return { sha256: 'a'.repeat(64), size, mediaType: 'image/png', stored: true };
  },
};

describe('a file that is to be evidence', () => {
  it('is kept under a clean name, with what the scanner said', async () => {
    const scanner: Scanner = { scan: async () => 'CLEAN' };
    expect(await keepFile(store, scanner, inParts(PNG), '../foto\u202E.exe')).toEqual({
      ...{ sha256: 'a'.repeat(64), size: PNG.length, mediaType: 'image/png', stored: true },
      ...{ fileName: 'foto.exe.png', scan: 'CLEAN' },
    });
  });

  it.each([invalid('FILE_INFECTED', 'Eicar'), unavailable('SCANNER_AWAY')])('is not kept with %s', async (failure) => {
    kept.length = 0;
    const scanner: Scanner = { scan: () => Promise.reject(failure) };
    await expect(keepFile(store, scanner, inParts(PNG), 'a.png')).rejects.toBe(failure);
    expect(kept).toEqual([]);
  });
});
