import { describe, expect, it } from 'vitest';
import { invalid, notFound } from '#domain/errors.ts';
import { readConfig } from './config.ts';
import { makeReport, type ReportArguments } from './report-command.ts';
import { refusalSentence } from './report-refusals.ts';

const PLAN = 'ecuador-2019-2022';

describe('what the command says when it cannot make a report', () => {
  it.each<[ReportArguments, string]>([
    [{}, '--plan ecuador-2019-2022'],
    [{ plan: PLAN, format: 'doc' }, '--format admite uno de estos valores: pdf, docx, xlsx'],
    [{ plan: PLAN, paper: 'a3' }, '--paper admite uno de estos valores: a4, letter'],
    [{ plan: PLAN, table: 'nada' }, '--table admite'],
    [{ plan: PLAN, lang: 'fr' }, '--lang admite uno de estos valores: es, en'],
    [{ plan: PLAN, revision: 'ocho' }, 'por ejemplo --revision 8'],
    [{ plan: PLAN, from: '2020-01-01', 'as-of': '2021-12-31' }, '--as-of es del informe de estado'],
    [{ plan: PLAN, from: '2020-01-01', revision: '1' }, '--revision es del informe de estado'],
  ])('names the argument before anything is opened: %o', async (given, words) => {
    const failure = await makeReport(readConfig({}), given).catch((thrown: unknown) => thrown);
    expect(refusalSentence(failure, 'es')).toContain(words);
  });

  it.each([
    [notFound('PLAN', 'nope'), 'There is no plan with the address "nope"', 'PLAN'],
    [notFound('REPORT_REVISION_GONE', '3'), 'The data of revision 3 is not kept', 'REPORT_REVISION_GONE'],
    [invalid('AS_OF_INVALID', 'ayer'), 'is not a date', 'AS_OF_INVALID'],
    [
      Object.assign(new Error('x'), { code: 'ENOENT', path: '/nope/x.pdf' }),
      '"/nope/x.pdf" could not be written',
      'ENOENT',
    ],
    [
      Object.assign(new TypeError("Unknown option '--foo'"), { code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' }),
      '"--foo" is not understood',
      'ERR_PARSE_ARGS_UNKNOWN_OPTION',
    ],
  ])('is a sentence with a stable code: %s', (failure, words, code) => {
    expect(refusalSentence(failure, 'en')).toContain(words);
    expect(refusalSentence(failure, 'en')).toContain(`Code: ${code}.`);
  });

  it('is nothing of its own for what nobody expected', () => {
    expect(refusalSentence(new Error('broken'), 'es')).toBeNull();
  });
});
