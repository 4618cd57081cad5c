/** What the rows of a plan come to, with the keys that its records have here, or will have. */
import type {
  Commitment,
  Organization,
  Participation,
  Plan,
  PlanVersion,
  PolicyArea,
  Source,
  Theme,
} from '#domain/records.ts';
import type { Methodology } from '#domain/values.ts';
import type { StoredPlan } from '#server/services/ports-import.ts';
import { commitmentFacts } from './commitment-facts.ts';
import type { Report } from './finding.ts';
import type { ColumnKey } from './labels.ts';
import type { Member } from './member.ts';
import { numbersOf } from './numbering.ts';
import type { PartyFinder } from './parties.ts';
import { orderOf } from './periods.ts';
import { planFacts, themesOf, VERSION_ID, versionFacts } from './plan-facts.ts';
import type { PlanRows } from './plan-rows.ts';
import { planValues, type PlanValues } from './plan-values.ts';

export interface PlanReading {
  readonly rows: PlanRows;
  readonly member: Member;
  readonly plan: Plan;
  readonly version: PlanVersion;
  /** Themes that are not here yet. */
  readonly themes: readonly Theme[];
  readonly commitments: readonly Commitment[];
  readonly participations: readonly Participation[];
  readonly values: PlanValues;
  /** Bodies of the country. */
  readonly bodies: readonly Organization[];
  readonly source: Source;
}

export interface ReadingSetting {
  readonly member: Member;
  readonly parties: PartyFinder;
  readonly bodies: () => readonly Organization[];
  readonly has: (key: ColumnKey) => boolean;
  readonly areaOf: (area: PolicyArea) => PolicyArea;
  /** Addresses of plans that are in use; a new one is added. */
  readonly slugs: Set<string>;
  readonly source: Source;
  readonly report: Report;
}

/** @param stored the plan as it stands here; undefined: it is new */
export function readPlan(rows: PlanRows, stored: StoredPlan | undefined, setting: ReadingSetting): PlanReading {
  const { member, has, source, report, areaOf } = setting;
  const own = new Map((stored?.commitments ?? []).map(({ commitment }) => [commitment.code, commitment]));
  const keys = new Map(rows.rows.map(({ id }) => [id, own.get(id)?.id ?? id]));
  const given = new Map([...own].map(([code, { number }]) => [code, number]));
  const numbers = numbersOf(rows.rows, given, report);
  const themes = themesOf(rows, stored?.themes ?? [], member.home);
  const order = orderOf(rows.rows);
  const read = rows.rows.map((row) => {
    const id = keys.get(row.id) ?? row.id;
    const parties = setting.parties.partiesOf(row, id);
    const place = { id, number: numbers.get(row.id) ?? 0, theme: themes.ids.get(row.id) ?? '' };
    const facts = {
      ...place,
      version: stored?.versions[0]?.id ?? VERSION_ID,
      order,
      home: member.home,
      areaOf,
      report,
    };
    return { parties, commitment: commitmentFacts(row, { ...facts, partyText: parties.text, source: source.id }) };
  });
  const facts = planFacts(rows, member, setting.slugs);
  const plan = stored ? { ...facts, id: stored.plan.id, slug: stored.plan.slug } : facts;
  setting.slugs.add(plan.slug);
  return {
    ...{ rows, member, plan, themes: themes.added, bodies: setting.bodies(), source },
    version: versionFacts(rows, source.id),
    commitments: read.map(({ commitment }) => commitment),
    participations: read.flatMap(({ parties }) => parties.participations),
    values: planValues(rows, { member, has, keys, methods: methodsOf(stored), source: source.id, report }),
  };
}

const methodsOf = (stored: StoredPlan | undefined): ReadonlyMap<string, Methodology> =>
  new Map(stored?.isFromDataset ? stored.irmReports.map(({ id, methodology }) => [id, methodology]) : []);
