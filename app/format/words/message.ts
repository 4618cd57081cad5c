import type { Locale } from '../locale.ts';

/** A message without parameters, said in the language asked for. */
export type Message = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** A word for every value of a list. */
export type Words<V extends string | number> = Readonly<Record<V, Message>>;

/** A function that gives the word for a value of the list that `table` covers. */
export function speaker<V extends string>(table: Words<V>): (value: V, locale: Locale) => string {
  return (value, locale) => table[value]({}, { locale });
}

/** The word for a code of an open list; where the list has none, the word `otherwise` or that text as it is. */
export function sayOr(table: Words<string>, code: string, locale: Locale, otherwise: Message | string): string {
  const word = Object.hasOwn(table, code) ? table[code] : otherwise;
  return typeof word === 'function' ? word({}, { locale }) : (word ?? code);
}
