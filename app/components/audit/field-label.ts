/** What a field of the trail is called: by its word where forms have one, and always by the name that it is kept under. */
import { FIELD_WORDS } from '#format/words/record-fields.ts';

/** "Título (title.es)"; a field without a word is its name alone. */
export function fieldLabel(name: string): string {
  const word = FIELD_WORDS[name.split('.', 1)[0] ?? '']?.();
  return word === undefined ? name : `${word} (${name})`;
}
