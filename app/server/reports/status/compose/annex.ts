/** The annex: every commitment coded in the columns of OGP's dataset, with the reason for each cell that stays empty. */
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, type Text } from '../document.ts';
import { OGP_GROUPS, type OgpCell, type OgpColumn, ogpColumns, type OgpGroup } from '../ogp/columns.ts';
import { ogpGroupWord, ogpReasonWord } from '../ogp/words.ts';
import { allCommitments, quiet, strong } from './words.ts';

/** Columns beside each other on a page laid across. */
const ABREAST = 7;
/** Texts of whole paragraphs are in the sheets above. */
const IN_SHEETS = new Set(['Full Text', 'Supporting Institution(s)', 'URL', 'Country/Locality', 'Action Plan Number']);

export function annexSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const all = ogpColumns(report).filter(({ header }) => !IN_SHEETS.has(header));
  const rows = allCommitments(report);
  return [
    { kind: 'heading', level: 1, text: m.report_annex({}, o), page: 'wide' },
    { kind: 'paragraph', text: [m.report_annex_intro({}, o)] },
    ...OGP_GROUPS.flatMap((group) => groupBlocks(group, all, rows, report, locale)),
  ];
}

function groupBlocks(
  group: OgpGroup,
  all: readonly OgpColumn[],
  rows: readonly ReportCommitment[],
  report: StatusReport,
  locale: Locale,
): Block[] {
  if (group === 'POLICY') return [policyTable(all, rows, report, locale)];
  const own = all.filter((one) => one.group === group);
  const hasValue = ({ read }: OgpColumn): boolean => rows.some((row) => 'value' in read(row, report));
  const filled = own.filter(hasValue);
  const empty = own.filter((one) => !hasValue(one));
  return [
    ...parts(filled).map((columns) => valuesTable(group, columns, rows, report, locale)),
    ...(empty.length > 0
      ? [{ kind: 'paragraph' as const, style: 'note' as const, text: emptyText(empty, rows, report, locale) }]
      : []),
  ];
}

function parts(columns: readonly OgpColumn[]): OgpColumn[][] {
  return Array.from({ length: Math.ceil(columns.length / ABREAST) }, (_, i) =>
    columns.slice(i * ABREAST, (i + 1) * ABREAST),
  );
}

function valuesTable(
  group: OgpGroup,
  columns: readonly OgpColumn[],
  rows: readonly ReportCommitment[],
  report: StatusReport,
  locale: Locale,
): Block {
  return {
    kind: 'table',
    caption: m.report_annex_caption({ group: ogpGroupWord(group, locale) }, { locale }),
    columns: [
      { label: m.report_commitment({}, { locale }), kind: 'text', width: 1.4 },
      ...columns.map(({ header }) => ({ label: header, kind: 'text' as const, width: 2 })),
    ],
    groups: [
      {
        title: null,
        rows: rows.map((row): Cell[] => [
          cell(strong(row.commitment.code)),
          ...columns.map(({ read }) => valueCell(read(row, report), locale)),
        ]),
      },
    ],
    notes: [],
    dense: true,
  };
}

const valueCell = (read: OgpCell, locale: Locale): Cell =>
  'value' in read ? cell(String(read.value)) : cell(quiet(ogpReasonWord(read.reason, locale)));

/** "Sin valor en ningún compromiso: Specificity (no se usa en este método), …" */
function emptyText(
  columns: readonly OgpColumn[],
  rows: readonly ReportCommitment[],
  report: StatusReport,
  locale: Locale,
): Text {
  const words = columns.map(({ header, read }) => {
    const reasons = new Set(
      rows.flatMap((row) => {
        const found = read(row, report);
        return 'reason' in found ? ogpReasonWord(found.reason, locale) : [];
      }),
    );
    return `${header} (${formatList([...reasons], locale)})`;
  });
  return [m.report_annex_empty({}, { locale }), ' ', `${words.join('; ')}.`];
}

/** Tags are many and most are 0: each commitment with those that it has. */
function policyTable(
  all: readonly OgpColumn[],
  rows: readonly ReportCommitment[],
  report: StatusReport,
  locale: Locale,
): Block {
  const o = { locale };
  const tags = all.filter(({ group }) => group === 'POLICY');
  return {
    kind: 'table',
    caption: m.report_annex_caption({ group: ogpGroupWord('POLICY', locale) }, o),
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 1 },
      { label: m.report_annex_tags({}, o), kind: 'text', width: 7 },
    ],
    groups: [
      {
        title: null,
        rows: rows.map((row): Cell[] => {
          const own = tags.filter(({ read }) => {
            const found = read(row, report);
            return 'value' in found && found.value === 1;
          });
          const names = own.map(({ header }) => header).join('; ');
          return [cell(strong(row.commitment.code)), names ? cell(names) : cell(quiet(m.report_none({}, o)))];
        }),
      },
    ],
    notes: [],
    dense: true,
  };
}
