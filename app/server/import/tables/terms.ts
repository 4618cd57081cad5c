/** From when to when, and what is kept as a note where that cannot be read. */
import type { PartialDate } from '#domain/dates.ts';
import type { Commitment } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { RowCells } from './row-cells.ts';

export interface ReadTerm {
  readonly startsOn: PartialDate | undefined;
  readonly endsOn: PartialDate | undefined;
  /** What is written where there is no date. */
  readonly notes: LocalizedText[];
}

export function termOf(cells: RowCells): ReadTerm {
  const notes: LocalizedText[] = [];
  const keep = (id: string) => (written: string) => notes.push(noteOf(id, written));
  return {
    startsOn: cells.date('starts_on', 'START', keep('starts_on')),
    endsOn: cells.date('ends_on', 'END', keep('ends_on')),
    notes,
  };
}

/** A term has two ends; one alone is kept as text in a note. */
export function periodOf(cells: RowCells, term: ReadTerm, here: Commitment['periods'][string] | undefined) {
  const [startsOn, endsOn] = [term.startsOn ?? here?.startsOn, term.endsOn ?? here?.endsOn];
  if (startsOn && endsOn) return { startsOn, endsOn };
  const lone = startsOn ? 'starts_on' : endsOn ? 'ends_on' : null;
  if (lone) {
    term.notes.push(noteOf(lone, cells.text(lone) ?? ''));
    cells.tell('DATE_TWIN_MISSING', lone);
  }
  return undefined;
}

const noteOf = (id: string, written: string): LocalizedText => ({
  es: `${id === 'starts_on' ? 'Inicio' : 'Fin'} según el archivo importado: «${written}».`,
  en: `${id === 'starts_on' ? 'Start' : 'End'} by the file that was imported: "${written}".`,
});

/** Notes that are here already are not written twice; undefined: there are none to write. */
export function withNotes(
  here: readonly LocalizedText[],
  notes: readonly LocalizedText[],
): LocalizedText[] | undefined {
  if (notes.length === 0) return undefined;
  const known = new Set(here.map((note) => note['es']));
  return [...here, ...notes.filter((note) => !known.has(note['es']))];
}
