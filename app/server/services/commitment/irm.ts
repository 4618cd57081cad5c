/**
 * What the IRM concluded of a commitment, as transcribed here: every variable beside every moment. The later value never
 * replaces the earlier (rule D3), and a missing one says why it is missing (rule D4).
 */
import type { IrmColumn, IrmStory, IrmTableCell, IrmTableRow } from '#contracts/commitment-irm.ts';
import type { IsoDate } from '#domain/dates.ts';
import { irmAsOf, irmReportsOn, type IrmCell, type IrmRow, valuesOn } from '#domain/irm/assessments.ts';
import { computedFacts } from '#domain/irm/computed.ts';
import { COMPLETION_USES } from '#domain/irm/methodologies.ts';
import type { AssessmentValue, Commitment, IrmReport, PlanDossier } from '#domain/records.ts';
import { planTerm } from '#domain/reviewing/codebook.ts';
import { type Aspect, ASPECTS, MOMENTS, VARIABLES, type Moment, type NaReason, type Variable } from '#domain/values.ts';

/** What results are rated by, the newest method first. */
const RESULT_VARIABLES: readonly Variable[] = ['EARLY_RESULTS', 'DIOG', 'COMPLETION'];
/** Always side by side, whether or not there was a report at that moment. */
const STANDING_MOMENTS: readonly Moment[] = ['DESIGN', 'MIDTERM', 'END_OF_TERM'];
/** A label of OGP's site, told apart from what the IRM coded. */
const SITE_LABEL: Variable = 'OGP_SITE_AMBITION';

export function irmOf(dossier: PlanDossier, commitment: Commitment, asOf: IsoDate): IrmStory {
  const reports = irmReportsOn(dossier, asOf);
  const out = new Set(reports.map(({ id }) => id));
  const ofIrm = valuesOn(dossier, asOf).filter(({ source }) => source === 'IRM');
  const own = ofIrm.filter((value) => value.commitment === commitment.id);
  const rated = ratedIn(ofIrm);
  // Of this commitment alone: a plan may have hundreds, each of which asks.
  const assessments = dossier.assessments.filter((value) => value.commitment === commitment.id);
  const irmRows = irmAsOf({ ...dossier, assessments }, asOf).get(commitment.id) ?? [];
  const known = new Map(
    irmRows.flatMap(({ variable, aspect = 'OVERALL', cells }) =>
      cells.map((cell) => [`${variable} ${aspect} ${cell.moment}`, cell] as const),
    ),
  );
  const moments = MOMENTS.filter(
    (moment) => STANDING_MOMENTS.includes(moment) || ofIrm.some((value) => value.moment === moment),
  );
  const rows = codedOf(own).map(({ variable, aspect }): IrmTableRow => ({
    ...{ variable, aspect },
    cells: moments.map((moment) => {
      const cell = known.get(`${variable} ${aspect} ${moment}`);
      return cell ? knownCell(cell) : missingCell(variable, moment, own, rated);
    }),
  }));
  const ambition = own.find(({ variable, report, value }) => variable === SITE_LABEL && out.has(report ?? '') && value);
  return {
    reports,
    columns: moments.map((moment) => columnOf(moment, reports, ofIrm)),
    rows,
    computed: computedOf(irmRows, dossier),
    headline: headlineOf(ofIrm, rows),
    ambition: ambition ?? null,
    findings: dossier.irmFindings.filter(({ commitment: id, report }) => id === commitment.id && out.has(report)),
    unplaced: unplacedOf(dossier, commitment, out),
    methodNotes: (dossier.methodologyNotes ?? []).filter(({ report }) => report !== null && out.has(report)),
  };
}

/** What is coded of a commitment: each variable, as a whole and by aspects. */
function codedOf(own: readonly AssessmentValue[]): { readonly variable: Variable; readonly aspect: Aspect }[] {
  return VARIABLES.filter((variable) => variable !== SITE_LABEL).flatMap((variable) =>
    ASPECTS.filter((aspect) =>
      own.some((value) => value.variable === variable && (value.aspect ?? 'OVERALL') === aspect),
    ).map((aspect) => ({ variable, aspect })),
  );
}

