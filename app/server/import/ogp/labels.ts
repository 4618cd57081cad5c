/** The columns of OGP's dataset of commitments by their labels, which vary slightly from release to release. */

/**
 * Labels that are read, in OGP's own words of July 2024; the first is told in findings, the others are taken for the same.
 * What differs in case, spaces or punctuation alone needs no entry.
 */
export const COLUMNS = {
  id: ['Commitment Unique Identifier', 'Commitment ID', 'Unique Identifier', 'Commitment Unique ID'],
  country: ['Country/Locality', 'Country', 'Locality', 'Member', 'Country or Locality'],
  planNumber: ['Action Plan Number', 'Plan Number'],
  number: ['Commitment Number'],
  code: ['Code', 'Country Code', 'ISO Code', 'ISO3'],
  level: ['National Or Local', 'National/Local'],
  year: ['Year Of Submission', 'Submission Year'],
  endYear: ['Action Plan End Year', 'End Year'],
  theme: ['Theme', 'Themes'],
  title: ['Commitment Title', 'Title'],
  shortTitle: ['Short Title', 'Commitment Short Title'],
  text: ['Full Text', 'Commitment Full Text', 'Commitment Text'],
  start: ['Start Date', 'Commitment Start Date'],
  end: ['End Date', 'Commitment End Date'],
  lead: ['Lead Institution', 'Lead Institution(s)', 'Lead Institutions', 'Lead Agency'],
  support: ['Supporting Institution(s)', 'Supporting Institution', 'Supporting Institutions', 'Support Institution(s)'],
  firstReportYear: ['Report Publication Year (Progress Report)', 'Report Publication Year (Design)'],
  specificity: ['Specificity'],
  verifiable: ['Verifiable', 'Verifiability'],
  relevanceATI: ['OGP Value Access To Information'],
  relevanceCP: ['OGP Value Civic Participation'],
  relevancePA: ['OGP Value Public Accountability'],
  relevanceTI: ['OGP Value Technology', 'OGP Value Technology and Innovation'],
  relevant: ['_Relevant'],
  impact: ['Potential Impact'],
  completionFirst: ['Completion (Progress Report)', 'Completion (Midterm)', 'Completion (Mid-term)'],
  results: ['Potential for Results'],
  endReportYear: ['Report Publication Year (End Of Term)', 'Report Publication Year (Results)'],
  completionEnd: ['Completion (End Of Term)', 'Completion (Results Report)'],
  early: ['Early Results'],
  diog: ['Did It Open Government (Overall)', 'Did It Open Government', 'DIOG (Overall)'],
  diogATI: ['Did It Open Government (Access To Information)', 'DIOG (Access To Information)'],
  diogCP: ['Did It Open Government (Civic Participation)', 'DIOG (Civic Participation)'],
  diogPA: ['Did It Open Government: Public Accountability', 'DIOG (Public Accountability)'],
  carried: ['Carried Forward'],
  active: ['Active Commitment'],
  url: ['URL', 'Link', 'Website'],
  planId: ['Action Plan ID', 'Action Plan Unique Identifier', 'Action Plan Identifier'],
  codeSpecificity: ['_Specificity'],
  codeImpact: ['_Potential Impact'],
  codeCompletionFirst: ['_CompletionProgress'],
  codeResults: ['_Potential for Results'],
  codeCompletionEnd: ['_CompletionEndTerm'],
  codeEarly: ['_Early Results'],
  codeDiog: ['_OpenGovernment'],
  codeDiogATI: ['_DIOGATI'],
  codeDiogCP: ['_DIOGCP'],
  codeDiogPA: ['_DIOGPA'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ColumnKey = keyof typeof COLUMNS;

/** Labels that OGP computes or keeps for itself: kept with the row as they are, never read as data. */
const KEPT = [
  ...['Region', 'Commitment Dummy', 'Action Plan Duration (Years)', 'Compound', 'Cluster', 'Cluster (AP Review)'],
  ...['Cluster Commitment ID(s)', 'Starred (2015 Only)', 'Starred (Current Formula) Progress Report'],
  ...['Change In Completion', '_ChangeCompletion', 'Starred (Current Formula) End of Term', 'Most Recently Assessed'],
  ...['Star - Most Recently Assessed', 'IRM Assessed', 'Updated? (Website)', 'Max star', 'Ambition Assessed'],
  ...['Comp Assessed', 'DIOG Assessed', 'Midterm Only', 'Max Completion', 'Raw Completion', 'High Completion'],
  ...['High Ambition', 'High DIOG', 'Ambitious and complete, or DIOG', 'Ambitious but not complete'],
  ...['Complete but not ambitious', 'Not complete or ambitious', 'Not reviewed', 'CHECKSUM', 'IRM-Based Score'],
  // Ours, in files of this site in OGP's columns.
  'Potentially starred (design)',
  ...['Binding constraint', 'Latest IRM Report', 'Subnational in NAPs', 'id'],
];

/** A label without case, accents, spaces and punctuation; OGP's leading underscore tells a code from its word. */
export function plainLabel(label: string): string {
  const text = label.trim();
  const plain = text.normalize('NFD').toLowerCase().replaceAll('&', 'and');
  return (text.startsWith('_') ? '_' : '') + plain.replace(/[^\p{L}\p{N}]/gu, '');
}

const KEY_OF: ReadonlyMap<string, ColumnKey> = new Map(
  Object.entries(COLUMNS).flatMap(([key, labels]) => labels.map((label) => [plainLabel(label), key as ColumnKey])),
);
const KEPT_LABELS: ReadonlySet<string> = new Set(KEPT.map(plainLabel));

/** The column that a label means; undefined: none that is read. */
export const columnOf = (label: string): ColumnKey | undefined => KEY_OF.get(plainLabel(label));

export const isKept = (label: string): boolean => KEPT_LABELS.has(plainLabel(label));

/** The label of a column as findings name it. */
export const labelOf = (key: ColumnKey): string => COLUMNS[key][0];
