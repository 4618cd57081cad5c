/** All commitments on a day with what a list needs of them: values of facets, and what it can be sorted by. */
import type { FacetId, SortId } from '#contracts/commitment-query.ts';
import type { IsoDate } from '#domain/dates.ts';
import { coverage, overdueCount } from '#domain/figures.ts';
import { lastUpdate } from '#domain/progress.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type LocalizedText, textIn } from '#domain/text.ts';
import type { Variable } from '#domain/values.ts';
import type { Locale } from '#format/locale.ts';
import { type CommitmentStanding, planMatrix } from '../plan-matrix.ts';
import { type FacetColumn, facetColumn } from './facet-column.ts';
import { FACET_DEFINITIONS, type FacetSubject, IRM_FACETS } from './facet-values.ts';
import { type FacetUniverse, facetUniverses } from './facet-universe.ts';
import { pauses } from '../pauses.ts';
import { irmValuesOn } from './irm-on-day.ts';
import { rememberPerPlans } from './memory.ts';

/** One commitment of the list; its place in `ListFacts.commitments` is its place in the search index too. */
export interface ListedCommitment {
  readonly title: LocalizedText;
  readonly overdue: number;
  /** Share of its milestones on which the lead body reported, 0 to 1; 1 when it has none. */
  readonly reported: number;
  /** Day of the last public report; empty when there is none. */
  readonly updated: string;
}

export interface ListFacts {
  readonly commitments: readonly ListedCommitment[];
  /** In the order of `FACETS`. */
  readonly columns: readonly FacetColumn[];
  /** Facets that no plan knows anything of. */
  readonly unused: ReadonlySet<FacetId>;
  readonly milestones: number;
  /** Places of the commitments in an order, made once. */
  readonly inOrder: (sort: SortId, locale: Locale) => readonly number[];
}

/** Days that are remembered; a reader seldom looks at more than today and one other. */
const KEEP_DAYS = 4;

/** The facts of all plans on a day, made once for each revision of the data and day; of many plans in turns with requests. */
export const listFacts: (dossiers: readonly PlanDossier[], asOf: IsoDate) => Promise<ListFacts> = rememberPerPlans(
  makeFacts,
  KEEP_DAYS,
);

async function makeFacts(dossiers: readonly PlanDossier[], asOf: IsoDate): Promise<ListFacts> {
  const pause = pauses();
  const commitments: ListedCommitment[] = [];
  const universes = facetUniverses(dossiers).map((universe) => ({ universe, rows: [] as number[][] }));
  for (const dossier of dossiers) {
    for (const subject of planSubjects(dossier, asOf)) {
      commitments.push(measures(subject.row, asOf));
      for (const { universe, rows } of universes) rows.push(valueNumbers(universe, subject));
      await pause();
    }
  }
  const columns = universes.map(({ universe, rows }) => facetColumn(universe, rows));
  const orders = new Map<string, readonly number[]>();
  const inOrder = (sort: SortId, locale: Locale): readonly number[] => {
    const key = `${sort} ${locale}`;
    const order = orders.get(key) ?? sorted(commitments, sort, locale);
    orders.set(key, order);
    return order;
  };
  const milestones = dossiers.reduce((sum, dossier) => sum + dossier.milestones.length, 0);
  return { commitments, columns, unused: unusedFacets(dossiers), milestones, inOrder };
}

function planSubjects(dossier: PlanDossier, asOf: IsoDate): FacetSubject[] {
  const rows = new Map(
    planMatrix(dossier, asOf).themes.flatMap(({ commitments }) => commitments.map((row) => [row.commitment.id, row])),
  );
  const irm = irmValuesOn(dossier, asOf);
  const irmVariables = new Set(dossier.assessments.map(({ variable }) => variable));
  return dossier.commitments.map((commitment) => {
    const row = rows.get(commitment.id) ?? { commitment, leads: [], counterparts: [], standings: [], irm: null };
    return { dossier, row, irm: irm.get(commitment.id) ?? new Map(), irmVariables };
  });
}

function valueNumbers(universe: FacetUniverse, subject: FacetSubject): number[] {
  const values = FACET_DEFINITIONS[universe.id].valuesOf(subject);
  return values.map((value) => universe.take(value, subject.dossier.plan.slug));
}

function measures({ commitment, standings }: CommitmentStanding, asOf: IsoDate): ListedCommitment {
  return {
    title: commitment.shortTitle,
    overdue: overdueCount(standings, asOf).value,
    reported: standings.length === 0 ? 1 : coverage(standings, 'AGENCY_SELF', asOf).value / standings.length,
    updated: lastUpdate(standings, asOf).value?.publishedOn ?? '',
  };
}

function unusedFacets(dossiers: readonly PlanDossier[]): Set<FacetId> {
  const used = new Set(dossiers.flatMap(({ assessments }) => assessments.map(({ variable }) => variable)));
  const irm = Object.entries(IRM_FACETS) as [FacetId, Variable][];
  const unused = irm.filter(([, variable]) => !used.has(variable)).map(([facet]) => facet);
  return new Set(dossiers.length > 1 ? unused : [...unused, 'plan']);
}

/** Ties keep the order of plans and numbers; so does `relevance`, which the words of a search decide. */
function sorted(commitments: readonly ListedCommitment[], sort: SortId, locale: Locale): number[] {
  const places = commitments.map((_, place) => place);
  const compare = COMPARE[sort](locale);
  return compare === null
    ? places
    : places.sort((a, b) => {
        const [x, y] = [commitments[a], commitments[b]];
        return x && y ? compare(x, y) : 0;
      });
}

type Compare = (a: ListedCommitment, b: ListedCommitment) => number;

const COMPARE: Readonly<Record<SortId, (locale: Locale) => Compare | null>> = {
  number: () => null,
  relevance: () => null,
  title: (locale) => {
    const { compare } = new Intl.Collator(locale);
    return (a, b) => compare(textIn(a.title, locale).text, textIn(b.title, locale).text);
  },
  overdue: () => (a, b) => b.overdue - a.overdue,
  updated: () => (a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0),
  coverage: () => (a, b) => a.reported - b.reported,
};
