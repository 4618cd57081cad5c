import { describe, expect, it } from 'vitest';
import type { BodyLabel } from '#contracts/view-labels.ts';
import { fullName, fullNameInSentence, shortNames, shortNamesInSentence } from './body-names.ts';

const body = (es: string, en: string, acronym: string | null): BodyLabel => ({
  id: 'x',
  name: { es, en },
  acronym,
  type: 'MINISTRY',
  sector: 'PUBLIC',
});

describe('a body in a sentence', () => {
  it.each([
    [
      body('Servicio Nacional de Contratación Pública', 'National Public Procurement Service', 'SERCOP'),
      'el Servicio Nacional de Contratación Pública (SERCOP)',
      'the National Public Procurement Service (SERCOP)',
    ],
    [
      body('Presidencia de la República', 'Presidency of the Republic', null),
      'la Presidencia de la República',
      'the Presidency of the Republic',
    ],
    [body('Fundación Esquel', 'Fundación Esquel', null), 'la Fundación Esquel', 'Fundación Esquel'],
    [
      body('Universidad de Los Hemisferios', 'University of the Hemispheres', 'UHemisferios'),
      'la Universidad de Los Hemisferios (UHemisferios)',
      'the University of the Hemispheres (UHemisferios)',
    ],
    [
      body('Open Contracting Partnership', 'Open Contracting Partnership', null),
      'Open Contracting Partnership',
      'Open Contracting Partnership',
    ],
    [
      body('Secretaría Técnica «Planifica»', 'Technical Secretariat «Planifica»', 'Planifica'),
      'la Secretaría Técnica «Planifica»',
      'the Technical Secretariat «Planifica»',
    ],
  ])('%o', (name, es, en) => {
    expect(fullNameInSentence(name, 'es')).toBe(es);
    expect(fullNameInSentence(name, 'en')).toBe(en);
  });

  it('stands without an article where it is a heading or a link', () => {
    expect(fullName(body('Ministerio del Trabajo', 'Ministry of Labour', 'MDT'), 'es')).toBe(
      'Ministerio del Trabajo (MDT)',
    );
  });

  it('is named by its acronym where room is short, by its id where nothing is known', () => {
    const bodies = { fcd: body('Fundación Ciudadanía y Desarrollo', 'Foundation', 'FCD') };
    expect(shortNames(bodies, ['fcd', 'otra'], 'es')).toBe('FCD y otra');
  });

  it('takes an English article inside a sentence where its name is a description', () => {
    const presidency = body('Presidencia de la República', 'Presidency of the Republic', null);
    const bodies = { presidency, fcd: body('Fundación Ciudadanía y Desarrollo', 'Foundation', 'FCD') };
    expect(shortNamesInSentence(bodies, ['fcd', 'presidency'], 'en')).toBe('FCD and the Presidency of the Republic');
    expect(shortNamesInSentence(bodies, ['presidency'], 'es')).toBe('Presidencia de la República');
  });
});
