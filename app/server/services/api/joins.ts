/** Rows of other resources that come along with a row. */
import { type Join, type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import type { Value } from '#server/reports/columns.ts';
import { partOf, type Part, placeOf } from './parts.ts';
import { recordOf, sentColumns, type Wish } from './shape.ts';

export type Joined = Record<string, Record<string, Value>[]>;

export interface JoinWish extends Wish {
  readonly include: readonly string[];
}

/** What gives the rows that come along with one row of a plan, by the name they come under. */
export function joiner(
  name: ResourceName,
  part: Part,
  dossier: PlanDossier,
  { include, lang }: JoinWish,
  asOf: IsoDate,
): (values: readonly Value[]) => Joined {
  const makers = include.flatMap((wanted) => {
    const join = RESOURCES[name].joins[wanted];
    return join ? [[wanted.replaceAll('-', '_'), lookup(join, part, dossier, lang, asOf)] as const] : [];
  });
  return (values) => Object.fromEntries(makers.map(([id, look]) => [id, look(values)]));
}

function lookup(join: Join, own: Part, dossier: PlanDossier, lang: Wish['lang'], asOf: IsoDate) {
  const other = partOf(dossier, join.resource, asOf);
  const columns = sentColumns(other.columns, { fields: null, lang });
  const ours = join.on.map(([id]) => placeOf(own, id));
  const theirs = join.on.map(([, id]) => placeOf(other, id));
  const keyAt = (places: readonly number[], values: readonly Value[]): string =>
    JSON.stringify(places.map((place) => values[place] ?? null));
  const groups = Map.groupBy(other.rows, ({ values }) => keyAt(theirs, values));
  return (values: readonly Value[]) =>
    (groups.get(keyAt(ours, values)) ?? []).map((row) => recordOf(columns, row.values));
}
