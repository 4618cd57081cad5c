/** Columns of the proposals of a category: only what its proposals have something to say about. */
import type { Snippet } from 'svelte';
import type { ProposalFate } from '#contracts/cocreation-views.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import type { Column } from '../DataTable.svelte';

export type Fate = ProposalFate;
type Cells = Readonly<Record<'title' | 'reason' | 'commitment' | 'bodies', Snippet<[Fate]>>>;

/** The reason that all proposals share, to be said once; null where reasons differ or are missing. */
export function sharedReason(fates: readonly Fate[]): LocalizedText | null {
  const first = fates[0]?.reason ?? null;
  if (first === null || fates.length < 2) return null;
  return fates.every(({ reason }) => reason?.es === first.es && reason?.en === first.en) ? first : null;
}

export function fateColumns(fates: readonly Fate[], cells: Cells, locale: Locale): Column<Fate>[] {
  const t = { locale };
  const some = (has: (fate: Fate) => boolean): boolean => fates.some(has);
  const when = (shown: boolean, column: Column<Fate>): Column<Fate>[] => (shown ? [column] : []);
  return [
    { label: m.about_fates_proposal({}, t), cell: { snippet: cells.title } },
    ...when(
      some(({ commitment }) => commitment !== null),
      {
        label: m.about_fates_commitment({}, t),
        cell: { snippet: cells.commitment },
      },
    ),
    ...when(some(({ reason }) => reason !== null) && sharedReason(fates) === null, {
      label: m.about_fates_reason({}, t),
      cell: { snippet: cells.reason },
    }),
    ...when(
      some(({ bodies }) => bodies.length > 0),
      {
        label: m.about_fates_bodies({}, t),
        cell: { snippet: cells.bodies },
      },
    ),
    ...when(
      some(({ fallbackCategory }) => fallbackCategory !== null),
      {
        label: m.about_fates_fallback({}, t),
        cell: ({ fallbackCategory }) =>
          fallbackCategory === null
            ? m.about_fates_fallback_none({}, t)
            : m.about_category_short({ n: fallbackCategory }, t),
      },
    ),
  ];
}
