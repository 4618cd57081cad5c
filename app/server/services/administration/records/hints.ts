/** What a milestone lacks so that anybody could check it, said before it is saved and beside what was saved. */
import type { AnyFacts } from '#contracts/record-fields.ts';
import type { RecordFacts } from '#contracts/plan-records.ts';
import { invalid } from '#domain/errors.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import type { PlanDossier } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import { type VerifiabilityHint, verifiabilityHints } from '#domain/verifiability.ts';

type Written = Pick<RecordFacts<'MILESTONE'>, 'commitment' | 'title' | 'deliverable' | 'endsOn'>;

export function hintsOf(
  dossier: PlanDossier,
  { commitment, title, deliverable, endsOn }: Written,
  today: string,
): VerifiabilityHint[] {
  const leads = holdersOfSide(dossier, commitment, 'AGENCY_SELF', today).length;
  const spanish = { title: textIn(title, 'es').text, deliverable: deliverable && textIn(deliverable, 'es').text };
  return verifiabilityHints({ ...spanish, endsOn, leads });
}

interface Saving {
  readonly facts: AnyFacts;
  /** Null: it is new. */
  readonly before: AnyFacts | null;
  /** Hints that the writer was shown, separated by commas. */
  readonly seen: string;
}

/**
 * Nobody saves a milestone without having been told what it lacks; what it lacked already stands beside its form.
 * @throws INVALID HINTS_UNSEEN, with everything that it lacks, where any of that was not shown yet
 */
export function requireSeenHints(dossier: PlanDossier, { facts, before, seen }: Saving, today: string): void {
  const hints = hintsOf(dossier, facts as unknown as Written, today);
  const known: readonly string[] = [
    ...seen.split(','),
    ...(before ? hintsOf(dossier, before as unknown as Written, today) : []),
  ];
  if (!hints.every((hint) => known.includes(hint))) throw invalid('HINTS_UNSEEN', hints.join(','));
}
