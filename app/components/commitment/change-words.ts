/** What became public, in words. Texts of the data come along as they are, so that a fallback keeps its language. */
import type { Change } from '#contracts/commitment-changes.ts';
import type { AssessmentValue } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import {
  assessmentWord,
  eventKindWord,
  inSentence,
  irmReportTypeWord,
  momentWord,
  publicationStatusWord,
  sourceWord,
  stateWord,
  successionWord,
} from '#format/words.ts';
import { transcribedFrom } from '#format/irm-values.ts';
import { codeWord, questionWord, verdictWord } from '#format/review-words.ts';
import { flagActionWord, flagKindWord } from '#format/words/flags.ts';
import { m } from '#messages';
import { FIELD_WORDS } from '#format/words/record-fields.ts';
import { type Bodies, fullName, shortName } from '#format/sentences/body-names.ts';

export interface ChangeFacts {
  readonly bodies: Bodies;
  /** Milestones of the commitment. */
  readonly milestones: number;
}

type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;
/** Words of ours, or a text of the data with what ends it. */
type Part = string | { readonly text: LocalizedText; readonly end: string };

const noted = (notes: readonly (LocalizedText | null)[]): Part[] =>
  notes.flatMap((text) => (text ? { text, end: '' } : []));

/** Kinds that speak for no body, by what stands first. */
const SUBJECTS = {
  RESCHEDULING: m.commitment_change_new_dates,
  FLAG: m.following_chg_one_flag,
  IRM_REPORT: m.commitment_change_irm,
  TRANSCRIPTION: m.commitment_change_irm,
  RESPONSIBILITY: m.commitment_change_hands,
  PERIOD_END: m.commitment_change_period,
  PLAN_VERSION: m.commitment_change_plan,
} as const;

/** Who or what it is about, to stand first: "SERCOP", "Plan", "IRM". */
export function changeSubject(change: Change, { bodies }: ChangeFacts, locale: Locale): string {
  switch (change.kind) {
    case 'REPORTS':
      return change.source === 'CORE_GROUP'
        ? sourceWord(change.source, locale)
        : shortName(bodies, change.organization, locale);
    case 'EVENT':
      return eventKindWord(change.event.kind, locale);
    case 'EDIT':
      return change.added
        ? m.commitment_change_addition({}, { locale })
        : m.commitment_change_correction({}, { locale });
    case 'BLOCKAGE':
      return shortName(bodies, change.blockage.organization, locale);
    case 'VERDICT':
    case 'ASSESSMENT':
    case 'REPLY':
      return shortName(bodies, speakerOf(change), locale);
    default:
      return SUBJECTS[change.kind]({}, { locale });
  }
}

type Reviewing = Of<'VERDICT' | 'ASSESSMENT' | 'REPLY'>;

function speakerOf(change: Reviewing): string {
  if (change.kind === 'VERDICT') return change.review.organization;
  return change.kind === 'REPLY' ? change.reply.organization : change.assessment.organization;
}

const isReviewing = (change: Change): change is Reviewing => ['VERDICT', 'ASSESSMENT', 'REPLY'].includes(change.kind);

export function changeText(change: Change, facts: ChangeFacts, locale: Locale): Part[] {
  if (isReviewing(change)) return reviewText(change, facts, locale);
  switch (change.kind) {
    case 'REPORTS':
      return [reportsText(change, facts, locale)];
    case 'EVENT':
      return [{ text: change.event.title, end: '.' }, ...noted([change.event.note])];
    case 'RESCHEDULING':
      return [newDatesText(change, locale), ...noted([change.approved.reason])];
    case 'FLAG':
      return flagText(change, locale);
    case 'EDIT':
      return editText(change, locale);
    case 'BLOCKAGE': {
      const say = change.lifted ? m.commitment_change_unblocked : m.commitment_change_blocked;
      return [say({ n: change.milestone }, { locale })];
    }
    case 'IRM_REPORT':
      return [irmText(change, locale)];
    case 'TRANSCRIPTION':
      return [m.commitment_change_copied(copiedInputs(change, locale), { locale })];
    case 'RESPONSIBILITY':
      return [handoverText(change, facts, locale), ...noted(change.handover.notes)];
    case 'PERIOD_END':
      return [periodText(change, locale)];
    case 'PLAN_VERSION':
      return versionText(change, locale);
  }
}

function flagText({ flag, step, milestone }: Of<'FLAG'>, locale: Locale): Part[] {
  const kind = inSentence(flagKindWord(flag.kind, locale));
  const about = milestone === null ? kind : m.commitment_change_flag({ kind, n: milestone }, { locale });
  return [`${flagActionWord(step.action, locale)}: ${about}.`, { text: step.office, end: '.' }, step.note];
}

/** What independent eyes said, or the body answered them. */
function reviewText(change: Reviewing, { bodies }: ChangeFacts, locale: Locale): Part[] {
  const o = { locale };
  if (change.kind === 'REPLY') {
    return [m.commitment_change_replied({ body: shortName(bodies, change.assessor, locale) }, o), change.reply.text];
  }
  if (change.kind === 'VERDICT') {
    const { verdict, note } = change.review;
    const said = m.commitment_change_verdict(
      { n: change.milestone, verdict: inSentence(verdictWord(verdict, locale)) },
      o,
    );
    return [said, { text: change.title, end: '.' }, ...(note === null ? [] : [note])];
  }
  const { moment, supersedes, correction } = change.assessment;
  const say = supersedes === null ? m.commitment_change_assessed : m.commitment_change_reassessed;
  return [say({ moment: inSentence(momentWord(moment, locale)) }, o), ...(correction === null ? [] : [correction])];
}

