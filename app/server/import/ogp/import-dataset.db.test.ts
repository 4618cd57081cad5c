import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { irmAsOf } from '#domain/irm/assessments.ts';
import type { PlanDossier } from '#domain/records.ts';
import { createDatasetStore } from '#server/db/dataset-repository.ts';
import type { DatasetStore } from '#server/services/ports-import.ts';
import { emptyDatabase, temporaryDatabase, type TemporaryDatabase } from '#server/testing/database.ts';
import { LOADED_AT } from '#server/testing/ecuador.ts';
import { type Cells, csvOf, fileIn, rowsLike, USUAL } from '#server/testing/ogp-dataset.ts';
import { applyComparison, compareFile } from './import-dataset.ts';

let db: TemporaryDatabase;
let store: DatasetStore;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ogp-import-'));
  db = await emptyDatabase();
  store = createDatasetStore(db.database);
});
afterEach(async () => {
  await db.remove();
  await rm(folder, { recursive: true });
});

const compare = async (rows: readonly Cells[], options = {}) =>
  compareFile(store, await fileIn(folder, csvOf(rows, options)), null);
async function take(rows: readonly Cells[], options = {}) {
  const comparison = await compare(rows, options);
  return { comparison, made: await applyComparison(store, comparison, { actor: 'import', at: LOADED_AT }) };
}
const codesOf = ({ findings }: { readonly findings: readonly { readonly code: string; readonly level: string }[] }) =>
  findings.filter(({ code }) => code !== 'COLUMN_ABSENT').map(({ code }) => code);
const revision = async (): Promise<number> => (await db.reader.revision()).number;
async function planAt(slug: string): Promise<PlanDossier> {
  const dossier = await db.reader.dossier(slug);
  if (!dossier) throw new Error(slug);
  return dossier;
}
const OTHER = { 'Commitment Unique Identifier': 'ZM0002', 'Commitment Number': '2' };

