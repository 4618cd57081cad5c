/** Forms of reviewing say what is asked, by the method that asks it, and which question a field belongs to. */
import { describe, expect, it } from 'vitest';
import { METHODOLOGIES, type Methodology, type Moment } from '#domain/values.ts';
import { type Question, questionsOf } from '#domain/reviewing/codebook.ts';
import { markupOf, wordsOf } from '../testing/markup.ts';
import CopyForm from './CopyForm.svelte';
import QuestionFields from './QuestionFields.svelte';

const questions = (methodology: Methodology, moment: Moment): Question[] =>
  questionsOf(methodology, moment, { year: 2019, years: 2 });
const [DESIGN, SINCE_2021] = [questions('IRM_2018_2020', 'DESIGN'), questions('IRM_2021_PLUS', 'DESIGN')];
function ask(questionList: readonly Question[], key: string, methodology: Methodology): string {
  const question = questionList.find((one) => one.key === key);
  if (!question) throw new Error(`There is no question ${key}`);
  return markupOf(QuestionFields, { question, methodology, answer: undefined, pieces: [], faults: [], locale: 'es' });
}
function copy(key: string): string {
  const question = DESIGN.find((one) => one.key === key);
  if (!question) throw new Error(`There is no question ${key}`);
  const entry = { question: { ...question, moment: 'DESIGN' as const }, known: null };
  return markupOf(CopyForm, { entry, typed: null, faults: [], requestKey: 'k', locale: 'es' });
}

const BARRED = 'este método no valora nada más';

describe('the question whether a commitment is verifiable', () => {
  it.each<[Methodology, boolean]>([
    ['IRM_2018_2020', false],
    ['IRM_2021_PLUS', true],
  ])('of %s says that "no" ends the assessment: %s', (methodology, expected) => {
    const asked = methodology === 'IRM_2021_PLUS' ? SINCE_2021 : DESIGN;
    expect(wordsOf(ask(asked, 'VERIFIABILITY', methodology)).includes(BARRED)).toBe(expected);
  });
});

describe('relevance', () => {
  // Domain brief, 2.4. Correct a row here first.
  it.each([
    ['ATI', '¿El gobierno publica más información, o la publica mejor o más accesible'],
    ['CP', '¿Se crean o mejoran oportunidades o capacidades para que la ciudadanía informe'],
    ['PA', '¿Se crean reglas o mecanismos que obliguen a las autoridades a responder en público'],
    ['TI', '¿Se usa la tecnología o la innovación junto con alguno de los otros tres valores?'],
  ])('%s is asked by its own question, in an assessment and of a report', (aspect, question) => {
    for (const words of [ask(DESIGN, `RELEVANCE.${aspect}`, 'IRM_2018_2020'), copy(`RELEVANCE.${aspect}`)].map(
      wordsOf,
    )) {
      expect(words).toContain(question);
      expect(words).not.toContain('sirve al menos a un valor');
    }
  });
});

describe('the fields of a question', () => {
  it('stand in a group that is named by what is coded', () => {
    for (const methodology of METHODOLOGIES) {
      for (const { key } of questions(methodology, 'DESIGN')) {
        const markup = ask(questions(methodology, 'DESIGN'), key, methodology);
        expect(markup, key).toMatch(/^(<!--.*?-->)*<fieldset[^>]*>\s*<legend[^>]*>[^<]+<\/legend>/u);
      }
    }
  });
});
