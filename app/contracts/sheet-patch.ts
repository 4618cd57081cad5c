/** What a spreadsheet and the page of its comparison carry: read again when they come back. */
import { z } from 'zod';
import { EVIDENCE_LIMIT } from '#domain/filing/content.ts';

/** What a spreadsheet says of itself. */
export const sheetStamp = z.object({
  plan: z.string(),
  period: z.string(),
  source: z.string(),
  organization: z.string(),
  /** Versions of the drafts that it was made from, by milestone. */
  versions: z.record(z.string(), z.number()),
});

/** With the name of the sheet before it, where there is one. */
const address = z.string().max(60);
const said = z.string().max(32_767).nullable();

/** What one milestone would take over, as the page carries it: enough to save it, or to compare it again. */
export const sheetPatch = z.strictObject({
  milestone: z.string().max(100),
  /** Version of the draft that the changes were compared with. */
  version: z.int().min(0),
  /** Whether it had changed already after the file was made. */
  changedMeanwhile: z.boolean(),
  /** By id of the column. */
  cells: z.record(z.string().max(100), z.strictObject({ address, value: z.union([z.string(), z.number(), z.null()]) })),
  /** Pieces of evidence to be added; `readEvidence` judges what they say. */
  evidence: z
    .array(z.strictObject({ address, kind: said, title: said, language: said, issuedOn: said, url: said }))
    .max(EVIDENCE_LIMIT),
});
export type SheetPatch = z.infer<typeof sheetPatch>;
export type PatchPiece = SheetPatch['evidence'][number];
