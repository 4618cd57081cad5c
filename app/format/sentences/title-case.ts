import type { Locale } from '../locale.ts';
import { inSentence } from '../words.ts';

/** A name inside a sentence: Spanish writes "informe de diseño, octubre de 2021", English keeps its capitals. */
export function nameInSentence(name: string, locale: Locale): string {
  return locale === 'es' ? inSentence(name) : name;
}
