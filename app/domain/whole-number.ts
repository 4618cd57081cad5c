/** Digits, also in groups of thousands as people write them: "1.200", "1,200", "1 200". */
const WHOLE = /^\s*(?:\d{1,15}|[1-9]\d{0,2}(?:[.,\s]\d{3})+)\s*$/u;

/** A whole number as people type it; undefined for anything else. Half a person is none: there is no decimal sign. */
export function readWholeNumber(text: string): number | undefined {
  return WHOLE.test(text) ? Number(text.replaceAll(/[.,\s]/gu, '')) : undefined;
}
