/**
 * Who answers for a commitment and who supports it, from the two cells that name them. First every body of a country is
 * taken in, then each row is matched: what a row says must not depend on the rows before it.
 */
import type { Organization, Participation } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { BodyBook } from './body-book.ts';
import { kindOf, supportRole, UNKNOWN_KIND } from './body-kinds.ts';
import type { FindingPlace, Report } from './finding.ts';
import { LONGEST_NAME, namedIn, type NamedBodies, type NamedBody, partedByCommas, plainName } from './institutions.ts';
import { labelOf } from './labels.ts';
import { languageOf } from './language.ts';
import { missingIn } from './missing.ts';
import type { SourceRow } from './source-rows.ts';

export interface Parties {
  readonly participations: readonly Participation[];
  /** The cells as they are written, where not everything in them could be placed. */
  readonly text: LocalizedText | null;
}

type Column = 'lead' | 'support';

const UNSAID = /^(unclear|not specified|unspecified|no especificad[oa]|ningun[oa]|none)$/iu;
const NOBODY: NamedBodies = { bodies: [], hasUnits: false };

function namedBy({ cell }: SourceRow, column: Column): NamedBodies {
  const text = cell(column);
  return missingIn(text) !== null || UNSAID.test(text) ? NOBODY : namedIn(text);
}

/** A list that could not be parted, or a sentence. */
const isPlain = ({ name }: NamedBody): boolean => !/[,:]/u.test(name) && name.length <= LONGEST_NAME;
/** A supporter is taken in where its name tells what it is: its role follows from that. */
const isTold = (named: NamedBody): boolean => isPlain(named) && kindOf(named.name) !== UNKNOWN_KIND;

/** Finds the bodies of one country's rows. */
export class PartyFinder {
  readonly #book: BodyBook;
  readonly #home: string;
  readonly #report: Report;
  readonly #single: ReadonlySet<string>;

  /** @param home language of the country */
  constructor(book: BodyBook, home: string, rows: readonly SourceRow[], report: Report) {
    [this.#book, this.#home, this.#report] = [book, home, report];
    const standAlone = rows.flatMap((row) => [
      ...namedBy(row, 'lead').bodies.filter(isPlain),
      ...namedBy(row, 'support').bodies.filter(isTold),
    ]);
    this.#single = new Set(standAlone.flatMap(({ name, acronym }) => [plainName(name), plainName(acronym ?? name)]));
    const known = (name: string): boolean => this.#single.has(plainName(name)) || book.knows(name);
    const leads = rows.map((row) => [row, this.#leads(row, known)] as const);
    for (const [row, { names }] of leads) for (const named of names) book.enrol(named, placeOf(row, 'lead'));
    for (const row of rows) {
      for (const named of namedBy(row, 'support').bodies.filter(isTold)) book.enrol(named, placeOf(row, 'support'));
    }
  }

  /** @param commitment key of the commitment */
  partiesOf(row: SourceRow, commitment: string): Parties {
    const parts = new Map<string, Participation['role']>();
    const leads = this.#leadsOf(row);
    leads.bodies.forEach(({ id }, index) => parts.set(id, index === 0 ? 'LEAD' : 'CO_LEAD'));
    const others = this.#supportersOf(row);
    for (const { body, role } of others.bodies) if (!parts.has(body.id)) parts.set(body.id, role);
    const text = [leads.rest, others.rest].filter((rest) => rest !== '').join('\n');
    return {
      participations: [...parts].map(([organization, role]) => ({
        ...{ commitment, organization, role, from: null, to: null, basis: 'PLAN' as const, via: null },
      })),
      text: text === '' ? null : { [languageOf(text, this.#home)]: text },
    };
  }

  #leads(row: SourceRow, known: (name: string) => boolean) {
    const { bodies, hasUnits } = namedBy(row, 'lead');
    const short = bodies.filter(({ name }) => name.length <= LONGEST_NAME);
    const names = short.flatMap((named) => commaParts(named, known) ?? [named]);
    return { names, hasUnits, isCut: short.length < bodies.length, isParted: names.length > short.length };
  }

  #leadsOf(row: SourceRow): { readonly bodies: readonly Organization[]; readonly rest: string } {
    const { names, hasUnits, isCut, isParted } = this.#leads(row, (name) => this.#book.knows(name));
    const place = placeOf(row, 'lead');
    if (hasUnits) this.#report('UNITS_LEFT_OUT', place);
    if (isCut) this.#report('NAME_TOO_LONG', place);
    if (isParted) this.#report('LIST_PARTED', place, { count: names.length });
    if (names.some(({ name }) => name.split(',').length > 2)) this.#report('LIST_NOT_PARTED', place);
    const bodies = names.flatMap((named) => this.#book.match(named, place) ?? []);
    if (bodies.length === 0 && !isCut) this.#report('LEAD_MISSING', place);
    return { bodies, rest: hasUnits || isCut ? row.cell('lead') : '' };
  }

  #supportersOf(row: SourceRow) {
    const { bodies: named, hasUnits } = namedBy(row, 'support');
    const parts = named.flatMap((one) => commaParts(one, (name) => this.#book.knows(name)) ?? [one]);
    const place = placeOf(row, 'support');
    const bodies = parts.filter(isPlain).flatMap((part) => {
      const body = this.#book.match(part, place);
      const role = body && (part.isCounterpart ? ('COUNTERPART' as const) : supportRole(body.sector));
      return body && role ? [{ body, role }] : [];
    });
    if (bodies.length === parts.length && !hasUnits) return { bodies, rest: '' };
    this.#report('SUPPORT_AS_TEXT', place, { count: bodies.length });
    return { bodies, rest: row.cell('support') };
  }
}

/** The parts of a list with commas where each of them is known by itself; null: it is one name. */
function commaParts({ name }: NamedBody, isKnown: (name: string) => boolean): NamedBody[] | null {
  if (!name.includes(',')) return null;
  const parts = partedByCommas(name);
  return parts.length > 1 && parts.every((part) => isKnown(part.name)) ? parts : null;
}

const placeOf = ({ row, id, cell }: SourceRow, column: Column): FindingPlace => ({
  ...{ row, commitment: id, column: labelOf(column), value: cell(column) },
});
