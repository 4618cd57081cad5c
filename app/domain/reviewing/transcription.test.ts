import { describe, expect, it } from 'vitest';
import type { AssessmentValue, IrmReport } from '../records.ts';
import type { IrmReportType, Methodology, Variable } from '../values.ts';
import { type CopiedAnswer, checkCopy, contradicts, questionsOfReport } from './transcription.ts';

const reportOf = (type: IrmReportType, methodology: Methodology) => ({ type, methodology }) as IrmReport;
const RELEVANCE = 'RELEVANCE.ATI RELEVANCE.CP RELEVANCE.PA RELEVANCE.TI';
const DIOG = 'DIOG DIOG.ATI DIOG.CP DIOG.PA';

describe('what a report of the IRM codes', () => {
  // Domain brief, 1.2 and 2.1. Correct a row here first.
  it.each<[IrmReportType, Methodology, number, string]>([
    ['PROGRESS', 'IRM_2011_2014', 2012, `SPECIFICITY ${RELEVANCE} POTENTIAL_IMPACT COMPLETION`],
    ['PROGRESS', 'IRM_2014_2017', 2015, `SPECIFICITY ${RELEVANCE} POTENTIAL_IMPACT COMPLETION`],
    ['END_OF_TERM', 'IRM_2014_2017', 2015, `COMPLETION ${DIOG}`],
    ['DESIGN', 'IRM_2018_2020', 2019, `VERIFIABILITY ${RELEVANCE} POTENTIAL_IMPACT PROMISING`],
    ['IMPLEMENTATION', 'IRM_2018_2020', 2018, `COMPLETION ${DIOG}`],
    ['TRANSITIONAL_RESULTS', 'IRM_2018_2020', 2018, `COMPLETION ${DIOG}`],
    ['RESULTS', 'IRM_2018_2020', 2019, `COMPLETION ${DIOG}`],
    ['COCREATION_BRIEF', 'IRM_2021_PLUS', 2022, ''],
    ['ACTION_PLAN_REVIEW', 'IRM_2021_PLUS', 2022, 'VERIFIABILITY OPEN_GOV_LENS POTENTIAL_FOR_RESULTS PROMISING'],
    ['RESULTS', 'IRM_2021_PLUS', 2020, `COMPLETION ${DIOG}`],
    ['RESULTS', 'IRM_2021_PLUS', 2022, 'COMPLETION EARLY_RESULTS'],
    ['LOCAL_INCEPTION', 'OGP_LOCAL', 2021, ''],
    ['LOCAL_END_OF_COMMITMENT', 'OGP_LOCAL', 2021, 'COMPLETION DIOG.ATI DIOG.CP DIOG.PA'],
  ])('%s by %s, plan of %i: %s', (type, methodology, year, expected) => {
    const questions = questionsOfReport(reportOf(type, methodology), { year, years: 2 });
    expect(questions.map(({ key }) => key).join(' ')).toBe(expected);
  });
});

describe('a value to be copied', () => {
  const [question] = questionsOfReport(reportOf('RESULTS', 'IRM_2018_2020'), { year: 2019, years: 2 });
  const good: CopiedAnswer = { value: 'LIMITED', naReason: null, page: '12', url: '', reason: '' };
  it.each<[Partial<CopiedAnswer>, string[]]>([
    [{}, []],
    [{ page: '', url: 'https://example.org/informe#p12' }, []],
    [{ value: null, naReason: 'NOT_APPLICABLE' }, []],
    [{ value: null }, ['ANSWER_MISSING']],
    [{ value: 'HIGH' }, ['VALUE_UNKNOWN']],
    [{ value: null, naReason: 'NOT_YET_ASSESSED' }, ['REASON_UNKNOWN']],
    [{ page: ' ' }, ['PLACE_MISSING']],
    [{ value: null, page: '', url: 'page 12' }, ['ANSWER_MISSING', 'URL_INVALID']],
    [{ url: `https://example.org/${'a'.repeat(2_000)}` }, ['URL_TOO_LONG']],
    [{ page: 'a'.repeat(201), reason: 'a'.repeat(2_001) }, ['PAGE_TOO_LONG', 'REASON_TOO_LONG']],
  ])('%j: %j', (over, expected) => {
    if (!question) throw new Error('There is no question');
    expect(checkCopy({ ...good, ...over }, question, null)).toEqual(expected);
  });

  const here = (value: string | null, transcription: 'DONE' | 'PENDING' = 'DONE') => ({
    ...{ value, naReason: value === null ? ('NOT_APPLICABLE' as const) : null, transcription },
  });
  it.each<[string, ReturnType<typeof here> | null, string, string[]]>([
    ['nothing', null, '', []],
    ['a value to be transcribed', here(null, 'PENDING'), '', []],
    ['the same value', here('LIMITED'), '', []],
    ['another value', here('COMPLETE'), ' ', ['REASON_MISSING']],
    ['a reason for having none', here(null), '', ['REASON_MISSING']],
    ['another value, and it is said why', here('COMPLETE'), 'Se leyó mal la tabla.', []],
  ])('where %s stands here', (_, known, reason, expected) => {
    if (!question) throw new Error('There is no question');
    expect(checkCopy({ ...good, reason }, question, known)).toEqual(expected);
  });
});

describe('what the IRM cannot have said together', () => {
  const value = (
    variable: Variable,
    said: string | null,
    methodology: Methodology = 'IRM_2021_PLUS',
  ): AssessmentValue => ({
    ...{ id: `${variable}-${said}`, commitment: 'C01', source: 'IRM', report: 'r', moment: 'DESIGN', methodology },
    ...{ variable, value: said, naReason: said === null ? 'NOT_ASSESSABLE' : null, transcription: 'DONE' },
    ...{ note: null, citation: null },
  });
  // Domain brief, 2.3: since 2021 what is not verifiable is assessed no further. Correct a row here first.
  it.each<[string, AssessmentValue, AssessmentValue[], boolean]>([
    ['a value beside "not verifiable"', value('OPEN_GOV_LENS', 'YES'), [value('VERIFIABILITY', 'NO')], true],
    ['a reason beside it', value('OPEN_GOV_LENS', null), [value('VERIFIABILITY', 'NO')], false],
    ['"not verifiable" beside a value', value('VERIFIABILITY', 'NO'), [value('OPEN_GOV_LENS', 'YES')], true],
    ['a value beside "verifiable"', value('OPEN_GOV_LENS', 'YES'), [value('VERIFIABILITY', 'YES')], false],
    ['a correction to "verifiable"', value('VERIFIABILITY', 'YES'), [value('VERIFIABILITY', 'NO')], false],
    [
      'before 2021',
      value('POTENTIAL_IMPACT', 'MINOR', 'IRM_2018_2020'),
      [value('VERIFIABILITY', 'NO', 'IRM_2018_2020')],
      false,
    ],
    [
      'of another commitment',
      value('OPEN_GOV_LENS', 'YES'),
      [{ ...value('VERIFIABILITY', 'NO'), commitment: 'C02' }],
      false,
    ],
    [
      'of a reviewer, who is not the IRM',
      value('OPEN_GOV_LENS', 'YES'),
      [{ ...value('VERIFIABILITY', 'NO'), source: 'INDEPENDENT_REVIEWER' }],
      false,
    ],
  ])('%s', (_, given, known, expected) => {
    expect(contradicts(given, known)).toBe(expected);
  });
});
