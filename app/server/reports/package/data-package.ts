/** The dictionary of a package: as a table, and as a description that programs read (Frictionless Tabular Data Package). */
import type { ColumnType } from '../columns.ts';
import { csvLine, type OpenColumn } from '../table.ts';

/** A table of the package. */
export interface DescribedTable {
  /** Name of the resource in the API; its file is `data/{name}.csv`. */
  readonly name: string;
  readonly title: Readonly<Record<'es' | 'en', string>>;
  readonly columns: readonly OpenColumn[];
  /** Columns that name a row. */
  readonly key: readonly string[];
}

export interface PackageFacts {
  readonly name: string;
  readonly title: Readonly<Record<'es' | 'en', string>>;
  /** Address that it was downloaded from. */
  readonly homepage: string;
  readonly revision: number;
  readonly asOf: string;
  /** Whether plans are among them whose facts come from OGP's dataset: its own terms apply to them. */
  readonly hasForeignData: boolean;
}

/** Frictionless, Table Schema: what its types call ours. */
const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
  instant: 'datetime',
  mixed: 'any',
};

const OURS = {
  name: 'CC-BY-4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
  title: 'Creative Commons Attribution 4.0',
};
const OGPS = {
  path: 'https://www.opengovpartnership.org/open-data/',
  title: "OGP's own terms, for what comes from its data on commitments",
};

export const dataFile = (name: string): string => `data/${name}.csv`;

export function dataPackage(facts: PackageFacts, tables: readonly DescribedTable[]): object {
  const { name, title, homepage, revision, asOf, hasForeignData } = facts;
  return {
    ...{ profile: 'tabular-data-package', name, title: title.en, description: title.es, homepage },
    version: String(revision),
    asOf,
    licenses: hasForeignData ? [OURS, OGPS] : [OURS],
    resources: tables.map((table) => ({
      profile: 'tabular-data-resource',
      name: table.name,
      path: dataFile(table.name),
      title: table.title.en,
      ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
      schema: {
        fields: table.columns.map(({ id, type, description }) => ({
          ...{ name: id, type: FIELD_TYPES[type], description: description.en, description_es: description.es },
          ...(type === 'boolean' ? { trueValues: ['true'], falseValues: ['false'] } : {}),
        })),
        primaryKey: table.key,
      },
    })),
  };
}

/** Every column of every table, with its type and its meaning in both languages. */
export function* dictionaryCsv(tables: readonly DescribedTable[]): Iterable<string> {
  yield csvLine(['table', 'column', 'type', 'description_es', 'description_en']);
  for (const { name, columns } of tables) {
    yield columns
      .map(({ id, type, description }) => csvLine([name, id, type, description.es, description.en]))
      .join('');
  }
}
