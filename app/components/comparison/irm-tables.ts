/** What the IRM coded, as tables: one row for each method, so that no two of them are ever read as one. */
import type { Cell, ChartTable, Column } from '#charts/spec.ts';
import { type IrmTally, RESULT_VARIABLES, type Results, type ResultVariable } from '#domain/comparison/results.ts';
import { scaleValues } from '#domain/irm/scales.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import type { Methodology } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { codeWord } from '#format/review-words.ts';
import { methodologyWord, momentWord, variableWord } from '#format/words.ts';
import { m } from '#messages';

/** Something whose results are told: a plan, a member, all plans. */
export interface Told {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly href: string | null;
  readonly results: Results;
}

/** Values of a scale, the highest first, then those off it. */
function valuesOf(variable: ResultVariable): string[] {
  const { ordered, offScale } = scaleValues(variable);
  return [...ordered.toReversed(), ...offScale];
}

function nameCell({ slug, name, href }: Told, locale: Locale): Cell {
  const { text: word, lang } = textIn(name, locale);
  return {
    ...{ kind: 'code', code: slug, word },
    ...(lang === locale ? {} : { lang }),
    ...(href === null ? {} : { href }),
  };
}

function valueColumns(variable: ResultVariable, locale: Locale): Column[] {
  const word = (value: string): string => codeWord({ variable, aspect: 'OVERALL' }, { value, naReason: null }, locale);
  return [
    ...valuesOf(variable).map((value) => ({ id: value, label: word(value), kind: 'number' as const })),
    { id: 'known', label: m.compare_column_known({}, { locale }), kind: 'share' },
  ];
}

const valueCells = ({ variable, counts, n, N }: IrmTally): Cell[] => [
  ...valuesOf(variable).map((value): Cell => ({ kind: 'number', value: counts[value] ?? 0 })),
  { kind: 'share', n, of: N },
];

/** Levels of completion: a row for each method and moment; one without any public value says so. */
export function completionTable(items: readonly Told[], locale: Locale): ChartTable {
  const o = { locale };
  const columns: Column[] = [
    { id: 'item', label: m.compare_column_item({}, o), kind: 'code' },
    { id: 'method', label: m.compare_column_method({}, o), kind: 'code' },
    { id: 'moment', label: m.compare_column_moment({}, o), kind: 'code' },
    ...valueColumns('COMPLETION', locale),
  ];
  const rows = items.flatMap((item) => {
    const tallies = item.results.irm.filter(({ variable }) => variable === 'COMPLETION');
    return tallies.length > 0
      ? tallies.map((tally) => [nameCell(item, locale), ...methodCells(tally, locale), ...valueCells(tally)])
      : [[nameCell(item, locale), ...withoutValue(item, locale)]];
  });
  return { caption: m.compare_completion_caption({}, o), columns, rows };
}

function methodCells({ methodology, moment }: IrmTally, locale: Locale): Cell[] {
  return [
    { kind: 'code', code: methodology, word: methodologyWord(methodology, locale) },
    { kind: 'code', code: moment, word: momentWord(moment, locale) },
  ];
}

function withoutValue({ results }: Told, locale: Locale): Cell[] {
  const missing: Cell = { kind: 'missing', word: m.compare_no_value({}, { locale }) };
  const cells = Array.from({ length: 2 + valuesOf('COMPLETION').length }, () => missing);
  return [...cells, { kind: 'share', n: 0, of: results.commitments }];
}

/** Early results of one method: only what stands here can be compared. */
export interface EarlyTable {
  readonly key: string;
  readonly methodology: Methodology;
  readonly table: ChartTable;
  /** Names of what was not assessed by this method. */
  readonly others: readonly string[];
}

const EARLY = RESULT_VARIABLES.filter((variable) => variable !== 'COMPLETION');

export function earlyTables(items: readonly Told[], locale: Locale): EarlyTable[] {
  const found = items.flatMap((item) =>
    item.results.irm.filter(({ variable }) => EARLY.some((one) => one === variable)).map((tally) => ({ item, tally })),
  );
  const groups = Map.groupBy(found, ({ tally: { variable, methodology, moment } }) =>
    [variable, methodology, moment].join(' '),
  );
  return [...groups].flatMap(([key, rows]) => {
    const [first] = rows;
    return first ? [earlyTable(key, first.tally, rows, items, locale)] : [];
  });
}

function earlyTable(
  key: string,
  { variable, methodology, moment }: IrmTally,
  rows: readonly { readonly item: Told; readonly tally: IrmTally }[],
  items: readonly Told[],
  locale: Locale,
): EarlyTable {
  const o = { locale };
  const caption = m.compare_early_caption(
    {
      variable: variableWord(variable, locale),
      method: methodologyWord(methodology, locale),
      moment: momentWord(moment, locale),
    },
    o,
  );
  const head: Column = { id: 'item', label: m.compare_column_item({}, o), kind: 'code' };
  const has = (slug: string): boolean => rows.some(({ item }) => item.slug === slug);
  return {
    ...{ key, methodology },
    table: {
      caption,
      columns: [head, ...valueColumns(variable, locale)],
      rows: rows.map(({ item, tally }) => [nameCell(item, locale), ...valueCells(tally)]),
    },
    others: items.filter(({ slug }) => !has(slug)).map(({ name }) => textIn(name, locale).text),
  };
}
