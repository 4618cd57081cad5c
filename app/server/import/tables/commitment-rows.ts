/** Rows of commitments. */
import type { Commitment } from '#domain/records.ts';
import type { CommitmentLifecycle } from '#domain/values.ts';
import { slugOf } from '../ogp/slug.ts';
import type { Draft } from './draft.ts';
import { readParticipations } from './participations.ts';
import { withoutGaps } from './plan-rows.ts';
import type { RowCells } from './row-cells.ts';
import { periodOf, termOf, withNotes } from './terms.ts';

const TEXTS = {
  problem: 'problem',
  description: 'description',
  contribution: 'contribution',
  relevance: 'relevance',
  additionalInfo: 'additional_info',
} as const satisfies Partial<Record<keyof Commitment, string>>;

/** The commitment of a plan that a cell names: by its public code or its key. */
export function commitmentIn({ stored, parts }: Draft, written: string): string | undefined {
  const all = [...(stored?.commitments ?? []), ...parts.commitments];
  return all.find(({ id, code }) => id === written || code === written || code === written.toUpperCase())?.id;
}

export function readCommitment(draft: Draft, cells: RowCells): void {
  const written = cells.name('commitment');
  if (written === undefined) return;
  const here = storedFor(draft, written);
  if (!here && !cells.has('NEW')) return;
  const id = here?.id ?? written;
  draft.rowOf.set(id, cells.row);
  readParticipations(draft, id, cells);
  const said = {
    ...factsIn(cells),
    ...datedFacts(draft, cells, here),
    theme: themeOf(draft, cells, here === undefined),
  };
  const ogpId = cells.name('ogp_id') ?? (OGP_ID.test(written) ? written : undefined);
  // OGP's identifier is given once.
  if (here)
    draft.parts.commitments.push({ ...said, id, code: here.code, ogpId: here.ogpId === null ? ogpId : undefined });
  else addCommitment(draft, id, { ...said, ogpId });
}

const OGP_ID = /^[A-Z]{2,3}\d{4}$/u;

const storedFor = ({ stored }: Draft, written: string): Commitment | undefined =>
  stored?.commitments.find((one) => one.id === written || one.code === written.toUpperCase());

function factsIn(cells: RowCells) {
  return {
    ...{ number: cells.number('number'), title: cells.bilingual('title'), shortTitle: cells.bilingual('short_title') },
    ...{ ogpUrl: cells.url('ogp_url'), lifecycle: cells.code('lifecycle') as CommitmentLifecycle | undefined },
    ...Object.fromEntries(Object.entries(TEXTS).map(([field, column]) => [field, cells.bilingual(column)])),
    sdgs: cells.numbers('sdgs', 17),
  };
}

function datedFacts({ version }: Draft, cells: RowCells, here: Commitment | undefined) {
  const term = termOf(cells);
  const period = periodOf(cells, term, here?.periods[version]);
  return { periods: period && { [version]: period }, notes: withNotes(here?.notes ?? [], term.notes) };
}

function addCommitment(
  { stored, parts, jurisdiction }: Draft,
  id: string,
  said: Partial<Draft['parts']['commitments'][number]>,
) {
  const { title, number, ogpId } = said;
  if (!title || number === undefined) return;
  const place = jurisdiction.iso3 ?? jurisdiction.slug.toUpperCase();
  const code = ogpId ?? `${place}-${stored?.plan.number ?? parts.plan.number ?? 1}-${number}`;
  parts.commitments.push({ ...NEW_COMMITMENT, shortTitle: title, theme: GENERAL, ...withoutGaps(said), id, code });
}

const GENERAL = 'general';
const NEW_COMMITMENT = {
  ...{
    ogpId: null,
    ogpIdConfirmed: false,
    ogpUrl: null,
    ogpShortTitle: null,
    lifecycle: 'ACTIVE',
    alternateTitles: [],
  },
  ...{
    problem: null,
    description: null,
    contribution: null,
    relevance: null,
    additionalInfo: null,
    technicalNote: null,
  },
  ...{ reschedulingScope: null, sdgs: [], pillars: [], policyAreas: [], unnamedActors: null, notes: [], continues: [] },
  ...{ sources: [], periods: {} },
} as const satisfies Partial<Commitment>;

/** Identifier of the theme that a cell names by its title; a new one is added. Undefined: nothing is said. */
function themeOf({ stored, parts }: Draft, cells: RowCells, isNew: boolean): string | undefined {
  const written = cells.text('theme');
  if (written === undefined && !isNew) return undefined;
  const title = written ?? 'General';
  const all = [...(stored?.themes ?? []), ...parts.themes];
  const wanted = slugOf(title) || GENERAL;
  const found = all.find(
    ({ id, title: own }) => id === title || Object.values(own).some((text) => slugOf(text ?? '') === wanted),
  );
  if (found) return found.id;
  const id = all.some((theme) => theme.id === wanted) ? `${wanted}-${all.length + 1}` : wanted;
  const text = written === undefined ? { es: 'General', en: 'General' } : { es: title };
  parts.themes.push({ id, order: all.length + 1, title: text, description: text });
  if (written !== undefined && stored) cells.tell('THEME_ADDED', 'theme');
  return id;
}
