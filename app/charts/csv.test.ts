import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, chartCsv, csvField } from './csv.ts';
import type { Cell, Column } from './spec.ts';
import { aSpec } from './testing/spec.ts';

describe('a CSV field', () => {
  it.each<[string, string | number, string]>([
    ['a plain text', 'Presidencia', 'Presidencia'],
    ['a number', -12, '-12'],
    ['a text that is a number', '-3.5', '-3.5'],
    ['a comma', 'Agua, Aire', '"Agua, Aire"'],
    ['quotes', 'el «plan» "uno"', '"el «plan» ""uno"""'],
    ['a line break', 'uno\ndos', '"uno\ndos"'],
    ['a formula', '=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
    ['a plus', '+593', "'+593"],
    ['a minus that begins words', '-sin datos', "'-sin datos"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a carriage return', '\r=1', '"\'\r=1"'],
  ])('writes %s so that no spreadsheet runs it', (_, value, expected) => {
    expect(csvField(value)).toBe(expected);
  });
});

describe('the CSV of a chart', () => {
  const columns: Column[] = [
    { id: 'body', label: 'Entidad', kind: 'code' },
    { id: 'complete', label: 'Completo', kind: 'number' },
    { id: 'reported', label: 'Con reporte', kind: 'share' },
    { id: 'end', label: 'Término', kind: 'date' },
  ];
  const rows: Cell[][] = [
    [
      { kind: 'code', code: 'mintel', word: 'Ministerio, el primero' },
      { kind: 'number', value: 7 },
      { kind: 'share', n: 11, of: 12 },
      { kind: 'date', date: { date: '2022-06-30', precision: 'MONTH' } },
    ],
    [
      { kind: 'code', code: 'snp', word: 'SNP' },
      { kind: 'missing', word: 'sin reportes' },
      { kind: 'share', n: 0, of: 5 },
      { kind: 'missing', word: 'no se conoce' },
    ],
  ];

  it('has codes, ISO dates as exact as known, an empty field for what is missing and the reason in a note', () => {
    const csv = chartCsv(aSpec({ table: { caption: '', columns, rows } }));
    expect(csv.split('\r\n')).toEqual([
      'Entidad (código),Entidad,Completo,Con reporte,"Con reporte, de un total de",Término,Nota',
      'mintel,"Ministerio, el primero",7,11,12,2022-06,',
      'snp,SNP,,0,5,,Completo: sin reportes; Término: no se conoce',
      '',
    ]);
  });

  it('leaves the note out where nothing is missing, and speaks the language asked for', () => {
    const csv = chartCsv(aSpec({ locale: 'en', table: { caption: '', columns, rows: rows.slice(0, 1) } }));
    expect(csv.split('\r\n')[0]).toBe('Entidad (code),Entidad,Completo,Con reporte,"Con reporte, out of",Término');
  });

  it('notes a number that has not changed', () => {
    const table = {
      caption: '',
      columns: columns.slice(1, 2),
      rows: [[{ kind: 'number', value: 27, note: 'sin cambio' }]],
    };
    expect(chartCsv(aSpec({ table: table as never }))).toBe('Completo,Nota\r\n27,Completo: sin cambio\r\n');
  });

  it('begins with a byte order mark only when asked', () => {
    expect(chartCsv(aSpec(), { byteOrderMark: true }).startsWith(BYTE_ORDER_MARK)).toBe(true);
    expect(chartCsv(aSpec()).startsWith(BYTE_ORDER_MARK)).toBe(false);
  });
});
