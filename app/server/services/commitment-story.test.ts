import { describe, expect, it } from 'vitest';
import type { CommitmentStory } from '#contracts/commitment-story.ts';
import {
  aMilestoneVersion,
  anEvidence,
  aReport,
  aVersion,
  day,
  dossierWith,
  ec,
  month,
} from '#domain/testing/dossier.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { tableRecords } from '#server/reports/table.ts';
import { commitmentTable } from './commitment/csv.ts';
import { commitmentRecord } from './commitment/json.ts';
import { commitmentStory } from './commitment-story.ts';

const TODAY = '2026-11-22';
const ecuador = await ecuadorDossier();

const story = (code: string, asOf = TODAY): Promise<CommitmentStory> =>
  commitmentStory(dossiersOf(ecuador), { code, asOf });
const complete = ({ figures }: CommitmentStory) => REPORT_SOURCES.map((source) => figures.complete[source].value);
const reported = ({ figures }: CommitmentStory) => REPORT_SOURCES.map((source) => figures.coverage[source].value);
const result = ({ irm }: CommitmentStory) => irm.headline && { ...irm.headline, citation: undefined, note: undefined };

describe('the figures of a commitment', () => {
  it.each([
    ['EC0003', TODAY, { of: 9, complete: [5, 6, 6], reported: [8, 9, 9], overdue: 4, differing: 2, discrepancies: 0 }],
    ['EC0007', TODAY, { of: 9, complete: [5, 6, 5], reported: [9, 9, 8], overdue: 4, differing: 5, discrepancies: 2 }],
    ['EC0005', TODAY, { of: 5, complete: [3, 0, 3], reported: [5, 0, 4], overdue: 2, differing: 0, discrepancies: 0 }],
    ['EC0002', TODAY, { of: 5, complete: [1, 2, 1], reported: [1, 5, 5], overdue: 4, differing: 1, discrepancies: 0 }],
    [
      'EC0003',
      '2021-10-20',
      { of: 9, complete: [1, 6, 0], reported: [1, 9, 0], overdue: 6, differing: 0, discrepancies: 0 },
    ],
    [
      'EC0003',
      '2020-06-01',
      { of: 9, complete: [0, 0, 0], reported: [0, 0, 0], overdue: 0, differing: 0, discrepancies: 0 },
    ],
  ])('of %s on %s', async (code, asOf, expected) => {
    const found = await story(code, asOf);
    const { milestones, overdue, differing, discrepancies } = found.figures;
    expect({
      of: milestones,
      complete: complete(found),
      reported: reported(found),
      overdue: overdue.value,
      differing: differing.value,
      discrepancies: discrepancies.value,
    }).toEqual(expected);
  });
});

describe('what the sources say', () => {
  it('stands side by side, a silent source with nothing in its place', async () => {
    const { milestones } = await story('EC0003');
    const sixth = milestones[5]?.statements.map(({ source, filed }) => [source, filed?.report.state.value ?? null]);
    expect(sixth).toEqual([
      ['AGENCY_SELF', 'EJECUCION'],
      ['COUNTERPART', 'COMPLETADO'],
      ['CORE_GROUP', 'COMPLETADO'],
    ]);
    expect(milestones[8]?.statements[0]).toEqual({ source: 'AGENCY_SELF', filed: null });
    expect(milestones.map(({ anchor }) => anchor)).toContain('h9');
  });

  it('differs where the words differ, with the distance and the day', async () => {
    const { differences } = await story('EC0007');
    expect(differences.filter(({ discrepancy }) => discrepancy).map(({ number, steps }) => [number, steps])).toEqual([
      [1, 3],
      [8, 3],
    ]);
    expect(differences[0]).toMatchObject({ number: 1, since: '2021-10-25' });
  });

  it('names a round whose answers are not known once it had begun', async () => {
    expect((await story('EC0003')).rounds.map(({ id, dataAvailable }) => [id, dataAvailable])).toEqual([
      ['2021-10', true],
      ['2022-05', false],
    ]);
    expect((await story('EC0003', '2022-01-01')).rounds).toHaveLength(1);
  });
});

