/** Words of headline counts, in the number that the count asks for. */
import type { MarkShape } from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';

/** One headline count. */
export interface TallyItem {
  readonly shape: MarkShape;
  readonly n: number;
  readonly of: number;
  /** How many of the `n` are overdue. */
  readonly overdue: number;
  /** A remark; by default how many are overdue. */
  readonly note?: string;
}

const WORDS = {
  complete: m.components_tally_complete,
  underway: m.components_tally_underway,
  prep: m.components_tally_prep,
  'not-started': m.components_tally_not_started,
  stopped: m.components_tally_stopped,
  'no-report': m.components_tally_no_report,
} satisfies Record<MarkShape, (inputs: { n: number }, options: { locale: Locale }) => string>;

/** "completos", "completo", "sin reporte" … */
export function tallyWord(shape: MarkShape, n: number, locale: Locale): string {
  return WORDS[shape]({ n }, { locale });
}

/** "todos vencidos", "3 vencidos"; nothing when none is. */
export function overdueNote({ n, overdue }: Pick<TallyItem, 'n' | 'overdue'>, locale: Locale): string {
  if (overdue === 0) return '';
  if (overdue === n && n > 1) return m.components_tally_all_overdue({}, { locale });
  return m.components_tally_overdue({ n: overdue }, { locale });
}
