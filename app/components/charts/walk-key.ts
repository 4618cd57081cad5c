import { WALK_KEYS, type WalkKey } from '#charts/walk.ts';

/** What a key press means in a chart: a step, leaving the walk, or nothing of ours (then the browser has it). */
export function walkKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): WalkKey | 'leave' | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key === 'Escape') return 'leave';
  return WALK_KEYS.find((key) => key === event.key) ?? null;
}
