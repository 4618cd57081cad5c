import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, type FilingContent } from '#domain/filing/content.ts';
import { answeredQuestions, changedAnswers, questionOf } from './answer-words.ts';

const body = { id: 'ecuador/redam', name: { es: 'Red' }, acronym: 'REDAM', type: 'NGO', sector: 'CIVIL' } as never;
const context = { partners: [body], vocabulary: 'EC_2021', locale: 'es' } as const;
const content: FilingContent = {
  ...EMPTY_CONTENT,
  ...{ state: 'EJECUCION', percent: 40, narrative: 'Se entregó la guía.', participants: 1200 },
  partnerFulfilled: [{ about: 'ecuador/redam', fulfilled: false, reason: 'Faltó personal' }],
};

describe('answers in words', () => {
  it('stand under their questions, with what was not answered as null', () => {
    const found = new Map(answeredQuestions(content, context).map(({ field, answer }) => [field, answer]));
    expect(Object.fromEntries(found)).toMatchObject({
      ...{ state: 'Ejecución', narrative: 'Se entregó la guía.', nextSteps: null },
      'fulfilled.ecuador/redam': 'No. Faltó personal',
    });
  });

  it.each([
    ['narrative', '¿Qué se hizo en este período?'],
    ['fulfilled.ecuador/redam', '¿Cumplió su parte REDAM?'],
    ['reason.ecuador/redam', '¿Cumplió su parte REDAM?'],
    ['constructor', undefined],
  ])('%s asks %s', (field, question) => {
    expect(questionOf(field, context)).toBe(question);
  });

  it('tell what a correction changes, and only that', () => {
    const now = { ...content, percent: 60, nextSteps: 'Publicarla.', partnerFulfilled: [] };
    expect(changedAnswers(content, now, context).map(({ field, before, answer }) => [field, before, answer])).toEqual([
      ['percent', '40\u00a0%', '60\u00a0%'],
      ['nextSteps', null, 'Publicarla.'],
      ['fulfilled.ecuador/redam', 'No. Faltó personal', null],
    ]);
  });
});
