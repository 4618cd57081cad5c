import type { DatasetImporter } from '../services/ports-import.ts';

/** Takes no files: for tests of services that have nothing to do with imports. */
export const noImporter: DatasetImporter = {
  keep: async () => 'f'.repeat(64),
  compare: async () => null,
  findings: async () => null,
  apply: async () => null,
};
