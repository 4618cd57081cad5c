import { describe, expect, it } from 'vitest';
import { anIrmReport } from '#domain/testing/judgements.ts';
import { day, year } from '#domain/testing/dossier.ts';
import { irmValueWords, transcribedFromLine } from './irm-values.ts';

describe('a value of the IRM in words', () => {
  it.each([
    ['FINAL', 'es', 'Marginal (transcrito de: informe de resultados, 2023, versión final)'],
    ['DRAFT_REVIEW', 'es', 'Marginal (transcrito de: informe de resultados, 2023, borrador en revisión)'],
    ['PUBLIC_COMMENT', 'en', 'Marginal (transcribed from: Results Report, 2023, for public comment)'],
  ] as const)('never stands without its report and that one’s state: %s, %s', (status, locale, words) => {
    const report = anIrmReport({ status, publishedOn: year(2023) });
    expect(irmValueWords({ variable: 'DIOG', value: 'MARGINAL' }, report, locale)).toBe(words);
  });

  it('says of a value of the Partnership whether it is served', () => {
    const report = anIrmReport({ type: 'DESIGN', publishedOn: day('2021-03-09') });
    expect(irmValueWords({ variable: 'RELEVANCE', aspect: 'TI', value: 'YES' }, report, 'es')).toMatch(
      /^Sí \(transcrito de: informe de diseño, 9 de marzo de 2021, versión final\)$/u,
    );
  });

  it('says so where the report is not on record', () => {
    expect(transcribedFromLine(null, 'es')).toBe('Transcrito; no consta de qué informe');
  });
});
