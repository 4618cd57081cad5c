/** The form of what is stated of a requirement, with files. */
import { DECLARATION_FIELDS, DECLARED_FILES, DECLARED_PIECES } from '#contracts/requirement-views.ts';
import type { AppError } from '#domain/errors.ts';
import { fileRefusal } from '#format/words/files.ts';
import { getLocale } from '#runtime';
import { runtime } from '../runtime.ts';
import { filingFaults } from './filing-faults.ts';
import { attempt, type FaultReader, textOf, textsOf } from './form-faults.ts';
import { oversightFaults } from './oversight-faults.ts';
import { readUpload, type Taken } from './upload.ts';

/** What was typed and the names of the files that were chosen: a browser does not choose them again by itself. */
export function namedDeclaration(form: FormData) {
  return { ...textsOf(form, DECLARATION_FIELDS), ...textsOf(form, DECLARED_FILES) };
}

/** Reads the form and keeps its files as they arrive. One that is refused is told with whatever else is wrong. */
export async function readDeclaration<Kept>(
  request: Request,
  keep: (bytes: AsyncIterable<Uint8Array>, name: string) => Promise<Kept>,
) {
  const names: Partial<Record<string, string>> = {};
  return attempt({}, filingFaults, async () => {
    const { form, files } = await readUpload(request, ({ field, bytes, name }) => {
      names[field] = name;
      return keep(bytes, name);
    });
    const typed = textsOf(form, DECLARATION_FIELDS);
    return {
      ...{ typed, shown: { ...typed, ...names }, requestKey: textOf(form, 'requestKey') },
      ...{ files: byPiece(files), faultsOf: faultsWith(files) },
    };
  });
}

function byPiece<Kept>(files: readonly Taken<Kept>[]) {
  return Object.fromEntries(
    DECLARED_PIECES.flatMap((piece) => {
      const found = files.find(({ field }) => field === `file${piece}`);
      return found ? [[piece, found.ok ? found.value : ('REFUSED' as const)]] : [];
    }),
  );
}

/** The sentence of a refused file is its own. */
function faultsWith(files: readonly Taken<unknown>[]): FaultReader {
  return (failure) => {
    const field = `file${failure.subject ?? ''}`;
    const refused = files.find((one) => one.field === field);
    if (failure.detail !== 'FILE_REFUSED' || !refused || refused.ok) return oversightFaults(failure);
    const { detail: code, subject } = refused.failure as AppError;
    const message = fileRefusal({ detail: code, subject }, getLocale(), runtime().services.fileLimits);
    return [{ field, code, message: message ?? code }];
  };
}
