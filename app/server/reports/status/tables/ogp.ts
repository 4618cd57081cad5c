import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { code, type Column, mixed, plain } from '../../columns.ts';
import { openTable, type OpenTable } from '../../table.ts';
import { ogpColumns } from '../ogp/columns.ts';
import { ogpReasonWord } from '../ogp/words.ts';

/** Headers as OGP writes them. @param tags those of other plans too, where their rows stand below one another */
export function ogpTable(
  report: StatusReport,
  commitments: readonly ReportCommitment[],
  tags?: readonly (readonly [string, string])[],
): OpenTable {
  const columns = ogpColumns(report, tags).flatMap(({ header, read }) =>
    mixed<ReportCommitment>(header, `Columna «${header}» de OGP`, `OGP's column "${header}"`, (row) => {
      const cell = read(row, report);
      return 'value' in cell ? cell.value : null;
    }),
  );
  return openTable('ogp', columns, commitments);
}

interface Gap {
  readonly code: string;
  readonly header: string;
  readonly reason: Parameters<typeof ogpReasonWord>[0];
}

const GAPS: readonly Column<Gap>[] = [
  ...plain<Gap>('commitment', 'Código del compromiso', 'Code of the commitment', (gap) => gap.code),
  ...plain<Gap>('column', 'Columna de OGP', "OGP's column", ({ header }) => header),
  ...code('reason', 'Por qué está vacía', 'Why it is empty', ({ reason }: Gap) => reason, ogpReasonWord),
];

function gapsOf(report: StatusReport, commitments: readonly ReportCommitment[]): Gap[] {
  const columns = ogpColumns(report);
  return commitments.flatMap((row) =>
    columns.flatMap(({ header, read }) => {
      const cell = read(row, report);
      return 'reason' in cell ? [{ code: row.commitment.code, header, reason: cell.reason }] : [];
    }),
  );
}

/** Which cells of the table above are empty, and why. */
export const gapsTable = (report: StatusReport, commitments: readonly ReportCommitment[]): OpenTable =>
  openTable('ogp-vacios', GAPS, gapsOf(report, commitments));
