/** What of a row is sent: the columns asked for, in one language or in both. */
import type { Language } from '#contracts/api/list-query.ts';
import { invalid } from '#domain/errors.ts';
import type { Value } from '#server/reports/columns.ts';
import type { OpenColumn } from '#server/reports/table.ts';

/** A column as it is sent, and how its value is read from a row of the table. */
export interface SentColumn extends OpenColumn {
  readonly read: (values: readonly Value[]) => Value;
}

export interface Wish {
  readonly fields: readonly string[] | null;
  readonly lang: Language | null;
}

/** @throws INVALID `FIELD_UNKNOWN`, whose subject is the name, then those there are */
export function sentColumns(columns: readonly OpenColumn[], { fields, lang }: Wish): SentColumn[] {
  const all = lang === null ? columns.map(asIs) : inOneLanguage(columns, lang);
  if (fields === null) return all;
  const known = new Map(all.map((column) => [column.id, column]));
  return fields.map((id) => {
    const column = known.get(id);
    if (!column) throw invalid('FIELD_UNKNOWN', [id, ...known.keys()].join(' '));
    return column;
  });
}

const asIs = (column: OpenColumn, place: number): SentColumn => ({
  ...column,
  read: (values) => values[place] ?? null,
});

const SPANISH = /_es$/u;

/**
 * `title_es` and `title_en` become `title` and `title_lang`, which says what language the text is in: where it is not
 * translated the other one stands. The word of a code (`status`) becomes `status_label`.
 */
function inOneLanguage(columns: readonly OpenColumn[], lang: Language): SentColumn[] {
  const places = new Map(columns.map(({ id }, place) => [id, place]));
  return columns.flatMap((column, place) => {
    const name = column.id.replace(/_(es|en)$/u, '');
    const [es, en] = [places.get(`${name}_es`), places.get(`${name}_en`)];
    if (es === undefined || en === undefined || name === column.id) return [asIs(column, place)];
    if (!SPANISH.test(column.id)) return [];
    const [own, other] = lang === 'es' ? [es, en] : [en, es];
    const read = (values: readonly Value[]): Value => values[own] ?? values[other] ?? null;
    const described = columns[own] ?? column;
    if (places.has(name)) return [{ ...described, id: `${name}_label`, read }];
    return [{ ...described, id: name, read }, languageOf(name, described, lang, [own, other])];
  });
}

function languageOf(
  name: string,
  { description }: OpenColumn,
  lang: Language,
  [own, other]: readonly [number, number],
): SentColumn {
  const has = (values: readonly Value[], place: number): boolean => (values[place] ?? null) !== null;
  const otherLang = lang === 'es' ? 'en' : 'es';
  const read = (values: readonly Value[]): Value => (has(values, own) ? lang : has(values, other) ? otherLang : null);
  const words = { es: `${description.es}: idioma del texto`, en: `${description.en}: language of the text` };
  return { id: `${name}_lang`, description: words, type: 'string', read };
}

/** The row as an object, in the order of the columns. */
export function recordOf(columns: readonly SentColumn[], values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(columns.map(({ id, read }) => [id, read(values)]));
}
