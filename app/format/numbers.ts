/** Numbers, percentages and lists in words, the Spanish way and the English way. */
import type { Locale } from './locale.ts';

const NO_BREAK_SPACE = '\u00a0';

const plain = (locale: Locale): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { useGrouping: 'min2', maximumFractionDigits: 2 });

const NUMBERS: Record<Locale, Intl.NumberFormat> = { es: plain('es'), en: plain('en') };

// British rules: "1, 2 and 5", without a comma before "and".
const LISTS: Record<Locale, Intl.ListFormat> = {
  es: new Intl.ListFormat('es', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

const round = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  return Math.round((value + Number.EPSILON) * factor) / factor;
};

/**
 * A number with at most `digits` decimals (2 at most): "10 716,5" in Spanish (no-break space from five figures on,
 * decimal comma), "10,716.5" in English.
 */
export function formatNumber(value: number, locale: Locale, digits: 0 | 1 | 2 = 2): string {
  const text = NUMBERS[locale].format(round(value, digits));
  return locale === 'es' ? text.replaceAll('.', NO_BREAK_SPACE) : text;
}

/** A percentage given as 0 to 100: "82,9 %" in Spanish, with a no-break space, and "82.9%" in English. */
export function formatPercent(percent: number, locale: Locale, digits: 0 | 1 | 2 = 1): string {
  return `${formatNumber(percent, locale, digits)}${locale === 'es' ? NO_BREAK_SPACE : ''}%`;
}

/** A list in words: "1, 2 y 5", "1, 2 and 5". Numbers are not grouped. */
export function formatList(items: readonly (string | number)[], locale: Locale): string {
  return LISTS[locale].format(items.map(String));
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** The size of a file: "850 B", "1,2 MB" in Spanish. */
export function formatBytes(bytes: number, locale: Locale): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  return `${formatNumber(amount, locale, amount < 10 && power > 0 ? 1 : 0)}${NO_BREAK_SPACE}${UNITS[power]}`;
}
