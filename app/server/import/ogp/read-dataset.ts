/** OGP's dataset of commitments, from a file to rows that are placed: everything that needs no database. */
import { inspectFile } from '../csv/inspect-file.ts';
import { openTable, type TableRow } from '../csv/read-table.ts';
import { FileRefusal } from '../csv/refusal.ts';
import type { ColumnPlan } from './columns.ts';
import { FEWEST_HEADERS, knownHeaders, planColumns, reportColumns } from './columns.ts';
import { Findings } from './finding.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import { type PlanRows, planRows } from './plan-rows.ts';
import { sourceRow } from './source-rows.ts';

export interface ReadDataset {
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly encoding: string;
    readonly separator: string;
    readonly columns: number;
    /** Rows after the headers, blank ones left out. */
    readonly rows: number;
  };
  readonly columns: ColumnPlan;
  readonly plans: readonly PlanRows[];
  readonly findings: Findings;
}

/** Without these no row can be placed. An identifier may also be read from the web address. */
const REQUIRED: readonly (readonly ColumnKey[])[] = [
  ['id', 'url'],
  ['planId', 'planNumber'],
];
const TOLD_EACH = 500;

/**
 * @param progress told now and then how many rows have been read
 * @throws FileRefusal for a file that cannot be read as this dataset
 */
export async function readDataset(path: string, progress: (rows: number) => void = () => {}): Promise<ReadDataset> {
  const facts = await inspectFile(path);
  const table = await openTable(facts, (headers) => Math.max(0, knownHeaders(headers) - FEWEST_HEADERS));
  const columns = planColumns(table.headers);
  for (const keys of REQUIRED) {
    const [first] = keys;
    if (first && !keys.some((key) => columns.at.has(key)))
      throw new FileRefusal('COLUMN_REQUIRED', { column: labelOf(first) });
  }
  const rows: TableRow[] = [];
  for await (const row of table.rows) {
    rows.push(row);
    if (rows.length % TOLD_EACH === 0) progress(rows.length);
  }
  const findings = new Findings();
  reportColumns(columns, rows, findings.report);
  const sources = rows.flatMap((row) => sourceRow(row, columns, findings.report) ?? []);
  const { name, sha256, encoding } = facts;
  return {
    file: { ...{ name, sha256, encoding, separator: table.separator }, columns: columns.count, rows: rows.length },
    ...{ columns, findings, plans: planRows(sources, findings.report) },
  };
}
