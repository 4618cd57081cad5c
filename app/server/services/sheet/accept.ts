/** Taking over what was chosen of a spreadsheet that was compared before: into the drafts of its milestones. */
import {
  pieceTick,
  type SheetAccepted,
  type SheetChoice,
  type SheetKey,
  type SheetRefusal,
} from '#contracts/filing-sheet.ts';
import type { SheetPatch } from '#contracts/sheet-patch.ts';
import type { RawFiling } from '#contracts/filing.ts';
import type { FiledMilestone, FilingPage } from '#contracts/filing-views.ts';
import { type AppError, invalid } from '#domain/errors.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { Filing } from '../filing/access.ts';
import { openFiling, saveDraft } from '../filing/draft.ts';
import { addEvidence } from '../filing/evidence.ts';
import { answersOfCells } from './cells.ts';
import { readPatch } from './patch.ts';

export interface AcceptRequest {
  readonly key: SheetKey;
  readonly choices: readonly SheetChoice[];
}

/**
 * Saves each milestone by itself: what cannot be saved any more is told and left as it is, the others are saved.
 * @throws NOT_FOUND; FORBIDDEN; INVALID SHEET_NOTHING_CHOSEN, SHEET_PATCH for a row that is none,
 *   EVIDENCE_INVALID for a piece that no comparison gave
 */
export async function acceptSheet(filing: Filing, actor: Actor, request: AcceptRequest): Promise<SheetAccepted> {
  const chosen = request.choices
    .map(chosenOf)
    .filter(({ cells, evidence }) => Object.keys(cells).length + evidence.length > 0);
  if (chosen.length === 0) throw invalid('SHEET_NOTHING_CHOSEN');
  const saved: FiledMilestone[] = [];
  const refused: SheetRefusal[] = [];
  for (const patch of chosen) {
    const { milestone, isSaved, code } = await acceptRow(filing, actor, request.key, patch);
    if (isSaved) saved.push(milestone);
    if (code !== null) refused.push({ milestone, code, patch: JSON.stringify(patch) });
  }
  return { saved, refused };
}

/** Of a milestone's changes, those that a person wants. */
function chosenOf({ patch, take, ticked }: SheetChoice): SheetPatch {
  const whole = readPatch(patch);
  if (take === 'ALL') return whole;
  const isWanted = (id: string): boolean => take === 'TICKED' && ticked.includes(id);
  return {
    ...whole,
    cells: Object.fromEntries(Object.entries(whole.cells).filter(([id]) => isWanted(id))),
    evidence: whole.evidence.filter((_, at) => isWanted(pieceTick(at))),
  };
}

/** The answers first, since a draft that somebody changed takes nothing at all; then the evidence, as its form does. */
async function acceptRow(filing: Filing, actor: Actor, sheet: SheetKey, patch: SheetPatch) {
  const key = { ...sheet, milestone: patch.milestone };
  const page = await openFiling(filing, actor, key);
  const { milestone } = page;
  const works = [
    ...(Object.keys(patch.cells).length > 0
      ? [() => saveDraft(filing, actor, { key, version: patch.version, answers: answersIn(patch, page) })]
      : []),
    ...patch.evidence.map((facts) => () => addEvidence(filing, actor, { key, facts, file: null })),
  ];
  for (const [done, work] of works.entries()) {
    const code = await work().then(() => null, conflictCode);
    if (code !== null) return { milestone, isSaved: done > 0, code };
  }
  return { milestone, isSaved: true, code: null };
}

function answersIn({ cells }: SheetPatch, { filing, partners }: FilingPage): RawFiling {
  const values = Object.fromEntries(Object.entries(cells).map(([id, { value }]) => [id, value]));
  return answersOfCells(
    values,
    filing.content,
    partners.map(({ id }) => id),
  );
}

/** The code of a conflict, which concerns one milestone only. @throws whatever else failed */
function conflictCode(failure: Partial<AppError> | null): string {
  if (failure?.code === 'CONFLICT' && failure.detail) return failure.detail;
  throw failure;
}
