import type { Locale } from '#format/locale.ts';

/** Text written here, always in both languages. */
export type Both = Readonly<Record<Locale, string>>;

/** Where a definition comes from; entries without one are explained in words of this site. */
export interface GlossarySource {
  readonly label: Both;
  readonly url: string | null;
}

/** A term of the field, explained for someone who meets it for the first time. */
export interface GlossaryEntry {
  /** Anchor on the glossary page; stable and the same in both languages. */
  readonly id: string;
  readonly term: Both;
  /** Other names under which readers may look for it: acronyms, older names, names used elsewhere. */
  readonly alsoKnown: Readonly<Record<Locale, readonly string[]>>;
  readonly definition: Both;
  readonly note?: Both;
  /** Ids of related entries. */
  readonly see?: readonly string[];
  readonly source?: GlossarySource;
}

/** For a term without other names. */
export const NO_OTHER_NAMES = { es: [], en: [] } as const;
