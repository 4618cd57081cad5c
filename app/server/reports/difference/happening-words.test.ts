import { describe, expect, it } from 'vitest';
import type { AssessmentValue } from '#domain/records.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { lateTexts } from './happening-words.ts';

const DAY = { date: '2026-11-26', precision: 'DAY' } as const;

async function lateValue(change: Partial<AssessmentValue>, locale: 'es' | 'en'): Promise<unknown> {
  const { assessments, irmReports } = await ecuadorDossier();
  const [own] = assessments.filter(({ variable, value }) => variable === 'RELEVANCE' && value !== null);
  const [irmReport] = irmReports;
  if (!own || !irmReport) throw new Error('The plan has no such value');
  const value = { ...own, ...change };
  const late = { kind: 'IRM_VALUE', commitment: own.commitment, milestone: null, on: DAY, value, irmReport } as const;
  return lateTexts(late, locale)[0]?.[0];
}

describe('a value of the IRM in a report of what changed', () => {
  it.each([
    ['OVERALL', 'YES', 'Valor del IRM transcrito después: Relevancia, Relevante'],
    ['ATI', 'YES', 'Valor del IRM transcrito después: Relevancia: Acceso a la información, Sí'],
    ['CP', 'NO', 'Valor del IRM transcrito después: Relevancia: Participación ciudadana, No'],
  ] as const)('says which value of the Partnership it is about: %s, %s', async (aspect, value, said) => {
    expect(await lateValue({ aspect, value }, 'es')).toBe(said);
  });
});
