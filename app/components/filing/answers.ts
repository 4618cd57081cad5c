import type { RawFiling } from '#contracts/filing.ts';
import type { FilingContent } from '#domain/filing/content.ts';

/** Answers as the fields of the form hold them: as saved, or as typed where they could not be taken. */
export interface FormAnswers {
  readonly text: (name: keyof FilingContent) => string;
  readonly yes: (name: 'noProgress') => boolean;
  /** `YES`, `NO` or empty. */
  readonly yesNo: (name: 'communicationCoCreated') => string;
  readonly sectors: readonly string[];
  readonly initiatives: ReadonlyMap<string, string>;
  readonly partner: (id: string) => { readonly fulfilled: string; readonly reason: string };
}

const YES: readonly unknown[] = [true, 'true', 'on', 'YES'];
const word = (value: unknown): string => (YES.includes(value) ? 'YES' : value === false || value === 'NO' ? 'NO' : '');
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const listOf = (value: unknown): readonly Record<string, unknown>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];

export function formAnswers(content: FilingContent, typed: RawFiling | null): FormAnswers {
  const raw: RawFiling = typed ?? { ...content };
  return {
    text: (name) => textOf(raw[name]),
    yes: (name) => YES.includes(raw[name]),
    yesNo: (name) => word(raw[name]),
    sectors: Array.isArray(raw['sectors']) ? raw['sectors'].map(textOf) : [],
    initiatives: new Map(listOf(raw['initiatives']).map(({ code, point }) => [textOf(code), textOf(point)])),
    partner: (id) => {
      const found = listOf(raw['partnerFulfilled']).find(({ about }) => about === id);
      return { fulfilled: word(found?.['fulfilled']), reason: textOf(found?.['reason']) };
    },
  };
}
