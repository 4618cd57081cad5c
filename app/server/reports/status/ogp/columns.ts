/**
 * The columns of the Partnership's dataset of commitments (extract of July 2024, in its order), filled as far as this site
 * knows. What a cell cannot say it gives a reason for: an empty cell alone would say nothing (rule D4).
 */
import type { ReportCommitment, StatusReport } from '#contracts/status-report.ts';
import type { Commitment } from '#domain/records.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { Absence } from '#domain/irm/assessments.ts';
import {
  changeInCompletion,
  highAmbition,
  highCompletion,
  isRelevant,
  potentialStar,
  strongEarlyResults,
} from '#domain/irm/rules.ts';
import { textIn } from '#domain/text.ts';
import type { Aspect, Moment, Variable } from '#domain/values.ts';
import { valueWord } from '#format/words.ts';
import { dateTimeValue } from '#format/dates.ts';
import type { Value } from '../../columns.ts';

export const OGP_GROUPS = ['IDENTITY', 'CONTENT', 'POLICY', 'DESIGN', 'IMPLEMENTATION', 'DERIVED'] as const;
export type OgpGroup = (typeof OGP_GROUPS)[number];

/** Why a cell is empty. OGP_ASSIGNS: OGP computes it when it makes its dataset. NOT_HERE: this site does not know it. */
export type OgpReason = Absence | 'OGP_ASSIGNS' | 'NOT_HERE' | 'NOT_DECIDED';

export type OgpCell = { readonly value: Exclude<Value, null> } | { readonly reason: OgpReason };

export interface OgpColumn {
  /** Header of OGP's dataset. */
  readonly header: string;
  readonly group: OgpGroup;
  readonly read: (one: ReportCommitment, report: StatusReport) => OgpCell;
}

const known = (value: Value | undefined, reason: OgpReason = 'NOT_HERE'): OgpCell =>
  value === null || value === undefined || value === '' ? { reason } : { value };
const always = (reason: OgpReason) => (): OgpCell => ({ reason });
const dateText = (date: PartialDate | undefined): OgpCell => known(date && dateTimeValue(date));
const yesNo = (answer: boolean | null): OgpCell => known(answer === null ? null : answer ? 'Yes' : 'No', 'NOT_DECIDED');

/** What the IRM coded of the commitment as a whole, or of one value of the Partnership. */
const rowOf = ({ irm }: ReportCommitment, variable: Variable, aspect: Aspect = 'OVERALL') =>
  irm.rows.find((row) => row.variable === variable && row.aspect === aspect);

/** The IRM's value at a moment in OGP's English word, or the reason why there is none. */
function coded(variable: Variable, moments: readonly Moment[]) {
  return (one: ReportCommitment): OgpCell => {
    const cells = rowOf(one, variable)?.cells.filter(({ moment }) => moments.includes(moment)) ?? [];
    const cell = cells.find(({ value }) => value !== null) ?? cells.at(-1);
    if (!cell) return { reason: 'NOT_USED_IN_METHOD' };
    if (cell.value !== null) return { value: valueWord(variable, cell.value, 'en') };
    return { reason: cell.transcription === 'PENDING' ? 'TO_TRANSCRIBE' : (cell.naReason ?? 'NOT_YET_ASSESSED') };
  };
}

/** The code itself, for rules; null when it is not known. */
function codeOf(one: ReportCommitment, variable: Variable, moment?: Moment): string | null {
  const cells = rowOf(one, variable)?.cells ?? [];
  return cells.findLast((cell) => cell.value !== null && (!moment || cell.moment === moment))?.value ?? null;
}

const ANY: readonly Moment[] = ['DESIGN', 'MIDTERM', 'END_OF_TERM', 'END_OF_COMMITMENT'];

