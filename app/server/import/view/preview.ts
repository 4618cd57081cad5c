/** A comparison as a page shows it: counts, the first differences, findings by kind. */
import type { ImportPreview } from '#contracts/import-preview.ts';
import { groupFindings } from './findings-file.ts';
import { type ComparisonView, refusedIn } from './view.ts';

const LINES_SHOWN = 200;

export function previewOf(view: ComparisonView): ImportPreview {
  const { file, counts, lines, findings, isSame, revision } = view;
  return {
    ...{ key: file.sha256, fileName: file.name, about: file.about, revision, isSame, refused: refusedIn(view), counts },
    lines: lines.slice(0, LINES_SHOWN),
    moreLines: Math.max(0, lines.length - LINES_SHOWN),
    findings: groupFindings(findings).map(({ code, level, count, first }) => ({
      ...{ code, level, count, message: first.message },
      ...{ table: first.table, row: first.row, record: first.record, column: first.column, value: first.value },
    })),
  };
}
