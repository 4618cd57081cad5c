/** Evidence of what is stated of a requirement: an address, or a file, or both. */
import type { StoredFile } from '#contracts/filing-evidence.ts';
import { DECLARED_PIECES, type DeclarationTyped } from '#contracts/requirement-views.ts';
import { invalid } from '#domain/errors.ts';
import { isWebAddress } from '#domain/web-address.ts';
import type { NewDeclaredEvidence } from '../ports-oversight.ts';

type Piece = (typeof DECLARED_PIECES)[number];

/** What came with a form, by the number of its piece: a file that is kept, or that one was refused. */
export type SentFiles = Readonly<Partial<Record<Piece, StoredFile | 'REFUSED'>>>;

const TITLE_LIMIT = 300;

/** Nobody says that something is met, even in part, without showing it. @throws INVALID EVIDENCE_MISSING */
export function requireEvidence(typed: DeclarationTyped, files: SentFiles): void {
  const isGiven = DECLARED_PIECES.some((piece) => !isEmpty(typed, files, piece));
  if (typed.state !== 'NOT_MET' && !isGiven) throw invalid('EVIDENCE_MISSING');
}

const isEmpty = (typed: DeclarationTyped, files: SentFiles, piece: Piece): boolean =>
  typed[`title${piece}`] === '' && typed[`url${piece}`] === '' && files[piece] === undefined;

/**
 * One piece of the form; null: nothing was given.
 * @throws INVALID FILE_REFUSED, TITLE_MISSING, TITLE_TOO_LONG, URL_INVALID, URL_OR_FILE_MISSING, with its number as subject
 */
export function readPiece(typed: DeclarationTyped, files: SentFiles, piece: Piece): NewDeclaredEvidence | null {
  if (isEmpty(typed, files, piece)) return null;
  const [title, url, file, subject] = [typed[`title${piece}`], typed[`url${piece}`], files[piece], String(piece)];
  if (file === 'REFUSED') throw invalid('FILE_REFUSED', subject);
  if (title === '') throw invalid('TITLE_MISSING', subject);
  if (title.length > TITLE_LIMIT) throw invalid('TITLE_TOO_LONG', subject);
  if (url !== '' && !isWebAddress(url)) throw invalid('URL_INVALID', subject);
  if (url === '' && file === undefined) throw invalid('URL_OR_FILE_MISSING', subject);
  return { title, url: url || null, file: file ?? null };
}