/** What follows from the values of each moment, all of one method. */
function computedOf(rows: readonly IrmRow[], dossier: PlanDossier): IrmStory['computed'] {
  const planYear = planTerm(dossier).year;
  const cells = rows.flatMap((row) => row.cells);
  const codes = cells.map(({ moment, value, assessment }) => ({ ...assessment, moment, value }));
  return MOMENTS.flatMap((moment) => {
    const methodology = codes.find((code) => code.moment === moment && code.value !== null)?.methodology;
    if (methodology === undefined) return [];
    const facts = computedFacts(codes, { methodology, moment, planYear });
    return facts.length === 0 ? [] : [{ moment, facts }];
  });
}

function knownCell({ moment, report, assessment, value, absence }: IrmCell): IrmTableCell {
  const pending = absence === 'TO_TRANSCRIBE';
  return {
    moment,
    variable: assessment.variable,
    value,
    naReason: pending ? 'NOT_YET_ASSESSED' : absence,
    transcription: pending ? 'PENDING' : 'DONE',
    report: report.id,
    citation: assessment.citation,
    note: assessment.note,
    copied: assessment.copied ?? null,
  };
}

/** At which moments a plan is rated at all. */
interface Rated {
  /** Completion is, by one of the methods used. */
  readonly completion: ReadonlySet<Moment>;
  readonly anything: ReadonlySet<Moment>;
}

function ratedIn(values: readonly AssessmentValue[]): Rated {
  const methods = [...new Set(values.map(({ methodology }) => methodology))];
  const isCoded = (moment: Moment): boolean => methods.some((method) => COMPLETION_USES[method][moment] === 'CODED');
  return {
    completion: new Set(MOMENTS.filter(isCoded)),
    anything: new Set(values.map(({ moment }) => moment)),
  };
}

/** No value that day: the report was still to come, or the method does not rate this variable at that moment. */
function missingCell(variable: Variable, moment: Moment, own: readonly AssessmentValue[], rated: Rated): IrmTableCell {
  const naReason = missingReason(variable, moment, own, rated);
  return {
    moment,
    variable,
    value: null,
    naReason,
    transcription: 'DONE',
    report: null,
    citation: null,
    note: null,
    copied: null,
  };
}

function missingReason(
  variable: Variable,
  moment: Moment,
  own: readonly AssessmentValue[],
  { completion, anything }: Rated,
): NaReason {
  if (own.some((value) => value.variable === variable && value.moment === moment)) return 'NOT_YET_ASSESSED';
  const coded = completion.has(moment);
  if (variable === 'COMPLETION' && coded) return 'NOT_YET_ASSESSED';
  return moment === 'DESIGN' || coded || anything.has(moment) ? 'NOT_APPLICABLE' : 'NOT_USED_IN_METHOD';
}

function columnOf(moment: Moment, reports: readonly IrmReport[], all: readonly AssessmentValue[]): IrmColumn {
  const ids = new Set(all.filter((value) => value.moment === moment).map(({ report }) => report));
  return { moment, reports: reports.filter(({ id }) => ids.has(id)) };
}

/** The result variable that this plan is rated by, at its last moment with a record for this commitment. */
function headlineOf(all: readonly AssessmentValue[], rows: readonly IrmTableRow[]): IrmTableCell | null {
  const variable = RESULT_VARIABLES.find((name) =>
    all.some((value) => value.variable === name && value.value !== null),
  );
  const cells = rows.find((row) => row.variable === variable && row.aspect === 'OVERALL')?.cells ?? [];
  const rated = cells.findLast(({ naReason }) => naReason !== 'NOT_APPLICABLE' && naReason !== 'NOT_USED_IN_METHOD');
  return rated ?? null;
}

function unplacedOf(dossier: PlanDossier, commitment: Commitment, out: ReadonlySet<string>): IrmStory['unplaced'] {
  const codes = new Map(dossier.commitments.map(({ id, code }) => [id, code]));
  return dossier.unplacedValues
    .filter(({ commitments, report }) => commitments.includes(commitment.id) && out.has(report ?? ''))
    .map(({ report, variable, values, basis, commitments }) => ({
      report,
      variable,
      values,
      basis,
      codes: commitments.flatMap((id) => codes.get(id) ?? []),
    }));
}