const copiedInputs = ({ report, values }: Of<'TRANSCRIPTION'>, locale: Locale) => ({
  values: values.map((value) => valueClause(value, locale)).join('; '),
  from: transcribedFrom(report, locale),
});

function newDatesText({ milestone, approved, replaced }: Of<'RESCHEDULING'>, locale: Locale): string {
  const before = replaced.endsOn ? formatDate(replaced.endsOn, locale) : m.commitment_new_dates_unknown({}, { locale });
  return m.commitment_change_rescheduled({ n: milestone, to: formatDate(approved.endsOn, locale), before }, { locale });
}

/** "Hito 6. Título. Decía: «…». Dice: «…». Motivo: …" */
function editText({ added, milestone, title, texts, reason }: Of<'EDIT'>, locale: Locale): Part[] {
  const why: Part[] = [m.commitment_change_why({}, { locale }), { text: reason, end: '' }];
  if (added) {
    const head =
      milestone === null
        ? m.commitment_change_added_commitment({}, { locale })
        : m.commitment_change_added_milestone({ n: milestone }, { locale });
    return [head, { text: title, end: '.' }, ...why];
  }
  const value = (text: LocalizedText | null): Part =>
    text ? { text: quoted(text), end: '.' } : m.commitment_change_said_nothing({}, { locale });
  return [
    milestone === null
      ? m.commitment_change_corrected_commitment({}, { locale })
      : m.commitment_change_corrected_milestone({ n: milestone }, { locale }),
    ...texts.flatMap(({ field, before, after }) => [
      m.commitment_change_said({ field: FIELD_WORDS[field]?.() ?? field }, { locale }),
      value(before),
      m.commitment_change_says({}, { locale }),
      value(after),
    ]),
    ...why,
  ];
}

const quoted = (text: LocalizedText): LocalizedText =>
  Object.fromEntries(Object.entries(text).map(([locale, said]) => [locale, `«${said ?? ''}»`]));

function reportsText(change: Of<'REPORTS'>, { milestones }: ChangeFacts, locale: Locale): string {
  const states = change.states.map(
    ({ state, numbers }) => `${stateWord(state, locale)}: ${formatList(numbers, locale)}`,
  );
  const say = change.source === 'CORE_GROUP' ? m.commitment_change_views : m.commitment_change_reports;
  const head = change.correction
    ? m.commitment_change_corrects({ n: change.reported }, { locale })
    : say({ n: change.reported, of: milestones }, { locale });
  return `${head} ${states.join('; ')}.`;
}

/** "Informe de diseño. Verificabilidad: verificable; relevancia: relevante." */
function irmText({ report, values }: Of<'IRM_REPORT'>, locale: Locale): string {
  const name = [irmReportTypeWord(report.type, locale), inSentence(publicationStatusWord(report.status, locale))].join(
    ', ',
  );
  if (values.length === 0) return `${name}. ${m.commitment_change_irm_none({}, { locale })}`;
  return `${name}. ${values.map((value) => valueClause(value, locale)).join('; ')}.`;
}

/** A variable that is a question is answered; any other is followed by its value. */
function valueClause(value: AssessmentValue, locale: Locale): string {
  const aspect = value.aspect ?? 'OVERALL';
  const name = questionWord(value.variable, aspect, locale);
  const word =
    value.value === null
      ? assessmentWord(value, locale)
      : codeWord({ variable: value.variable, aspect }, value, locale);
  return name.endsWith('?') ? `${name} ${word}` : `${name}: ${inSentence(word)}`;
}

function handoverText({ handover }: Of<'RESPONSIBILITY'>, { bodies }: ChangeFacts, locale: Locale): string {
  const nameOf = (id: string): string => (bodies[id] ? fullName(bodies[id], locale) : id);
  const names = { from: formatList(handover.from.map(nameOf), locale), to: nameOf(handover.to) };
  const say = handover.kind === null ? m.commitment_handover_task : m.commitment_handover;
  const how = [handover.kind && inSentence(successionWord(handover.kind, locale)), handover.legalAct]
    .filter((part) => part !== null)
    .join(', ');
  return `${say(names, { locale })}${how ? `: ${how}` : ''}.`;
}

function periodText({ of, complete, milestones }: Of<'PERIOD_END'>, locale: Locale): string {
  const say = of === 'PLAN' ? m.commitment_change_end_plan : m.commitment_change_end_commitment;
  return say({ n: complete, of: milestones }, { locale });
}

function versionText({ version }: Of<'PLAN_VERSION'>, locale: Locale): Part[] {
  const what = version.publishedOn ? m.commitment_change_published : m.commitment_change_submitted;
  return [{ text: version.label, end: '' }, what({}, { locale }), ...noted([version.reason])];
}
