import { describe, expect, it } from 'vitest';
import { sheetFinding, sheetRefusal } from './sheet.ts';

describe('a spreadsheet', () => {
  it('that is refused is told why, with the limit', () => {
    expect(sheetRefusal({ detail: 'SHEET_TOO_MANY_ROWS', subject: '5000' }, 'es')).toContain('fila 5000');
    expect(sheetRefusal({ detail: 'SHEET_MACROS', subject: null }, 'en')).toContain('macros');
    expect(sheetRefusal({ detail: 'PLAN', subject: null }, 'en')).toBeNull();
  });

  it('with a finding is told what is expected', () => {
    expect(sheetFinding('COLUMN_MISSING', 'Avance', 'es')).toContain('«Avance»');
    expect(sheetFinding('CELL_DATE', 'Hasta', 'en')).toContain('2026-11-25');
    expect(sheetFinding('constructor', '', 'en')).toBeNull();
  });
});
