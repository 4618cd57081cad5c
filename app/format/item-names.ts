/** Names for the ids of commitments, milestones and rounds that an explanation lists. */
import { m } from '#messages';
import type { Locale } from './locale.ts';
import { formatList } from './numbers.ts';

const COMMITMENT = /^C(\d+)$/;
const MILESTONE = /^C(\d+)-H(\d+)$/;
/** More than this is told by its number alone. */
const AT_MOST = 12;

/**
 * "compromisos 2, 5 y 8", "compromiso 3, hito 9; compromiso 6, hitos 1 y 2". Ids of another kind stay as they are. Of
 * a long list the first, and how many more there are.
 */
export function itemNames(items: readonly string[], locale: Locale): string {
  const shown = items.slice(0, AT_MOST);
  const more = items.length - shown.length;
  const names = namesOf(shown, locale);
  return more > 0 ? m.components_items_more({ names, n: more }, { locale }) : names;
}

function namesOf(items: readonly string[], locale: Locale): string {
  const commitments = items.flatMap((id) => COMMITMENT.exec(id)?.[1] ?? []).map(Number);
  const rest = items.filter((id) => !COMMITMENT.test(id) && !MILESTONE.test(id));
  const parts = [...milestones(items)].map(([commitment, numbers]) =>
    m.components_items_milestones({ commitment, n: numbers.length, list: formatList(numbers, locale) }, { locale }),
  );
  if (commitments.length > 0) {
    const list = formatList(commitments, locale);
    parts.unshift(m.components_items_commitments({ n: commitments.length, list }, { locale }));
  }
  return [...parts, ...(rest.length > 0 ? [formatList(rest, locale)] : [])].join('; ');
}

/** Numbers of milestones by the number of their commitment. */
function milestones(items: readonly string[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const id of items) {
    const [, commitment, number] = MILESTONE.exec(id) ?? [];
    if (!commitment || !number) continue;
    found.set(Number(commitment), [...(found.get(Number(commitment)) ?? []), Number(number)]);
  }
  return found;
}