describe('taking in the dataset of OGP', () => {
  it('makes member, plan, commitment, bodies and IRM values with where they were read', async () => {
    const { made, comparison } = await take(rowsLike({}, OTHER));
    expect(made).toMatchObject({ number: 1 });
    expect(codesOf(comparison)).toEqual([]);
    const plan = await planAt('zambia-2018-2020');
    expect(plan.jurisdiction).toMatchObject({ slug: 'zambia', iso2: 'ZM', iso3: 'ZMB', timezone: 'Africa/Lusaka' });
    expect(plan.plan).toMatchObject({
      ogpActionPlanId: 'AP_ZMB01',
      ruleSet: 'R2018_2021',
      stateVocabulary: 'OGP_SELF',
    });
    expect(plan.milestones).toEqual([]);
    const [commitment] = plan.commitments;
    expect(commitment).toMatchObject({
      ...{ id: 'ZM0001', code: 'ZM0001', number: 1, title: { en: USUAL['Commitment Title'] } },
      periods: {
        original: {
          startsOn: { date: '2018-08-01', precision: 'MONTH' },
          endsOn: { date: '2020-06-30', precision: 'DAY' },
        },
      },
    });
    expect(commitment?.policyAreas.map(({ code }) => code)).toEqual(['open-data', 'fiscal-openness']);
    expect(plan.organizations).toMatchObject([
      { name: { en: 'Ministry of Finance' }, acronym: 'MoF', type: 'MINISTRY' },
    ]);
    expect(plan.participations.map(({ commitment: code, role }) => [code, role])).toEqual([
      ['ZM0001', 'LEAD'],
      ['ZM0002', 'LEAD'],
    ]);
    expect(plan.irmReports.map(({ type, methodology, publishedOn }) => [type, methodology, publishedOn?.date])).toEqual(
      [
        ['DESIGN', 'IRM_2018_2020', '2019-01-01'],
        ['TRANSITIONAL_RESULTS', 'IRM_2018_2020', '2021-01-01'],
      ],
    );
    const rows = irmAsOf(plan, '2022-01-01').get('ZM0001') ?? [];
    const told = rows.map(({ variable, aspect, cells }) => [variable, aspect, cells[0]?.value ?? cells[0]?.absence]);
    expect(told).toEqual([
      ['VERIFIABILITY', undefined, 'YES'],
      ['RELEVANCE', 'ATI', 'YES'],
      ['RELEVANCE', 'CP', 'NO'],
      ['RELEVANCE', 'PA', 'NO'],
      ['RELEVANCE', 'TI', 'NO'],
      ['POTENTIAL_IMPACT', undefined, 'MODERATE'],
      ['COMPLETION', undefined, 'LIMITED'],
      ['DIOG', undefined, 'MARGINAL'],
      ['DIOG', 'ATI', 'MARGINAL'],
      ['DIOG', 'CP', 'NOT_APPLICABLE'],
    ]);
    const source = plan.sources.find(({ id }) => id === plan.assessments[0]?.citation);
    expect(source?.title['es']).toMatch(/^Datos de OGP sobre compromisos, archivo [0-9a-f]{8}$/u);
    expect(plan.assessments.every(({ citation }) => citation === source?.id)).toBe(true);
  });

  it.each([
    ['0', 'IMPLEMENTATION_ENDED'],
    ['1', 'IN_IMPLEMENTATION'],
    ['', 'SUBMITTED'],
  ])('a plan whose commitments are active «%s» is %s', async (active, status) => {
    await take(rowsLike({ 'Active Commitment': active }));
    expect((await planAt('zambia-2018-2020')).plan.status).toBe(status);
  });

  it('shows nothing of the IRM before its report is out', async () => {
    await take(rowsLike({}));
    const plan = await planAt('zambia-2018-2020');
    expect(irmAsOf(plan, '2019-12-30').size).toBe(0);
    expect(
      irmAsOf(plan, '2021-12-30')
        .get('ZM0001')
        ?.some(({ variable }) => variable === 'COMPLETION'),
    ).toBe(false);
  });

  it('changes nothing the second time, in whichever separator and order of columns it is written', async () => {
    const rows = rowsLike({}, OTHER);
    await take(rows);
    const again = await take(rows);
    expect(again.comparison.isSame).toBe(true);
    expect(again.made).toBe('SAME');
    const turned = await take(rows, { separator: ';', headers: Object.keys(USUAL).toReversed() });
    expect(turned.made).toBe('SAME');
    expect(await revision()).toBe(1);
  });

  it('writes nothing as long as it is only compared', async () => {
    await compare(rowsLike({}));
    expect(await revision()).toBe(0);
    expect(await db.writer.isEmpty()).toBe(true);
  });

  it('writes nothing where somebody wrote since the comparison', async () => {
    const comparison = await compare(rowsLike({}));
    await take(rowsLike(OTHER));
    expect(await applyComparison(store, comparison, { actor: 'import', at: LOADED_AT })).toBe('CHANGED');
    expect((await planAt('zambia-2018-2020')).commitments.map(({ code }) => code)).toEqual(['ZM0002']);
  });

  it('leaves nothing behind where it is interrupted', async () => {
    const comparison = await compare(
      rowsLike({}, { ...OTHER, 'Action Plan ID': 'AP_ZMB02', 'Action Plan Number': '2' }),
    );
    const stop = applyComparison(store, comparison, {
      ...{ actor: 'import', at: LOADED_AT },
      progress: (_, done) => {
        if (done === 1) throw new Error('interrupted');
      },
    });
    await expect(stop).rejects.toThrow('interrupted');
    expect(await revision()).toBe(0);
    expect(await db.writer.isEmpty()).toBe(true);
    expect(await db.database.reader.organization.count()).toBe(0);
  });
});

