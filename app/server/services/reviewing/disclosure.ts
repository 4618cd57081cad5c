/** What a reviewer's body has to do with a commitment in which the plan names it: said before signing, printed with the assessment. */
import { invalid } from '#domain/errors.ts';
import { rolesInPlan } from '#domain/policy/independence.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { NOTE_LIMIT } from '../filing/access.ts';
import type { ReviewPlace } from './access.ts';

/**
 * The statement as it is kept; null where the plan does not name the body in the commitment, whatever was typed.
 * @throws INVALID DISCLOSURE_MISSING where the plan does; DISCLOSURE_TOO_LONG
 */
export function disclosureOf(
  actor: Pick<Actor, 'roles'>,
  { dossier, commitment }: ReviewPlace,
  typed: string | null | undefined,
): string | null {
  if (rolesInPlan(actor, dossier, commitment.id).length === 0) return null;
  const said = typed?.trim() ?? '';
  if (said === '') throw invalid('DISCLOSURE_MISSING');
  if (said.length > NOTE_LIMIT) throw invalid('DISCLOSURE_TOO_LONG', String(NOTE_LIMIT));
  return said;
}
