/** Flags beside the differences between sources: which an office took up, and how many are open. */
import type { FlagView } from '#contracts/flag-views.ts';
import type { DiscrepanciesQuery } from '#contracts/following-queries.ts';
import { SHOWN_FLAG_KINDS, type ShownFlagKind } from '#domain/flags/flag.ts';
import { FLAG_STATES } from '#domain/flags/standing.ts';
import type { Labels } from '../plan-labels.ts';
import type { Parties } from './choices.ts';

/** Open ones by kind, those before the forum included; kinds of which there are none are left out. */
export function openFlags(flags: readonly FlagView[]): { readonly kind: ShownFlagKind; readonly count: number }[] {
  const open = flags.filter(({ state }) => state === 'OPEN' || state === 'ESCALATED');
  return SHOWN_FLAG_KINDS.flatMap((kind) => {
    const count = open.filter((flag) => flag.kind === kind).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** What the page lists row by row while it stands, each with its flag. */
const LISTED: readonly ShownFlagKind[] = ['SOURCE_DISCREPANCY', 'DISPUTED'];

/** Flags that stand beside no difference, as far as somebody did something about them; what waits for the forum first. */
export function takenUp(
  flags: readonly FlagView[],
  parties: Parties,
  labels: Labels,
  { compromiso, institucion }: DiscrepanciesQuery,
): FlagView[] {
  return flags
    .filter(({ kind, stands, steps }) => steps.length > 0 && (!LISTED.includes(kind) || !stands))
    .filter(({ commitment: { code } }) => compromiso === undefined || code === compromiso)
    .filter(({ commitment: { code } }) => {
      return institucion === undefined || parties(labels.commitmentId(code) ?? '').includes(institucion);
    })
    .toSorted((a, b) => FLAG_STATES.indexOf(a.state) - FLAG_STATES.indexOf(b.state));
}