describe('a newer release', () => {
  it('brings new texts, dates and bodies, and the list of changes tells them', async () => {
    await take(rowsLike({}, OTHER));
    const newer = {
      'Commitment Title': 'Publish every budget',
      'End Date': '12/31/2020',
      'Lead Institution': 'Treasury',
    };
    const { comparison, made } = await take(rowsLike(newer, OTHER));
    expect(made).toMatchObject({ number: 2 });
    expect(comparison.changes.updates[0]?.changed[0]?.facts.map(({ field }) => field)).toEqual([
      ...['title', 'periods', 'participations'],
    ]);
    const plan = await planAt('zambia-2018-2020');
    expect(plan.commitments[0]).toMatchObject({ title: { en: 'Publish every budget' }, number: 1 });
    expect(plan.participations.find(({ commitment }) => commitment === 'ZM0001')?.organization).toBe('treasury');
    const [edit] = plan.edits ?? [];
    expect(edit).toMatchObject({ commitment: 'ZM0001', added: false, reason: expect.stringMatching(/^archivo /u) });
    expect(edit?.facts.map(({ field }) => field)).toEqual(['title', 'endsOn', 'participations']);
  });

  it('brings a new commitment and leaves those it does not name, which is told', async () => {
    await take(rowsLike({}));
    const { comparison } = await take(rowsLike(OTHER));
    expect(codesOf(comparison)).toEqual(['NOT_IN_FILE']);
    const plan = await planAt('zambia-2018-2020');
    expect(plan.commitments.map(({ code, number }) => [code, number])).toEqual([
      ['ZM0001', 1],
      ['ZM0002', 2],
    ]);
  });

  it('keeps the earlier value of the IRM for the days before', async () => {
    await take(rowsLike({ 'Completion (End Of Term)': 'NR', _CompletionEndTerm: 'NR' }));
    await take(rowsLike({ 'Completion (End Of Term)': 'Complete', _CompletionEndTerm: '5' }));
    const plan = await planAt('zambia-2018-2020');
    const completion = (asOf: string) =>
      irmAsOf(plan, asOf)
        .get('ZM0001')
        ?.find(({ variable }) => variable === 'COMPLETION')?.cells[0];
    expect(completion('2026-11-21')).toMatchObject({ value: null, absence: 'NOT_YET_ASSESSED' });
    expect(completion('2026-11-22')).toMatchObject({ value: 'COMPLETE' });
    expect((await take(rowsLike({ 'Completion (End Of Term)': 'Complete', _CompletionEndTerm: '5' }))).made).toBe(
      'SAME',
    );
  });

  it('does not touch what a person changed here, and says so', async () => {
    await take(rowsLike({}));
    const { writer } = db.database;
    await writer.user.create({ data: { id: 'u', name: 'U', email: 'u@example.org' } as never });
    await writer.commitment.update({ where: { id: 'ap-zmb01/ZM0001' }, data: { title: { en: 'Ours' } } });
    const facts = { title: { en: USUAL['Commitment Title'] ?? '' }, version: 'original' };
    await writer.auditEvent.create({
      data: {
        ...{ id: 'e', at: LOADED_AT, actor: 'Office', userId: 'u', action: 'COMMITMENT_CHANGED', entity: 'COMMITMENT' },
        ...{ entityId: 'ap-zmb01/ZM0001', summary: {}, before: facts, after: { ...facts, title: { en: 'Ours' } } },
      },
    });
    const { comparison } = await take(rowsLike({ 'Commitment Title': 'Theirs', 'Short Title': 'Short' }));
    expect(codesOf(comparison)).toContain('KEPT_AS_EDITED');
    expect((await planAt('zambia-2018-2020')).commitments[0]).toMatchObject({
      title: { en: 'Ours' },
      ogpShortTitle: 'Short',
    });
  });

  it('does not empty what it has no column for', async () => {
    await take(rowsLike({}));
    const headers = Object.keys(USUAL).filter(
      (header) => !['Theme', 'Full Text', 'Open Data', 'Lead Institution'].includes(header),
    );
    const { comparison } = await take(rowsLike({}), { headers });
    expect(comparison.changes.updates).toEqual([]);
    const plan = await planAt('zambia-2018-2020');
    expect(plan.commitments[0]?.policyAreas.map(({ code }) => code)).toEqual(['open-data', 'fiscal-openness']);
    expect(plan.participations).toHaveLength(1);
  });
});

