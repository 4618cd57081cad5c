/** Codes of the value lists by their words in both languages: people may write either. */
import type { ValueList } from '#contracts/import-template/columns.ts';
import { ORGANIZATION_SECTORS } from '#contracts/plan-files/organizations.ts';
import {
  COMMITMENT_LIFECYCLES,
  EC_MILESTONE_STATES,
  ORGANIZATION_TYPES,
  PLAN_STATUSES,
  REPORT_SOURCES,
  SELF_STATES,
  STATE_VOCABULARIES,
} from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import * as words from '../words.ts';
import { plainText } from '../plain-text.ts';

type Word = (code: string, locale: Locale) => string;
const LISTS: Readonly<Record<ValueList, readonly (readonly [code: string, ...words: string[]])[]>> = {
  PLAN_STATUS: listOf(PLAN_STATUSES, words.planStatusWord as Word),
  LIFECYCLE: listOf(COMMITMENT_LIFECYCLES, words.lifecycleWord as Word),
  STATES: [
    ...listOf(SELF_STATES, (value, locale) =>
      words.stateWord({ vocabulary: 'OGP_SELF', value: value as 'LIMITED' }, locale),
    ),
    ...listOf(EC_MILESTONE_STATES, (value, locale) =>
      words.stateWord({ vocabulary: 'EC_2021', value: value as 'DETENIDO' }, locale),
    ),
  ],
  VOCABULARY: listOf(STATE_VOCABULARIES, words.vocabularyWord as Word),
  SOURCE: listOf(REPORT_SOURCES, words.sourceWord as Word, words.sourceLongWord as Word),
  ORGANIZATION_TYPE: listOf(ORGANIZATION_TYPES, words.organizationTypeWord as Word),
  SECTOR: listOf(ORGANIZATION_SECTORS, words.sectorWord),
};

function listOf(codes: readonly string[], ...says: readonly Word[]): (readonly [string, ...string[]])[] {
  return codes.map((code) => [code, ...says.flatMap((say) => [say(code, 'es'), say(code, 'en')])]);
}

/** The code that a cell means; null: none, or more than one. */
export function codeIn(cell: string, list: ValueList): string | null {
  const wanted = plainText(cell);
  const found = new Set(
    LISTS[list].filter((names) => names.some((name) => plainText(name) === wanted)).map(([code]) => code),
  );
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** What a list takes, for sentences and the dictionary: `CODE (palabra / word)`. */
export const allowedIn = (list: ValueList): string[] => LISTS[list].map(([code, es, en]) => `${code} (${es} / ${en})`);
