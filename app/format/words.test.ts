import { describe, expect, it } from 'vitest';
import { scaleOf } from '#domain/irm/scales.ts';
import * as values from '#domain/values.ts';
import en from '../messages/en/words.json' with { type: 'json' };
import es from '../messages/es/words.json' with { type: 'json' };
import { LOCALES, type Locale } from './locale.ts';
import { VALUES, VALUE_MEANINGS } from './words/irm-values.ts';
import { EVENT_KINDS, SCORING, SOURCE_KINDS } from './words/plan.ts';
import { INITIATIVES, MARKS } from './words/progress.ts';
import { ORGANIZATION_SECTORS, SHARES } from './words/people.ts';
import { PLAN_FINDINGS, VARIABLE_USES } from './words/irm.ts';
import * as words from './words.ts';

type Speak = (value: never, locale: Locale) => string;

/** Every list of the field beside the functions that must have a word for each of its values. */
const LISTS: readonly (readonly [string, readonly unknown[], Speak])[] = [
  ['Ecuador states', values.EC_MILESTONE_STATES.map((value) => ({ vocabulary: 'EC_2021', value })), words.stateWord],
  ['OGP states', values.SELF_STATES.map((value) => ({ vocabulary: 'OGP_SELF', value })), words.stateWord],
  ['vocabularies', values.STATE_VOCABULARIES, words.vocabularyWord],
  ['marks', Object.keys(MARKS), words.markWord],
  ['mark meanings', Object.keys(MARKS), words.markMeaning],
  ['sources', values.REPORT_SOURCES, words.sourceWord],
  ['sources, long', values.REPORT_SOURCES, words.sourceLongWord],
  ['perceived changes', values.PERCEIVED_CHANGES, words.perceivedChangeWord],
  ['evidence kinds', values.EVIDENCE_KINDS, words.evidenceKindWord],
  ['initiatives', Object.keys(INITIATIVES), words.initiativeWord],
  ['plan statuses', values.PLAN_STATUSES, words.planStatusWord],
  ['version kinds', values.PLAN_VERSION_KINDS, words.versionKindWord],
  ['lifecycles', values.COMMITMENT_LIFECYCLES, words.lifecycleWord],
  ['proposal outcomes', values.PROPOSAL_OUTCOMES, words.outcomeWord],
  ['IAP2 levels', values.IAP2_LEVELS, words.iap2Word],
  ['IAP2 meanings', values.IAP2_LEVELS, words.iap2Meaning],
  ['event kinds', Object.keys(EVENT_KINDS), words.eventKindWord],
  ['source kinds', Object.keys(SOURCE_KINDS), words.sourceKindWord],
  ['scoring', Object.keys(SCORING), words.scoringWord],
  ['roles', values.PARTICIPATION_ROLES, words.roleWord],
  ['organization types', values.ORGANIZATION_TYPES, words.organizationTypeWord],
  ['participant sectors', values.PARTICIPANT_SECTORS, words.sectorWord],
  ['organization sectors', Object.keys(ORGANIZATION_SECTORS), words.sectorWord],
  ['shares', [...Object.keys(SHARES), ...values.PARTICIPANT_SECTORS], words.shareWord],
  ['seats', values.SEATS, words.seatWord],
  ['successions', values.SUCCESSION_KINDS, words.successionWord],
  ['goals', Array.from({ length: 17 }, (_, index) => index + 1), words.sdgWord],
  ['methodologies', values.METHODOLOGIES, words.methodologyWord],
  ['IRM reports', values.IRM_REPORT_TYPES, words.irmReportTypeWord],
  ['publication statuses', values.PUBLICATION_STATUSES, words.publicationStatusWord],
  ['moments', values.MOMENTS, words.momentWord],
  ['variables', values.VARIABLES, words.variableWord],
  ['variable questions', values.VARIABLES, words.variableQuestion],
  ['variable uses', Object.keys(VARIABLE_USES), words.variableUseWord],
  ['plan findings', Object.keys(PLAN_FINDINGS), words.planFindingWord],
];

describe('words of the value lists', () => {
  it.each(LISTS)('has a word in both languages for each of the %s', (_name, list, speak) => {
    for (const value of list) {
      const [spanish, english] = LOCALES.map((locale) => speak(value as never, locale));
      expect(spanish, `es, ${JSON.stringify(value)}`).toMatch(/\p{L}/u);
      expect(english, `en, ${JSON.stringify(value)}`).toMatch(/\p{L}/u);
      // A code shown as it is means that the list has no word for it; only "IRM" is its own word.
      expect([spanish, english].filter((word) => word === value && word !== 'IRM')).toEqual([]);
    }
  });

  it('writes each word once in each language and nothing is missing or empty', () => {
    expect(Object.keys(en)).toEqual(Object.keys(es));
    const empty = [...Object.entries(es), ...Object.entries(en)].filter(([, word]) => word.trim() === '');
    expect(empty).toEqual([]);
  });

  it('gives different words to the values of one list, so that two codes are never shown alike', () => {
    for (const [name, list, speak] of LISTS.filter(([, , s]) => s !== words.sectorWord && s !== words.shareWord)) {
      for (const locale of LOCALES) {
        const spoken = list.map((value) => speak(value as never, locale));
        expect(new Set(spoken).size, `${name}, ${locale}`).toBe(spoken.length);
      }
    }
  });
});

