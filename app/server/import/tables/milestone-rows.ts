/** Rows of milestones, for the text of the plan that is in force. */
import type { MilestoneVersion } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { commitmentIn } from './commitment-rows.ts';
import type { Draft } from './draft.ts';
import { withoutGaps } from './plan-rows.ts';
import type { RowCells } from './row-cells.ts';
import { termOf, withNotes } from './terms.ts';

export function readMilestone(draft: Draft, cells: RowCells): void {
  const commitment = commitmentIn(draft, cells.name('commitment') ?? '');
  const number = cells.number('number');
  if (commitment === undefined) cells.tell('COMMITMENT_UNKNOWN', 'commitment');
  else if (number !== undefined) readText(draft, cells, commitment, number);
}

function readText({ stored, parts, version, rowOf }: Draft, cells: RowCells, commitment: string, number: number): void {
  const here = stored?.milestones.find((one) => one.commitment === commitment && one.number === number);
  if (!here && !cells.has('NEW')) return;
  const own = here?.versions.find(({ planVersion }) => planVersion === version);
  const { notes, ...dates } = termOf(cells);
  const title = cells.bilingual('title');
  const dataNotes = withNotes(own?.dataNotes ?? [], notes);
  const said = { title, deliverable: cells.bilingual('deliverable'), ...dates, dataNotes };
  const id = here?.id ?? `${commitment}-H${String(number).padStart(2, '0')}`;
  rowOf.set(id, cells.row);
  if (own) parts.milestones.push({ id, commitment, number, versions: [{ planVersion: version, ...said }] });
  else if (title) parts.milestones.push({ id, commitment, number, versions: [newText(version, title, said)] });
}

const newText = (planVersion: string, title: LocalizedText, said: object): MilestoneVersion => ({
  ...{ planVersion, title, deliverable: null, startsOn: null, endsOn: null, contentChange: null, reason: null },
  ...{ dataNotes: [], sources: [] },
  ...withoutGaps(said),
});
