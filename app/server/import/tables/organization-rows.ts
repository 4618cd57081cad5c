/** Rows of institutions. */
import type { Organization } from '#domain/records.ts';
import type { OrganizationType } from '#domain/values.ts';
import { slugOf } from '../ogp/slug.ts';
import type { RowCells } from './row-cells.ts';

/** What a row says of an institution; one that is new is whole. Null: it cannot be taken. */
export function readOrganization(cells: RowCells, known: readonly Organization[], all: readonly Organization[]) {
  const id = slugOf(cells.name('organization') ?? '');
  const here = known.find((one) => one.id === id);
  const said = {
    ...{ name: cells.bilingual('name'), acronym: cells.text('acronym'), sector: cells.code('sector') },
    ...{ type: cells.code('type') as OrganizationType | undefined, parent: cells.bodies('parent', all)[0] },
  };
  if (id === '' || (!here && !cells.has('NEW'))) return null;
  if (here) return { id, ...said };
  if (!said.name || !said.type || !said.sector) return null;
  const { name, type, sector, acronym = null, parent = null } = said;
  return { id, name, type, sector, acronym, parent, note: null, sources: [] };
}
