/** A change in words: what kind it is, and what happened, as pages, feeds, files and the API say it. */
import type { ChangeEntry } from '#contracts/change-views.ts';
import type { ChangeKindShown } from '#contracts/following-queries.ts';
import type { CommitmentLabel } from '#contracts/view-labels.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import type { ReportSource } from '#domain/values.ts';
import { m } from '#messages';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';
import { eventKindWord, inSentence, momentWord, stateWord } from '../words.ts';
import { flagActionWord, flagKindWord } from '../words/flags.ts';
import type { Message } from '../words/message.ts';
import { FIELD_WORDS } from '../words/record-fields.ts';
import { shortName } from './short-names.ts';

type Of<Kind extends ChangeEntry['kind']> = Extract<ChangeEntry, { kind: Kind }>;

const ONE: Readonly<Record<Exclude<ChangeKindShown, 'EVENT' | 'EDIT'>, Message>> = {
  REPORTS: m.following_chg_one_reports,
  BLOCKAGE: m.following_chg_one_blockage,
  FLAG: m.following_chg_one_flag,
  RESCHEDULING: m.following_chg_one_rescheduling,
  REVIEW: m.following_chg_one_review,
  PLAN_VERSION: m.following_chg_one_plan_version,
  IRM_REPORT: m.following_chg_one_irm_report,
  RESPONSIBILITY: m.following_chg_one_responsibility,
  SITE: m.following_chg_one_site,
};

const REPORTED = {
  AGENCY_SELF: m.following_chg_reported_agency,
  COUNTERPART: m.following_chg_reported_counterpart,
  CORE_GROUP: m.following_chg_reported_core_group,
} satisfies Record<ReportSource, unknown>;

/** What kind of change an entry is: "Reporte", "Norma", "Informe del IRM". */
export function changeKindWord(entry: ChangeEntry, locale: Locale): string {
  if (entry.kind === 'EVENT') return eventKindWord(entry.eventKind, locale);
  if (entry.kind !== 'EDIT') return ONE[entry.kind]({}, { locale });
  return entry.added ? m.following_chg_one_addition({}, { locale }) : m.following_chg_one_correction({}, { locale });
}

/** "reportó 7 hitos de", to stand between the body and the commitment. */
export function reportedWords({ source, milestones }: Of<'REPORTS'>, locale: Locale): string {
  return REPORTED[source]({ n: milestones.length }, { locale });
}

/** "publicó su evaluación del diseño de", to stand between the body and the commitment. */
export function reviewedWords({ step, moment, pieces }: Of<'REVIEW'>, locale: Locale): string {
  const o = { locale };
  if (moment === null) return m.following_chg_judged({ n: pieces }, o);
  return REVIEWED[step]({ moment: inSentence(momentWord(moment, locale)) }, o);
}

const REVIEWED: Readonly<Record<Of<'REVIEW'>['step'], typeof m.following_chg_assessed>> = {
  ASSESSMENT: m.following_chg_assessed,
  CORRECTION: m.following_chg_assessment_corrected,
  REPLY: m.following_chg_replied,
  VERDICTS: m.following_chg_assessed,
};

/** "Completado (5) y Ejecución (2)", and how many correct what was said before. */
export function statesWords({ states, corrections }: Of<'REPORTS'>, locale: Locale): string {
  const counted = states.map(({ state, count }) => `${stateWord(state, locale)} (${count})`);
  const list = formatList(counted, locale);
  return corrections > 0 ? `${list}; ${m.following_chg_corrections({ n: corrections }, { locale })}` : list;
}

/**
 * What happened, as one text without markup; texts of the data come in the language they have.
 * "SERCOP reportó 9 hitos de Compras públicas abiertas (EC0003). Completado (9)."
 */
export function changeSentence(entry: ChangeEntry, locale: Locale): string {
  return sentenceParts(entry, locale)
    .filter((part) => part !== '')
    .join(' ');
}

