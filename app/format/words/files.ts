/** Why a file was refused, in a sentence that says what to do. */
import type { FileLimits } from '#domain/files/kinds.ts';
import { m } from '#messages';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';

const MB = 1024 * 1024;

/** What sentences name besides the file: the kinds that the site accepts. */
export type FileRefusalContext = Pick<FileLimits, 'types'>;

/** What a form says of the files that it takes: how large, and of which kinds. */
export function fileLimitsSentence({ maxBytes, types }: FileLimits, locale: Locale): string {
  const list = kindList(types, locale);
  return m.files_limits({ mb: Math.floor(maxBytes / MB), list }, { locale });
}

const kindList = (types: readonly string[], locale: Locale): string =>
  formatList(
    types.map((name) => name.toUpperCase()),
    locale,
  );

type Said = (subject: string, locale: Locale, context: FileRefusalContext) => string;

const SENTENCES: Readonly<Record<string, Said>> = {
  FILE_EMPTY: (_, locale) => m.files_empty({}, { locale }),
  FILE_TOO_LARGE: (mb, locale) => m.files_too_large({ mb }, { locale }),
  FILE_KIND: (_, locale, { types }) => m.files_kind({ list: kindList(types, locale) }, { locale }),
  FILE_MACROS: (_, locale) => m.files_macros({}, { locale }),
  FILE_ENCRYPTED: (_, locale) => m.files_encrypted({}, { locale }),
  FILE_ARCHIVE: (_, locale) => m.files_archive({}, { locale }),
  FILE_TWO_IN_ONE: (_, locale) => m.files_two_in_one({}, { locale }),
  FILE_INFECTED: (virus, locale) => m.files_infected({ virus }, { locale }),
  SCANNER_AWAY: (_, locale) => m.files_scanner_away({}, { locale }),
  STORAGE_FULL: (_, locale) => m.files_storage_full({}, { locale }),
  STORAGE_READ_ONLY: (_, locale) => m.files_storage_failed({}, { locale }),
  STORAGE_FAILED: (_, locale) => m.files_storage_failed({}, { locale }),
  FORM_TOO_LARGE: (_, locale) => m.files_form_too_large({}, { locale }),
  FORM_BROKEN: (_, locale) => m.files_form_broken({}, { locale }),
  FORM_TYPE: (_, locale) => m.files_form_type({}, { locale }),
};

/**
 * The sentence for a refusal of `keepFile` or `readUpload`.
 * @param failure as thrown: `detail` and `subject` of an expected failure
 * @returns null where the failure is none of files
 */
export function fileRefusal(
  failure: { readonly detail: string; readonly subject: string | null },
  locale: Locale,
  context: FileRefusalContext,
): string | null {
  const said = Object.hasOwn(SENTENCES, failure.detail) ? SENTENCES[failure.detail] : undefined;
  return said?.(failure.subject ?? '', locale, context) ?? null;
}
