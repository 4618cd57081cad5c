/** A ZIP archive that is written while it is read: memory holds one piece of one file. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

export interface PackedFile {
  /** Path within the archive. */
  readonly name: string;
  /** Made when its turn comes. */
  readonly pieces: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Name of the list of checksums, in the form that `sha256sum -c` reads. */
export const CHECKSUMS = 'SHA256SUMS';

/**
 * Files in the order given, and the checksum of each in a last one.
 * @param at stands for the time of every file, so that the same content gives the same archive
 */
export function zipStream(files: readonly PackedFile[], at: Date): Readable {
  const zip = new ZipFile();
  const sums: string[] = [];
  // The archive's times have no zone of their own; UTC keeps them the same on every machine.
  const options = { mtime: at, mode: 0o100644, forceDosTimestamp: false };
  for (const { name, pieces } of files) {
    zip.addReadStreamLazy(name, options, (done) => {
      done(null, Readable.from(hashed(pieces(), (sum) => sums.push(`${sum}  ${name}\n`))));
    });
  }
  zip.addReadStreamLazy(CHECKSUMS, options, (done) => done(null, Readable.from([sums.join('')])));
  zip.end();
  // The type of the library is that of any stream to read; it is one of Node's.
  return zip.outputStream as Readable;
}

async function* hashed(
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
  tell: (sum: string) => void,
): AsyncIterable<string | Uint8Array> {
  const hash = createHash('sha256');
  for await (const piece of pieces) {
    // An empty piece would end the stream.
    if (piece.length === 0) continue;
    hash.update(piece);
    yield piece;
  }
  tell(hash.digest('hex'));
}
