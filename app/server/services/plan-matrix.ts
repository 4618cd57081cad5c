import { valuesOn } from '#domain/irm/assessments.ts';
import { isKnownBy, type IsoDate } from '#domain/dates.ts';
import { counterpartOrganizationsOn, leadOrganizationsOn } from '#domain/participation.ts';
import type { AssessmentValue, Commitment, IrmReport, Organization, PlanDossier, Theme } from '#domain/records.ts';
import { type MilestoneStanding, planStandings } from '#domain/standing.ts';
import type { ReportSource, Variable } from '#domain/values.ts';

/** A commitment on a day: who answers for it, where its milestones stand, what the IRM said of its results. */
export interface CommitmentStanding {
  readonly commitment: Commitment;
  readonly leads: readonly Organization[];
  readonly counterparts: readonly Organization[];
  readonly standings: readonly MilestoneStanding[];
  readonly irm: AssessmentValue | null;
}

/** The plan matrix on a day: every commitment under its theme, each source in a column of its own. */
export interface PlanMatrixView {
  readonly themes: readonly { readonly theme: Theme; readonly commitments: readonly CommitmentStanding[] }[];
  /** All milestones in the plan's order. */
  readonly standings: readonly MilestoneStanding[];
  readonly irm: {
    /** What the IRM column shows. */
    readonly variable: Variable;
    /** The report that it is from; null while it had not been published on that day. */
    readonly report: IrmReport | null;
  };
  /** Bodies that share a part with others and from which nothing was received, where another one did report. */
  readonly silent: readonly SilentParty[];
}

export interface SilentParty {
  readonly commitment: Commitment;
  readonly source: Exclude<ReportSource, 'CORE_GROUP'>;
  readonly holders: readonly Organization[];
  readonly reported: readonly Organization[];
}

/** What results are rated by, the newest method first. */
const RESULT_VARIABLES: readonly Variable[] = ['EARLY_RESULTS', 'DIOG', 'COMPLETION'];

export function planMatrix(dossier: PlanDossier, asOf: IsoDate): PlanMatrixView {
  const standings = planStandings(dossier, asOf);
  const irm = resultColumn(dossier, asOf);
  const rows = dossier.commitments.map((commitment): CommitmentStanding => ({
    commitment,
    leads: leadOrganizationsOn(dossier, commitment.id, asOf),
    counterparts: counterpartOrganizationsOn(dossier, commitment.id, asOf),
    standings: standings.filter(({ milestone }) => milestone.commitment === commitment.id),
    irm: irm.report ? valueOf(dossier, commitment.id, irm.variable, irm.report.id, asOf) : null,
  }));
  const themes = dossier.themes
    .toSorted((a, b) => a.order - b.order)
    .map((theme) => ({ theme, commitments: rows.filter(({ commitment }) => commitment.theme === theme.id) }));
  return { themes, standings, irm, silent: rows.flatMap(silentParties) };
}

/** The result variable that this plan was, or will be, rated by, and its latest report public by that day. */
function resultColumn(dossier: PlanDossier, asOf: IsoDate): PlanMatrixView['irm'] {
  const values = valuesOn(dossier, asOf);
  const rated = RESULT_VARIABLES.find((name) => values.some((a) => a.variable === name && a.value !== null));
  const variable = rated ?? 'COMPLETION';
  const ids = new Set(values.filter((a) => a.variable === variable).map((a) => a.report));
  const report = dossier.irmReports.findLast((r) => ids.has(r.id) && isKnownBy(r.publishedOn, asOf));
  return { variable, report: report ?? null };
}

function valueOf(
  dossier: PlanDossier,
  commitment: string,
  variable: Variable,
  report: string,
  asOf: IsoDate,
): AssessmentValue | null {
  const found = valuesOn(dossier, asOf).find(
    (a) =>
      a.commitment === commitment &&
      a.variable === variable &&
      a.report === report &&
      (a.aspect ?? 'OVERALL') === 'OVERALL',
  );
  return found ?? null;
}

function silentParties({ commitment, leads, counterparts, standings }: CommitmentStanding): SilentParty[] {
  const filed = (source: ReportSource): Set<string> =>
    new Set(standings.flatMap(({ history }) => history.filter((r) => r.source === source).map((r) => r.organization)));
  return [
    { source: 'AGENCY_SELF', holders: leads } as const,
    { source: 'COUNTERPART', holders: counterparts } as const,
  ].flatMap(({ source, holders }) => {
    const who = filed(source);
    const reported = holders.filter(({ id }) => who.has(id));
    return holders.length > 1 && reported.length < holders.length ? [{ commitment, source, holders, reported }] : [];
  });
}
