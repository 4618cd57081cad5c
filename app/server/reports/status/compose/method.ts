/** How every figure is made, and the rules that the report keeps. */
import { formulaSentence, inputWords, leftOutWords } from '#format/sentences/explanations.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import type { Figure } from '#domain/figures.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { figuresOf } from '../figures.ts';
import { agreementBlocks } from './agreement.ts';
import { quiet } from './words.ts';

export function methodSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const rules = [
    m.report_rule_sources,
    m.report_rule_missing,
    m.report_rule_dates,
    m.report_rule_overdue,
    m.report_rule_discrepancy,
    m.report_rule_irm,
    m.report_rule_percent,
    m.report_rule_cutoff,
    m.report_rule_again,
  ].map((say): Text => [say({}, o)]);
  return [
    { kind: 'heading', level: 1, text: m.report_method({}, o), page: 'upright' },
    { kind: 'points', items: rules },
    {
      kind: 'table',
      caption: m.report_method_caption({}, o),
      columns: [
        { label: m.report_method_figure({}, o), kind: 'text', width: 2.2 },
        { label: m.report_method_value({}, o), kind: 'number', width: 1.1 },
        { label: m.report_method_formula({}, o), kind: 'text', width: 4 },
        { label: m.report_method_inputs({}, o), kind: 'text', width: 2.6 },
        { label: m.report_method_left_out({}, o), kind: 'text', width: 3 },
      ],
      groups: [
        {
          title: null,
          rows: figuresOf(report).map(({ name, value, figure }) => figureCells(name[locale], value, figure, locale)),
        },
      ],
      notes: [],
      dense: true,
    },
    ...agreementBlocks(report, locale),
  ];
}

function figureCells(name: string, value: number | null, { explanation }: Figure<unknown>, locale: Locale): Cell[] {
  const { n, N, formula } = explanation;
  const left = leftOutWords(explanation, locale);
  return [
    cell(name),
    cellOf([
      [value === null ? m.report_none({}, { locale }) : String(value)],
      [quiet(m.report_n_of({ n, of: N }, { locale }))],
    ]),
    cellOf([[formulaSentence(formula, locale)], [quiet(formula)]]),
    cellOf(inputWords(explanation, locale).map((words): Text => [words])),
    left.length > 0
      ? cellOf(left.map((words): Text => [words]))
      : cell(quiet(m.components_explain_nothing({}, { locale }))),
  ];
}
