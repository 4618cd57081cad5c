/** Findings as a table that opens in a spreadsheet, for whoever puts the data right. */
import { BYTE_ORDER_MARK, csvField } from '#charts/csv.ts';
import type { DatasetFinding } from './finding.ts';

const HEADERS = ['row', 'commitment', 'column', 'value', 'code', 'level', 'es', 'en'];

/** RFC 4180, UTF-8; a text that a spreadsheet would run as a formula is made harmless. */
export function findingsCsv(findings: readonly DatasetFinding[]): string {
  const rows = findings.map(({ row, commitment, column, value, code, level, message }) => [
    ...[row ?? '', commitment ?? '', column ?? '', value ?? '', code, level, message.es, message.en],
  ]);
  return BYTE_ORDER_MARK + [HEADERS, ...rows].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

export interface FindingGroup {
  readonly code: DatasetFinding['code'];
  readonly level: DatasetFinding['level'];
  readonly count: number;
  /** The first one, to show what it is like. */
  readonly first: DatasetFinding;
}

const LEVELS = ['ERROR', 'WARNING', 'NOTE'] as const;

/** How often each finding was made, the gravest first. */
export function groupFindings(findings: readonly DatasetFinding[]): FindingGroup[] {
  const groups = new Map<string, DatasetFinding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups.values()]
    .flatMap((list) =>
      list[0] ? [{ code: list[0].code, level: list[0].level, count: list.length, first: list[0] }] : [],
    )
    .sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) || b.count - a.count);
}
