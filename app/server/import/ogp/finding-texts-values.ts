/** What can be found in the cells of OGP's dataset that name values, bodies and columns, as sentences. */
import type { FindingText } from './finding-text.ts';

export const VALUE_FINDINGS = {
  VALUE_UNKNOWN: [
    'WARNING',
    'No es un valor conocido de esta columna. Queda «por transcribir» hasta que alguien lo lea en el informe.',
    'This is no known value of this column. It stays "to be transcribed" until somebody reads it in the report.',
  ],
  CODE_DIFFERS: [
    'WARNING',
    'El código de al lado es {number} y no corresponde a esta palabra. Se tomó la palabra.',
    'The code beside it is {number}, which is not that of this word. The word was taken.',
  ],
  NOT_IN_METHOD: [
    'WARNING',
    'El método del informe ({method}) no tiene esta variable. El valor no se tomó.',
    'The method of the report ({method}) does not have this variable. The value was not taken.',
  ],
  NOT_VERIFIABLE: [
    'WARNING',
    'Desde 2021, lo que no es verificable no se evalúa más. El valor no se tomó.',
    'Since 2021 what is not verifiable is assessed no further. The value was not taken.',
  ],
  RELEVANCE_DIFFERS: [
    'WARNING',
    'No concuerda con los cuatro valores de OGP de la fila. Se tomaron los cuatro.',
    'It does not agree with the four OGP values of the row. The four were taken.',
  ],
  REPORT_YEAR_MISSING: [
    'WARNING',
    'Hay valores del informe, pero ninguna fila del plan dice el año en que salió. Se tomaron y no se muestran hasta saberlo.',
    'There are values of the report, but no row of the plan says in which year it came out. They were taken and are not shown until that is known.',
  ],
  FLAG_UNKNOWN: ['WARNING', 'No es 0 ni 1. La etiqueta no se tomó.', 'It is neither 0 nor 1. The tag was not taken.'],
  LEAD_MISSING: [
    'NOTE',
    'No dice qué institución responde; el compromiso queda sin entidad responsable.',
    'It does not say which institution answers; the commitment has no lead.',
  ],
  LIST_NOT_PARTED: [
    'WARNING',
    'Las comas pueden separar instituciones o ser parte de un nombre. Se tomó como una sola: revise si son varias.',
    'The commas may part institutions or belong to a name. It was taken as one body: see whether they are several.',
  ],
  LIST_PARTED: [
    'NOTE',
    'Se separó por comas en {count} instituciones, todas conocidas por su cuenta.',
    'It was parted by commas into {count} bodies, each of them known by itself.',
  ],
  UNITS_LEFT_OUT: [
    'NOTE',
    'Las líneas con viñeta son unidades de la primera; se tomó solo esa institución. El texto completo queda con el compromiso.',
    'Lines with a bullet are units of the first one; only that body was taken. The whole text stays with the commitment.',
  ],
  NAME_TOO_LONG: [
    'WARNING',
    'Es demasiado largo para ser un nombre. Se conservó como texto del compromiso.',
    'It is too long to be a name. It was kept as text of the commitment.',
  ],
  SUPPORT_AS_TEXT: [
    'NOTE',
    'Se tomaron {count} instituciones; el texto completo se conservó, porque lo demás no se puede separar con certeza.',
    '{count} bodies were taken; the whole text was kept, as the rest cannot be parted with certainty.',
  ],
  SPELLING_MATCHED: [
    'NOTE',
    'Se tomó por «{name}»: el mismo nombre escrito de otra forma.',
    'It was taken for "{name}": the same name written in another way.',
  ],
  ACRONYM_MATCHED: [
    'NOTE',
    'Se tomó por «{name}», que lleva esas siglas.',
    'It was taken for "{name}", which has that acronym.',
  ],
  COULD_BE_SAME_BODY: [
    'WARNING',
    'Podría ser la misma que «{name}». No se unieron: decídalo en el panel.',
    'It could be the same as "{name}". They were not joined: decide in the panel.',
  ],
  EMAIL_LEFT_OUT: [
    'NOTE',
    'El texto traía direcciones de correo; se omitieron.',
    'The text had e-mail addresses; they were left out.',
  ],
  LETTERS_DAMAGED: [
    'WARNING',
    'Hay letras que no se pudieron leer (�): el archivo mezcla codificaciones. Se conservó lo legible.',
    'Some letters could not be read (�): the file mixes encodings. What could be read was kept.',
  ],
  COUNTRY_UNKNOWN: [
    'NOTE',
    'No se conoce la zona horaria de este miembro; se tomó UTC.',
    'The time zone of this member is not known; UTC was taken.',
  ],
  COLUMN_UNKNOWN: [
    'NOTE',
    'La columna no se conoce. Sus {count} celdas con texto se guardaron con su fila, sin interpretarlas.',
    'The column is not known. Its {count} cells with text were kept with their rows, as they are.',
  ],
  COLUMN_UNNAMED: [
    'NOTE',
    'La columna {number} no tiene encabezado. Sus {count} celdas con texto se guardaron con su fila, sin interpretarlas.',
    'Column {number} has no header. Its {count} cells with text were kept with their rows, as they are.',
  ],
  COLUMN_REPEATED: [
    'WARNING',
    'El encabezado se repite. Se leyó la primera columna; las {count} celdas con texto de esta se guardaron sin interpretarlas.',
    'The header is repeated. The first column was read; the {count} cells with text of this one were kept as they are.',
  ],
  COLUMN_ABSENT: [
    'NOTE',
    'El archivo no trae esta columna. Lo que aquí se sepa por ella queda como está.',
    'The file does not have this column. What is known from it here stays as it is.',
  ],
  KEPT_AS_EDITED: [
    'WARNING',
    'Aquí alguien cambió {field} después de importarlo. Se conservó lo de aquí.',
    'Somebody changed {field} here after it was imported. What stands here was kept.',
  ],
  KEPT_AS_COPIED: [
    'WARNING',
    'Aquí está transcrito «{here}», con su cita. Se conservó lo de aquí: compárelo con el informe.',
    '"{here}" is transcribed here, with its citation. What stands here was kept: compare it with the report.',
  ],
  REPORT_NOT_HERE: [
    'WARNING',
    'El plan no tiene aquí un informe del IRM del que este valor pueda ser. No se tomó.',
    'The plan has no report of the IRM here that this value could be of. It was not taken.',
  ],
  NOT_IN_FILE: [
    'NOTE',
    'Aquí el plan {plan} tiene este compromiso y el archivo no lo trae. Se conservó.',
    'Here the plan {plan} has this commitment, and the file does not. It was kept.',
  ],
} as const satisfies Readonly<Record<string, FindingText>>;
