/** Assessments of independent reviewers in a commitment's sheet: beside the IRM, never merged with it, with the body's reply. */
import type { AssessmentStory } from '#contracts/commitment-assessments.ts';
import type { ReportCommitment } from '#contracts/status-report.ts';
import type { IndependentValue } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { creditsLine } from '#format/published-reviews.ts';
import { codeWord, computedAnswer, computedWord, questionWord } from '#format/review-words.ts';
import { inSentence, methodologyWord, momentWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { bodyNameOf, quiet, strong, toldOr } from './words.ts';

export function independentBlocks(one: ReportCommitment, locale: Locale): Block[] {
  const o = { locale };
  const heading: Block = { kind: 'heading', level: 3, text: m.report_sheet_independent({}, o) };
  if (one.assessments.length === 0) {
    return [heading, { kind: 'paragraph', text: [quiet(m.review_public_none({}, o))] }];
  }
  return [
    heading,
    { kind: 'paragraph', text: [m.review_public_intro({}, o)] },
    ...one.assessments.flatMap((story) => assessmentBlocks(story, one, locale)),
  ];
}

function assessmentBlocks(story: AssessmentStory, one: ReportCommitment, locale: Locale): Block[] {
  const { assessment, computed, replies } = story;
  return [
    { kind: 'paragraph', text: factsText(story, one, locale) },
    valuesTable(story, one, assessment.values, locale),
    ...(computed.length > 0 ? [{ kind: 'paragraph' as const, text: computedText(story, locale) }] : []),
    ...(replies.length > 0 ? [{ kind: 'facts' as const, items: replyFacts(story, one, locale) }] : []),
    ...correctionBlocks(story, one, locale),
  ];
}

/** Who, by which method, when, and whether two reviewers coded it. */
function factsText({ assessment, twice }: AssessmentStory, { bodies }: ReportCommitment, locale: Locale): Text {
  const o = { locale };
  const nameOf = (id: string): string => bodyNameOf(bodies, id, locale);
  const { organization, moment, methodology, releasedOn, credits } = assessment;
  const heading = { body: nameOf(organization), moment: inSentence(momentWord(moment, locale)) };
  const facts = m.review_public_facts(
    {
      method: methodologyWord(methodology, locale),
      date: formatDate(releasedOn, locale),
      credits: creditsLine(credits, nameOf, locale),
    },
    o,
  );
  return [
    strong(`${m.review_public_heading(heading, o)}. `),
    facts,
    ...(twice ? [` ${m.review_public_twice({ n: twice.agreed, of: twice.of }, o)}`] : []),
    ...(assessment.earlyReason ? [` ${m.review_public_early({ reason: assessment.earlyReason }, o)}`] : []),
  ];
}

function valuesTable(
  { assessment, evidence }: AssessmentStory,
  { bodies }: ReportCommitment,
  values: readonly IndependentValue[],
  locale: Locale,
): Extract<Block, { kind: 'table' }> {
  const o = { locale };
  const { organization, moment } = assessment;
  const named = { body: bodyNameOf(bodies, organization, locale), moment: inSentence(momentWord(moment, locale)) };
  return {
    kind: 'table',
    caption: m.review_public_table(named, o),
    columns: [
      { label: m.review_public_what({}, o), kind: 'text', width: 3 },
      { label: m.review_public_value({}, o), kind: 'text', width: 2 },
      { label: m.review_public_why({}, o), kind: 'text', width: 5 },
    ],
    groups: [{ title: null, rows: values.map((value) => valueCells(value, evidence, locale)) }],
    notes: [],
    dense: true,
  };
}

function valueCells(value: IndependentValue, evidence: AssessmentStory['evidence'], locale: Locale): Cell[] {
  const word = codeWord(value, value, locale);
  const cited = value.evidence === null ? undefined : evidence[value.evidence];
  const href = cited?.url ?? value.url;
  const place = value.page ? `, ${m.review_copy_place({ page: value.page }, { locale })}` : '';
  const name = cited ? textIn(cited.title, locale).text : value.url;
  return [
    cell(questionWord(value.variable, value.aspect, locale)),
    cell(value.value === null ? quiet(word) : word),
    cellOf([
      ...(value.rationale ? toldOr(value.rationale, '', locale) : []),
      name ? [href ? { text: name, href } : quiet(name), quiet(place)] : [],
    ]),
  ];
}

function computedText({ computed }: AssessmentStory, locale: Locale): Text {
  const facts = computed.map((fact) => `${computedWord(fact.kind, locale)}: ${computedAnswer(fact, locale)}`);
  return [quiet(`${m.review_public_computed({}, { locale })}: `), `${facts.join('; ')}.`];
}

/** The right of reply: what the body that answers said, in its own words, beside what is said of it. */
function replyFacts({ replies }: AssessmentStory, { bodies }: ReportCommitment, locale: Locale) {
  const o = { locale };
  return replies.map(({ organization, office, text, givenOn, beforeRelease, isToEarlierText }) => {
    const body = bodyNameOf(bodies, organization, locale);
    const when = [
      ...(beforeRelease ? [m.review_public_reply_before({}, o)] : []),
      ...(isToEarlierText ? [m.review_public_reply_earlier({}, o)] : []),
    ];
    return {
      term: m.review_public_reply({ body, date: formatDate(givenOn, locale) }, o),
      text: [
        [quiet([textIn(office, locale).text, ...when].join('; '))],
        ...text.split(/\n+/).map((part): Text => [part]),
      ],
    };
  });
}

/** A correction says what it replaces and why; what it said before stays to be read. */
function correctionBlocks(story: AssessmentStory, one: ReportCommitment, locale: Locale): Block[] {
  const o = { locale };
  return story.corrected.flatMap((before, at): Block[] => {
    const reason = (story.corrected[at - 1] ?? story.assessment).correction ?? '';
    const text = m.review_public_correction({ date: formatDate(before.releasedOn, locale), reason }, o);
    const table = valuesTable(story, one, before.values, locale);
    return [
      { kind: 'paragraph', text: [text] },
      { ...table, caption: `${m.review_public_corrected({}, o)}: ${table.caption}` },
    ];
  });
}