describe('rows that cannot be taken as they are', () => {
  // What differs from the usual row, and what is found.
  it.each<[name: string, rows: Cells[], codes: string[]]>([
    ['an identifier twice', [{}, { 'Commitment Title': 'Another' }], ['ID_REPEATED']],
    ['an identifier of another form', [{}, { 'Commitment Unique Identifier': 'budget', URL: '' }], ['ID_UNREADABLE']],
    ['no identifier at all', [{}, { 'Commitment Unique Identifier': '', URL: '' }], ['ID_MISSING']],
    [
      'an identifier in the address alone',
      [
        {},
        { 'Commitment Unique Identifier': 'NA', URL: 'https://o.org/commitments/zm0007/', 'Commitment Number': '7' },
      ],
      ['ID_FROM_URL'],
    ],
    ['no plan', [{}, { ...OTHER, 'Action Plan ID': '', Code: '' }], ['PLAN_UNKNOWN']],
    ['no years', [{ 'Year Of Submission': 'NA' }], ['PLAN_YEARS_MISSING']],
    [
      'a plan told otherwise',
      [
        {},
        { ...OTHER, 'Action Plan End Year': '2021' },
        { ...OTHER, 'Commitment Unique Identifier': 'ZM0003', 'Commitment Number': '3' },
      ],
      ['PLAN_DIFFERS'],
    ],
    ['a day that does not exist', [{ 'End Date': '31/02/2021' }], ['DATE_IMPOSSIBLE', 'PERIOD_INCOMPLETE']],
    ['words for a date', [{ 'End Date': 'By winter 2025' }], ['DATE_UNREADABLE', 'PERIOD_INCOMPLETE']],
    ['an end before the start', [{ 'End Date': '2012' }], ['DATES_REVERSED']],
    ['day or month first', [{ 'Start Date': '3/4/2018', 'End Date': 'NA' }], ['DATE_AMBIGUOUS', 'PERIOD_INCOMPLETE']],
    ['a word that is no level', [{ 'Completion (End Of Term)': 'Almost' }], ['VALUE_UNKNOWN']],
    ['a number beside another word', [{ 'Completion (End Of Term)': 'Complete' }], ['CODE_DIFFERS']],
    ['a variable of another method', [{ 'Potential for Results': 'Modest' }], ['NOT_IN_METHOD']],
    ['relevance against its own values', [{ _Relevant: '0' }], ['RELEVANCE_DIFFERS']],
    ['a tag that is neither', [{ 'Open Data': 'maybe' }], ['FLAG_UNKNOWN']],
    ['a number like 2.1', [{ 'Commitment Number': '2.1' }], ['NUMBER_NOT_PLAIN']],
    ['a number twice', [{}, { ...OTHER, 'Commitment Number': '1' }], ['NUMBER_REPEATED', 'NUMBER_NOT_PLAIN']],
    ['no lead', [{ 'Lead Institution': 'NA' }], ['LEAD_MISSING']],
    ['an e-mail address', [{ 'Full Text': 'Write to ana@example.org.' }], ['EMAIL_LEFT_OUT']],
    ['a list with commas', [{ 'Lead Institution': 'Treasury, Audit, Statistics, Others' }], ['LIST_NOT_PARTED']],
    ['a spelling', [{}, { ...OTHER, 'Lead Institution': 'MINISTRY OF FINANCE' }], ['SPELLING_MATCHED']],
    ['an acronym', [{}, { ...OTHER, 'Lead Institution': 'MOF' }], ['ACRONYM_MATCHED']],
    [
      'a name that goes on',
      [{}, { ...OTHER, 'Lead Institution': 'Ministry of Finance and Planning' }],
      ['COULD_BE_SAME_BODY'],
    ],
    ['no title', [{ 'Commitment Title': '' }], ['TITLE_MISSING']],
  ])('%s', async (_, rows, codes) => {
    const { comparison, made } = await take(rowsLike(...rows));
    expect(codesOf(comparison)).toEqual(codes);
    const placed = rows.length - comparison.findings.filter(({ level }) => level === 'ERROR').length;
    expect(await db.database.reader.commitment.count()).toBe(placed);
    for (const { message } of comparison.findings) expect(`${message.es}${message.en}`).not.toMatch(/[{}]|undefined/u);
    if (placed > 0) expect(made).toMatchObject({ number: 1 });
    // Whatever was found: the same file again is no change.
    expect((await take(rowsLike(...rows))).made).toBe('SAME');
  });

  it('says row, column, value and code, and keeps the row as it is written', async () => {
    const { comparison } = await take(rowsLike({ 'Start Date': 'Underway', Weather: 'fine' }));
    expect(comparison.findings).toContainEqual(
      expect.objectContaining({
        row: 2,
        commitment: 'ZM0001',
        column: 'Start Date',
        value: 'Underway',
        code: 'DATE_UNREADABLE',
      }),
    );
    const plan = await planAt('zambia-2018-2020');
    expect(plan.commitments[0]?.notes[0]?.['en']).toBe(
      'Dates by OGP\'s data, as they are written: start "Underway", end "6/30/2020".',
    );
    const kept = await db.database.reader.datasetRow.findFirstOrThrow();
    expect(kept).toMatchObject({ row: 2, cells: { 'Start Date': 'Underway', Weather: 'fine', CHECKSUM: '1' } });
  });

  it('a row of another length, among others that are taken', async () => {
    const [head = '', first = '', second = ''] = csvOf(
      rowsLike({ 'Full Text': 'x' }, { ...OTHER, 'Full Text': 'x' }),
    ).split('\n');
    const file = [head, first, 'ZM0009,Zambia', second].join('\n');
    const comparison = await compareFile(store, await fileIn(folder, file), null);
    expect(comparison.findings).toContainEqual(expect.objectContaining({ row: 3, code: 'ROW_LENGTH', level: 'ERROR' }));
    expect(comparison.changes.plans[0]?.commitments.map(({ code }) => code)).toEqual(['ZM0001', 'ZM0002']);
  });

  it('since 2021 nothing more is assessed of what is not verifiable', async () => {
    const rows = rowsLike({
      ...{ 'Year Of Submission': '2021', 'Action Plan End Year': '2023', Verifiable: 'No', 'Potential Impact': 'ND' },
      ...{
        'OGP Value Access To Information': 'ND',
        'OGP Value Civic Participation': 'ND',
        'Did It Open Government (Overall)': 'ND',
      },
      ...{
        'OGP Value Public Accountability': 'ND',
        'OGP Value Technology': 'ND',
        'Report Publication Year (End Of Term)': '2024',
      },
      ...{
        'Did It Open Government (Access To Information)': 'ND',
        'Did It Open Government (Civic Participation)': 'ND',
      },
    });
    const { comparison } = await take(rows);
    expect(codesOf(comparison)).toEqual(['NOT_VERIFIABLE', 'NOT_VERIFIABLE']);
    const values = irmAsOf(await planAt('zambia-2021-2023'), '2026-01-01').get('ZM0001') ?? [];
    expect(values.map(({ variable, cells }) => [variable, cells[0]?.value ?? cells[0]?.absence])).toEqual([
      ['VERIFIABILITY', 'NO'],
      ['OPEN_GOV_LENS', 'NOT_ASSESSABLE'],
      ['POTENTIAL_FOR_RESULTS', 'NOT_ASSESSABLE'],
      ['COMPLETION', 'NOT_ASSESSABLE'],
    ]);
  });
});

