import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { textsIn } from '#server/testing/zip.ts';
import { readZip } from '#server/files/zip-directory.ts';
import { ZipWriter } from './zip.ts';

const MADE = new Date('2026-11-22T12:30:10Z');
const LONG = Array.from({ length: 400 }, () => randomBytes(4_000).toString('hex'));

async function archive(): Promise<Uint8Array> {
  const zip = new ZipWriter(MADE);
  await zip.add('a/ñandú.xml', ['<a>', 'ñ', '</a>']);
  await zip.add('long.txt', LONG);
  await zip.add('empty', []);
  return zip.close();
}

describe('an archive that is packed while it is written', () => {
  it('holds every member whole, however long, under its name', async () => {
    const texts = textsIn(await archive());
    expect([...texts.keys()]).toEqual(['a/ñandú.xml', 'long.txt', 'empty']);
    expect(texts.get('a/ñandú.xml')).toBe('<a>ñ</a>');
    expect(texts.get('long.txt')).toBe(LONG.join(''));
    expect(texts.get('empty')).toBe('');
  });

  it('passes the reader that takes every archive for hostile', async () => {
    const bytes = await archive();
    const source = { size: bytes.length, read: async (at: number, length: number) => bytes.subarray(at, at + length) };
    expect(await readZip(source, 10)).toMatchObject({ ok: true });
  });

  it('written again is the same, byte for byte, at any hour', async () => {
    expect(Buffer.from(await archive()).equals(Buffer.from(await archive()))).toBe(true);
  });
});
