/** The way from proposals to commitments, as the rows of a table and the segments of bars. */
import type { CocreationFigures } from '#contracts/cocreation-views.ts';
import type { ProposalOutcome } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatPercent } from '#format/numbers.ts';
import { outcomeWord } from '#format/words.ts';
import { m } from '#messages';

export type Funnel = CocreationFigures['funnel'];

/** A piece of a bar, in percent of its width. */
export interface Segment {
  readonly id: string;
  readonly from: number;
  readonly width: number;
}

/** Lays numbers out one after another on a bar that stands for `whole`. */
export function segmentsOf(whole: number, parts: readonly (readonly [id: string, count: number])[]): Segment[] {
  let from = 0;
  return parts.map(([id, count]) => {
    const width = whole > 0 ? (100 * count) / whole : 0;
    const segment = { id, from, width };
    from += width;
    return segment;
  });
}

export interface FunnelRow {
  readonly step: string;
  readonly count: number;
  /** Out of how many, in words; the first step has nothing before it. */
  readonly share: string;
  /** Category of proposals that the row counts. */
  readonly category: number | null;
}

export function funnelRows(funnel: Funnel, locale: Locale): FunnelRow[] {
  const { totalProposals: total, openGovernment: open, integratedProposals: merged, categories } = funnel;
  const of = (n: number, whole: number): string =>
    m.about_funnel_of({ n, of: whole, percent: formatPercent((100 * n) / whole, locale, 0) }, { locale });
  const row = (step: string, count: number, share: string, category: number | null = null): FunnelRow => ({
    step,
    count,
    share,
    category,
  });
  return [
    row(m.about_funnel_received({}, { locale }), total, m.about_funnel_start({}, { locale })),
    row(m.about_funnel_open({}, { locale }), open, of(open, total)),
    row(m.about_funnel_merged({}, { locale }), merged, m.about_funnel_no_share({ open }, { locale })),
    ...categories.map(({ category, outcome, count }) =>
      row(categoryTitle(category, outcome, locale), count, of(count, merged), category),
    ),
  ];
}

/** "Categoría 1: incluida en el plan". */
export function categoryTitle(n: number, outcome: ProposalOutcome, locale: Locale): string {
  const word = outcomeWord(outcome, locale);
  return m.about_category({ n, outcome: word.charAt(0).toLowerCase() + word.slice(1) }, { locale });
}

/** How many of the integrated proposals are in the plan. */
export function inPlan({ categories }: Funnel): number {
  return categories.filter(({ outcome }) => outcome === 'IN_PLAN').reduce((sum, { count }) => sum + count, 0);
}
