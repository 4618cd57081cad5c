import { describe, expect, it } from 'vitest';
import { distinctEvidence } from './evidence.ts';
import type { Evidence } from './records.ts';

const piece = (id: string, url: string | null = null, sha256?: string): Evidence =>
  ({ id, url, ...(sha256 ? { file: { sha256 } } : {}) }) as Evidence;

describe('pieces of evidence are counted', () => {
  it.each<[string, Evidence[], string[]]>([
    ['a document that two reports name, once', [piece('a'), piece('b'), piece('a')], ['a', 'b']],
    ['one address under two ids, once', [piece('a', 'https://x.ec/1'), piece('b', 'https://x.ec/1')], ['a']],
    ['one file under two ids, once', [piece('a', null, 'f1'), piece('b', null, 'f1')], ['a']],
    [
      'two files, and an address and a file, apart',
      [piece('a', null, 'f1'), piece('b', null, 'f2'), piece('c', 'https://x.ec/1')],
      ['a', 'b', 'c'],
    ],
    ['two that are only named, apart', [piece('a'), piece('b')], ['a', 'b']],
  ])('%s', (_, cited, counted) => {
    expect(distinctEvidence(cited).map(({ id }) => id)).toEqual(counted);
  });
});
