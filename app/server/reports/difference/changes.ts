/** What changed, commitment by commitment: before and after, when, and by which office. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { ChangedFact } from '#domain/difference/facts.ts';
import type { Locale } from '#format/locale.ts';
import { formatPercent } from '#format/numbers.ts';
import { m } from '#messages';
import { quiet } from '../status/compose/words.ts';
import { type Block, cell, type Cell, cellOf, type RowGroup, type Text } from '../status/document.ts';
import { byCommitmentTable } from './by-commitment.ts';
import { factWords } from './fact-words.ts';
import { commitmentTitle, milestoneText, type Names, originTexts } from './words.ts';

export function changesSection(report: DifferenceReport, locale: Locale): Block[] {
  const { difference, names } = report;
  const { facts } = difference;
  const o = { locale };
  const heading: Block = { kind: 'heading', level: 1, text: m.diff_changes({}, o), page: 'wide' };
  if (facts.length === 0) return [heading, { kind: 'paragraph', text: [m.diff_changes_none({}, o)] }];
  const byCommitment = Map.groupBy(facts, ({ commitment }) => commitment);
  return [
    heading,
    byCommitmentTable(report, locale),
    { kind: 'paragraph', text: [m.diff_changes_intro({}, o)] },
    {
      kind: 'table',
      caption: m.diff_changes_caption({}, o),
      columns: [
        { label: m.diff_col_where({}, o), kind: 'text', width: 3 },
        { label: m.diff_col_what({}, o), kind: 'text', width: 2.4 },
        { label: m.diff_col_before({}, o), kind: 'text', width: 2.4 },
        { label: m.diff_col_after({}, o), kind: 'text', width: 2.4 },
        { label: m.diff_col_origin({}, o), kind: 'text', width: 3 },
      ],
      groups: [...byCommitment].map(([commitment, own]): RowGroup => ({
        title: commitmentTitle(commitment, names, locale),
        rows: rowsOf(own, names, locale),
      })),
      notes: [],
      dense: true,
    },
  ];
}

/** The title of a milestone stands in its first row; those below it give its number. */
function rowsOf(facts: readonly ChangedFact[], names: Names, locale: Locale): Cell[][] {
  let last: string | null | undefined;
  return facts.flatMap((fact) => {
    const twin = twinOf(fact, facts);
    if (fact.kind === 'PERCENT' && twin) return [];
    return factWords(fact, names, locale).map(({ what, before, after, note }) => {
      const again = last === fact.milestone;
      last = fact.milestone;
      return [
        again ? againCell(fact.milestone, names, locale) : { text: [milestoneText(fact.milestone, names, locale)] },
        cell(what),
        cellOf([[before], percentText(twin, 'before', locale)]),
        cellOf([[after], percentText(twin, 'after', locale), note ?? []]),
        cellOf(originTexts(fact, names, locale)),
      ];
    });
  });
}

type Said = Extract<ChangedFact, { kind: 'STATE' | 'PERCENT' }>;

/** The percentage that a report gives stands below its state; alone where the state is the same. */
function twinOf(fact: ChangedFact, facts: readonly ChangedFact[]): Said | undefined {
  if (fact.kind !== 'STATE' && fact.kind !== 'PERCENT') return undefined;
  return facts
    .filter((other) => other.kind === 'STATE' || other.kind === 'PERCENT')
    .find(({ kind, report, source }) => kind !== fact.kind && report === fact.report && source === fact.source);
}

function percentText(twin: Said | undefined, side: 'before' | 'after', locale: Locale): Text {
  if (twin?.kind !== 'PERCENT') return [];
  const percent = twin[side];
  if (percent === null) return [];
  return [quiet(m.components_source_percent({ percent: formatPercent(percent, locale) }, { locale }))];
}

function againCell(id: string | null, { milestones }: Names, locale: Locale): Cell {
  const number = milestones[id ?? '']?.number;
  return cell(
    quiet(number === undefined ? m.diff_whole({}, { locale }) : m.report_milestone({ n: number }, { locale })),
  );
}
