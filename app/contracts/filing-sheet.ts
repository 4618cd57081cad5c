/** Reports of a whole period in a spreadsheet: what may be filled in, and what a file would change. */
import { z } from 'zod';
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
  /** What would then keep the report from being submitted; no reason not to save it. */
  readonly missing: readonly FilingFinding[];
  /** True when the draft was changed after the file was made. */
  readonly changedMeanwhile: boolean;
  /** To be given back when the row is accepted (`sheetPatch` as JSON). */
  readonly patch: string;
}

/** What a file would change. */
export interface SheetDiff {
  /** Rows with changes, in the order of the plan. */
  readonly rows: readonly SheetRow[];
  /** Cells that differ, in all rows. */
  readonly changes: number;
  readonly faults: readonly SheetFault[];
}

/** What a spreadsheet says of itself. */
export const sheetStamp = z.object({
  plan: z.string(),
  period: z.string(),
  source: z.string(),
  organization: z.string(),
  /** Versions of the drafts that it was made from, by milestone. */
  versions: z.record(z.string(), z.number()),
});

const address = z.string().max(20);

/** What one milestone would take over, as the page carries it: enough to save it, or to compare it again. */
export const sheetPatch = z.strictObject({
  milestone: z.string().max(100),
  /** Version of the draft that the changes were compared with. */
  version: z.int().min(0),
  /** By id of the column. */
  cells: z.record(z.string().max(100), z.strictObject({ address, value: z.union([z.string(), z.number(), z.null()]) })),
});
export type SheetPatch = z.infer<typeof sheetPatch>;

/** What of a milestone is taken over: what is ticked, whatever is ticked, or nothing. */
export const SHEET_TAKES = ['TICKED', 'ALL', 'NONE'] as const;
export type SheetTake = (typeof SHEET_TAKES)[number];

/** What a person chose of one milestone. */
export interface SheetChoice {
  /** As `SheetRow` gave it. */
  readonly patch: string;
  readonly take: SheetTake;
  /** Ids of the columns that are ticked. */
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
