/** How two days are compared, and the rules that the report keeps. */
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Block, Text } from '../status/document.ts';

export function methodSection(locale: Locale): Block[] {
  const o = { locale };
  const rules = [
    m.diff_rule_ends,
    m.diff_rule_revision,
    m.diff_rule_correction,
    m.diff_rule_unknown,
    m.diff_rule_dates,
    m.report_rule_overdue,
    m.report_rule_percent,
    m.report_rule_irm,
    m.diff_rule_flags,
    m.diff_rule_text,
    m.report_rule_again,
  ].map((say): Text => [say({}, o)]);
  return [
    { kind: 'heading', level: 1, text: m.report_method({}, o) },
    { kind: 'points', items: rules },
  ];
}
