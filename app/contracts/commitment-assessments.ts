/** What the page of a commitment tells of assessments by independent reviewers. */
import type { ComputedFact } from '#domain/irm/computed.ts';
import type { Evidence } from '#domain/records.ts';
import type { Agreement } from '#domain/reviewing/agreement.ts';
import type { StandingAssessment } from '#domain/reviewing/released.ts';
import type { Aspect, Variable } from '#domain/values.ts';

export interface AssessmentStory extends StandingAssessment {
  /** What follows from its codes. */
  readonly computed: readonly ComputedFact[];
  /** The evidence that its values rest on, by id. */
  readonly evidence: Readonly<Record<string, Evidence>>;
  /** Questions on which the two reviewers agreed here, where it was coded twice; null elsewhere. */
  readonly twice: { readonly agreed: number; readonly of: number } | null;
  /** Their agreement over the commitments of the plan that were coded so; none where it was not coded twice. */
  readonly agreement: readonly {
    readonly variable: Variable;
    readonly aspect: Aspect;
    readonly agreement: Agreement;
  }[];
}
