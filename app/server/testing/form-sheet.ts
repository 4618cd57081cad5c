import type { FormColumn, FormSheet } from '#server/spreadsheet/form.ts';

/** A small form with a column of every kind. */
export const COLUMNS: readonly FormColumn[] = [
  { id: 'code', header: 'Hito', kind: 'text', locked: true, note: null, width: 10 },
  {
    ...{ id: 'state', header: 'Estado', kind: 'choice', locked: false, note: 'Elija de la lista.' },
    choices: [
      { value: 'COMPLETE', label: 'Cumplido' },
      { value: 'STARTED', label: 'En ejecución' },
      { value: 'NOT_STARTED', label: 'No iniciado' },
    ],
  },
  { id: 'percent', header: 'Avance', kind: 'percent', locked: false, note: null },
  { id: 'activities', header: 'Actividades', kind: 'integer', locked: false, note: null },
  { id: 'until', header: 'Hasta', kind: 'date', locked: false, note: null },
  { id: 'narrative', header: 'Relato', kind: 'text', locked: false, note: 'Qué se hizo.', width: 60 },
];

/** Of the list beside it. */
export const LIST_COLUMNS: readonly FormColumn[] = [
  {
    ...{ id: 'code', header: 'Hito', kind: 'choice', locked: false, note: null },
    choices: ['H01', 'H02'].map((value) => ({ value, label: value })),
  },
  { id: 'url', header: 'Dirección', kind: 'text', locked: false, note: null },
  { id: 'issued', header: 'Fecha', kind: 'partialDate', locked: false, note: null },
  { id: 'file', header: 'Archivo', kind: 'text', locked: true, note: null },
];

export const FORM: FormSheet = {
  stamp: 'ecuador/mintel 2026-2 r14',
  columns: COLUMNS,
  words: {
    instructionsSheet: 'Instrucciones',
    formSheet: "Reporte d'avance",
    listsSheet: 'Listas',
    instructions: ['Llene las celdas blancas.', '=No es una fórmula'],
    choiceErrorTitle: 'Estado',
    choiceError: 'Elija un valor de la lista.',
    valueErrorTitle: 'Valor',
    integerError: 'Escriba un número entero.',
    percentError: 'Escriba un porcentaje de 0 a 100.',
    dateError: 'Escriba una fecha.',
  },
  rows: [
    {
      key: 'EC-1/H01',
      cells: {
        code: 'H01',
        state: 'STARTED',
        percent: 55,
        activities: 3,
        until: '2026-12-31',
        narrative: 'Se hizo «todo»: ñ, 😀',
      },
    },
    { key: 'EC-1/H02', cells: { code: '=HYPERLINK("http://example.org")', narrative: "+1+cmd|' /C calc'!A0" } },
    { key: 'EC-1/H03', cells: { code: '@SUM(A1)', percent: 0, narrative: 'uno\ndos\n\n_x000D_ <b>&amp;' } },
    { key: 'EC-1/H04', cells: { code: '001', percent: 100, until: '2000-02-29', narrative: '2021-12-31' } },
    { key: 'EC-1/H05', cells: { code: 'TRUE', percent: 33.33, activities: 0, narrative: '1e5' } },
  ],
  list: {
    ...{ name: 'Evidencia', columns: LIST_COLUMNS, blanks: 3 },
    rows: [{ key: 'e1', cells: { code: 'H01', url: 'https://example.org/acta', issued: '2026-11', file: 'acta.pdf' } }],
  },
  rules: [{ column: 'narrative', when: { column: 'state', value: 'STARTED' }, isEmpty: true }],
};
