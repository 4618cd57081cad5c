/** What OGP's dataset would change, in words. */
import { countLabels, countsOf, differenceLines } from '../ogp/difference.ts';
import type { DatasetComparison } from '../ogp/import-dataset.ts';
import type { ComparisonView } from './view.ts';

export function viewOfDataset({ file, changes, findings, isSame, revision }: DatasetComparison): ComparisonView {
  const counts = countsOf(changes);
  const { name, sha256, rows, columns, encoding } = file;
  const separator = file.separator === '\t' ? 'TAB' : file.separator;
  return {
    file: {
      ...{ name, sha256 },
      about: {
        es: `datos de OGP · ${rows} filas · ${columns} columnas · ${encoding} · «${separator}»`,
        en: `OGP's data · ${rows} rows · ${columns} columns · ${encoding} · "${separator}"`,
      },
    },
    counts: countLabels.flatMap(({ key, label }) => (counts[key] > 0 ? [{ label, count: counts[key] }] : [])),
    lines: differenceLines(changes).map((line) => ({ es: line, en: line })),
    findings: findings.map(({ commitment, ...rest }) => ({ ...rest, table: null, record: commitment })),
    ...{ isSame, revision },
  };
}
