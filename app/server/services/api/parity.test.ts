/** What a page shows, the API says: the views of the pages beside the API's answers, today and on a past day. */
import { describe, expect, it } from 'vitest';
import { readListQuery } from '#contracts/api/list-query.ts';
import type { ResourceName } from '#contracts/api/resources.ts';
import { commitmentQuery, FACETS } from '#contracts/commitment-query.ts';
import { REPORT_SOURCES } from '#domain/values.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { createServices } from '../all.ts';
import { type ApiRecord, sentRecord } from './list.ts';

const services = createServices(dossiersOf(await ecuadorDossier()));
const DAYS = ['2026-11-22', '2021-11-30'];

async function rows(name: ResourceName, asOf: string, search = ''): Promise<ApiRecord[]> {
  const reading = readListQuery(name, new URLSearchParams(search), 'ndjson');
  if (!reading.ok) throw new Error(reading.fault.code);
  const list = await services.apiList({ query: reading.query, asOf });
  return [...list.chunks()].flat().map((row) => sentRecord(list.columns, row));
}

const everything = commitmentQuery.parse({ facets: Object.fromEntries(FACETS.map((id) => [id, []])) });

/** Yes and no, as the API says them. */
const asTruth: Readonly<Record<string, string>> = { yes: 'true', no: 'false' };

describe.each(DAYS)('on %s', (asOf) => {
  it('the list of commitments: each, with its milestones, its overdue ones and its last word', async () => {
    const page = await services.findCommitments({ query: everything, asOf, locale: 'es' });
    const api = await rows('commitments', asOf);
    expect(api.map(({ code }) => code)).toEqual(page.rows.map(({ code }) => code).toSorted());
    expect(page.total).toBe(api.length);
    for (const row of page.rows) {
      const said = api.find(({ code }) => code === row.code);
      expect([said?.complete_agency, said?.reported_agency, said?.overdue, said?.differing]).toEqual([
        row.agency.complete,
        row.agency.reported,
        row.overdue,
        // The page says in words that nothing can be compared.
        row.agreement.comparable === 0 ? null : row.agreement.differing.length,
      ]);
    }
  });

  it('every facet of the list gives as many commitments as its count says', async () => {
    const { facets } = await services.findCommitments({ query: everything, asOf, locale: 'es' });
    for (const { id, options } of facets.filter((facet) => facet.id !== 'plan')) {
      const name = id.replaceAll(/[A-Z]/gu, (sign) => `_${sign.toLowerCase()}`);
      for (const { value, count } of options) {
        const api = await rows(
          'commitments',
          asOf,
          new URLSearchParams({ [name]: asTruth[value] ?? value }).toString(),
        );
        expect([id, value, api.length]).toEqual([id, value, count]);
      }
    }
  });

  it('the page of each commitment: milestones with state, dates and delay, reports, figures', async () => {
    const [commitments, milestones, reports, figures] = await Promise.all(
      (['commitments', 'milestones', 'progress-reports', 'figures'] as const).map((name) => rows(name, asOf)),
    );
    for (const { code } of commitments ?? []) {
      const story = await services.commitmentStory({ code: String(code), asOf });
      const own = (milestones ?? []).filter(({ commitment }) => commitment === code);
      expect(
        own.map(({ number, agency_state, overdue, slippage_days }) => [
          number,
          agency_state,
          overdue ?? false,
          slippage_days,
        ]),
      ).toEqual(
        story.milestones.map(({ standing }) => [
          standing.milestone.number,
          standing.latest.AGENCY_SELF?.state.value ?? null,
          standing.overdue,
          standing.slippageDays,
        ]),
      );
      const told = story.milestones.flatMap(({ history }) => history);
      expect((reports ?? []).filter(({ commitment }) => commitment === code)).toHaveLength(told.length);
      for (const source of REPORT_SOURCES) {
        const figure = (figures ?? []).find(
          (row) => row.commitment === code && row.formula === 'milestones-complete/1' && row.source === source,
        );
        expect(figure?.value).toBe(story.figures.complete[source].value);
      }
    }
  });

  it('the page of discrepancies, of changes, of institutions and of charts: as many, and the same', async () => {
    const differences = await services.discrepancyList({ asOf, query: {} });
    const api = await rows('discrepancies', asOf);
    expect(api.filter(({ discrepancy }) => discrepancy)).toHaveLength(differences.discrepancies.length);
    expect(api).toHaveLength(differences.discrepancies.length + differences.oneStep.length);

    const changes = await services.changeList({ asOf, query: {} });
    expect(await rows('changes', asOf)).toHaveLength(changes.found);

    const { charts } = await services.planCharts({ plan: 'ecuador-2019-2022', locale: 'es', asOf });
    const titles = (await rows('charts', asOf)).map(({ id, title_es: title }) => [id, title]);
    expect(titles).toEqual(charts.map(({ spec }) => [spec.id, spec.title]).toSorted());
  });

  it('the calendar: every milestone with a known end, on its last day', async () => {
    const { coming, past } = await services.deadlines({ asOf, query: {} });
    const due = [...coming, ...past]
      .flatMap(({ entries }) => entries)
      .flatMap((entry) =>
        entry.kind === 'MILESTONE_END' ? [`${entry.commitment.code} ${entry.milestone.number} ${entry.day}`] : [],
      );
    const api = (await rows('milestones', asOf)).filter(({ ends_on: end }) => end !== null);
    expect(
      api.map((row) => `${String(row.commitment)} ${String(row.number)} ${String(row.ends_on)}`).toSorted(),
    ).toEqual(due.toSorted());
  });
});
