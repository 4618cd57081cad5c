/**
 * Commitments in the columns of the Partnership's own dataset, as far as they can be filled (domain, "Public data"). A commitment
 * that came from the dataset goes out as its row was written, so that nothing OGP says is lost on the way; what was changed here
 * since stands in its place.
 */
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { policyTags } from '#server/reports/status/ogp/columns.ts';
import { ogpTable } from '#server/reports/status/tables/ogp.ts';
import { csvLine, type OpenTable } from '#server/reports/table.ts';
import type { KeptCells } from '../ports-import.ts';
import { statusReport } from '../status-report/make.ts';

type Tags = ReturnType<typeof policyTags>;

/** A plan's rows. */
function rowsOf(plan: PlanDossier, tags: Tags, asOf: IsoDate): OpenTable {
  const whole = { institution: null, theme: null, commitments: [], ofCommitments: plan.commitments.length };
  const ids = plan.commitments.map(({ id }) => id);
  const report = statusReport(plan, ids, whole, asOf);
  return ogpTable(
    report,
    report.groups.flatMap(({ commitments }) => commitments),
    tags,
  );
}

/** Columns by the fact whose change here makes what OGP wrote out of date. */
const EDITED: Readonly<Record<string, readonly string[]>> = {
  'Commitment Title': ['title'],
  'Full Text': ['description'],
  Theme: ['theme'],
  'Start Date': ['startsOn'],
  'End Date': ['endsOn'],
};

/** Of which plan a row is, for the import, which knows plans by it; our table has no column for it. */
const PLACE = ['Code', 'National Or Local', 'Action Plan ID'] as const;

const placeOf = ({ plan, jurisdiction }: PlanDossier): Readonly<Record<(typeof PLACE)[number], string>> => ({
  Code: jurisdiction.iso3 ?? '',
  'National Or Local': jurisdiction.level === 'NATIONAL' ? 'National' : 'Other',
  'Action Plan ID': plan.ogpActionPlanId ?? '',
});

/** @param kept the cells of commitments that came from the dataset */
export async function* ogpCsv(plans: readonly PlanDossier[], asOf: IsoDate, kept: KeptCells): AsyncIterable<string> {
  const tags = policyTags(plans.flatMap(({ commitments }) => commitments));
  const cells = await kept(plans.map(({ plan }) => plan.id));
  // Areas of the dataset's own vocabulary; tags of other plans are no columns of it.
  const taken = plans.flatMap(({ commitments }) => commitments.filter(({ code }) => cells.has(code)));
  const areas = new Set(policyTags(taken).map(([, header]) => header));
  let headers: readonly string[] = [];
  for (const [at, plan] of plans.entries()) {
    const { columns, rows } = rowsOf(plan, tags, asOf);
    const own = columns.map(({ id }) => id);
    if (at === 0) {
      const known = new Set([...own, ...PLACE]);
      const others = [...new Set([...cells.values()].flatMap((row) => Object.keys(row)))].filter(
        (id) => !known.has(id),
      );
      headers = [...own, ...PLACE, ...others];
      yield csvLine(headers);
    }
    const place = placeOf(plan);
    for (const values of rows) {
      const ours = new Map<string, OpenTable['rows'][number][number]>(
        own.map((id, index) => [id, values[index] ?? null]),
      );
      for (const id of PLACE) ours.set(id, place[id]);
      const code = String(ours.get('Commitment Unique Identifier') ?? '');
      const row = cells.get(code);
      const edited = editedIn(plan, code);
      yield csvLine(
        headers.map((id) => {
          if (!row || edited.has(id)) return ours.get(id) ?? null;
          // Of policy areas only what is neither yes nor no is kept with the row.
          return (Object.hasOwn(row, id) ? row[id] : undefined) ?? (areas.has(id) ? (ours.get(id) ?? null) : null);
        }),
      );
    }
  }
}

/** Columns whose facts people changed here since. */
function editedIn({ edits = [], commitments }: PlanDossier, code: string): ReadonlySet<string> {
  const id = commitments.find((one) => one.code === code)?.id;
  const fields = new Set(
    edits.flatMap((edit) =>
      edit.commitment === id && edit.milestone === null ? edit.facts.map(({ field }) => field) : [],
    ),
  );
  return new Set(
    Object.entries(EDITED).flatMap(([header, own]) => (own.some((field) => fields.has(field)) ? [header] : [])),
  );
}
