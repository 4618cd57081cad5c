/** What a change made of a record, field by field. */

/** A field that the record bore before or after; null: it did not bear it. */
export interface ChangedField {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** One level of nesting is told apart: a text in two languages changes in one of them. */
function flat(state: unknown): ReadonlyMap<string, unknown> {
  if (!isBag(state)) return new Map(state === null || state === undefined ? [] : [['', state]]);
  return new Map(
    Object.entries(state).flatMap(([name, value]): [string, unknown][] =>
      isBag(value) ? Object.entries(value).map(([inner, own]) => [`${name}.${inner}`, own]) : [[name, value]],
    ),
  );
}

/**
 * The fields that a change touched, in the record's order; where only one state was kept, all of its fields.
 * Fields that are alike in both are left out.
 */
export function changedFields(before: unknown, after: unknown): ChangedField[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: asText(old.get(name)), after: asText(now.get(name)) }))
    .filter((field) => field.before !== field.after);
}