/** Whether it serves one of the four values; a report that only says "relevant" does not say which. */
const relevance =
  (aspect: 'ATI' | 'CP' | 'PA' | 'TI') =>
  (one: ReportCommitment): OgpCell => {
    const own = rowOf(one, 'RELEVANCE', aspect)?.cells.findLast(({ value }) => value !== null);
    if (own) return { value: own.value === 'YES' ? 'Yes' : 'No' };
    const values = rowOf(one, 'RELEVANCE')?.cells.map(({ value }) => value) ?? [];
    return values.includes(aspect)
      ? { value: 'Yes' }
      : { reason: values.length > 0 ? 'NOT_DECIDED' : 'NOT_USED_IN_METHOD' };
  };

function relevant(one: ReportCommitment): OgpCell {
  const code = codeOf(one, 'RELEVANCE');
  if (code === 'YES' || code === 'NO') return { value: code === 'YES' ? 'Yes' : 'No' };
  const has = (aspect: string): boolean | null => (code === aspect ? true : null);
  return yesNo(isRelevant({ ATI: has('ATI'), CP: has('CP'), PA: has('PA'), TI: has('TI') }));
}

const bodies = (one: ReportCommitment, isLead: boolean): OgpCell => {
  const parts = isLead
    ? one.people.leads
    : [...one.people.counterparts, ...one.people.others.flatMap(({ parts: others }) => others)];
  const names = parts
    .filter(({ current }) => current)
    .flatMap(({ part }) => one.bodies[part.organization] ?? [])
    .map(({ name }) => textIn(name, 'es').text);
  return known(names.join(' • '));
};

const column = (group: OgpGroup, header: string, read: OgpColumn['read']): OgpColumn => ({ group, header, read });
const year = (date: PartialDate | null | undefined): OgpCell => known(date && Number(date.date.slice(0, 4)));

const IDENTITY = [
  column('IDENTITY', 'Commitment Unique Identifier', ({ commitment }) => known(commitment.ogpId)),
  column('IDENTITY', 'Country/Locality', (_, { plan }) => known(textIn(plan.place, 'en').text)),
  column('IDENTITY', 'Action Plan Number', (_, { plan }) => known(plan.number)),
  column('IDENTITY', 'Commitment Number', ({ commitment }) => known(commitment.number)),
  column('IDENTITY', 'Year Of Submission', (_, { plan }) =>
    year((plan.original ?? plan.version).submittedOn ?? (plan.original ?? plan.version).publishedOn),
  ),
  column('IDENTITY', 'Action Plan End Year', (_, { plan }) => year(plan.version.endsOn)),
  column('IDENTITY', 'URL', ({ commitment }) => known(commitment.ogpUrl)),
  column('IDENTITY', 'Region', always('OGP_ASSIGNS')),
];

const CONTENT = [
  column('CONTENT', 'Theme', ({ theme }) => known(theme && textIn(theme.title, 'es').text)),
  column('CONTENT', 'Commitment Title', ({ commitment }) => known(textIn(commitment.title, 'es').text)),
  column('CONTENT', 'Short Title', ({ commitment }) => known(commitment.ogpShortTitle)),
  column('CONTENT', 'Full Text', ({ commitment }) =>
    known(commitment.description && textIn(commitment.description, 'es').text),
  ),
  column('CONTENT', 'Start Date', ({ period }) => dateText(period.inForce?.startsOn)),
  column('CONTENT', 'End Date', ({ period }) => dateText(period.inForce?.endsOn)),
  column('CONTENT', 'Lead Institution', (one) => bodies(one, true)),
  column('CONTENT', 'Supporting Institution(s)', (one) => bodies(one, false)),
];

const DESIGN = [
  column('DESIGN', 'Specificity', coded('SPECIFICITY', ANY)),
  column('DESIGN', 'Verifiable', coded('VERIFIABILITY', ANY)),
  column('DESIGN', 'OGP Value Access To Information', relevance('ATI')),
  column('DESIGN', 'OGP Value Civic Participation', relevance('CP')),
  column('DESIGN', 'OGP Value Public Accountability', relevance('PA')),
  column('DESIGN', 'OGP Value Technology', relevance('TI')),
  column('DESIGN', '_Relevant', relevant),
  column('DESIGN', 'Potential Impact', coded('POTENTIAL_IMPACT', ANY)),
  column('DESIGN', 'Potential for Results', coded('POTENTIAL_FOR_RESULTS', ANY)),
];

