import { invalid } from '#domain/errors.ts';
import { FILE_KINDS, type FileKind } from '#domain/files/kinds.ts';
import { maybeText, textKind } from '#domain/files/plain-text.ts';
import { endsAsZip, readZip, type Source, type ZipEntry } from './zip-directory.ts';

/** What the beginning of a file must show; the length that file-type asks for. */
const HEAD_BYTES = 4100;
const CHUNK_BYTES = 64 * 1024;
const MAX_MEMBERS = 10_000;
/** No honest document shrinks more than this on average; a bomb does. */
const MAX_RATIO = 200;
const RATIO_FLOOR = 10 * 1024 * 1024;
/** Macros of Office (VBA, Excel 4) and of OpenDocument. */
const MACRO = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^xl\/macrosheets\/|^(Basic|Scripts)\/./i;

/**
 * The kind of a file, told from its content; the name plays no part.
 * @param allowed names of kinds (`FILE_KINDS`)
 * @throws INVALID with FILE_KIND (subject: media type found, or null), FILE_MACROS, FILE_ENCRYPTED, FILE_ARCHIVE,
 *   FILE_TWO_IN_ONE
 */
export async function fileKind(source: Source, allowed: readonly string[]): Promise<FileKind> {
  const head = await source.read(0, Math.min(source.size, HEAD_BYTES));
  const zip = isZip(head);
  const name = zip ? await archiveKind(source) : await simpleKind(source, head);
  const kind = FILE_KINDS.find((known) => known.name === name);
  if (!kind || !allowed.includes(kind.name)) throw invalid('FILE_KIND', name);
  // An archive behind a picture or a document: harmless to look at, not to unpack.
  if (!zip && (await endsAsZip(source))) throw invalid('FILE_TWO_IN_ONE', name);
  return kind;
}

function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Name of a known kind; else the media type of what it is, as far as that can be told. */
async function simpleKind(source: Source, head: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  if (found) return FILE_KINDS.find(({ mediaType }) => mediaType === found.mime)?.name ?? found.mime;
  if (!(await isTextThroughout(source))) return 'application/octet-stream';
  const kind = textKind(new TextDecoder().decode(head));
  return { TEXT: 'txt', CSV: 'csv', PAGE: 'text/html', PROGRAM: 'application/x-sh' }[kind];
}

async function isTextThroughout(source: Source): Promise<boolean> {
  for (let at = 0; at < source.size; at += CHUNK_BYTES) {
    if (!maybeText(await source.read(at, Math.min(CHUNK_BYTES, source.size - at)))) return false;
  }
  return true;
}

/** Office documents are archives; their members tell which. */
async function archiveKind(source: Source): Promise<string> {
  const contents = await readZip(source, MAX_MEMBERS);
  if (!contents.ok) throw invalid(contents.fault === 'PREFIX' ? 'FILE_TWO_IN_ONE' : 'FILE_ARCHIVE', contents.fault);
  const { entries } = contents;
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > RATIO_FLOOR && total > source.size * MAX_RATIO) throw invalid('FILE_ARCHIVE', 'BOMB');
  if (entries.some(({ encrypted }) => encrypted)) throw invalid('FILE_ENCRYPTED');
  if (entries.some(({ name }) => MACRO.test(name))) throw invalid('FILE_MACROS');
  return officeKind(entries) ?? (await openDocumentKind(source, entries)) ?? plainArchive(entries);
}

function officeKind(entries: readonly ZipEntry[]): string | undefined {
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return undefined;
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  return names.has('ppt/presentation.xml') ? 'pptx' : 'application/zip';
}

/** OpenDocument names itself in a first, unpacked member (ODF 1.3, part 2, 3.3). */
async function openDocumentKind(source: Source, entries: readonly ZipEntry[]): Promise<string | undefined> {
  const [first] = entries;
  if (first?.name !== 'mimetype' || first.method !== 0 || first.packed > 200) return undefined;
  const mediaType = new TextDecoder('latin1').decode(await source.read(first.start, first.packed)).trim();
  return FILE_KINDS.find((kind) => kind.mediaType === mediaType)?.name ?? mediaType;
}

/** Programs and pages that come as archives: Java, Android, packages of browsers. */
function plainArchive(entries: readonly ZipEntry[]): string {
  const program = entries.some(({ name }) =>
    /^(META-INF\/MANIFEST\.MF|AndroidManifest\.xml|classes\.dex)$/i.test(name),
  );
  return program ? 'application/java-archive' : 'zip';
}