describe('values of an assessment', () => {
  const scales = values.VARIABLES.flatMap((variable) =>
    Object.keys(VALUES[variable]).map((value) => [variable, value] as const),
  );

  it.each(scales)('says %s %s in words and tells what it means', (variable, value) => {
    for (const locale of LOCALES) {
      expect(words.valueWord(variable, value, locale)).not.toBe(value);
      expect(words.valueMeaning(variable, value, locale)).toMatch(/^\p{Ll}|^[A-Z]{3}|^OGP/u);
    }
    expect(Object.keys(VALUE_MEANINGS[variable])).toEqual(Object.keys(VALUES[variable]));
  });

  it.each(values.VARIABLES)('has a word for every step of the scale of %s', (variable) => {
    const scales = values.METHODOLOGIES.map((methodology) => scaleOf(variable, methodology));
    const steps = scales.flatMap((scale) => (scale ? [...scale.ordered, ...scale.offScale] : []));
    expect(Object.keys(VALUES[variable]).sort()).toEqual([...new Set(steps)].sort());
  });

  it('never renders Modest potential for results with the Spanish word of Moderate impact', () => {
    expect(words.valueWord('POTENTIAL_FOR_RESULTS', 'MODEST', 'es')).toBe('Modesto');
    expect(words.valueWord('POTENTIAL_IMPACT', 'MODERATE', 'es')).toBe('Moderado');
  });

  it('leaves a value unknown to the scale as it was transcribed, without inventing a meaning', () => {
    expect(words.valueWord('DIOG', 'SOMETHING_NEW', 'es')).toBe('SOMETHING_NEW');
    expect(words.valueMeaning('DIOG', 'SOMETHING_NEW', 'es')).toBe('');
  });
});

describe('why there is no value (rule D4)', () => {
  it.each([
    ['NOT_YET_ASSESSED', 'DONE', 'Aún sin evaluar', 'Not yet assessed'],
    ['NOT_YET_ASSESSED', 'PENDING', 'Por transcribir', 'To be transcribed'],
    ['NOT_USED_IN_METHOD', 'DONE', 'No se usa en este método', 'Not used in this method'],
    ['NOT_APPLICABLE', 'DONE', 'No aplica', 'Not applicable'],
    ['NOT_ASSESSABLE', 'DONE', 'No evaluable', 'Not assessable'],
  ] as const)('%s, transcription %s: "%s"', (reason, transcription, spanish, english) => {
    expect(words.naReasonWord(reason, transcription, 'es')).toBe(spanish);
    expect(words.naReasonWord(reason, transcription, 'en')).toBe(english);
    expect(words.naReasonMeaning(reason, transcription, 'es')).toMatch(/\p{L}/u);
    expect(words.naReasonMeaning(reason, transcription, 'en')).toMatch(/\p{L}/u);
  });

  it('keeps "no evidence" apart: it is a value of completion, not a reason', () => {
    const reasons = values.NA_REASONS.map((reason) => words.naReasonWord(reason, 'DONE', 'es'));
    expect(reasons).not.toContain(words.valueWord('COMPLETION', 'NO_EVIDENCE', 'es'));
  });

  it.each([
    [{ variable: 'DIOG', value: 'OUTSTANDING', naReason: null, transcription: 'DONE' }, 'Excepcional'],
    [
      { variable: 'COMPLETION', value: null, naReason: 'NOT_YET_ASSESSED', transcription: 'PENDING' },
      'Por transcribir',
    ],
    [{ variable: 'COMPLETION', value: null, naReason: null, transcription: 'DONE' }, 'Aún sin evaluar'],
  ] as const)('an assessment always has a word: %o', (assessment, spanish) => {
    expect(words.assessmentWord(assessment, 'es')).toBe(spanish);
  });
});

describe('open lists and sentences', () => {
  it.each([
    [words.evidenceKindWord('DRAWING', 'es'), 'Otra evidencia'],
    [words.initiativeWord('NEW_ONE', 'en'), 'Other initiative'],
    [words.sectorWord('FAITH', 'es'), 'Otro'],
    [words.shareWord('26-35', 'es'), '26-35'],
    [words.sdgWord(16, 'en'), 'Peace, justice and strong institutions'],
    [words.sdgWord(18, 'en'), '18'],
  ])('a code without a word is shown as "%s"', (shown, expected) => {
    expect(shown).toBe(expected);
  });

  it.each([
    ['Completo', 'completo'],
    ['En ejecución', 'en ejecución'],
    ['IRM', 'IRM'],
    ['OGP Local', 'OGP Local'],
    ['¿Se abrió el gobierno?', '¿Se abrió el gobierno?'],
  ])('puts "%s" inside a sentence as "%s"', (word, inside) => {
    expect(words.inSentence(word)).toBe(inside);
  });
});

it('a source inside a sentence is in small letters, the forum by its name', () => {
  const said = (locale: Locale) => values.REPORT_SOURCES.map((source) => words.sourceInSentence(source, locale));
  expect(said('en').at(-1)).toMatch(/^Core Group/u);
  expect(said('es').at(-1)).toMatch(/^Grupo Núcleo/u);
  expect([...said('en').slice(0, -1), ...said('es').slice(0, -1)].every((word) => /^\p{Ll}/u.test(word))).toBe(true);
});
