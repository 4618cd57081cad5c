/** What an import would change, counted and told line by line. */
import type { PlanDossier } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import { shown } from '../view/view.ts';
import type { DatasetChanges, FactChange, NewValue, PlanUpdate } from '#server/services/ports-import.ts';

export interface DifferenceCounts {
  readonly jurisdictions: number;
  readonly plans: number;
  readonly commitments: number;
  readonly organizations: number;
  readonly irmValues: number;
  readonly changedPlans: number;
  readonly changedCommitments: number;
  readonly addedCommitments: number;
  readonly changedValues: number;
  /** Rows of which only what is kept as text differs, or that are kept for the first time. */
  readonly keptRows: number;
}

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
  list.reduce((total, one) => total + count(one), 0);

export function countsOf({ jurisdictions, plans, organizations, updates, keptRows }: DatasetChanges): DifferenceCounts {
  return {
    jurisdictions: jurisdictions.length,
    plans: plans.length,
    commitments: sum(plans, ({ commitments }) => commitments.length),
    organizations: organizations.length,
    irmValues: sum(plans, ({ assessments }) => assessments.filter(({ value }) => value !== null).length),
    changedPlans: updates.filter((update) => update.facts.length > 0 || update.changedReports.length > 0).length,
    changedCommitments: sum(updates, ({ changed }) => changed.length),
    addedCommitments: sum(updates, ({ newCommitments }) => newCommitments.length),
    changedValues: sum(updates, ({ values }) => values.length),
    keptRows: keptRows.length,
  };
}

const LABELS: Readonly<Record<keyof DifferenceCounts, readonly [es: string, en: string]>> = {
  jurisdictions: ['Miembros nuevos', 'New members'],
  plans: ['Planes nuevos', 'New plans'],
  commitments: ['Compromisos de planes nuevos', 'Commitments of new plans'],
  organizations: ['Instituciones nuevas', 'New institutions'],
  irmValues: ['Valores del IRM en planes nuevos', 'IRM values in new plans'],
  changedPlans: ['Planes que cambian', 'Plans that change'],
  changedCommitments: ['Compromisos que cambian', 'Commitments that change'],
  addedCommitments: ['Compromisos nuevos en planes que ya están', 'New commitments in plans that are here'],
  changedValues: [
    'Valores del IRM nuevos o distintos en planes que ya están',
    'New or other IRM values in plans that are here',
  ],
  keptRows: ['Filas que se guardan tal como están escritas', 'Rows kept as they are written'],
};

/** What each count is called, in the order in which they are told. */
export const countLabels = (Object.keys(LABELS) as (keyof DifferenceCounts)[]).map((key) => ({
  key,
  label: { es: LABELS[key][0], en: LABELS[key][1] },
}));

/** One sentence for the audit trail. */
export function summaryOf(changes: DatasetChanges): LocalizedText {
  const { plans, commitments, changedCommitments, addedCommitments, changedValues } = countsOf(changes);
  const { es, en } = changes.release.label;
  return {
    es: `Se importaron los datos de OGP (${es}): planes nuevos ${plans}, compromisos nuevos ${commitments + addedCommitments}, compromisos que cambian ${changedCommitments}, valores del IRM nuevos o distintos ${changedValues}.`,
    en: `OGP's data (${en}) were imported: new plans ${plans}, new commitments ${commitments + addedCommitments}, commitments that change ${changedCommitments}, new or other IRM values ${changedValues}.`,
  };
}

/** Every difference in a line: `+` new, `~` another fact than before. */
export function differenceLines({ plans, updates }: DatasetChanges): string[] {
  return [...plans.map(planLine), ...updates.flatMap(updateLines)];
}

function planLine({ plan, commitments, irmReports }: PlanDossier): string {
  const codes = commitments.map(({ code }) => code);
  return `+ ${plan.slug} (${plan.ogpActionPlanId}): ${codes.length} · ${codes[0]} … ${codes.at(-1)} · IRM ${irmReports.length}`;
}

function updateLines(update: PlanUpdate): string[] {
  const { slug, facts, newReports, changedReports, newCommitments, changed, values } = update;
  return [
    ...facts.map((fact) => `~ ${slug} ${factText(fact)}`),
    ...newReports.map(({ title }) => `+ ${slug} IRM: ${textIn(title, 'es').text}`),
    ...changedReports.map(
      ({ report, before }) =>
        `~ ${slug} IRM ${textIn(report.title, 'es').text}: ${shown(before.publishedOn)} → ${shown(report.publishedOn)}`,
    ),
    ...newCommitments.map(({ code, title }) => `+ ${code} ${shown(title)}`),
    ...changed.flatMap(({ commitment, facts: own }) => own.map((fact) => `~ ${commitment.code} ${factText(fact)}`)),
    ...values.map(valueLine),
  ];
}

function valueLine({ value, before }: NewValue): string {
  const { commitment, moment, variable, aspect, naReason } = value;
  const what = [variable, aspect ?? ''].filter(Boolean).join(' ');
  return `${before === null ? '+' : '~'} ${commitment} IRM ${moment} ${what}: ${before ?? '–'} → ${value.value ?? naReason}`;
}

const factText = ({ field, before, after }: FactChange): string => `${field}: ${shown(before)} → ${shown(after)}`;
