/** What can be found in a package or a template, as sentences that say what is so and what was done. */
import type { FindingText } from '../ogp/finding-text.ts';

export const PACKAGE_FINDINGS = {
  REPORT_PUBLISHED: [
    'ERROR',
    'El reporte ya está publicado y no se edita. El cambio no se tomó: envíe otro reporte que lo corrija («supersedes»).',
    'The report is published already and is not edited. The change was not taken: send another report that corrects it ("supersedes").',
  ],
  PERIOD_LOCKED: [
    'ERROR',
    'El período {period} está cerrado de forma definitiva. El reporte no se tomó.',
    'The period {period} is locked. The report was not taken.',
  ],
  CORRECTED_ALREADY: [
    'ERROR',
    'Otro reporte ya corrige a {other}. Este no se tomó: debe corregir al último.',
    'Another report corrects {other} already. This one was not taken: it must correct the last one.',
  ],
  EVIDENCE_DIFFERS: [
    'ERROR',
    'La evidencia {evidence} ya está aquí con otro contenido. El reporte no se tomó: dele otro identificador.',
    'The evidence {evidence} is here already with other content. The report was not taken: give it another identifier.',
  ],
  VALUE_REPLACED_ALREADY: [
    'ERROR',
    'Este valor del IRM ya fue reemplazado aquí por otra transcripción. El cambio no se tomó: corrija la última.',
    'This value of the IRM was replaced here by another transcription already. The change was not taken: correct the last one.',
  ],
  KEPT_AS_COPIED: [
    'WARNING',
    'Una persona transcribió aquí este valor, con su cita. Se conservó lo de aquí: compárelo con el informe.',
    'A person transcribed this value here, with its citation. What stands here was kept: compare it with the report.',
  ],
  NAME_FIXED: [
    'ERROR',
    'Es parte de direcciones públicas y no cambia. Se conservó lo de aquí.',
    'It is part of public addresses and does not change. What stands here was kept.',
  ],
  EDITED_HERE: [
    'WARNING',
    'Alguien cambió esto aquí el {day} («{reason}»). Si importa, quedará lo que dice el archivo.',
    'Somebody changed this here on {day} ("{reason}"). If you import, what the file says will stand.',
  ],
  LACKING: [
    'NOTE',
    'Aquí hay algo que el archivo no trae. Se conserva: una importación no borra nada.',
    'Something stands here that the file does not have. It stays: an import deletes nothing.',
  ],
  LINEAGE_CYCLE: [
    'ERROR',
    'El compromiso se continuaría a sí mismo, en círculo: {path}. La continuación no se tomó.',
    'The commitment would continue itself in a circle: {path}. The continuation was not taken.',
  ],
  FILE_EDITED: [
    'NOTE',
    'El archivo cambió después de exportarse: su suma ya no es la de SHA256SUMS.',
    'The file was changed after it was exported: its checksum is no longer the one in SHA256SUMS.',
  ],
  NOT_HELD: [
    'NOTE',
    'El paquete no trae todo lo que el sitio de origen sabía del plan (vea NOT-HELD.txt).',
    'The package does not hold all that the site it came from knew of the plan (see NOT-HELD.txt).',
  ],
  COLUMN_UNKNOWN: [
    'NOTE',
    'La plantilla no tiene esta columna. No se leyó.',
    'The template does not have this column. It was not read.',
  ],
  COLUMN_REPEATED: [
    'WARNING',
    'El encabezado se repite. Se leyó la primera columna.',
    'The header is repeated. The first column was read.',
  ],
  SHEET_IGNORED: [
    'NOTE',
    'No es una tabla de la plantilla: no tiene sus encabezados. No se leyó.',
    'This is no table of the template: it does not have its headers. It was not read.',
  ],
  LETTERS_DAMAGED: [
    'WARNING',
    'Hay letras que no se pudieron leer (�): el archivo mezcla codificaciones.',
    'Some letters could not be read (�): the file mixes encodings.',
  ],
  CELL_MISSING: ['ERROR', 'Falta este dato. La fila no se tomó.', 'This is missing. The row was not taken.'],
  CELL_FORMULA: [
    'ERROR',
    'La celda tiene una fórmula. No se tomó: pegue el valor.',
    'The cell has a formula. It was not taken: paste the value.',
  ],
  CELL_FAULT: [
    'ERROR',
    'La celda tiene un error de la hoja de cálculo. No se tomó.',
    'The cell has an error of the spreadsheet. It was not taken.',
  ],
  NAME_UNREADABLE: [
    'ERROR',
    'No es un identificador (letras, números, punto, guion). No se tomó.',
    'This is no identifier (letters, digits, dot, hyphen). It was not taken.',
  ],
  NOT_IN_LIST: [
    'ERROR',
    'No está en la lista. No se tomó. Se acepta: {allowed}.',
    'This is not in the list. It was not taken. What is taken: {allowed}.',
  ],
  NUMBER_UNREADABLE: ['ERROR', 'No es un número entero. No se tomó.', 'This is no whole number. It was not taken.'],
  PERCENT_UNREADABLE: [
    'ERROR',
    'No es un porcentaje de 0 a 100. No se tomó.',
    'This is no percentage from 0 to 100. It was not taken.',
  ],
  DATE_UNREADABLE: [
    'WARNING',
    'No se puede leer como fecha. Se conservó como texto en una nota.',
    'It cannot be read as a date. It was kept as text in a note.',
  ],
  DATE_LEFT_OUT: [
    'ERROR',
    'No se puede leer como fecha, o el día no existe. No se tomó.',
    'It cannot be read as a date, or the day does not exist. It was not taken.',
  ],
  DATE_TWIN_MISSING: [
    'WARNING',
    'Falta la otra fecha del período. Esta se conservó como texto en una nota.',
    'The other date of the term is missing. This one was kept as text in a note.',
  ],
  URL_UNREADABLE: [
    'ERROR',
    'No es una dirección web completa (http o https). No se tomó.',
    'This is no complete web address (http or https). It was not taken.',
  ],
  BODY_UNKNOWN: [
    'ERROR',
    'Ninguna institución tiene ese identificador, esas siglas o ese nombre exacto. No se tomó. Parecidas: {candidates}.',
    'No body has that identifier, that acronym or that exact name. It was not taken. Similar: {candidates}.',
  ],
  BODY_AMBIGUOUS: [
    'ERROR',
    'Varias instituciones se llaman así: {candidates}. No se tomó: escriba el identificador.',
    'Several bodies are called so: {candidates}. It was not taken: write the identifier.',
  ],
  COUNTRY_UNKNOWN: [
    'ERROR',
    'No se conoce ese país. La fila no se tomó: use su código ISO de tres letras.',
    'That country is not known. The row was not taken: use its ISO code of three letters.',
  ],
  PLAN_UNKNOWN: [
    'ERROR',
    'El plan no está aquí ni en la tabla de planes. La fila no se tomó.',
    'The plan is neither here nor in the table of plans. The row was not taken.',
  ],
  COMMITMENT_UNKNOWN: [
    'ERROR',
    'El compromiso no está en el plan ni en la tabla de compromisos. La fila no se tomó.',
    'The commitment is neither in the plan nor in the table of commitments. The row was not taken.',
  ],
  MILESTONE_UNKNOWN: [
    'ERROR',
    'El compromiso no tiene un hito con ese número. La fila no se tomó.',
    'The commitment has no milestone of that number. The row was not taken.',
  ],
  ROW_REPEATED: [
    'ERROR',
    'La fila {other} ya habla de lo mismo. Se tomó aquella y esta no.',
    'Row {other} is about the same already. That one was taken, this one was not.',
  ],
  PERIOD_ADDED: [
    'NOTE',
    'El plan no tenía ese período de reporte. Se agrega.',
    'The plan did not have that reporting period. It is added.',
  ],
  THEME_ADDED: ['NOTE', 'El plan no tenía ese tema. Se agrega.', 'The plan did not have that theme. It is added.'],
  RULE_BROKEN: ['ERROR', '{reason_es}', '{reason_en}'],
} as const satisfies Readonly<Record<string, FindingText>>;

export type PackageFindingCode = keyof typeof PACKAGE_FINDINGS;