describe('what the IRM concluded', () => {
  it.each([
    ['EC0003', TODAY, { value: 'OUTSTANDING', naReason: null, transcription: 'DONE' }],
    ['EC0003', '2023-12-31', { value: 'OUTSTANDING', naReason: null, transcription: 'DONE' }],
    ['EC0003', '2023-12-30', { value: null, naReason: 'NOT_YET_ASSESSED', transcription: 'DONE' }],
    ['EC0005', TODAY, { value: null, naReason: 'NOT_YET_ASSESSED', transcription: 'PENDING' }],
  ])('%s on %s: %o', async (code, asOf, expected) => {
    expect(result(await story(code, asOf))).toMatchObject({ variable: 'DIOG', moment: 'END_OF_TERM', ...expected });
  });

  it('says of every empty cell why it is empty (rule D4)', async () => {
    const { irm } = await story('EC0003');
    const word = (cell: (typeof irm.rows)[number]['cells'][number]) =>
      cell.value ?? (cell.transcription === 'PENDING' ? 'PENDING' : cell.naReason);
    expect(irm.columns.map(({ moment, reports }) => [moment, reports.length])).toEqual([
      ['DESIGN', 1],
      ['MIDTERM', 0],
      ['END_OF_TERM', 1],
    ]);
    expect(Object.fromEntries(irm.rows.map(({ variable, cells }) => [variable, cells.map(word)]))).toEqual({
      VERIFIABILITY: ['YES', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE'],
      RELEVANCE: ['YES', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE'],
      POTENTIAL_IMPACT: ['PENDING', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE'],
      COMPLETION: ['NOT_APPLICABLE', 'NOT_USED_IN_METHOD', 'PENDING'],
      DIOG: ['NOT_APPLICABLE', 'NOT_USED_IN_METHOD', 'OUTSTANDING'],
      PROMISING: ['PENDING', 'NOT_USED_IN_METHOD', 'NOT_APPLICABLE'],
    });
  });

  it('keeps the label of the OGP site apart, and the values that cannot be placed', async () => {
    expect((await story('EC0003')).irm.ambition?.value).toBe('HIGH');
    for (const code of ['EC0002', 'EC0005', 'EC0008']) {
      const { irm } = await story(code);
      expect(irm.unplaced).toMatchObject([
        { codes: ['EC0002', 'EC0005', 'EC0008'], values: ['MAJOR', 'MARGINAL', null] },
      ]);
      expect(irm.ambition).toBeNull();
    }
    expect((await story('EC0005', '2022-06-01')).irm.unplaced).toEqual([]);
  });
});

describe('who answers', () => {
  const names = (parts: CommitmentStory['people']['leads']) =>
    parts.map(({ part, current, filed }) => [part.organization, current, filed]);

  it('passes from a body to its successor on the day of the handover', async () => {
    const before = await story('EC0002', '2021-05-23');
    const after = await story('EC0002', '2021-05-24');
    expect(names(before.people.leads)).toEqual([['planifica-ecuador', true, 0]]);
    expect(before.people.leads[0]?.part.to).toBeNull();
    expect(names(after.people.leads)).toEqual([
      ['snp', true, 0],
      ['planifica-ecuador', false, 0],
    ]);
    expect(after.people.handovers.at(-1)).toMatchObject({
      to: 'snp',
      kind: 'RENAMED',
      legalAct: 'Decreto Ejecutivo 3',
    });
  });

  it('tells which of several counterparts filed', async () => {
    expect(names((await story('EC0007')).people.counterparts)).toEqual([
      ['dialogo-diverso', true, 9],
      ['esquel', true, 0],
    ]);
    expect((await story('EC0005')).people.counterparts.map(({ filed }) => filed)).toEqual([0, 0, 0, 0]);
  });

  it('groups other actors by role', async () => {
    const { people } = await story('EC0003');
    expect(people.others.map(({ role, parts }) => [role, parts.length])).toEqual([
      ['GOV_SUPPORT', 2],
      ['CSO', 2],
      ['ACADEMIA', 1],
      ['MULTILATERAL', 2],
    ]);
  });
});

describe('what changed', () => {
  it('is told newest first, reports of one body and round as one entry', async () => {
    const { changes } = await story('EC0003');
    expect(changes.map(({ id, date, to }) => [id, date.date, to?.date ?? null])).toEqual([
      ['irm-results-2023', '2023-01-01', null],
      ['end-PLAN', '2022-08-31', null],
      ['end-COMMITMENT', '2021-12-31', null],
      ['irm-design-2021', '2021-01-01', null],
      ['c03-platform-launch', '2021-12-15', null],
      ['reports-C03-H01-core-group-grupo-nucleo', '2021-12-03', null],
      [expect.stringContaining('sercop'), '2021-10-18', '2021-10-21'],
      [expect.stringContaining('fcd'), '2021-10-19', null],
      ['version-rescheduled', '2020-12-01', null],
      ['c03-emergency-data', '2020-12-20', null],
      ['version-original', '2019-01-01', null],
    ]);
  });

  it('leaves out what was not known on the day asked for', async () => {
    const { changes } = await story('EC0003', '2021-10-19');
    expect(changes[0]).toMatchObject({ kind: 'REPORTS', organization: 'fcd', reported: 9 });
    expect(changes.some(({ kind }) => kind === 'IRM_REPORT' || kind === 'PERIOD_END')).toBe(false);
  });

  it('tells a change of hands once', async () => {
    const told = async (code: string) =>
      (await story(code)).changes.flatMap((change) => {
        if (change.kind === 'RESPONSIBILITY') return change.handover.to;
        return change.kind === 'EVENT' && change.event.kind === 'RESPONSIBILITY_CHANGE' ? change.id : [];
      });
    expect(await told('EC0008')).toEqual(['c08-lead-moves']);
    expect(await told('EC0004')).toEqual(['maate']);
  });

  it('measures the silence of the repository at the end of the plan', async () => {
    expect((await story('EC0003')).clock.value).toMatchObject({
      lastUpdate: '2021-12-03',
      daysSilent: 271,
      late: true,
    });
    expect((await story('EC0003', '2022-01-01')).clock.value).toMatchObject({ daysSilent: 29, late: false });
  });
});

describe('a commitment is found', () => {
  it('by its code in any case', async () => {
    expect((await story('ec0003')).commitment.code).toBe('EC0003');
  });

  it('or the reader is told that there is none', async () => {
    await expect(story('EC9999')).rejects.toMatchObject({ code: 'NOT_FOUND', detail: 'COMMITMENT', subject: 'EC9999' });
  });

  it('with those of its theme and of its lead', async () => {
    const { related } = await story('EC0009');
    expect(related.sameTheme.map(({ code }) => code)).toEqual(['EC0008', 'EC0010']);
    expect(related.sameBody.map(({ code, bodies }) => [code, bodies])).toEqual([
      ['EC0001', ['mintel']],
      ['EC0008', ['presidencia']],
    ]);
  });
});

describe('a plan with rescheduled dates and corrected reports', () => {
  const versions = [
    { planVersion: 'v1', endsOn: month('2021-06') },
    { planVersion: 'v2', endsOn: month('2022-01') },
  ];
  const report = (id: string, publishedOn: string, over: object) =>
    aReport({ id, milestone: 'C01-H01', organization: 'lead', publishedOn, reportedOn: day(publishedOn), ...over });
  const small = dossierWith({
    versions: [aVersion(), aVersion({ id: 'v2', publishedOn: day('2020-12-01') })],
    milestones: dossierWith().milestones.map((milestone) => ({
      ...milestone,
      id: 'C01-H01',
      versions: versions.map((over) => aMilestoneVersion(over)),
    })),
    reports: [
      report('first', '2021-10-18', { state: ec('EJECUCION') }),
      report('second', '2021-11-02', { state: ec('COMPLETADO'), supersedes: 'first', evidence: [anEvidence()] }),
      report('late', '2022-10-01', { state: ec('COMPLETADO'), source: 'COUNTERPART', organization: 'partner' }),
    ],
  });

  it('shows how far the end moved, what was corrected and what came too late', async () => {
    const found = await commitmentStory(dossiersOf(small), { code: 'EC0001', asOf: '2023-01-01' });
    const [milestone] = found.milestones;
    expect(milestone?.standing.slippageDays).toBe(215);
    expect(
      milestone?.history.map(({ report: { id }, supersededBy, outsidePeriod }) => [id, supersededBy, outsidePeriod]),
    ).toEqual([
      ['late', null, true],
      ['second', null, false],
      ['first', 'second', false],
    ]);
    expect(found.figures.evidence.value).toBe(1);
    expect(found.changes.filter(({ kind }) => kind === 'REPORTS')).toMatchObject([
      { organization: 'partner' },
      { organization: 'lead', correction: true },
      { organization: 'lead', correction: false },
    ]);
  });
});

describe('the files of a commitment', () => {
  const rowsOf = (found: CommitmentStory) => tableRecords(commitmentTable(found));
  type Record = ReturnType<typeof rowsOf>[number];

  it.each(['EC0003', 'EC0007', 'EC0005', 'EC0002'])('add up to the totals of the page: %s', async (code) => {
    const found = await story(code);
    const rows = rowsOf(found);
    const count = (test: (row: Record) => boolean) => rows.filter(test).length;
    expect(rows).toHaveLength(found.figures.milestones * 3);
    REPORT_SOURCES.forEach((source, i) => {
      expect(count((row) => row.source === source && row.state === 'COMPLETADO')).toBe(complete(found)[i]);
      expect(count((row) => row.source === source && row.state_missing === null)).toBe(reported(found)[i]);
    });
    expect(count((row) => row.source === 'AGENCY_SELF' && row.overdue === true)).toBe(found.figures.overdue.value);
    const { milestones } = commitmentRecord(found);
    expect(milestones.filter(({ overdue }) => overdue)).toHaveLength(found.figures.overdue.value);
    expect(milestones.flatMap(({ reports }) => reports)).toHaveLength(reported(found).reduce((a, b) => a + b));
  });

  it('say what is missing and name the revision', async () => {
    const rows = rowsOf(await story('EC0003'));
    expect(rows.find((row) => row.milestone === 'C03-H09')).toMatchObject({
      source: 'AGENCY_SELF',
      state: null,
      state_missing: 'NO_REPORT',
      original_ends_on: null,
      original_ends_on_missing: 'ORIGINAL_DATE_UNKNOWN',
      ends_on: '2021-11-30',
      ends_on_precision: 'MONTH',
      as_of: TODAY,
      revision: 1,
    });
  });

  it('are plain data', async () => {
    const found = await story('EC0008');
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });
});
