/** The bodies of one country while a file is read: names are matched by spelling and acronym, and never joined otherwise. */
import type { Organization } from '#domain/records.ts';
import { kindOf } from './body-kinds.ts';
import type { FindingPlace, Report } from './finding.ts';
import { couldBeOne, type NamedBody, plainName } from './institutions.ts';
import { slugOf } from './slug.ts';

export interface BookSetting {
  /** Bodies that the country has here. */
  readonly known: readonly Organization[];
  /** Keys in use anywhere: a key is the address of a body. They grow with each body that is added. */
  readonly taken: Set<string>;
  /** Put behind a key that another country has. */
  readonly suffix: string;
  /** Language of names. */
  readonly language: string;
  /** Key of the source that is cited. */
  readonly source: string;
}

export class BodyBook {
  readonly added: Organization[] = [];
  readonly #byName = new Map<string, Organization>();
  readonly #byAcronym = new Map<string, Organization>();
  readonly #spellings = new Set<string>();
  readonly #setting: BookSetting;
  readonly #report: Report;

  constructor(setting: BookSetting, report: Report) {
    this.#setting = setting;
    this.#report = report;
    for (const body of setting.known) this.#enter(body);
  }

  /** Whether a name or an acronym is that of a body that is known. */
  knows(name: string): boolean {
    return this.#lookUp(name) !== null;
  }

  /** Takes a body in where none of that name or acronym is known. */
  enrol(named: NamedBody, place: FindingPlace): void {
    if (!this.knows(named.name)) this.#add(named, place);
  }

  /** The body of that name; null where there is none. What is matched otherwise than letter by letter is told once. */
  match({ name }: NamedBody, place: FindingPlace): Organization | null {
    const body = this.#lookUp(name);
    if (body === null) return null;
    if (!Object.values(body.name).includes(name) && !this.#spellings.has(name)) {
      const isName = this.#byName.has(plainName(name));
      const details = { name: nameOf(body).name };
      this.#report(isName ? 'SPELLING_MATCHED' : 'ACRONYM_MATCHED', { ...place, value: name }, details);
      this.#spellings.add(name);
    }
    return body;
  }

  #lookUp(name: string): Organization | null {
    const plain = plainName(name);
    return this.#byName.get(plain) ?? this.#byAcronym.get(plain) ?? null;
  }

  #add(named: NamedBody, place: FindingPlace): void {
    const { taken, suffix, language, source } = this.#setting;
    const like = [...this.#byName.values()].find((body) => couldBeOne(named, nameOf(body)));
    if (like) {
      this.#report('COULD_BE_SAME_BODY', { ...place, value: named.name }, { name: nameOf(like).name });
    }
    const id = freeKey(slugOf(named.name), taken, suffix);
    const body: Organization = {
      ...{ id, name: { [language]: named.name }, acronym: named.acronym, ...kindOf(named.name) },
      ...{ parent: null, note: null, sources: [source] },
    };
    this.added.push(body);
    this.#enter(body);
  }

  #enter(body: Organization): void {
    this.#setting.taken.add(body.id);
    // The first stays: so a file that is read again finds what it found the first time.
    const keep = (names: Map<string, Organization>, name: string): unknown =>
      names.has(plainName(name)) || names.set(plainName(name), body);
    for (const name of Object.values(body.name)) if (name) keep(this.#byName, name);
    if (body.acronym !== null) keep(this.#byAcronym, body.acronym);
  }
}

const nameOf = ({ id, name, acronym }: Organization) => ({ name: Object.values(name)[0] ?? id, acronym });

function freeKey(wanted: string, taken: ReadonlySet<string>, suffix: string): string {
  const key = wanted || 'institucion';
  if (!taken.has(key)) return key;
  const own = `${key}-${suffix}`;
  for (let n = 1; ; n += 1) {
    const tried = n === 1 ? own : `${own}-${n}`;
    if (!taken.has(tried)) return tried;
  }
}
