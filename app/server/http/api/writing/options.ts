import type { WritingServices } from '../../../services/api/writing/all.ts';
import type { FileServices } from '../../../services/files.ts';
import type { TokenServices } from '../../../services/tokens/all.ts';

/** What the write API works with. */
export interface WritingOptions {
  readonly services: Pick<FileServices, 'keepFile' | 'fileLimits'> &
    Pick<TokenServices, 'whoBears'> & { readonly writing: WritingServices };
  /** The largest file of evidence. */
  readonly maxFileBytes: number;
}
