import { describe, expect, it } from 'vitest';
import { USUAL_KINDS } from '#domain/files/kinds.ts';
import { DOCX, JPEG, ODS_WITH_MACRO, ODT, PDF, PNG, XLSM, XLSX } from '#server/testing/hostile-files.ts';
import { zipOf } from '#server/testing/zip.ts';
import { fileKind } from './file-kind.ts';
import type { Source } from './zip-directory.ts';

const sourceOf = (given: string | Uint8Array): Source => {
  const bytes = Buffer.from(given);
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
};
const kindOf = async (given: string | Uint8Array, allowed = USUAL_KINDS) => {
  try {
    return (await fileKind(sourceOf(given), allowed)).name;
  } catch (failure) {
    const { detail, subject } = failure as { detail: string; subject: string | null };
    return [detail, ...(subject ? [subject] : [])].join(' ');
  }
};

const ELF = Buffer.from('7f454c4602010100000000000000000002003e00', 'hex');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const ZIP = zipOf([{ name: 'datos/a.csv', body: 'a,b\n' }]);
const local = (name: string, more: object = {}) => zipOf([{ name, body: 'x', ...more }]);

describe('the kind of a file', () => {
  it.each([
    ['a PDF', PDF, 'pdf'],
    ['a PNG', PNG, 'png'],
    ['a JPEG', JPEG, 'jpg'],
    ['a Word document', DOCX, 'docx'],
    ['an Excel workbook', XLSX, 'xlsx'],
    ['an OpenDocument text', ODT, 'odt'],
    ['an archive', ZIP, 'zip'],
    ['text', 'Acta de la reunión\n', 'txt'],
    ['text of an old Windows', Buffer.from('reuni\u00f3n y a\u00f1o\n', 'latin1'), 'txt'],
    ['a table', 'hito;estado\nH1;C\n', 'csv'],
    ['a PDF with a page inside', Buffer.concat([PDF, Buffer.from('<script>alert(1)</script>')]), 'pdf'],
  ])('%s is told from its content', async (_, bytes, expected) => {
    expect(await kindOf(bytes)).toBe(expected);
  });

  it.each([
    ['a page, whatever its name', '<html><script>alert(1)</script>', 'FILE_KIND text/html'],
    [
      'a picture with a script',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>',
      'FILE_KIND text/html',
    ],
    ['the same after an XML declaration', '<?xml version="1.0"?>\n<svg onload="x()"/>', 'FILE_KIND application/xml'],
    ['a page after blank lines', '\uFEFF\n\n  <!DOCTYPE HTML><p>', 'FILE_KIND text/html'],
    ['a script', '#!/bin/sh\nrm -rf ~\n', 'FILE_KIND application/x-sh'],
    ['a program', ELF, 'FILE_KIND application/x-elf'],
    ['a program for Windows', EXE, 'FILE_KIND application/x-msdownload'],
    ['an old Office file, which may hide macros', CFB, 'FILE_KIND application/x-cfb'],
    ['bytes of no kind', Buffer.from([1, 2, 3, 0, 255]), 'FILE_KIND application/octet-stream'],
    [
      'text that turns into bytes far behind',
      Buffer.concat([Buffer.alloc(90_000, 'a'), Buffer.from([0])]),
      'FILE_KIND application/octet-stream',
    ],
    ['an Office file with macros', XLSM, 'FILE_MACROS'],
    ['an OpenDocument with macros', ODS_WITH_MACRO, 'FILE_MACROS'],
    [
      'a Java program',
      zipOf([{ name: 'META-INF/MANIFEST.MF' }, { name: 'a.class' }]),
      'FILE_KIND application/java-archive',
    ],
    ['an encrypted archive', local('a.txt', { flags: 1 }), 'FILE_ENCRYPTED'],
    ['a path upwards', local('../../etc/cron.d/x'), 'FILE_ARCHIVE PATHS'],
    ['a path from the root', local('/etc/passwd'), 'FILE_ARCHIVE PATHS'],
    ['a path of Windows', local('..\\..\\x'), 'FILE_ARCHIVE PATHS'],
    ['a drive', local('C:/x'), 'FILE_ARCHIVE PATHS'],
    ['one name twice', zipOf([{ name: 'a' }, { name: 'A' }]), 'FILE_ARCHIVE PATHS'],
    ['a bomb', local('a', { claimedSize: 4_000_000_000 }), 'FILE_ARCHIVE BOMB'],
    ['half an archive', ZIP.subarray(0, -10), 'FILE_ARCHIVE BROKEN'],
    ['a picture with an archive behind', Buffer.concat([PNG, ZIP]), 'FILE_TWO_IN_ONE png'],
    ['the same with offsets that fit', zipOf([{ name: 'a' }], PNG), 'FILE_TWO_IN_ONE png'],
    ['an archive with another before', zipOf([{ name: 'b' }], ZIP), 'FILE_TWO_IN_ONE PREFIX'],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await kindOf(bytes)).toBe(expected);
  });

  it('is refused where the configuration does not allow it', async () => {
    expect(await kindOf(PNG, ['pdf'])).toBe('FILE_KIND png');
  });

  it('is refused or told for whatever a file begins with, and never breaks', async () => {
    for (const base of [DOCX, PDF, ODT]) {
      for (let at = 0; at < base.length; at += 3) {
        const damaged = Buffer.from(base);
        damaged[at] = (damaged[at] ?? 0) ^ 0xff;
        expect(await kindOf(damaged)).toMatch(/^[a-zA-Z_]/);
      }
    }
  });
});
