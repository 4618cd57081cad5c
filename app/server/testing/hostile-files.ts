/** Files as people, and people with bad intentions, send them. */
import { zipOf } from './zip.ts';

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.alloc(200, 7),
]);

const TYPES = { name: '[Content_Types].xml', body: '<Types/>' };
export const DOCX = zipOf([TYPES, { name: 'word/document.xml', body: '<w:document/>' }]);
export const XLSX = zipOf([TYPES, { name: 'xl/workbook.xml', body: '<workbook/>' }]);
export const XLSM = zipOf([TYPES, { name: 'xl/workbook.xml' }, { name: 'xl/vbaProject.bin', body: 'macro' }]);
export const ODT = zipOf([
  { name: 'mimetype', body: 'application/vnd.oasis.opendocument.text', stored: true },
  { name: 'content.xml' },
]);
export const ODS_WITH_MACRO = zipOf([
  { name: 'mimetype', body: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
  { name: 'Basic/Standard/Module1.xml' },
]);

/** Bytes in parts, as a connection brings them. */
export async function* inParts(bytes: Uint8Array, size = 16 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** So many bytes of text, never whole in memory. */
export async function* longText(bytes: number): AsyncGenerator<Uint8Array> {
  const part = Buffer.alloc(64 * 1024, 'evidencia ');
  for (let left = bytes; left > 0; left -= part.length) yield part.subarray(0, Math.min(left, part.length));
}
