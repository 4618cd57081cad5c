/** Kinds of files that evidence may be. What is not here is refused: HTML, SVG, programs, Office files with macros. */

/** Files that one form may carry; more are sent in another one. */
export const FILES_PER_FORM = 5;

/** A kind of file. */
export interface FileKind {
  /** Name in the configuration. */
  readonly name: string;
  /** Media type with which it is stored and served. */
  readonly mediaType: string;
  /** Endings that its name may have, the usual one first. */
  readonly endings: readonly string[];
  /** Whether a browser may show it; everything else is only saved. */
  readonly shown: boolean;
}

const kind = (name: string, mediaType: string, endings: readonly string[] = [name], shown = false): FileKind => ({
  name,
  mediaType,
  endings,
  shown,
});

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';

export const FILE_KINDS: readonly FileKind[] = [
  kind('pdf', 'application/pdf', ['pdf'], true),
  kind('jpg', 'image/jpeg', ['jpg', 'jpeg'], true),
  kind('png', 'image/png', ['png'], true),
  kind('webp', 'image/webp', ['webp'], true),
  kind('gif', 'image/gif', ['gif'], true),
  kind('heic', 'image/heic', ['heic', 'heif']),
  kind('docx', `${OFFICE}.wordprocessingml.document`),
  kind('xlsx', `${OFFICE}.spreadsheetml.sheet`),
  kind('pptx', `${OFFICE}.presentationml.presentation`),
  kind('odt', `${OPEN}.text`),
  kind('ods', `${OPEN}.spreadsheet`),
  kind('odp', `${OPEN}.presentation`),
  kind('csv', 'text/csv'),
  kind('txt', 'text/plain', ['txt', 'md', 'json', 'geojson', 'tsv', 'log']),
  kind('zip', 'application/zip'),
  kind('mp4', 'video/mp4', ['mp4', 'm4v']),
  kind('mp3', 'audio/mpeg', ['mp3']),
];

/** Which files are accepted as evidence here, as the operator set it. */
export interface FileLimits {
  readonly maxBytes: number;
  /** Names of kinds (`FILE_KINDS`). */
  readonly types: readonly string[];
}

/** Kinds allowed where the configuration says nothing. */
export const USUAL_KINDS: readonly string[] = FILE_KINDS.map(({ name }) => name);

/** The kind with a media type; undefined where evidence cannot be of it. */
export function kindOf(mediaType: string): FileKind | undefined {
  return FILE_KINDS.find((found) => found.mediaType === mediaType);
}
