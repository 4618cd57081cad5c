/** How far two reviewers who coded without seeing each other agreed: Cohen's kappa, by method, moment and question. */
import type { AssessmentStory } from '#contracts/commitment-assessments.ts';
import type { StatusReport } from '#contracts/status-report.ts';
import { formulaSentence } from '#format/sentences/explanations.ts';
import type { Locale } from '#format/locale.ts';
import { kappaWord, questionWord } from '#format/review-words.ts';
import { inSentence, methodologyWord, momentWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, cellOf } from '../document.ts';
import { allCommitments, quiet, strong } from './words.ts';

/** None where nothing in the report was coded twice. */
export function agreementBlocks(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  const twice = allCommitments(report).flatMap(({ assessments }) => assessments.filter((one) => one.twice !== null));
  if (twice.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: m.report_kappa({}, o) },
    { kind: 'paragraph', text: [formulaSentence('cohen-kappa/1', locale), ' ', quiet('cohen-kappa/1')] },
    {
      kind: 'table',
      caption: m.report_kappa_caption({}, o),
      columns: [
        { label: m.review_agreement_variable({}, o), kind: 'text', width: 4 },
        { label: m.review_agreement_alike({}, o), kind: 'text', width: 1.6 },
        { label: m.review_agreement_kappa({}, o), kind: 'text', width: 2.4 },
      ],
      groups: [{ title: null, rows: rowsOf(twice, locale) }],
      notes: [[m.review_agreement_note({}, o)]],
      dense: true,
    },
  ];
}

/** Assessments by one method at one moment share the agreement of each question. */
function rowsOf(twice: readonly AssessmentStory[], locale: Locale) {
  const all = twice.flatMap(({ assessment: { methodology, moment }, agreement }) =>
    agreement.map((one) => ({
      ...one,
      key: [methodology, moment, one.variable, one.aspect].join(),
      methodology,
      moment,
    })),
  );
  const each = [...Map.groupBy(all, ({ key }) => key).values()].flatMap(([first]) => first ?? []);
  return each.map(({ variable, aspect, agreement, methodology, moment }) => [
    cellOf([
      [strong(questionWord(variable, aspect, locale))],
      [quiet(`${methodologyWord(methodology, locale)}, ${inSentence(momentWord(moment, locale))}`)],
    ]),
    cell(m.review_agreement_of({ n: agreement.agreed, of: agreement.n }, { locale })),
    cell(kappaWord(agreement, locale)),
  ]);
}
