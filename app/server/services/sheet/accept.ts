/** Taking over rows of a spreadsheet that were compared before: each becomes the draft of its milestone. */
import { type SheetAccepted, type SheetKey, type SheetPatch, sheetPatch } from '#contracts/filing-sheet.ts';
import type { FiledMilestone } from '#contracts/filing-views.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Filing } from '../filing/access.ts';
import { openFiling, saveDraft } from '../filing/draft.ts';
import { answersOfCells } from './cells.ts';

export interface AcceptRequest {
  readonly key: SheetKey;
  /** `patch` of each row that is taken over. */
  readonly patches: readonly string[];
}

/**
 * Saves each row by itself: what somebody changed meanwhile is told and left as it is, the others are saved.
 * @throws NOT_FOUND; FORBIDDEN; INVALID SHEET_NOTHING_CHOSEN, SHEET_PATCH for a row that is none; CONFLICT as `saveDraft`
 */
export async function acceptSheet(filing: Filing, actor: Actor, request: AcceptRequest): Promise<SheetAccepted> {
  const patches = request.patches.map(readPatch);
  if (patches.length === 0) throw invalid('SHEET_NOTHING_CHOSEN');
  const saved: FiledMilestone[] = [];
  const changedMeanwhile: FiledMilestone[] = [];
  for (const patch of patches) {
    const { milestone, isSaved } = await acceptRow(filing, actor, request.key, patch);
    (isSaved ? saved : changedMeanwhile).push(milestone);
  }
  return { saved, changedMeanwhile };
}

async function acceptRow(filing: Filing, actor: Actor, sheet: SheetKey, { milestone, version, cells }: SheetPatch) {
  const key = { ...sheet, milestone };
  const page = await openFiling(filing, actor, key);
  const partners = page.partners.map(({ id }) => id);
  const answers = answersOfCells(cells, page.filing.content, partners);
  const isSaved = await saveDraft(filing, actor, { key, version, answers }).then(
    () => true,
    (failure: Partial<AppError> | null) => {
      if (failure?.detail === 'FILING_CHANGED') return false;
      throw failure;
    },
  );
  return { milestone: page.milestone, isSaved };
}

function readPatch(text: string): SheetPatch {
  try {
    return sheetPatch.parse(JSON.parse(text));
  } catch {
    throw invalid('SHEET_PATCH');
  }
}
