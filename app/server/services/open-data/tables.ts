/** The tables of open data: what each is made from. Downloads, the API and the files for all plans share them. */
import type { IsoDate } from '#domain/dates.ts';
import { differences } from '#domain/discrepancies.ts';
import { notFound } from '#domain/errors.ts';
import type { PlanDossier } from '#domain/records.ts';
import { planStandings } from '#domain/standing.ts';
import { isPlanPublicBy } from '#domain/versions.ts';
import { assessmentsTable, repliesTable } from '#server/reports/open-data/assessments.ts';
import { commitmentsTable } from '#server/reports/open-data/commitments.ts';
import { evidenceTable } from '#server/reports/open-data/evidence.ts';
import { figuresTable } from '#server/reports/open-data/figures.ts';
import { forumsTable, meetingsTable, seatsTable } from '#server/reports/open-data/forum.ts';
import { irmValuesTable } from '#server/reports/open-data/irm-values.ts';
import { milestonesTable } from '#server/reports/open-data/milestones.ts';
import { organizationsTable } from '#server/reports/open-data/organizations.ts';
import { plansTable } from '#server/reports/open-data/plans.ts';
import { reportsTable } from '#server/reports/open-data/reports.ts';
import { versionsTable } from '#server/reports/open-data/versions.ts';
import { verdictsTable } from '#server/reports/open-data/verdicts.ts';
import { recommendationsTable } from '#server/reports/open-data/recommendations.ts';
import { voicesTable } from '#server/reports/open-data/voices.ts';
import { changesTable } from '#server/reports/open-data/changes.ts';
import { chartsTable } from '#server/reports/open-data/charts.ts';
import { discrepanciesTable } from '#server/reports/open-data/discrepancies.ts';
import type { OpenTable } from '#server/reports/table.ts';
import { planChanges } from '../change-list.ts';
import { rowsOf } from '../discrepancy-list.ts';
import { flagViews } from '../flag-views.ts';
import { disputedRows, judgementList } from '../judgement-rows.ts';
import { labelsOf } from '../plan-labels.ts';

type Maker = (dossiers: readonly PlanDossier[], asOf: IsoDate) => OpenTable;

const changes: Maker = (dossiers, asOf) =>
  changesTable(
    dossiers.flatMap((dossier) => planChanges(dossier, asOf).map((row) => ({ ...row, plan: dossier.plan.slug }))),
  );

const discrepancies: Maker = (dossiers, asOf) =>
  discrepanciesTable(
    dossiers.flatMap((dossier) => {
      const found = differences(dossier, planStandings(dossier, asOf));
      const labels = labelsOf(dossier);
      return [true, false]
        .flatMap((apart) => rowsOf(found, apart, dossier, labels, asOf))
        .map((row) => ({ ...row, plan: dossier.plan.slug }));
    }),
  );

/** What each voice concluded of commitments and evidence, as on the page of discrepancies. */
const voices: Maker = (dossiers, asOf) => {
  const tables = dossiers.map((dossier) => {
    const standings = planStandings(dossier, asOf);
    const judged = { dossier, standings, asOf, labels: labelsOf(dossier), flags: flagViews(dossier, asOf, standings) };
    const { discrepancies: apart, oneStep, incomparable } = judgementList(judged, () => true);
    return voicesTable(
      dossier.plan.slug,
      [...apart, ...oneStep, ...incomparable],
      disputedRows(judged, () => true),
    );
  });
  return below(voicesTable('', [], []), tables);
};

const below = (head: OpenTable, tables: readonly OpenTable[]): OpenTable => ({
  ...head,
  rows: tables.flatMap(({ rows }) => rows),
});

/** Tables by the name in their address. */
const TABLES: Readonly<Record<string, Maker>> = {
  planes: plansTable,
  compromisos: commitmentsTable,
  hitos: milestonesTable,
  reportes: reportsTable,
  organizaciones: organizationsTable,
  veredictos: verdictsTable,
  evaluaciones: assessmentsTable,
  respuestas: repliesTable,
  'valores-irm': irmValuesTable,
  evidencias: evidenceTable,
  cifras: figuresTable,
  versiones: versionsTable,
  foros: forumsTable,
  puestos: seatsTable,
  reuniones: meetingsTable,
  cambios: changes,
  discrepancias: discrepancies,
  graficos: chartsTable,
  voces: voices,
  recomendaciones: recommendationsTable,
};

export const TABLE_IDS: readonly string[] = Object.keys(TABLES);

/** Tables that tell of a plan's content, which nobody could read before the plan was public. */
const OF_PUBLIC_PLANS: ReadonlySet<string> = new Set(['planes', 'compromisos', 'hitos', 'cifras', 'graficos']);

/**
 * A table of the plans given, as they stood on a day.
 * @param id one of `TABLE_IDS`
 * @throws NOT_FOUND `TABLE_UNKNOWN`, whose subject lists those there are
 */
export function makeTable(id: string, dossiers: readonly PlanDossier[], asOf: IsoDate): OpenTable {
  const make = Object.hasOwn(TABLES, id) ? TABLES[id] : undefined;
  if (!make) throw notFound('TABLE_UNKNOWN', TABLE_IDS.join(' '));
  return make(OF_PUBLIC_PLANS.has(id) ? dossiers.filter((dossier) => isPlanPublicBy(dossier, asOf)) : dossiers, asOf);
}
