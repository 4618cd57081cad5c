/**
 * Dates as OGP's dataset has them: free text of many hands. What can mean one day only is read as that day, what can mean
 * two is read as far as both agree, and anything else is no date and stays as it is written.
 */
import { isIsoDay, lastDay, type PartialDate } from '#domain/dates.ts';
import type { DatePrecision } from '#domain/values.ts';
import { missingIn } from './missing.ts';

export type Edge = 'START' | 'END';
/** Which comes first in `3/4/2014`. */
export type Order = 'DAY_FIRST' | 'MONTH_FIRST';

export type DateReading =
  | { readonly kind: 'DATE'; readonly date: PartialDate; readonly remark: DateRemark | null }
  | { readonly kind: 'MISSING' }
  | { readonly kind: 'TEXT'; readonly impossible: boolean };

/**
 * AMBIGUOUS: could be two days, so only the year is taken. ORDER_INFERRED: the other dates of the plan say which comes
 * first. COARSER: says a part of a year, so only the year is taken. SERIAL: the number of a day, as spreadsheets count them.
 */
export type DateRemark = 'AMBIGUOUS' | 'ORDER_INFERRED' | 'COARSER' | 'SERIAL';

/** Names of months in English, Spanish, French and Portuguese, without accents; three letters of one are enough. */
const MONTHS: readonly (readonly string[])[] = [
  ['january', 'enero', 'janvier', 'janeiro'],
  ['february', 'febrero', 'fevrier', 'fevereiro'],
  ['march', 'marzo', 'mars', 'marco'],
  ['april', 'abril', 'avril'],
  ['may', 'mayo', 'mai', 'maio'],
  ['june', 'junio', 'juin', 'junho'],
  ['july', 'julio', 'juillet', 'julho'],
  ['august', 'agosto', 'aout'],
  ['september', 'septiembre', 'setiembre', 'septembre', 'setembro'],
  ['october', 'octubre', 'octobre', 'outubro'],
  ['november', 'noviembre', 'novembre', 'novembro'],
  ['december', 'diciembre', 'decembre', 'dezembro'],
];
const SLASHED = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/u;
const SERIAL = /^(\d{5})(?:[.,]0+)?$/u;
/** 1 January 1990 and 31 December 2099 as spreadsheets count days, from 30 December 1899. */
const [SERIAL_FROM, SERIAL_TO, SERIAL_ZERO] = [32_874, 73_050, Date.UTC(1899, 11, 30)] as const;

/** @param order which comes first in the plan's other dates; null: they do not say */
export function readDate(cell: string, edge: Edge, order: Order | null): DateReading {
  if (missingIn(cell) !== null) return { kind: 'MISSING' };
  const text = tidy(cell);
  return (
    readSlashed(text, edge, order) ?? readIso(text, edge) ?? readWords(text, edge) ?? readCoarse(text, edge) ?? TEXT
  );
}

/** What a date proves of the order in which day and month are written; null: nothing. */
export function orderIn(cell: string): Order | null {
  const [, first, second] = SLASHED.exec(tidy(cell)) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'DAY_FIRST';
  return Number(second) > 12 && Number(first) <= 12 ? 'MONTH_FIRST' : null;
}

const TEXT: DateReading = { kind: 'TEXT', impossible: false };
const IMPOSSIBLE: DateReading = { kind: 'TEXT', impossible: true };

const tidy = (cell: string): string =>
  cell
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;]$/u, '')
    .toLowerCase();

const pad = (part: string | number): string => String(part).padStart(2, '0');
const longYear = (year: string): string => (year.length === 4 ? year : `20${year}`);

function dateOf(text: string, edge: Edge, remark: DateRemark | null = null): DateReading {
  const precision = ({ 10: 'DAY', 7: 'MONTH', 4: 'YEAR' } as const)[text.length] as DatePrecision;
  const date = `${text}-01-01`.slice(0, 10);
  if (!isIsoDay(date)) return IMPOSSIBLE;
  return { kind: 'DATE', date: { date: edge === 'END' ? lastDay({ date, precision }) : date, precision }, remark };
}

function readSlashed(text: string, edge: Edge, order: Order | null): DateReading | null {
  const [, a, b, short] = SLASHED.exec(text) ?? [];
  if (a === undefined || b === undefined || short === undefined) return null;
  const year = longYear(short);
  const [dayFirst, monthFirst] = [`${year}-${pad(b)}-${pad(a)}`, `${year}-${pad(a)}-${pad(b)}`];
  const possible = [dayFirst, monthFirst].filter(isIsoDay);
  if (possible.length === 0) return IMPOSSIBLE;
  if (possible.length === 1 || dayFirst === monthFirst) return dateOf(possible[0] ?? '', edge);
  if (order === null) return dateOf(year, edge, 'AMBIGUOUS');
  return dateOf(order === 'DAY_FIRST' ? dayFirst : monthFirst, edge, 'ORDER_INFERRED');
}

function readIso(text: string, edge: Edge): DateReading | null {
  const [, iso] = /^(\d{4}(?:[-/.]\d{1,2}){0,2})(?:[ t]\d{1,2}:\d{2}.*)?$/u.exec(text.replace(/[.,]0$/u, '')) ?? [];
  if (iso !== undefined) return dateOf(iso.split(/[-/.]/u).map(pad).join('-'), edge);
  const serial = Number(SERIAL.exec(text)?.[1]);
  if (!(serial >= SERIAL_FROM && serial <= SERIAL_TO)) return null;
  return dateOf(new Date(SERIAL_ZERO + serial * 86_400_000).toISOString().slice(0, 10), edge, 'SERIAL');
}

/** 0: none. */
const monthOf = (name: string): number => MONTHS.findIndex((names) => names.some((full) => full.startsWith(name))) + 1;

/** `August 2014`, `30 de junio de 2014`, `June 30th, 2014`, `ago-14`. */
function readWords(text: string, edge: Edge): DateReading | null {
  const words = text.replace(/\b(de|del|of|the)\b/gu, ' ').replace(/[,.]/gu, ' ');
  const [, before, name, after, short] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|er|o|º)?[ -]+)?([a-z]{3,10})[ -]+(?:(\d{1,2})(?:st|nd|rd|th)?[ -]+)?(\d{4}|\d{2})$/u.exec(
      words.replace(/\s+/gu, ' ').trim(),
    ) ?? [];
  const month = monthOf(name ?? '-');
  if (name === undefined || short === undefined || month === 0) return null;
  const day = before ?? after;
  if (before !== undefined && after !== undefined) return null;
  return dateOf([longYear(short), pad(month), ...(day === undefined ? [] : [pad(day)])].join('-'), edge);
}

const PART_OF_YEAR =
  /^(?:q[1-4]|[1-4]q|(?:[1-4](?:st|nd|rd|th)?|i{1,3}|iv|first|second|third|fourth|primer|segundo|tercer|cuarto) (?:quarter|half|trimestre|semestre)|(?:early|mid|late|end|fines|mediados|inicios|finales)(?: (?:of|de))?)[ -]+(?:of |de )?(\d{4})$/u;

/** `Q3 2015`, `mid-2014`, `segundo semestre de 2016`. */
function readCoarse(text: string, edge: Edge): DateReading | null {
  const year = PART_OF_YEAR.exec(text)?.[1];
  return year === undefined ? null : dateOf(year, edge, 'COARSER');
}
