/** Files that look like OGP's dataset of commitments, made up row by row. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { POLICY_AREAS } from '#server/import/ogp/policy-areas.ts';

export type Cells = Readonly<Record<string, string>>;

/** A row that says what a row usually says, of a plan that is assessed by the method of 2018 to 2020. */
export const USUAL: Cells = {
  'Commitment Unique Identifier': 'ZM0001',
  'Country/Locality': 'Zambia',
  'Action Plan Number': '1',
  'Commitment Number': '1',
  Code: 'ZMB',
  Region: 'Africa',
  'National Or Local': 'National',
  'Year Of Submission': '2018',
  'Action Plan End Year': '2020',
  Theme: 'Open Budget',
  'Commitment Title': 'Publish the budget of each district',
  'Short Title': 'District Budgets',
  'Full Text': 'The ministry will publish the budget of each district.\n• every year\n• as open data',
  'Start Date': 'August 2018',
  'End Date': '6/30/2020',
  'Lead Institution': 'Ministry of Finance (MoF)',
  'Supporting Institution(s)': 'NA',
  'Report Publication Year (Progress Report)': '2019',
  Specificity: 'ND',
  _Specificity: 'ND',
  Verifiable: 'Yes',
  'OGP Value Access To Information': '1',
  'OGP Value Civic Participation': '0',
  'OGP Value Public Accountability': '0',
  'OGP Value Technology': '0',
  _Relevant: '1',
  'Potential Impact': 'Moderate',
  '_Potential Impact': '2',
  'Completion (Progress Report)': 'ND',
  _CompletionProgress: 'ND',
  'Potential for Results': 'ND',
  '_Potential for Results': 'ND',
  'Report Publication Year (End Of Term)': '2021',
  'Completion (End Of Term)': 'Limited',
  _CompletionEndTerm: '3',
  'Early Results': 'ND',
  '_Early Results': 'ND',
  'Did It Open Government (Overall)': 'Marginal',
  _OpenGovernment: '2',
  'Did It Open Government (Access To Information)': 'Marginal',
  _DIOGATI: '3',
  'Did It Open Government (Civic Participation)': 'Not Applicable',
  _DIOGCP: '0',
  'Did It Open Government: Public Accountability': 'ND',
  _DIOGPA: 'ND',
  'Carried Forward': '0',
  'Active Commitment': '0',
  'Open Data': '1',
  'Fiscal Openness': '1',
  Gender: '0',
  CHECKSUM: '1',
  URL: 'https://opengovpartnership.org/members/zambia/commitments/zm0001',
  'Action Plan ID': 'AP_ZMB01',
  id: '1',
};

/** Rows that differ from the usual one; a new identifier brings its address along. */
export function rowsLike(...rows: readonly Cells[]): Cells[] {
  return rows.map((row) => {
    const id = row['Commitment Unique Identifier'] ?? USUAL['Commitment Unique Identifier'] ?? '';
    const URL = `https://opengovpartnership.org/members/zambia/commitments/${id.toLowerCase()}`;
    return { ...USUAL, URL, ...row };
  });
}

export function csvOf(rows: readonly Cells[], { separator = ',', headers = Object.keys(rows[0] ?? {}) } = {}): string {
  const quoted = (cell: string): string =>
    /["\r\n]/u.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(separator)}\n`).join('');
}

/** Writes a file into a folder and tells its path. */
export async function fileIn(folder: string, content: string | Uint8Array): Promise<string> {
  const name = createHash('sha256').update(content).digest('hex').slice(0, 12);
  const path = join(folder, `${name}.csv`);
  await writeFile(path, content);
  return path;
}

const COUNTRIES = [
  ...(['Chile CHL CL', 'Kenya KEN KE', 'Spain ESP ES', 'Ghana GHA GH', 'Peru PER PE', 'Canada CAN CA'] as const),
  ...(['Mexico MEX MX', 'Norway NOR NO', 'Uruguay URY UY', 'Brazil BRA BR', 'Italy ITA IT', 'Panama PAN PA'] as const),
].map((line) => line.split(' '));
const COMPLETION = ['Complete', 'Substantial', 'Limited', 'Not Started', 'NR'];
const CODES = ['5', '4', '3', '2', 'NR'];
const STARTS = ['8/1/2018', '2018-08-01', 'August 2018', '01/7/2018', 'NA', 'Underway'];

/** As many rows as the whole of OGP's dataset has, each of its length, the same every time. */
export function largeDataset(commitments: number): string {
  const tags = POLICY_AREAS.map(({ label }, index) => [label['en'] ?? '', index] as const);
  const rows = Array.from({ length: commitments }, (_, n): Cells => {
    const [country = '', iso3 = '', iso2 = ''] = COUNTRIES[n % COUNTRIES.length] ?? [];
    const [inCountry, level] = [Math.floor(n / COUNTRIES.length), n % COMPLETION.length];
    const plan = Math.floor(inCountry / 20) + 1;
    const id = `${iso2}${String(inCountry + 1).padStart(4, '0')}`;
    const year = 2012 + ((plan - 1) % 12);
    return {
      ...USUAL,
      ...{ 'Commitment Unique Identifier': id, 'Country/Locality': country, Code: iso3, id: String(n) },
      ...{ 'Action Plan Number': String(plan), 'Commitment Number': String((inCountry % 20) + 1) },
      ...{ 'Year Of Submission': String(year), 'Action Plan End Year': String(year + 2) },
      'Commitment Title': `Commitment ${n} on open data and participation`,
      'Full Text': `Problem and solution of commitment ${n}.\n• `.concat(
        'What will be done, by whom and until when. '.repeat(70),
      ),
      ...{ 'Start Date': STARTS[n % STARTS.length] ?? '', Theme: `Theme ${inCountry % 4}` },
      'Lead Institution': `Ministry of Subject ${inCountry % 15} (MS${inCountry % 15})`,
      'Supporting Institution(s)': `• University of Town ${inCountry % 9}\n• Foundation ${inCountry % 7}`,
      ...{ 'Completion (End Of Term)': COMPLETION[level] ?? '', _CompletionEndTerm: CODES[level] ?? '' },
      URL: `https://opengovpartnership.org/members/${country.toLowerCase()}/commitments/${id.toLowerCase()}`,
      'Action Plan ID': `AP_${iso3}${String(plan).padStart(2, '0')}`,
      ...Object.fromEntries(tags.map(([label, index]) => [label, (n + index) % 20 === 0 ? '1' : '0'])),
    };
  });
  return csvOf(rows);
}
