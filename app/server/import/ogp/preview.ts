/** A comparison as a page shows it: counts, the first differences, findings by kind. */
import type { ImportPreview } from '#contracts/import-preview.ts';
import { countLabels, countsOf, differenceLines } from './difference.ts';
import { groupFindings } from './findings-file.ts';
import type { DatasetComparison } from './import-dataset.ts';

const LINES_SHOWN = 200;

export function previewOf({ file, changes, findings, isSame, revision }: DatasetComparison): ImportPreview {
  const counts = countsOf(changes);
  const lines = differenceLines(changes);
  const { name, sha256, ...rest } = file;
  return {
    ...{ ...rest, key: sha256, fileName: name, revision, isSame },
    counts: countLabels.flatMap(({ key, label }) => (counts[key] > 0 ? [{ label, count: counts[key] }] : [])),
    lines: lines.slice(0, LINES_SHOWN),
    moreLines: Math.max(0, lines.length - LINES_SHOWN),
    findings: groupFindings(findings).map(({ code, level, count, first }) => ({
      ...{ code, level, count, message: first.message },
      ...{ row: first.row, commitment: first.commitment, column: first.column, value: first.value },
    })),
  };
}
