/** What the page of a commitment tells of the IRM. */
import type { ComputedFact } from '#domain/irm/computed.ts';
import type {
  AssessmentValue,
  IrmFinding,
  IrmReport,
  MethodologyNote,
  TranscribedFrom,
  UnplacedValues,
} from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Aspect, Moment, Variable } from '#domain/values.ts';

/** One variable at one moment: its value or, never both, the reason why there is none (rule D4). */
export interface IrmTableCell extends Pick<AssessmentValue, 'variable' | 'value' | 'naReason' | 'transcription'> {
  readonly moment: Moment;
  /** Id of the report; null where there is none yet, or none at that moment. */
  readonly report: string | null;
  readonly citation: string | null;
  readonly note: LocalizedText | null;
  /** How a person copied it here; null for what was imported, or not there. */
  readonly copied: TranscribedFrom | null;
}

export interface IrmTableRow {
  readonly variable: Variable;
  readonly aspect: Aspect;
  /** In the order of the columns. */
  readonly cells: readonly IrmTableCell[];
}

export interface IrmColumn {
  readonly moment: Moment;
  /** Reports of that moment that were out by the day asked for. */
  readonly reports: readonly IrmReport[];
}

export interface IrmStory {
  /** Reports on the plan that were out by that day, oldest first. */
  readonly reports: readonly IrmReport[];
  readonly columns: readonly IrmColumn[];
  readonly rows: readonly IrmTableRow[];
  /** What follows from its values, by moment; moments with nothing are left out. */
  readonly computed: readonly { readonly moment: Moment; readonly facts: readonly ComputedFact[] }[];
  /** The result that the IRM rates this plan's commitments by; null when it rates none here. */
  readonly headline: IrmTableCell | null;
  /** Label of OGP's web page, which is no value of the IRM. */
  readonly ambition: AssessmentValue | null;
  readonly findings: readonly IrmFinding[];
  /** Values known for several commitments, this one among them, but not which is whose. */
  readonly unplaced: readonly (Omit<UnplacedValues, 'commitments'> & { readonly codes: readonly string[] })[];
  readonly methodNotes: readonly MethodologyNote[];
}
