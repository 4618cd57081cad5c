/** Plans and members side by side: milestones by state, each bar the whole of what it is about. */
import type { Results } from '#domain/comparison/results.ts';
import type { IsoDate } from '#domain/dates.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { BarContext } from './builders/context.ts';
import { stateBars, type StateRow, stateSentences, stateTable } from './builders/state-bars.ts';
import type { ChartConfig } from './config.ts';
import type { AnyChart, ChartTable } from './spec.ts';

/** A plan or a member with what it came to. */
export interface ComparedBar {
  readonly slug: string;
  readonly name: LocalizedText;
  /** Canonical (Spanish) path of its page. */
  readonly href: string;
  readonly results: Results;
}

/** The whole width of a bar. */
const WHOLE = 100;
const contextIn = (locale: Locale): BarContext => ({ locale, dossier: { plan: { stateVocabulary: 'OGP_SELF' } } });

function rowsOf(items: readonly ComparedBar[], locale: Locale): StateRow[] {
  return items.map(({ slug, name, href, results: { selfReported, milestones } }) => {
    const { text: word, lang } = textIn(name, locale);
    return {
      name: word,
      cell: { kind: 'code', code: slug, word, href, ...(lang === locale ? {} : { lang }) },
      group: { counts: selfReported, n: milestones - selfReported['no-report'], N: milestones, overdue: 0 },
    };
  });
}

/** The numbers; plans without milestones are left out, since nothing can be reported on them. */
export function comparedTable(items: readonly ComparedBar[], locale: Locale): ChartTable {
  const head = { id: 'item', label: m.compare_column_item({}, { locale }), kind: 'code' } as const;
  const caption = m.compare_self_caption({}, { locale });
  return stateTable(rowsOf(withMilestones(items), locale), head, caption, false, contextIn(locale));
}

const withMilestones = (items: readonly ComparedBar[]): ComparedBar[] =>
  items.filter(({ results }) => results.milestones > 0);

export function comparedSpec(items: readonly ComparedBar[], locale: Locale, asOf: IsoDate): AnyChart {
  const o = { locale };
  const rows = rowsOf(withMilestones(items), locale);
  const context = contextIn(locale);
  return {
    ...{ id: 'comparacion', plan: 'comparacion', locale, asOf },
    name: m.compare_chart_title({}, o),
    title: m.compare_chart_title({}, o),
    description: m.compare_chart_note({}, o),
    altText: `${m.compare_chart_alt({}, o)} ${stateSentences(rows, context)}`,
    note: m.compare_chart_note({}, o),
    credit: {
      source: m.compare_self_caption({}, o),
      cutoff: m.charts_cutoff({ date: formatDate(asOf, locale) }, o),
      site: m.components_site_title({}, o),
    },
    table: comparedTable(items, locale),
    explanation: { formula: 'milestones-by-mark/1', lines: [] },
    config: rows.length > 0 ? shared(stateBars(rows, context), rows) : null,
  };
}

/** Bars of equal length: what counts is how a plan's milestones are shared out, not how many it has. */
function shared(config: ChartConfig, rows: readonly StateRow[]): ChartConfig {
  const share = (value: unknown, at: number): number | null => {
    const of = rows[at]?.group.N ?? 0;
    return typeof value === 'number' && of > 0 ? (value * WHOLE) / of : null;
  };
  const { data, options } = config;
  return {
    ...config,
    data: { ...data, datasets: data.datasets.map((set) => ({ ...set, data: set.data.map(share) })) },
    options: {
      ...options,
      scales: { ...options.scales, x: { ...options.scales.x, max: WHOLE } },
      plugins: { ...options.plugins, tracker: { ...options.plugins.tracker, values: false } },
    },
  };
}