describe('a plan that is kept here', () => {
  const ECUADOR: Cells = {
    ...{ 'Country/Locality': 'Ecuador', Code: 'ECU', 'Action Plan ID': 'AP_ECU01', 'Year Of Submission': '2019' },
    ...{ 'Action Plan End Year': '2022', 'Lead Institution': 'Somebody Else', 'Commitment Title': 'Another title' },
    URL: 'https://opengovpartnership.org/members/ecuador/commitments/ec0006',
    ...{ 'Commitment Unique Identifier': 'EC0006', 'Commitment Number': '6' },
  };

  it('keeps its texts and takes only values that are to be transcribed', async () => {
    const own = await temporaryDatabase();
    const ecuador = createDatasetStore(own.database);
    const path = await fileIn(folder, csvOf(rowsLike(ECUADOR)));
    const before = await own.reader.dossier('ecuador-2019-2022');
    const comparison = await compareFile(ecuador, path, '2024-07');
    await applyComparison(ecuador, comparison, { actor: 'import', at: LOADED_AT });
    const after = await own.reader.dossier('ecuador-2019-2022');
    expect(after?.commitments).toEqual(before?.commitments);
    expect(after?.organizations).toEqual(before?.organizations);
    expect(after?.participations).toEqual(before?.participations);
    const completion = irmAsOf(after as PlanDossier, '2026-11-22')
      .get('C06')
      ?.find(({ variable }) => variable === 'COMPLETION');
    expect(completion?.cells[0]).toMatchObject({ value: 'LIMITED', assessment: { citation: 'ogp-dataset-2024-07' } });
    expect(codesOf(comparison)).toEqual(expect.arrayContaining(['PLAN_KEPT_HERE', 'KEPT_AS_COPIED']));
    const again = await compareFile(ecuador, path, null);
    expect(again.isSame).toBe(true);
    await own.remove();
  });

  it('takes no commitment that it does not have, and no plan whose number is taken', async () => {
    const own = await temporaryDatabase();
    const ecuador = createDatasetStore(own.database);
    const strange = { ...ECUADOR, 'Commitment Unique Identifier': 'EC0099' };
    const second = { ...ECUADOR, 'Commitment Unique Identifier': 'EC0098', 'Action Plan ID': 'AP_ECU09' };
    const comparison = await compareFile(ecuador, await fileIn(folder, csvOf(rowsLike(strange, second))), null);
    expect(codesOf(comparison)).toEqual(['NOT_IN_PLAN_HERE', 'PLAN_NUMBER_TAKEN']);
    expect(comparison.isSame).toBe(true);
    await own.remove();
  });
});
