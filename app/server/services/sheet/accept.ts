/** Taking over what was chosen of a spreadsheet that was compared before: into the drafts of its milestones. */
import type { SheetAccepted, SheetChoice, SheetKey, SheetPatch, SheetRefusal } from '#contracts/filing-sheet.ts';
import type { FiledMilestone } from '#contracts/filing-views.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Filing } from '../filing/access.ts';
import { openFiling, saveDraft } from '../filing/draft.ts';
import { answersOfCells } from './cells.ts';
import { readPatch } from './patch.ts';

export interface AcceptRequest {
  readonly key: SheetKey;
  readonly choices: readonly SheetChoice[];
}

/**
 * Saves each milestone by itself: what cannot be saved any more is told and left as it is, the others are saved.
 * @throws NOT_FOUND; FORBIDDEN; INVALID SHEET_NOTHING_CHOSEN, SHEET_PATCH for a row that is none
 */
export async function acceptSheet(filing: Filing, actor: Actor, request: AcceptRequest): Promise<SheetAccepted> {
  const chosen = request.choices.map(chosenOf).filter(({ cells }) => Object.keys(cells).length > 0);
  if (chosen.length === 0) throw invalid('SHEET_NOTHING_CHOSEN');
  const saved: FiledMilestone[] = [];
  const refused: SheetRefusal[] = [];
  for (const patch of chosen) {
    const { milestone, code } = await acceptRow(filing, actor, request.key, patch);
    if (code === null) saved.push(milestone);
    else refused.push({ milestone, code, patch: JSON.stringify(patch) });
  }
  return { saved, refused };
}

/** Of a milestone's changes, those that a person wants. */
function chosenOf({ patch, take, ticked }: SheetChoice): SheetPatch {
  const whole = readPatch(patch);
  if (take === 'ALL') return whole;
  const wanted = take === 'NONE' ? [] : Object.entries(whole.cells).filter(([id]) => ticked.includes(id));
  return { ...whole, cells: Object.fromEntries(wanted) };
}

async function acceptRow(filing: Filing, actor: Actor, sheet: SheetKey, { milestone, version, cells }: SheetPatch) {
  const key = { ...sheet, milestone };
  const page = await openFiling(filing, actor, key);
  const partners = page.partners.map(({ id }) => id);
  const values = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
  const answers = answersOfCells(values, page.filing.content, partners);
  const code = await saveDraft(filing, actor, { key, version, answers }).then(() => null, conflictCode);
  return { milestone: page.milestone, code };
}

/** The code of a conflict, which concerns one milestone only. @throws whatever else failed */
function conflictCode(failure: Partial<AppError> | null): string {
  if (failure?.code === 'CONFLICT' && failure.detail) return failure.detail;
  throw failure;
}
