/** Those who file it: submitting a report and taking it back. */
import type { FilingIncomplete, FilingView } from '#contracts/filing-views.ts';
import { invalid } from '#domain/errors.ts';
import { answersOf } from '#domain/filing/content.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Filing } from './access.ts';
import { moveFiling, type MoveRequest } from './move.ts';
import { findingsOf } from './view.ts';

/**
 * Submits a report to the point of contact. What was signed is kept with the step.
 * @throws as every move (see `moveFiling`), and INVALID FILING_INCOMPLETE with findings
 */
export function submitFiling(filing: Filing, actor: Actor, request: MoveRequest): Promise<FilingView> {
  return moveFiling(filing, actor, 'SUBMIT', request, (stored, place) => {
    const content = answersOf(place.key.source, stored.content);
    const evidence = stored.evidence.length;
    const findings = findingsOf(place, content, evidence, stored.correctsId);
    if (findings.length > 0) throw incomplete(findings);
    return { evidence, signed: content, submittedAt: filing.clock.now().toISOString() };
  });
}

function incomplete(findings: readonly FilingFinding[]): FilingIncomplete {
  return Object.assign(invalid('FILING_INCOMPLETE'), { detail: 'FILING_INCOMPLETE' as const, findings });
}

/**
 * Takes a report back before it is published; saving it again takes it up.
 * @throws as every move (see `moveFiling`)
 */
export function withdrawFiling(filing: Filing, actor: Actor, request: MoveRequest): Promise<FilingView> {
  return moveFiling(filing, actor, 'WITHDRAW', request, () => ({ submittedAt: null, publishOn: null }));
}
