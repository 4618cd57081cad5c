/** What happened, in words: the same in documents, tables and on the page. */
import type { Happening, HappeningKind } from '#domain/difference/happening.ts';
import type { LateRecord } from '#domain/difference/interval-reports.ts';
import type { AssessmentValue } from '#domain/records.ts';
import type { FlagStanding } from '#domain/flags/standing.ts';
import { textIn } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { codeWord, questionWord, verdictWord } from '#format/review-words.ts';
import { assessmentWord, inSentence, methodologyWord, momentWord, stateWord } from '#format/words.ts';
import { flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import type { Text } from '../status/document.ts';
import { irmReportName, quiet, told } from '../status/compose/words.ts';

const KINDS = {
  PLAN_VERSION: m.diff_n_plan_version,
  IRM_REPORT: m.diff_n_irm_report,
  EVIDENCE: m.diff_n_evidence,
  VERDICT: m.diff_n_verdict,
  ASSESSMENT: m.diff_n_assessment,
  IRM_VALUE: m.diff_n_irm_value,
  FLAG_RAISED: m.diff_n_flag_raised,
  FLAG_RESOLVED: m.diff_n_flag_resolved,
  FLAG_ENDED: m.diff_n_flag_ended,
  BLOCKAGE: m.diff_n_blockage,
  BLOCKAGE_LIFTED: m.diff_n_blockage_lifted,
} satisfies Record<HappeningKind, unknown>;

/** In the order in which they are told. */
export const HAPPENING_KINDS = Object.keys(KINDS) as HappeningKind[];
export const happeningKindWord = (kind: HappeningKind, locale: Locale): string => KINDS[kind]({}, { locale });

/** What happened, and what is to be known of it besides, line by line. */
export function happeningTexts(one: Happening, locale: Locale): Text[] {
  const o = { locale };
  switch (one.kind) {
    case 'PLAN_VERSION':
      return [
        [told(one.version.label, locale)],
        ...(one.version.reason ? [[told(one.version.reason, locale, 'quiet')]] : []),
      ];
    case 'IRM_REPORT':
      return [[told(one.irmReport.title, locale)], [quiet(irmReportName(one.irmReport, locale))]];
    case 'EVIDENCE': {
      const { title, url } = one.evidence;
      return [[told(title, locale)], ...(url ? [[{ text: url, href: url }]] : [])];
    }
    case 'VERDICT': {
      const said = { verdict: verdictWord(one.review.verdict, locale), title: textIn(one.evidence.title, locale).text };
      return [[m.diff_verdict_of(said, o)], ...(one.review.note ? [[quiet(one.review.note)]] : [])];
    }
    case 'ASSESSMENT':
      return assessmentTexts(one.assessment, locale);
    case 'IRM_VALUE':
      return irmTexts(one, locale);
    case 'FLAG_RAISED':
    case 'FLAG_RESOLVED':
    case 'FLAG_ENDED':
      return flagTexts(one, locale);
    case 'BLOCKAGE':
    case 'BLOCKAGE_LIFTED':
      return blockageTexts(one);
  }
}

type Of<K extends HappeningKind> = Extract<Happening, { kind: K }>;

function assessmentTexts(
  { moment, methodology, supersedes, correction }: Of<'ASSESSMENT'>['assessment'],
  locale: Locale,
): Text[] {
  const o = { locale };
  const method = methodologyWord(methodology, locale);
  return [
    [m.diff_assessment_of({ moment: inSentence(momentWord(moment, locale)), method }, o)],
    ...(supersedes ? [[quiet(m.diff_assessment_correction({}, o))]] : []),
    ...(correction ? [[quiet(m.diff_why({ reason: correction }, o))]] : []),
  ];
}

function blockageTexts({ kind, blockage }: Of<'BLOCKAGE' | 'BLOCKAGE_LIFTED'>): Text[] {
  const how = kind === 'BLOCKAGE_LIFTED' ? blockage.resolution : null;
  return [[blockage.what], how ? [quiet(how)] : []];
}

/** A value of the IRM is never without the report that it is from, and that one's state. */
const irmTexts = (one: Of<'IRM_VALUE'>, locale: Locale): Text[] => irmValuesTexts([one], locale);

/** Values of one report, a line each, with the report below them. */
export function irmValuesTexts(values: readonly Of<'IRM_VALUE'>[], locale: Locale): Text[] {
  const o = { locale };
  const [first] = values;
  if (!first) return [];
  return [
    ...values.map((one) => irmLine(one, locale)),
    [quiet(m.diff_irm_from({ report: irmReportName(first.cell.report, locale) }, o))],
  ];
}

/** "Relevancia, diseño: Relevante"; behind it what stood here before. */
function irmLine({ cell: { assessment }, before }: Of<'IRM_VALUE'>, locale: Locale): Text {
  const o = { locale };
  const said = {
    ...codedWords(assessment, locale),
    moment: inSentence(momentWord(assessment.moment, locale)),
  };
  const was =
    before && before.value !== null
      ? m.diff_irm_before({ value: codedWords(before.assessment, locale).value }, o)
      : null;
  return [m.diff_irm_of(said, o), ...(was ? [quiet(` ${was}`)] : [])];
}

/** What was coded, with the value of the Partnership that it is about, and its code. */
function codedWords(assessment: AssessmentValue, locale: Locale): { variable: string; value: string } {
  const { variable, aspect = 'OVERALL', value } = assessment;
  return {
    variable: questionWord(variable, aspect, locale),
    value: value === null ? assessmentWord(assessment, locale) : codeWord({ variable, aspect }, assessment, locale),
  };
}

/** Flags of one kind in several milestones of a commitment. */
export function flagsTexts(flags: readonly FlagStanding[], milestones: string, locale: Locale): Text[] {
  const [first] = flags;
  if (!first) return [];
  return [[flagKindWord(first.kind, locale)], [quiet(m.diff_flag_milestones({ list: milestones }, { locale }))]];
}

function flagTexts({ kind, flag }: Of<'FLAG_RAISED' | 'FLAG_RESOLVED' | 'FLAG_ENDED'>, locale: Locale): Text[] {
  const o = { locale };
  const step = flag.steps.findLast(({ action }) => action === (kind === 'FLAG_RESOLVED' ? 'RESOLVED' : 'RAISED'));
  return [
    [flagKindWord(flag.kind, locale)],
    [quiet(m.diff_flag_since({ day: formatDate(flag.since, locale) }, o))],
    ...(step && kind !== 'FLAG_ENDED' ? [[quiet(step.note)]] : []),
  ];
}

/** What was recorded after the second day, line by line. */
export function lateTexts(late: LateRecord, locale: Locale): Text[] {
  const o = { locale };
  switch (late.kind) {
    case 'REPORT':
      return [[m.diff_late_report({ state: stateWord(late.report.state, locale) }, o)]];
    case 'CORRECTION':
      return [[m.diff_late_correction({ state: stateWord(late.report.state, locale) }, o)]];
    case 'IRM_VALUE': {
      const { value, irmReport } = late;
      return [[m.diff_late_irm(codedWords(value, locale), o)], [quiet(irmReportName(irmReport, locale))]];
    }
    case 'EDIT':
      return [[m.diff_late_edit({}, o)]];
  }
}
