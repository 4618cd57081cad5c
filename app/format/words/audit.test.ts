import { describe, expect, it } from 'vitest';
import { LOCALES } from '../locale.ts';
import { auditActionWord, auditSubjectWord } from './audit.ts';

describe('the audit trail', () => {
  it('says what was done and to what in words', () => {
    expect(auditActionWord('FILING_SUBMITTED', 'es')).toBe('Reporte presentado');
    expect(auditActionWord('MILESTONE_CHANGED', 'es')).toBe('Cambio de hito');
    expect(auditActionWord('VERSION_ADDED', 'en')).toBe('Added: version');
    expect(auditSubjectWord('Filing', 'es')).toBe('reporte');
    expect(auditSubjectWord('SEAT', 'es')).toBe('puesto del foro');
  });

  it('keeps a code for which there is no word', () => {
    for (const locale of LOCALES) {
      expect(auditActionWord('OTHER_ADDED', locale)).toBe('OTHER_ADDED');
      expect(auditSubjectWord('toString', locale)).toBe('toString');
    }
  });
});
