/** What a column of the tabular template is: how it is called, what it means, what it takes. */

export interface Told {
  readonly es: string;
  readonly en: string;
}

/** Value lists whose codes, or words in Spanish or English, a column takes. */
export type ValueList =
  'PLAN_STATUS' | 'LIFECYCLE' | 'STATES' | 'VOCABULARY' | 'SOURCE' | 'ORGANIZATION_TYPE' | 'SECTOR';

/**
 * What a cell holds. NAME: an identifier, letters, digits, `.`, `_`, `-`. START, END: a day, month or year, at the beginning or the
 * end of a term. DAY: a day. BODIES: institutions by identifier, acronym or exact name, `;` between them. NUMBERS: `;` between.
 */
export type CellKind =
  'NAME' | 'TEXT' | 'NUMBER' | 'NUMBERS' | 'PERCENT' | 'START' | 'END' | 'DAY' | 'BODY' | 'BODIES' | 'CODE' | 'URL';

export interface TemplateColumn {
  /** Technical name: the header that every language of the template shares. */
  readonly id: string;
  readonly label: Told;
  readonly meaning: Told;
  readonly kind: CellKind;
  /** ALWAYS: no row is placed without it. NEW: records that are new need it. */
  readonly needed: 'ALWAYS' | 'NEW' | 'NEVER';
  readonly list?: ValueList;
  readonly example: string;
}

export interface TemplateTable {
  readonly id: 'organizations' | 'plans' | 'commitments' | 'milestones' | 'reports';
  readonly label: Told;
  readonly columns: readonly TemplateColumn[];
}

type Needed = TemplateColumn['needed'];

export const column = (
  [id, kind, needed]: readonly [id: string, kind: CellKind, needed?: Needed],
  [es, en]: readonly [string, string],
  [meaningEs, meaningEn]: readonly [string, string],
  example = '',
  list?: ValueList,
): TemplateColumn => ({
  ...{ id, kind, needed: needed ?? 'NEVER', label: { es, en }, meaning: { es: meaningEs, en: meaningEn }, example },
  ...(list && { list }),
});

/** A text in Spanish and in English: one of them is enough. */
export const bilingual = (
  id: string,
  [es, en]: readonly [string, string],
  meaning: readonly [string, string],
  needed: Needed = 'NEVER',
  [exampleEs, exampleEn]: readonly [string, string] = ['', ''],
): TemplateColumn[] => [
  column([`${id}_es`, 'TEXT', needed], [`${es} (español)`, `${en} (Spanish)`], meaning, exampleEs),
  column([`${id}_en`, 'TEXT'], [`${es} (inglés)`, `${en} (English)`], meaning, exampleEn),
];
