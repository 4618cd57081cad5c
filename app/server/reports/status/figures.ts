/** The headline figures of a report by name: what its method note explains and its table of figures lists. */
import type { StatusReport } from '#contracts/status-report.ts';
import type { Figure } from '#domain/figures.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { sourceInSentence } from '#format/words.ts';
import { m } from '#messages';

export interface NamedFigure {
  readonly id: string;
  readonly name: Readonly<Record<Locale, string>>;
  /** Null where nothing entered the figure. */
  readonly value: number | null;
  readonly figure: Figure<unknown>;
}

type Say = (options: { locale: Locale }) => string;
const both = (say: Say): Record<Locale, string> =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say({ locale })])) as Record<Locale, string>;

export function figuresOf({ figures }: Pick<StatusReport, 'figures'>): NamedFigure[] {
  const count = (id: string, say: Say, figure: Figure<number>): NamedFigure => ({
    id,
    name: both(say),
    value: figure.explanation.n === 0 ? null : figure.value,
    figure,
  });
  const bySource = REPORT_SOURCES.flatMap((source) => {
    const who = (locale: Locale) => sourceInSentence(source, locale);
    return [
      {
        ...count(
          `coverage_${source}`,
          (o) => m.report_figure_coverage({ source: who(o.locale) }, o),
          figures.coverage[source],
        ),
        value: figures.coverage[source].value,
      },
      count(
        `complete_${source}`,
        (o) => m.report_figure_complete({ source: who(o.locale) }, o),
        figures.complete[source],
      ),
    ];
  });
  return [
    ...bySource,
    count('overdue', (o) => m.report_figure_overdue({}, o), figures.overdue),
    count('evidence', (o) => m.report_figure_evidence({}, o), figures.evidence),
    count('differing', (o) => m.report_figure_differing({}, o), figures.differing),
    count('discrepancies', (o) => m.report_figure_discrepancies({}, o), figures.discrepancies),
    {
      id: 'days_silent',
      name: both((o) => m.report_figure_silent({}, o)),
      value: figures.clock.value.daysSilent,
      figure: figures.clock,
    },
  ];
}
