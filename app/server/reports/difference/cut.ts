/** Long tables are cut on a page: the whole of them is in the files. */
import type { TextBlock } from '#contracts/report-blocks.ts';
import type { Locale } from '#format/locale.ts';
import { formatNumber } from '#format/numbers.ts';
import { m } from '#messages';

/** A page of more rows is slow to load and no help. */
export const ROWS_ON_PAGE = 400;

/** The block with as many rows as are shown and, where that is not all of them, how many there are. */
export function cutBlock<B extends TextBlock | { readonly kind: 'chart' }>(block: B, most: number, locale: Locale): B {
  if (block.kind !== 'table') return block;
  const { groups, notes } = block;
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  if (all <= most) return block;
  let left = most;
  const kept = groups.flatMap(({ title, rows }) => {
    const own = rows.slice(0, left);
    left -= own.length;
    return own.length > 0 ? [{ title, rows: own }] : [];
  });
  const counts = { n: formatNumber(most, locale), of: formatNumber(all, locale) };
  return { ...block, groups: kept, notes: [[m.diff_page_cut(counts, { locale })], ...notes] };
}
