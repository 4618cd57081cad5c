import { type AppError, unavailable } from '#domain/errors.ts';

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];
const BROKEN = ['EIO', 'ENOENT', 'ENOTDIR', 'EMFILE', 'ENFILE', 'ENODEV', 'ENXIO', 'ESTALE'];

/**
 * What a refusal of the file system means for the person who sent a file.
 * @returns null for anything else, which is thrown on as it is
 */
export function storageFault(failure: unknown): AppError | null {
  const code = String((failure as { code?: unknown } | null)?.code ?? '');
  if (FULL.includes(code)) return unavailable('STORAGE_FULL');
  if (READ_ONLY.includes(code)) return unavailable('STORAGE_READ_ONLY');
  return BROKEN.includes(code) ? unavailable('STORAGE_FAILED') : null;
}
