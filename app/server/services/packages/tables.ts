/** Tables of a package, plan by plan: the same rows as the downloads and the API. */
import { RESOURCE_NAMES, type ResourceName, RESOURCES } from '#contracts/api/resources.ts';
import type { IsoDate } from '#domain/dates.ts';
import type { PlanDossier } from '#domain/records.ts';
import { tableName } from '#format/words/open-data.ts';
import type { Value } from '#server/reports/columns.ts';
import type { DescribedTable } from '#server/reports/package/data-package.ts';
import { columnsOf, makePart } from '../api/parts.ts';

export interface PackedTable extends DescribedTable {
  readonly name: ResourceName;
  /** Some rows at a time, plan by plan. */
  readonly parts: () => Iterable<readonly (readonly Value[])[]>;
  readonly rows: () => number;
}

/** Rows made into text at once. */
const PIECE = 250;

/** @param plans in the order of their addresses */
export function packedTables(plans: readonly PlanDossier[], asOf: IsoDate): PackedTable[] {
  return RESOURCE_NAMES.map((name) => {
    const { table, key } = RESOURCES[name];
    return {
      ...{ name, columns: columnsOf(name, asOf), key: ['plan', ...key] },
      title: { es: tableName(table, 'es'), en: tableName(table, 'en') },
      parts: function* () {
        for (const plan of plans) {
          const { rows } = makePart(plan, name, asOf);
          for (let at = 0; at < rows.length; at += PIECE) yield rows.slice(at, at + PIECE).map(({ values }) => values);
        }
      },
      rows: () => plans.reduce((sum, plan) => sum + makePart(plan, name, asOf).rows.length, 0),
    };
  });
}
