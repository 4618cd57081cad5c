/** How much of a CSV file is taken, and how it is parsed. */
import type { Options } from 'csv-parse';

/** The longest row of OGP's dataset has some 60,000 characters and 171 columns. */
export const LIMITS = { rowLength: 2_000_000, columns: 2_000, rows: 100_000 } as const;

/** Quotes are taken as people write them: `5" tablet` within a cell is no beginning of a quotation. */
export const CSV_OPTIONS = {
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: false,
  max_record_size: LIMITS.rowLength,
} as const satisfies Options;
