/** Findings as a table that opens in a spreadsheet, for whoever puts the data right. */
import { BYTE_ORDER_MARK, csvField } from '#charts/csv.ts';
import type { ImportFinding } from '../package/finding.ts';

const HEADERS = ['table', 'row', 'record', 'column', 'value', 'code', 'level', 'es', 'en'];

/** RFC 4180, UTF-8; a text that a spreadsheet would run as a formula is made harmless. */
export function findingsCsv(findings: readonly ImportFinding[]): string {
  const rows = findings.map(({ table, row, record, column, value, code, level, message }) => [
    ...[table ?? '', row ?? '', record ?? '', column ?? '', value ?? '', code, level, message.es, message.en],
  ]);
  return BYTE_ORDER_MARK + [HEADERS, ...rows].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

export interface FindingGroup {
  readonly code: string;
  readonly level: ImportFinding['level'];
  readonly count: number;
  /** The first one, to show what it is like. */
  readonly first: ImportFinding;
}

const LEVELS = ['ERROR', 'WARNING', 'NOTE'] as const;

/** How often each finding was made, the gravest first. */
export function groupFindings(findings: readonly ImportFinding[]): FindingGroup[] {
  const groups = new Map<string, { count: number; readonly first: ImportFinding }>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group) group.count += 1;
    else groups.set(finding.code, { count: 1, first: finding });
  }
  return [...groups]
    .map(([code, { count, first }]) => ({ code, level: first.level, count, first }))
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count);
}
