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
