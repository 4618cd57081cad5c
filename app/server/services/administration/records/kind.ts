/** What every kind of record has in common: how one is found, asked and checked. */
import { type AskedField, type Option, RECORD_FIELDS, type RecordFacts } from '#contracts/plan-records.ts';
import type { RecordKindName } from '#domain/plan-records.ts';
import { type AnyFacts, type Fields, inputsOf, type Typed } from '#contracts/record-fields.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { Locale } from '#format/locale.ts';

export interface FoundRecord<Known = AnyFacts> {
  readonly label: LocalizedText;
  readonly facts: Known;
}

type Options = Readonly<Record<string, readonly Option[]>>;

export interface RecordKind {
  /** Keys of the records of that kind, in the order of the plan. */
  readonly keys: (dossier: PlanDossier) => readonly string[];
  /** @param version the one whose text and dates are wanted; left out: the one in force */
  readonly find: (dossier: PlanDossier, key: string, today: string, version?: string) => FoundRecord | null;
  /** What can be chosen, by field. */
  readonly options: (dossier: PlanDossier, locale: Locale) => Options;
  /** What a form to add one begins with. */
  readonly begin: (dossier: PlanDossier) => AnyFacts;
  /** The key of one that is added. @throws INVALID, CONFLICT where there can be none */
  readonly newKey: (dossier: PlanDossier, facts: AnyFacts) => string;
  /** @throws INVALID where the facts contradict each other or the plan */
  readonly check: (dossier: PlanDossier, facts: AnyFacts, key: string | null, today: string) => void;
  readonly label: (facts: AnyFacts) => LocalizedText;
}

type Of<K extends RecordKindName> = RecordFacts<K>;
/** A kind as it is written: with the facts that its fields give. */
export interface KindOf<K extends RecordKindName> {
  readonly keys: (dossier: PlanDossier) => readonly string[];
  readonly find: (dossier: PlanDossier, key: string, today: string, version?: string) => FoundRecord<Of<K>> | null;
  readonly options?: (dossier: PlanDossier, locale: Locale) => Options;
  readonly begin?: (dossier: PlanDossier) => Partial<Of<K>>;
  readonly newKey: (dossier: PlanDossier, facts: Of<K>) => string;
  readonly check?: (dossier: PlanDossier, facts: Of<K>, key: string | null, today: string) => void;
  readonly label: (facts: Of<K>) => LocalizedText;
}

/** Facts are read by the fields of their kind alone, so that what a kind is handed is its own. */
export function recordKind<K extends RecordKindName>(kind: KindOf<K>): RecordKind {
  const own = (facts: AnyFacts) => facts as Of<K>;
  return {
    keys: kind.keys,
    find: (dossier, key, today, version) => kind.find(dossier, key, today, version),
    options: kind.options ?? (() => ({})),
    begin: kind.begin ?? (() => ({})),
    newKey: (dossier, facts) => kind.newKey(dossier, own(facts)),
    check: (dossier, facts, key, today) => kind.check?.(dossier, own(facts), key, today),
    label: (facts) => kind.label(own(facts)),
  };
}

/** The first of `<stem>1`, `<stem>2`, … from a number on that is not taken. */
export function freeKey(taken: readonly string[], keyOf: (number: number) => string, from: number): string {
  const key = keyOf(from);
  return taken.includes(key) ? freeKey(taken, keyOf, from + 1) : key;
}

/** The fields of a kind: those of a record that is added, or those that can be changed. */
export function fieldsOf(kind: RecordKindName, isNew: boolean): Fields {
  const { identity, fields } = RECORD_FIELDS[kind];
  return isNew ? { ...identity, ...fields } : fields;
}

/** A date as it is typed: only what is known of it. */
const dateText = ({ date, precision }: PartialDate): string => date.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision]);

/** Facts as they are typed. */
export function typedOf(fields: Fields, facts: AnyFacts): Typed {
  const typed: Record<string, string> = {};
  for (const [name, field] of Object.entries(fields)) {
    const fact = facts[name] ?? null;
    if (field.input === 'texts') {
      const text = fact as LocalizedText | null;
      for (const [i, input] of inputsOf(name, field).entries()) typed[input] = text?.[['es', 'en'][i] ?? ''] ?? '';
    } else if (field.input === 'date') typed[name] = fact === null ? '' : dateText(fact as PartialDate);
    else typed[name] = Array.isArray(fact) ? fact.join(',') : fact === null ? '' : String(fact as string | number);
  }
  return typed;
}

/** Fields as a page asks them. @param options what can be chosen, by field */
export function askedOf(fields: Fields, options: Options): AskedField[] {
  return Object.entries(fields).map(([name, { input, limit, options: own, read }]) => ({
    ...{ name, input, limit },
    options: options[name] ?? (own ?? []).map((value) => ({ value, label: value })),
    required: !read.safeParse(input === 'texts' ? { es: '', en: '' } : '').success,
  }));
}
