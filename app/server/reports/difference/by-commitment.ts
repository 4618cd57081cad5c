/** How much changed in each commitment: where to look in the table that follows. */
import type { DifferenceReport } from '#contracts/difference-report.ts';
import type { ChangedFact, FactKind } from '#domain/difference/facts.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { quiet } from '../status/compose/words.ts';
import { type Block, cell, type Cell } from '../status/document.ts';
import { commitmentTitle } from './words.ts';

const OF_PLAN: readonly FactKind[] = ['LEADS', 'COUNTERPARTS', 'TITLE', 'DELIVERABLE', 'EDIT', 'ADDED', 'REMOVED'];

export function byCommitmentTable({ difference, names }: DifferenceReport, locale: Locale): Block {
  const o = { locale };
  const { pairs, facts, reports } = difference;
  const milestones = Map.groupBy(
    pairs.flatMap(({ before, after }) => (after ?? before)?.milestone ?? []),
    ({ commitment }) => commitment,
  );
  const factsOf = Map.groupBy(facts, ({ commitment }) => commitment);
  const reportsOf = Map.groupBy(reports, ({ commitment }) => commitment);
  const columns = [
    m.diff_by_facts({}, o),
    m.diff_by_states({}, o),
    m.diff_by_overdue({}, o),
    m.diff_by_dates({}, o),
    m.diff_by_plan({}, o),
    m.diff_by_reports({}, o),
  ];
  const rowOf = (id: string): Cell[] => [
    cell(commitmentTitle(id, names, locale)),
    ...countsOf(factsOf.get(id) ?? []).map((n, at) =>
      at === 0 ? cell(m.report_n_of({ n, of: milestones.get(id)?.length ?? 0 }, o)) : number(n),
    ),
    number(reportsOf.get(id)?.length ?? 0),
  ];
  const ids = [...new Set([...milestones.keys(), ...factsOf.keys()])];
  return {
    kind: 'table',
    caption: m.diff_by_caption({}, o),
    columns: [
      { label: m.report_commitment({}, o), kind: 'text', width: 4 },
      ...columns.map((label) => ({ label, kind: 'number' as const, width: 1.5 })),
    ],
    groups: [{ title: null, rows: ids.map(rowOf) }],
    notes: [],
    dense: true,
  };
}

const number = (n: number): Cell => (n === 0 ? cell(quiet('0')) : cell(String(n)));

/** Milestones with a fact that differs, with another state, newly overdue, with other dates; changes of bodies and text. */
function countsOf(facts: readonly ChangedFact[]): number[] {
  const milestones = (those: readonly ChangedFact[]): number =>
    new Set(those.flatMap(({ milestone }) => milestone ?? [])).size;
  const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind);
  return [
    milestones(facts),
    milestones(of('STATE')),
    facts.filter((fact) => fact.kind === 'OVERDUE' && fact.after).length,
    milestones(of('DATES')),
    facts.filter(({ kind }) => OF_PLAN.includes(kind)).length,
  ];
}