const IMPLEMENTATION = [
  column('IMPLEMENTATION', 'Completion (Progress Report)', coded('COMPLETION', ['MIDTERM'])),
  column('IMPLEMENTATION', 'Completion (End Of Term)', coded('COMPLETION', ['END_OF_TERM', 'END_OF_COMMITMENT'])),
  column('IMPLEMENTATION', '_ChangeCompletion', (one) =>
    known(
      changeInCompletion(codeOf(one, 'COMPLETION', 'MIDTERM'), codeOf(one, 'COMPLETION', 'END_OF_TERM')),
      'NOT_DECIDED',
    ),
  ),
  column('IMPLEMENTATION', 'Early Results', coded('EARLY_RESULTS', ANY)),
  column('IMPLEMENTATION', 'Did It Open Government (Overall)', coded('DIOG', ANY)),
  column('IMPLEMENTATION', 'Carried Forward', ({ commitment }) =>
    commitment.lifecycle === 'CARRIED_FORWARD' ? { value: 'Yes' } : { reason: 'NOT_HERE' },
  ),
];

const DERIVED = [
  column('DERIVED', 'Latest IRM Report', (_, { irmReports }) =>
    known(irmReports.at(-1) && textIn(irmReports.at(-1)?.title ?? {}, 'en').text),
  ),
  column('DERIVED', 'High Completion', (one) => yesNo(highCompletion(codeOf(one, 'COMPLETION')))),
  column('DERIVED', 'High Ambition', (one) => yesNo(highAmbition(codeOf(one, 'POTENTIAL_IMPACT')))),
  column('DERIVED', 'High DIOG', (one) => yesNo(strongEarlyResults(codeOf(one, 'DIOG')))),
  column('DERIVED', 'Potentially starred (design)', (one) => {
    const said = codeOf(one, 'POTENTIALLY_STARRED');
    if (said !== null) return yesNo(said === 'YES');
    const codes = {
      relevant: codeOf(one, 'RELEVANCE') === 'YES' ? true : null,
      specificity: codeOf(one, 'SPECIFICITY'),
      verifiability: codeOf(one, 'VERIFIABILITY'),
      potentialImpact: codeOf(one, 'POTENTIAL_IMPACT'),
      completion: null,
    };
    return yesNo(potentialStar(codes));
  }),
  column('DERIVED', 'IRM-Based Score', always('OGP_ASSIGNS')),
  column('DERIVED', 'CHECKSUM', always('OGP_ASSIGNS')),
];

/** Tags of policy areas that some commitment has, by their header; OGP's page of a commitment lists all of its own. */
export function policyTags(commitments: readonly Commitment[]): [code: string, header: string][] {
  const tags = commitments.flatMap(({ policyAreas }) =>
    policyAreas.map(({ code, label }) => [code, textIn(label, 'en').text] as const),
  );
  return [...new Map(tags)].sort(([, a], [, b]) => (a < b ? -1 : 1));
}

const policyColumn = ([code, header]: readonly [string, string]): OgpColumn =>
  column('POLICY', header, ({ commitment }) => ({
    value: commitment.policyAreas.some((tag) => tag.code === code) ? 1 : 0,
  }));

const tagsOf = ({ groups }: StatusReport): [string, string][] =>
  policyTags(groups.flatMap(({ commitments }) => commitments.map(({ commitment }) => commitment)));

/** @param tags those of the report's own commitments, where nothing is said */
export const ogpColumns = (
  report: StatusReport,
  tags: readonly (readonly [string, string])[] = tagsOf(report),
): OgpColumn[] => [...IDENTITY, ...CONTENT, ...tags.map(policyColumn), ...DESIGN, ...IMPLEMENTATION, ...DERIVED];
