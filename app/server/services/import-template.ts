/** The template that people fill in to import plans: empty or with an example, as a workbook or as CSV files. */
import type { TemplateColumn, TemplateTable } from '#contracts/import-template/columns.ts';
import { TEMPLATE_TABLES } from '#contracts/import-template/tables.ts';
import { notFound } from '#domain/errors.ts';
import type { Locale } from '#format/locale.ts';
import { allowedIn } from '#format/sentences/template-values.ts';
import { m } from '#messages';
import { zipStream } from '#server/reports/package/zip-stream.ts';
import { csvLine } from '#server/reports/table.ts';
import { type ReadingSheet, writeReadingWorkbook } from '#server/spreadsheet/write-workbook.ts';
import type { PackageFile } from './packages/package.ts';

/** Names of the files, in the language of what they hold: `plantilla-es.xlsx`, `ejemplo-en.zip`. */
export const TEMPLATE_NAMES = ['plantilla', 'ejemplo'] as const;

/** The same template always gives the same file. */
const MADE_AT = new Date('2026-11-30T00:00:00.000Z');

interface Filled {
  readonly locale: Locale;
  readonly withExample: boolean;
}

/** @throws NOT_FOUND `FILE` */
export function importTemplate(file: string): PackageFile {
  const [, kind, locale, format] = /^(plantilla|ejemplo)-(es|en)\.(xlsx|zip)$/u.exec(file) ?? [];
  if (kind === undefined) throw notFound('FILE', file);
  const filled: Filled = { locale: locale === 'en' ? 'en' : 'es', withExample: kind === 'ejemplo' };
  const type =
    format === 'zip' ? 'application/zip' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return {
    name: file,
    type,
    tag: `template-${file}`,
    pieces: () => (format === 'zip' ? archive(filled) : workbook(filled)),
  };
}

const rowsOf = (table: TemplateTable, { withExample }: Filled): string[][] =>
  withExample ? [table.columns.map(({ example }) => example), ...(MORE_ROWS[table.id] ?? [])] : [];

/** Examples that take more than one row: what others refer to. */
const MORE_ROWS: Readonly<Partial<Record<TemplateTable['id'], string[][]>>> = {
  organizations: [
    ['fundacion-ejemplo', 'ZMB', 'Fundación Ejemplo', 'Example Foundation', 'FEJ', 'CSO', 'CIVIL_SOCIETY', ''],
  ],
};

const headersOf = ({ columns }: TemplateTable, locale: Locale): string[] => columns.map(({ label }) => label[locale]);

const DICTIONARY = {
  es: ['Tabla', 'Columna', 'Nombre técnico', 'Qué es', '¿Obligatoria?', 'Qué acepta', 'Ejemplo'],
  en: ['Table', 'Column', 'Technical name', 'Meaning', 'Required?', 'What it takes', 'Example'],
} as const;

/** Each column: what it means, whether it must be filled in, what it takes. */
export function templateDictionary(locale: Locale): string[][] {
  return TEMPLATE_TABLES.flatMap((table) =>
    table.columns.map((column) => [
      ...[table.label[locale], column.label[locale], column.id, column.meaning[locale]],
      ...[neededWord(column, locale), takes(column, locale), column.example],
    ]),
  );
}

const NEEDED = {
  ALWAYS: { es: 'Sí', en: 'Yes' },
  NEW: { es: 'Si es nuevo', en: 'Where it is new' },
  NEVER: { es: 'No', en: 'No' },
} as const;
/** A text is needed in one language alone. */
const neededWord = ({ needed, id }: TemplateColumn, locale: Locale): string =>
  needed === 'NEW' && id.endsWith('_es') ? m.template_one_language({}, { locale }) : NEEDED[needed][locale];

const KINDS: Readonly<Record<TemplateColumn['kind'], Readonly<Record<Locale, string>>>> = {
  NAME: { es: 'letras, números, punto, guion', en: 'letters, digits, dot, hyphen' },
  TEXT: { es: 'texto', en: 'text' },
  NUMBER: { es: 'número entero', en: 'whole number' },
  NUMBERS: { es: 'números separados por «;»', en: 'numbers, ";" between them' },
  PERCENT: { es: '0 a 100; 40,5 y 40.5 valen', en: '0 to 100; 40,5 and 40.5 are taken' },
  START: { es: '2026, 2026-03, 2026-03-15, 15/03/2026', en: '2026, 2026-03, 2026-03-15, 15/03/2026' },
  END: { es: '2026, 2026-03, 2026-03-15, 15/03/2026', en: '2026, 2026-03, 2026-03-15, 15/03/2026' },
  DAY: { es: '2026-03-15, 15/03/2026, 2026-03', en: '2026-03-15, 15/03/2026, 2026-03' },
  BODY: { es: 'identificador, siglas o nombre exacto', en: 'identifier, acronym or exact name' },
  BODIES: { es: 'identificadores, siglas o nombres exactos', en: 'identifiers, acronyms or exact names' },
  CODE: { es: 'un valor de la lista', en: 'a value of the list' },
  URL: { es: 'dirección web', en: 'web address' },
};
const takes = ({ kind, list }: TemplateColumn, locale: Locale): string =>
  list ? allowedIn(list).join('; ') : KINDS[kind][locale];

async function* workbook(filled: Filled): AsyncIterable<Uint8Array> {
  const { locale } = filled;
  const tables = TEMPLATE_TABLES.map((table): ReadingSheet => ({
    ...{ name: table.label[locale], headers: headersOf(table, locale), rows: rowsOf(table, filled) },
  }));
  yield await writeReadingWorkbook({
    ...{ title: m.template_title({}, { locale }), author: m.components_site_title({}, { locale }), madeAt: MADE_AT },
    sheets: [
      ...tables,
      {
        ...{
          name: m.template_dictionary({}, { locale }),
          headers: DICTIONARY[locale],
          rows: templateDictionary(locale),
        },
        widths: [16, 28, 20, 60, 16, 60, 30],
      },
    ],
  });
}

const BOM = '\u{feff}';

function archive(filled: Filled): ReturnType<typeof zipStream> {
  const { locale } = filled;
  const csv = (rows: readonly (readonly string[])[]) => () => [BOM + rows.map((row) => csvLine(row)).join('')];
  const tables = TEMPLATE_TABLES.map((table) => ({
    ...{ name: `${table.id}.csv`, pieces: csv([headersOf(table, locale), ...rowsOf(table, filled)]) },
  }));
  const dictionary = csv([DICTIONARY[locale], ...templateDictionary(locale)]);
  return zipStream([...tables, { name: 'dictionary.csv', pieces: dictionary }], MADE_AT);
}
