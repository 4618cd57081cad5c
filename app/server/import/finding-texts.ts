/** The sentence of every fault that a set of plan files can have. `{name}` is filled from the finding's details. */
export const FINDING_TEXTS = {
  FILE_MISSING: { es: 'Falta el archivo {file}.', en: 'The file {file} is missing.' },
  FILE_UNKNOWN: {
    es: 'El formato no incluye el archivo {file}; quítelo o corrija su nombre.',
    en: 'The format has no file called {file}; remove it or correct its name.',
  },
  FOLDER_MISSING: { es: 'No existe la carpeta {folder}.', en: 'There is no folder {folder}.' },
  NOT_JSON: { es: 'El archivo no es JSON válido: {reason}', en: 'The file is not valid JSON: {reason}' },
  NOT_UTF8: { es: 'El archivo no está en UTF-8.', en: 'The file is not in UTF-8.' },
  FIELD_MISSING: { es: 'Falta el campo «{field}».', en: 'The field "{field}" is missing.' },
  FIELD_UNKNOWN: {
    es: 'El formato no incluye el campo «{field}»; quítelo o corrija su nombre.',
    en: 'The format has no field "{field}"; remove it or correct its name.',
  },
  WRONG_TYPE: {
    es: 'Se esperaba {expected} y hay {found}.',
    en: 'Expected {expected}, found {found}.',
  },
  NOT_IN_LIST: {
    es: 'El valor {found} no está en la lista: {allowed}.',
    en: 'The value {found} is not in the list: {allowed}.',
  },
  WRONG_FORMAT: {
    es: 'El valor {found} no tiene la forma esperada ({expected}).',
    en: 'The value {found} does not have the expected form ({expected}).',
  },
  NOT_A_DATE: {
    es: '{found} no es un día del calendario con la forma AAAA-MM-DD.',
    en: '{found} is not a calendar day in the form YYYY-MM-DD.',
  },
  NOT_A_URL: {
    es: '{found} no es una dirección web completa (http o https).',
    en: '{found} is not a complete web address (http or https).',
  },
  OUT_OF_RANGE: {
    es: 'El valor {found} está fuera de rango ({expected}).',
    en: 'The value {found} is out of range ({expected}).',
  },
  BLANK_TEXT: { es: 'El texto está vacío.', en: 'The text is blank.' },
  NO_LANGUAGE: {
    es: 'El texto no está en ningún idioma: dé al menos uno, por ejemplo {"es": "…"}.',
    en: 'The text is in no language: give at least one, for example {"es": "…"}.',
  },
  NOT_A_LANGUAGE: {
    es: 'Una clave del texto no es un código de idioma (es, en, qu …).',
    en: 'A key of the text is not a language code (es, en, qu …).',
  },
  NOT_A_TIMEZONE: { es: 'No es una zona horaria conocida.', en: 'Not a known time zone.' },
  NOT_FIRST_DAY: {
    es: 'Un inicio conocido solo por mes o año lleva el primer día de ese mes o año.',
    en: 'A start known only by month or year carries the first day of that month or year.',
  },
  NOT_LAST_DAY: {
    es: 'Un fin conocido solo por mes o año lleva el último día de ese mes o año.',
    en: 'An end known only by month or year carries the last day of that month or year.',
  },
  PLAN_MISMATCH: {
    es: 'El archivo es del plan «{found}» y plan.json describe «{expected}».',
    en: 'The file belongs to plan "{found}" but plan.json describes "{expected}".',
  },
  UNKNOWN_REFERENCE: {
    es: '«{found}» no existe en {list}.',
    en: '"{found}" does not exist in {list}.',
  },
  DUPLICATE: { es: '«{found}» está repetido.', en: '"{found}" is repeated.' },
  DUPLICATE_DIFFERS: {
    es: '«{found}» aparece varias veces con contenidos distintos.',
    en: '"{found}" appears several times with different contents.',
  },
  DATES_REVERSED: {
    es: 'El fin ({end}) es anterior al inicio ({start}).',
    en: 'The end ({end}) is before the start ({start}).',
  },
  LENGTHS_DIFFER: {
    es: 'Debe haber tantos valores como compromisos.',
    en: 'There must be as many values as commitments.',
  },
  OWN_PARENT: {
    es: '«{found}» se refiere a sí misma, directamente o en círculo.',
    en: '"{found}" refers to itself, directly or in a circle.',
  },
  CORRECTED_TWICE: {
    es: 'Dos reportes corrigen el mismo, «{found}»: el segundo debe corregir al primero.',
    en: 'Two reports correct the same one, "{found}": the second must correct the first.',
  },
  /** A rule of the domain; its own sentence says which. */
  RULE_BROKEN: { es: '{reason_es}', en: '{reason_en}' },
  NAME_TAKEN: {
    es: '«{found}» ya pertenece a otro plan cargado.',
    en: '"{found}" already belongs to another plan that is loaded.',
  },
  PLAN_EXISTS: {
    es: 'El plan «{found}» ya está cargado. Lo publicado no se reemplaza en bloque.',
    en: 'The plan "{found}" is already loaded. What is published is not replaced wholesale.',
  },
} as const;

export type FindingCode = keyof typeof FINDING_TEXTS;
