/** Text in several languages, keyed by BCP 47 tag. At least one language is present. */
export type LocalizedText = Readonly<Partial<Record<string, string>>>;

/** A text in one language, with the language it is really in. */
export interface SpokenText {
  readonly text: string;
  readonly lang: string;
}

/**
 * The text in `locale` or, where that translation is missing, in Spanish, else in whichever language there is.
 * The language comes along, so that a page can mark up a fallback with `lang` and never pass it off as a translation.
 */
export function textIn(text: LocalizedText, locale: string): SpokenText {
  for (const lang of [locale, 'es']) {
    const found = text[lang];
    if (found !== undefined) return { text: found, lang };
  }
  const first = Object.entries(text).find(([, value]) => value !== undefined);
  return first ? { text: first[1] ?? '', lang: first[0] } : { text: '', lang: locale };
}

/** Control characters other than tab and line ends: XML has no place for them, and print none either. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}
