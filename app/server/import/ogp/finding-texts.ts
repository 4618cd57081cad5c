/** What can be found in OGP's dataset, as sentences that say what is so and what was done. */
import type { FindingText } from './finding-text.ts';
import { VALUE_FINDINGS } from './finding-texts-values.ts';

const ROW_FINDINGS = {
  ROW_LENGTH: [
    'ERROR',
    'La fila tiene {found} celdas y los encabezados son {expected}: no se sabe qué celda es de qué columna. No se tomó.',
    'The row has {found} cells and there are {expected} headers: which cell belongs to which column is not known. It was not taken.',
  ],
  ID_MISSING: [
    'ERROR',
    'La fila no trae identificador del compromiso. No se tomó: por el título solo no se ubica ninguna.',
    'The row has no identifier of the commitment. It was not taken: no row is placed by its title alone.',
  ],
  ID_UNREADABLE: [
    'ERROR',
    'El identificador no tiene la forma de OGP (EC0014). La fila no se tomó.',
    "The identifier does not have OGP's form (EC0014). The row was not taken.",
  ],
  ID_FROM_URL: [
    'NOTE',
    'El identificador falta; se tomó el de la dirección web de la misma fila.',
    'The identifier is missing; the one in the web address of the same row was taken.',
  ],
  ID_REPEATED: [
    'ERROR',
    'El identificador ya está en la fila {other}. Se tomó aquella y esta no.',
    'The identifier is in row {other} already. That one was taken, this one was not.',
  ],
  ID_IN_OTHER_PLAN: [
    'ERROR',
    'Aquí el compromiso pertenece al plan {plan}. La fila no se tomó: corrija el identificador del plan.',
    "Here the commitment belongs to the plan {plan}. The row was not taken: correct the plan's identifier.",
  ],
  PLAN_UNKNOWN: [
    'ERROR',
    'No se sabe de qué plan es la fila: faltan el identificador del plan, el código del país o el número. No se tomó.',
    'Which plan the row belongs to is not known: its identifier, the country code or the number is missing. It was not taken.',
  ],
  PLAN_ID_DEDUCED: [
    'NOTE',
    'El identificador del plan falta; se dedujo del código del país y del número.',
    "The plan's identifier is missing; it was deduced from country code and number.",
  ],
  PLAN_YEARS_MISSING: [
    'ERROR',
    'Ninguna fila del plan dice en qué años empieza y termina. La fila no se tomó.',
    'No row of the plan says in which years it begins and ends. The row was not taken.',
  ],
  PLAN_NUMBER_TAKEN: [
    'ERROR',
    'Aquí el plan número {number} de ese país es {plan}, sin ese identificador de OGP. La fila no se tomó: ponga el identificador en el panel.',
    'Here plan number {number} of that country is {plan}, without that identifier of OGP. The row was not taken: give the identifier in the panel.',
  ],
  PLAN_DIFFERS: [
    'WARNING',
    'Las otras filas del plan dicen «{other}». Se tomó lo que dice la mayoría.',
    'The other rows of the plan say "{other}". What most of them say was taken.',
  ],
  PLAN_KEPT_HERE: [
    'NOTE',
    'El plan {plan} se lleva aquí: sus textos y fechas no se tocan. Solo se compararon los valores del IRM.',
    'The plan {plan} is kept here: its texts and dates are left alone. Only values of the IRM were compared.',
  ],
  NOT_IN_PLAN_HERE: [
    'ERROR',
    'El plan {plan} se lleva aquí y no tiene este compromiso. La fila no se tomó.',
    'The plan {plan} is kept here and does not have this commitment. The row was not taken.',
  ],
  RULE_BROKEN: ['ERROR', '{reason_es} El plan no se tomó.', '{reason_en} The plan was not taken.'],
  TITLE_MISSING: [
    'WARNING',
    'El título falta; se muestra el identificador.',
    'The title is missing; the identifier is shown.',
  ],
  NUMBER_NOT_PLAIN: [
    'NOTE',
    'El plan numera el compromiso así; aquí lleva el {number} y el número del plan va en una nota.',
    "The plan numbers the commitment so; here it has {number}, and the plan's number stands in a note.",
  ],
  NUMBER_REPEATED: [
    'WARNING',
    'Otro compromiso del plan lleva el mismo número; los dos se tomaron, con el suyo cada uno según su identificador.',
    'Another commitment of the plan has the same number; both were taken, told apart by their identifiers.',
  ],
  DATE_UNREADABLE: [
    'WARNING',
    'No es una fecha. Se conservó como texto en una nota del compromiso.',
    'This is no date. It was kept as text in a note of the commitment.',
  ],
  DATE_IMPOSSIBLE: [
    'WARNING',
    'Ese día no existe. Se conservó como texto en una nota del compromiso.',
    'There is no such day. It was kept as text in a note of the commitment.',
  ],
  DATE_AMBIGUOUS: [
    'WARNING',
    'Puede ser día/mes o mes/día, y nada en el plan lo aclara. Se tomó solo el año.',
    'It can be day/month or month/day, and nothing in the plan tells which. Only the year was taken.',
  ],
  DATE_ORDER_INFERRED: [
    'NOTE',
    'Se leyó como {read}, en el orden de las otras fechas del plan.',
    'It was read as {read}, in the order of the other dates of the plan.',
  ],
  DATE_COARSER: [
    'NOTE',
    'Dice una parte del año. Se tomó solo el año.',
    'It says a part of the year. Only the year was taken.',
  ],
  DATE_SERIAL: [
    'NOTE',
    'Es el número que una hoja de cálculo da a un día. Se leyó como {read}.',
    'It is the number that a spreadsheet gives a day. It was read as {read}.',
  ],
  DATES_REVERSED: [
    'WARNING',
    'El compromiso terminaría antes de empezar. Las dos fechas se conservaron como texto en una nota.',
    'The commitment would end before it begins. Both dates were kept as text in a note.',
  ],
  PERIOD_INCOMPLETE: [
    'WARNING',
    'Falta la otra fecha. Esta se conservó como texto en una nota del compromiso.',
    'The other date is missing. This one was kept as text in a note of the commitment.',
  ],
} as const satisfies Readonly<Record<string, FindingText>>;

export const DATASET_FINDINGS = { ...ROW_FINDINGS, ...VALUE_FINDINGS };
export type DatasetFindingCode = keyof typeof DATASET_FINDINGS;
