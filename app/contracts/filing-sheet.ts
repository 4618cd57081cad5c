/** Reports of a whole period in a spreadsheet: what a file would change, and what is chosen of it. Without zod: a page reads it. */
import type { FilingFinding } from '#domain/filing/finding.ts';
import type { FiledMilestone, FilingKey, PeriodView } from './filing-views.ts';
import type { BodyLabel, CommitmentLabel } from './view-labels.ts';

/** Whose spreadsheet, and of which period. */
export type SheetKey = Omit<FilingKey, 'milestone'>;

/** What the page of a spreadsheet says before any file is there. */
export interface SheetPage {
  readonly key: SheetKey;
  readonly period: PeriodView;
  readonly body: BodyLabel;
  /** Milestones that stand in it. */
  readonly rows: number;
}

/** What a cell holds; null: empty. */
export type CellContent = string | number | null;

/** One cell that differs from the draft as it is. Values as people read them. */
export interface SheetChange {
  /** Address such as `C14`. */
  readonly cell: string;
  readonly column: string;
  readonly header: string;
  readonly before: string;
  readonly after: string;
}

/** One piece of evidence that is not in the draft yet. Values as people read them. */
export interface SheetPiece {
  /** Address such as `Evidencia!C14`. */
  readonly cell: string;
  /** What its box is called in the form (`ticked` of `SheetChoice`). */
  readonly tick: string;
  readonly title: string;
  readonly url: string;
  readonly kind: string;
  readonly language: string;
  readonly issuedOn: string | null;
  /** Title of a piece of the draft with the same address; both would stand. Null: none. */
  readonly twin: string | null;
}

/** Something that is not taken over, or not in order. */
export interface SheetFault {
  /** Address such as `C14`; null where it concerns the whole sheet. */
  readonly cell: string | null;
  readonly message: string;
}

/** One milestone in the file. */
export interface SheetRow {
  readonly commitment: CommitmentLabel;
  readonly milestone: FiledMilestone;
  readonly changes: readonly SheetChange[];
  readonly evidence: readonly SheetPiece[];
  /** What would then keep the report from being submitted; no reason not to save it. */
  readonly missing: readonly FilingFinding[];
  /** True when the draft was changed after the file was made. */
  readonly changedMeanwhile: boolean;
  /** To be given back when the row is accepted (`sheetPatch` as JSON). */
  readonly patch: string;
}

/** Name of the box of a piece of evidence among those of its milestone. */
export const pieceTick = (index: number): string => `evidence.${index}`;

/** What a file would change. */
export interface SheetDiff {
  /** Rows with changes, in the order of the plan. */
  readonly rows: readonly SheetRow[];
  /** Cells that differ and pieces of evidence that are new, in all rows. */
  readonly changes: number;
  /** Titles of evidence in the drafts that is not in the file: it stays. */
  readonly kept: readonly string[];
  readonly faults: readonly SheetFault[];
}

/** What of a milestone is taken over: what is ticked, whatever is ticked, or nothing. */
export const SHEET_TAKES = ['TICKED', 'ALL', 'NONE'] as const;
export type SheetTake = (typeof SHEET_TAKES)[number];

/** What a person chose of one milestone. */
export interface SheetChoice {
  /** As `SheetRow` gave it. */
  readonly patch: string;
  readonly take: SheetTake;
  /** Ids of the columns, and names of the pieces of evidence, that are ticked. */
  readonly ticked: readonly string[];
}

/** Names of form fields that belong to one of several milestones. */
export const PATCH_PREFIX = 'patch.';
export const TAKE_PREFIX = 'take.';
export const TICK_PREFIX = 'tick.';

/** The choices of an HTML form, in its order. What is ticked counts where nothing else is said of the milestone. */
export function choicesFromForm(form: FormData): SheetChoice[] {
  const named = [...form.keys()].filter((name) => name.startsWith(PATCH_PREFIX));
  return [...new Set(named)].map((name) => {
    const milestone = name.slice(PATCH_PREFIX.length);
    const take = form.get(TAKE_PREFIX + milestone);
    return {
      patch: String(form.get(name)),
      take: SHEET_TAKES.find((known) => known === take) ?? 'TICKED',
      ticked: form.getAll(TICK_PREFIX + milestone).map(String),
    };
  });
}

/** A milestone of which not all that was chosen could be saved. */
export interface SheetRefusal {
  readonly milestone: FiledMilestone;
  /** Stable code of the conflict: FILING_CHANGED where somebody else saved after the comparison. */
  readonly code: string;
  /** What was chosen of it, to be compared again. */
  readonly patch: string;
}

/** What became of the rows that were accepted. */
export interface SheetAccepted {
  readonly saved: readonly FiledMilestone[];
  readonly refused: readonly SheetRefusal[];
}
