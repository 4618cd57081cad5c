/** What a plan holds, in the list of plans. */
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';

interface Counts {
  readonly commitments: number;
  readonly milestones: number;
  /** Milestones that are complete by the word of the agencies, and those that they reported on. */
  readonly complete: number;
  readonly reported: number;
}

/** "9 compromisos, 59 hitos; …"; where there are no milestones nothing is said of reports, since none can be. */
export function planCounts({ commitments, milestones, complete, reported }: Counts, locale: Locale): string {
  const o = { locale };
  const words = { commitments: m.institutions_n_commitments({ n: commitments }, o) };
  if (milestones === 0) return m.plan_list_no_milestones(words, o);
  return m.plan_list_counts(
    { ...words, milestones: m.plan_list_milestones({ n: milestones }, o), complete, reported },
    o,
  );
}
