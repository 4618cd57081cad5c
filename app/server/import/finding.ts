/** What is wrong with a file, said so that the person who filled it can put it right. */
import { FINDING_TEXTS, type FindingCode } from './finding-texts.ts';

/** One fault: where it is (file and JSON path) and what it is, as a stable code and a sentence. */
export interface Finding {
  readonly file: string;
  /** JSON path such as `commitments[3].leads[0].organization`; empty for the file as a whole. */
  readonly path: string;
  readonly code: FindingCode;
  readonly message: { readonly es: string; readonly en: string };
}

/** Values that a sentence quotes: what was found, what was expected. */
export type FindingDetails = Readonly<Record<string, string>>;

export function finding(file: string, path: string, code: FindingCode, details: FindingDetails = {}): Finding {
  const text = FINDING_TEXTS[code];
  return { file, path, code, message: { es: fill(text.es, details), en: fill(text.en, details) } };
}

/** Writes a path the way it is read in JSON: `['a', 0, 'b']` becomes `a[0].b`. */
export function jsonPath(parts: readonly PropertyKey[]): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === 'number') return `${path}[${part}]`;
    return path === '' ? String(part) : `${path}.${String(part)}`;
  }, '');
}

function fill(sentence: string, details: FindingDetails): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => details[name] ?? '');
}
