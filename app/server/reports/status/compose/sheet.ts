/**
 * The sheet of a commitment: first the plan's own template in its order (OGP's form of 2016 to 2021), then what OGP's
 * self-assessment template asks for.
 */
import { isFromDataset } from '#domain/dataset-source.ts';
import { ledeOf } from '#format/sentences/lede.ts';
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import { textIn } from '#domain/text.ts';
import type { ParticipationRole } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { sdgWord } from '#format/words.ts';
import { m } from '#messages';
import type { Block, Text } from '../document.ts';
import { sheetAssessment } from './sheet-assessment.ts';
import { sheetMilestones } from './sheet-milestones.ts';
import { independentBlocks } from './sheet-independent.ts';
import { resultParts } from './sheet-results.ts';
import { verdictBlocks } from './verdicts.ts';
import { allCommitments, fullBodyName, holdersOf, periodWords, quiet, told, toldOr } from './words.ts';

export function sheetsSection(report: StatusReport, locale: Locale): Block[] {
  const o = { locale };
  return [
    { kind: 'heading', level: 1, text: m.report_sheets({}, o), page: 'upright' },
    { kind: 'paragraph', text: [m.report_sheets_intro({}, o)] },
    ...allCommitments(report).flatMap((one, index) => sheetOf(report, one, index > 0, locale)),
  ];
}

function sheetOf(report: StatusReport, one: ReportCommitment, newPage: boolean, locale: Locale): Block[] {
  const o = { locale };
  const { number, shortTitle } = one.commitment;
  const title = textIn(shortTitle, locale);
  return [
    {
      kind: 'heading',
      level: 2,
      text: m.report_sheet_title({ n: number, title: title.text }, o),
      ...(title.lang === locale ? {} : { lang: title.lang }),
      ...(newPage ? { page: 'upright' as const } : {}),
    },
    { kind: 'paragraph', style: 'lede', text: [ledeOf(one, locale)] },
    { kind: 'heading', level: 3, text: m.report_sheet_promise({}, o) },
    { kind: 'facts', items: promiseFacts(one, locale) },
    sheetMilestones(report, one, locale),
    { kind: 'facts', items: peopleFacts(one, locale) },
    ...verdictBlocks(report, one, locale),
    ...sheetAssessment(one, locale),
    ...independentBlocks(one, locale),
    ...resultParts(one, locale).results,
    ...resultParts(one, locale).next,
    ...resultParts(one, locale).risks,
  ];
}

export type Fact = { readonly term: string; readonly text: readonly Text[] };

export function promiseFacts(one: ReportCommitment, locale: Locale): Fact[] {
  const { commitment, theme, period, pillars } = one;
  const o = { locale };
  const silent = isFromDataset(commitment.sources) ? m.report_not_said_ogp : m.report_not_said;
  const said = (text: Parameters<typeof toldOr>[0]) => toldOr(text, silent({}, o), locale);
  const named = (part: 'leads') => holdersOf(one, part).map((body): Text => [fullBodyName(body, locale)]);
  const pillarNames = formatList(
    pillars.map(({ title }) => textIn(title, locale).text),
    locale,
  );
  return [
    { term: m.report_sheet_theme({}, o), text: theme ? [[told(theme.title, locale)]] : said(null) },
    {
      term: m.report_sheet_name({}, o),
      text: [[`${commitment.number}. `, told(commitment.title, locale)], [quiet(commitment.code)]],
    },
    {
      term: m.report_sheet_dates({}, o),
      text: [
        [periodWords(period.inForce, locale)],
        ...(period.rescheduled ? [[quiet(m.report_original({ dates: periodWords(period.original, locale) }, o))]] : []),
      ],
    },
    { term: m.report_sheet_lead({}, o), text: orNone(named('leads'), locale) },
    { term: m.report_sheet_problem({}, o), text: said(commitment.problem) },
    { term: m.report_sheet_description({}, o), text: said(commitment.description) },
    { term: m.report_sheet_contribution({}, o), text: said(commitment.contribution) },
    {
      term: m.report_sheet_relevance({}, o),
      text: [
        ...said(commitment.relevance),
        ...(pillars.length > 0 ? [[quiet(m.report_sheet_pillars({ list: pillarNames }, o))]] : []),
      ],
    },
    {
      term: m.report_sheet_sdgs({}, o),
      text: orNone(
        commitment.sdgs.map((goal): Text => [m.commitment_sdg({ n: goal, title: sdgWord(goal, locale) }, o)]),
        locale,
      ),
    },
    { term: m.report_sheet_more({}, o), text: said(commitment.additionalInfo) },
  ];
}

const orNone = (text: readonly Text[], locale: Locale): readonly Text[] =>
  text.length > 0 ? text : [[quiet(m.report_not_said({}, { locale }))]];

const GOVERNMENT: readonly ParticipationRole[] = ['GOV_SUPPORT'];

export function peopleFacts(one: ReportCommitment, locale: Locale): Fact[] {
  const { people, bodies, commitment } = one;
  const o = { locale };
  const names = (isGovernment: boolean): Text[] =>
    people.others
      .filter(({ role }) => GOVERNMENT.includes(role) === isGovernment)
      .flatMap(({ parts }) => parts)
      .filter(({ current }) => current)
      .flatMap(({ part }) => bodies[part.organization] ?? [])
      .map((body) => [fullBodyName(body, locale)]);
  const unnamed: Text[] = commitment.unnamedActors ? [[told(commitment.unnamedActors, locale)]] : [];
  return [
    { term: m.report_sheet_contact({}, o), text: [[m.report_sheet_contact_office({}, o)]] },
    { term: m.report_sheet_actors_state({}, o), text: orNone(names(true), locale) },
    { term: m.report_sheet_actors_other({}, o), text: orNone([...names(false), ...unnamed], locale) },
    {
      term: m.report_col_counterpart({}, o),
      text: orNone(
        holdersOf(one, 'counterparts').map((body): Text => [fullBodyName(body, locale)]),
        locale,
      ),
    },
    {
      term: m.report_sheet_technical({}, o),
      text: toldOr(commitment.technicalNote, m.report_not_said({}, o), locale),
    },
  ];
}
