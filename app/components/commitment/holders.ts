import type { PartStory } from '#contracts/commitment-story.ts';
import type { BodyLabel } from '#contracts/view-labels.ts';
import type { Bodies } from '#format/sentences/body-names.ts';

/** The bodies that hold a part on the day shown. */
export function holders(parts: readonly PartStory[], bodies: Bodies): BodyLabel[] {
  return parts.filter(({ current }) => current).flatMap(({ part }) => bodies[part.organization] ?? []);
}