function sentenceParts(entry: ChangeEntry, locale: Locale): string[] {
  switch (entry.kind) {
    case 'REPORTS': {
      const about = entry.commitment ? nameOf(entry.commitment, locale) : '';
      return [`${by(entry.by, locale)} ${reportedWords(entry, locale)} ${about}.`, `${statesWords(entry, locale)}.`];
    }
    case 'BLOCKAGE': {
      const happened = (entry.lifted ? m.following_chg_unblocked : m.following_chg_blocked)({}, { locale });
      return [`${by(entry.by, locale)}: ${happened} ${placeOf(entry, locale)}.`, said(entry.text, locale)];
    }
    case 'FLAG':
      return flagParts(entry, locale);
    case 'RESCHEDULING':
      return [`${placeOf(entry, locale)}: ${newDates(entry, locale)}`, said(entry.reason, locale)];
    case 'EDIT':
      return editParts(entry, locale);
    case 'REVIEW':
      return reviewParts(entry, locale);
    case 'PLAN_VERSION':
      return [`${said(entry.title, locale)}.`, said(entry.reason, locale)];
    case 'IRM_REPORT':
      return [`${said(entry.title, locale)}.`, entry.final ? '' : `(${m.following_chg_irm_not_final({}, { locale })})`];
    case 'RESPONSIBILITY':
      return handoverParts(entry, locale);
    case 'EVENT':
      return [`${said(entry.title, locale)}.`];
    case 'SITE':
      return [said(entry.summary, locale)];
  }
}

function reviewParts(entry: Of<'REVIEW'>, locale: Locale): string[] {
  const about = entry.commitment ? nameOf(entry.commitment, locale) : '';
  return [`${by(entry.by, locale)} ${reviewedWords(entry, locale)} ${about}.`, said(entry.text, locale)];
}

function flagParts(entry: Of<'FLAG'>, locale: Locale): string[] {
  const kind = flagKindWord(entry.flagKind, locale);
  const step = `${flagActionWord(entry.action, locale)}, ${said(entry.office, locale)}`;
  return [`${placeOf(entry, locale)}: ${kind}. ${step}.`, said(entry.text, locale)];
}

function newDates({ endsOn, before }: Of<'RESCHEDULING'>, locale: Locale): string {
  const former = before ? formatDate(before, locale) : m.following_chg_date_unknown({}, { locale });
  return m.following_chg_rescheduled({ to: formatDate(endsOn, locale), before: former }, { locale });
}

function editParts(entry: Of<'EDIT'>, locale: Locale): string[] {
  const quoted = (text: LocalizedText | null): string =>
    text ? `«${said(text, locale)}».` : m.following_chg_said_nothing({}, { locale });
  const happened = (entry.added ? m.following_chg_added : m.following_chg_corrected)({}, { locale });
  const edits = entry.texts.flatMap(({ field, before, after }) => [
    m.following_chg_said({ field: FIELD_WORDS[field]?.({}, { locale }) ?? field }, { locale }),
    quoted(before),
    m.following_chg_says({}, { locale }),
    quoted(after),
  ]);
  const title = entry.added ? `${said(entry.title, locale)}.` : '';
  const why = `${m.following_chg_why({}, { locale })} ${said(entry.reason, locale)}`;
  return [`${placeOf(entry, locale)}: ${happened}`, title, ...edits, why];
}

function handoverParts({ commitment, from, to, note }: Of<'RESPONSIBILITY'>, locale: Locale): string[] {
  const words = [m.following_chg_from({}, { locale }), by(from, locale), m.following_chg_to({}, { locale })];
  const about = commitment ? `${nameOf(commitment, locale)}:` : '';
  return [about, ...words, `${by(to, locale)}.`, said(note, locale)];
}

const said = (text: LocalizedText | null, locale: Locale): string => (text ? textIn(text, locale).text : '');

const by = (body: Of<'REPORTS'>['by'], locale: Locale): string =>
  body ? shortName(body, locale) : m.following_chg_someone({}, { locale });

const nameOf = ({ code, title }: CommitmentLabel, locale: Locale): string => `${textIn(title, locale).text} (${code})`;

/** The milestone with its commitment: "hito 3, Compras públicas abiertas (EC0003)". */
function placeOf(
  { commitment, milestone }: { readonly commitment: CommitmentLabel | null; readonly milestone: number | null },
  locale: Locale,
): string {
  const number = milestone === null ? [] : [`${m.following_chg_milestone({}, { locale })} ${milestone}`];
  return [...number, ...(commitment ? [nameOf(commitment, locale)] : [])].join(', ');
}
