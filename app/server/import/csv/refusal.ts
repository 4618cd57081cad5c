/** A file that cannot be read at all: a stable code, and a sentence in both languages. Nothing of it was taken in. */

const TEXTS = {
  NOT_FOUND: { es: 'No existe el archivo {file}.', en: 'There is no file {file}.' },
  NOT_A_FILE: { es: '{file} no es un archivo.', en: '{file} is not a file.' },
  FILE_EMPTY: { es: 'El archivo está vacío.', en: 'The file is empty.' },
  FILE_TOO_LARGE: {
    es: 'El archivo pesa {found} MB; se aceptan hasta {limit} MB.',
    en: 'The file has {found} MB; up to {limit} MB are taken.',
  },
  NOT_TEXT: {
    es: 'El archivo no es texto (contiene bytes nulos o de control): guárdelo como CSV.',
    en: 'The file is not text (it has null or control bytes): save it as CSV.',
  },
  FORMAT_UNKNOWN: {
    es: 'No se reconoce el formato: en las primeras filas no están los encabezados esperados. Se leyó: {found}',
    en: 'The format is not known: the first rows do not have the expected headers. Read: {found}',
  },
  TOO_MANY_COLUMNS: {
    es: 'La fila {row} tiene más de {limit} columnas.',
    en: 'Row {row} has more than {limit} columns.',
  },
  TOO_MANY_ROWS: { es: 'El archivo tiene más de {limit} filas.', en: 'The file has more than {limit} rows.' },
  ROW_TOO_LONG: {
    es: 'Una fila cerca de la {row} tiene más de {limit} caracteres: falta un salto de línea o unas comillas.',
    en: 'A row near row {row} has more than {limit} characters: a line break or a quotation mark is missing.',
  },
  FILE_CUT_SHORT: {
    es: 'El archivo está cortado: la última fila, la {row}, no está completa.',
    en: 'The file is cut short: its last row, row {row}, is not complete.',
  },
  NOT_CSV: { es: 'La fila {row} no se puede leer como CSV: {reason}', en: 'Row {row} cannot be read as CSV: {reason}' },
  COLUMN_REQUIRED: {
    es: 'Falta la columna «{column}», sin la cual ninguna fila se puede ubicar.',
    en: 'The column "{column}" is missing; without it no row can be placed.',
  },
  ARCHIVE_BROKEN: {
    es: 'El archivo ZIP está dañado o incompleto: {reason}.',
    en: 'The ZIP file is damaged or incomplete: {reason}.',
  },
  ARCHIVE_BOMB: {
    es: 'El archivo ZIP se desempaca a mucho más de lo que se acepta ({limit} MB).',
    en: 'The ZIP file unpacks to far more than is taken ({limit} MB).',
  },
  ARCHIVE_MANY: {
    es: 'El archivo ZIP tiene más de {limit} archivos.',
    en: 'The ZIP file has more than {limit} files.',
  },
  ARCHIVE_PATHS: {
    es: 'El archivo ZIP trae nombres que salen de su carpeta o que se repiten.',
    en: 'The ZIP file has names that lead out of its folder or are repeated.',
  },
  ARCHIVE_ENCRYPTED: {
    es: 'El archivo ZIP está protegido con contraseña: guárdelo sin ella.',
    en: 'The ZIP file is protected by a password: save it without one.',
  },
  NOTHING_TO_IMPORT: {
    es: 'No hay nada que importar: no trae los archivos de un plan (plan.json …) ni tablas de la plantilla. Trae: {found}',
    en: 'There is nothing to import: it has neither the files of a plan (plan.json …) nor tables of the template. It has: {found}',
  },
  JSON_INVALID: { es: 'No es JSON válido: {reason}', en: 'It is not valid JSON: {reason}' },
  SHEET_MACROS: {
    es: 'La hoja de cálculo trae macros o controles: guárdela como XLSX sin ellos.',
    en: 'The workbook has macros or controls: save it as XLSX without them.',
  },
  SHEET_EXTERNAL: {
    es: 'La hoja de cálculo busca datos fuera de ella: pegue los valores y guárdela de nuevo.',
    en: 'The workbook fetches data from elsewhere: paste the values and save it again.',
  },
  SHEET_ENCRYPTED: {
    es: 'La hoja de cálculo está protegida con contraseña: guárdela sin ella.',
    en: 'The workbook is protected by a password: save it without one.',
  },
  SHEET_BOMB: {
    es: 'La hoja de cálculo se desempaca a mucho más de lo que se acepta.',
    en: 'The workbook unpacks to far more than is taken.',
  },
  SHEET_TOO_LARGE: {
    es: 'La hoja de cálculo es más grande de lo que se acepta ({limit}).',
    en: 'The workbook is larger than what is taken ({limit}).',
  },
  SHEET_BROKEN: {
    es: 'La hoja de cálculo está dañada o no es XLSX: ábrala y guárdela de nuevo como XLSX.',
    en: 'The workbook is damaged or is not XLSX: open it and save it again as XLSX.',
  },
  PLANS_MANY: { es: 'Trae más de {limit} planes.', en: 'It has more than {limit} plans.' },
} as const;

export type RefusalCode = keyof typeof TEXTS;
type Details = Readonly<Record<string, string | number>>;

export class FileRefusal extends Error {
  readonly code: RefusalCode;
  readonly texts: { readonly es: string; readonly en: string };

  constructor(code: RefusalCode, details: Details = {}) {
    const fill = (sentence: string): string =>
      sentence.replace(/\{(\w+)\}/gu, (_, name: string) => String(details[name] ?? ''));
    super(fill(TEXTS[code].en));
    this.code = code;
    this.texts = { es: fill(TEXTS[code].es), en: fill(TEXTS[code].en) };
  }
}
