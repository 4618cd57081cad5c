/** The answers of a report as cells of a row, and cells as answers. */
import type { RawFiling } from '#contracts/filing.ts';
import type { CellContent } from '#contracts/filing-sheet.ts';
import { type FilingContent, type FilingField, INITIATIVES, type PartnerAnswer } from '#domain/filing/content.ts';
import { PARTICIPANT_SECTORS } from '#domain/values.ts';

export type Cells = Readonly<Record<string, CellContent>>;

/** Answers that one cell holds as they are. */
export const PLAIN_FIELDS = [
  'state',
  'percent',
  'narrative',
  'challenges',
  'nextSteps',
  'before',
  'after',
  'activities',
  'activitiesSummary',
  'participants',
  'sectorsOther',
  'perceivedChange',
] as const satisfies readonly FilingField[];

export const SECTOR_PREFIX = 'sector_';
export const INITIATIVE_PREFIX = 'initiative_';
/** An initiative that was chosen without saying which article, goal or principle. */
export const CHOSEN = 'X';

const yesNo = (value: boolean | null): CellContent => (value === null ? null : value ? 'YES' : 'NO');

/** @param partners ids of the bodies that the milestone's report asks about, in their order */
export function cellsOf(content: FilingContent, partners: readonly string[]): Cells {
  const answers = new Map(content.partnerFulfilled.map((answer) => [answer.about, answer]));
  const points = new Map(content.initiatives.map(({ code, point }) => [code, point ?? CHOSEN]));
  return {
    ...Object.fromEntries(PLAIN_FIELDS.map((field) => [field, content[field]])),
    noProgress: content.noProgress ? 'YES' : null,
    communicationCoCreated: yesNo(content.communicationCoCreated),
    ...byName(PARTICIPANT_SECTORS, SECTOR_PREFIX, (sector) => (content.sectors.includes(sector) ? 'YES' : null)),
    ...byName(INITIATIVES, INITIATIVE_PREFIX, (code) => points.get(code) ?? null),
    ...Object.fromEntries(partners.flatMap((id, at) => partnerCells(at, answers.get(id)))),
  };
}

function partnerCells(at: number, answer: PartnerAnswer | undefined): [string, CellContent][] {
  return [
    [`fulfilled${at + 1}`, yesNo(answer?.fulfilled ?? null)],
    [`reason${at + 1}`, answer?.reason ?? null],
  ];
}

function byName<T extends string>(names: readonly T[], prefix: string, value: (name: T) => CellContent): Cells {
  return Object.fromEntries(names.map((name) => [prefix + name, value(name)]));
}

/** The answers that some cells change, for `saveDraft`; every other answer stays. */
export function answersOfCells(changed: Cells, content: FilingContent, partners: readonly string[]): RawFiling {
  const all = { ...cellsOf(content, partners), ...changed };
  const touches = (prefix: string): boolean => Object.keys(changed).some((id) => id.startsWith(prefix));
  const plain = PLAIN_FIELDS.filter((field) => Object.hasOwn(changed, field));
  return {
    ...Object.fromEntries(plain.map((field) => [field, changed[field]])),
    ...(touches('noProgress') && { noProgress: all['noProgress'] === 'YES' }),
    ...(touches('communicationCoCreated') && { communicationCoCreated: all['communicationCoCreated'] }),
    ...(touches(SECTOR_PREFIX) && {
      sectors: PARTICIPANT_SECTORS.filter((sector) => all[SECTOR_PREFIX + sector] === 'YES'),
    }),
    ...(touches(INITIATIVE_PREFIX) && { initiatives: INITIATIVES.flatMap((code) => initiativeOf(code, all)) }),
    ...((touches('fulfilled') || touches('reason')) && {
      partnerFulfilled: partners.map((about, at) => ({
        ...{ about, fulfilled: all[`fulfilled${at + 1}`] ?? null, reason: all[`reason${at + 1}`] ?? null },
      })),
    }),
  };
}

function initiativeOf(code: string, cells: Cells): { code: string; point: string | null }[] {
  const cell = cells[INITIATIVE_PREFIX + code] ?? null;
  if (cell === null) return [];
  const text = String(cell).trim();
  return [{ code, point: text.toUpperCase() === CHOSEN ? null : text }];
}

/** The column in which a finding's answer stands. */
export function columnOfFinding(field: string, item: string | null, code: string, partners: readonly string[]): string {
  if (field === 'initiatives') return INITIATIVE_PREFIX + (item ?? '');
  if (field === 'sectors') return SECTOR_PREFIX + (item ?? '');
  if (field !== 'partnerFulfilled') return field;
  return `${code === 'REASON_MISSING' ? 'reason' : 'fulfilled'}${partners.indexOf(item ?? '') + 1}`;
}
