import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { Tell } from './finding.ts';

/** The plans without continuations that would lead a commitment back to itself; each is told. */
export function withoutCycles(
  files: readonly PlanDossier[],
  here: ReadonlyMap<string, readonly string[]>,
  tell: Tell,
): readonly PlanDossier[] {
  const line = new Map(here);
  // A table may say nothing of it.
  for (const { code, continues = [] } of files.flatMap(({ commitments }) => commitments))
    line.set(code, [...new Set([...(line.get(code) ?? []), ...continues])]);
  const cleaned = (commitment: Commitment): Commitment => {
    const { continues = [] } = commitment as Partial<Commitment>;
    const good = continues.filter((earlier) => {
      const path = pathTo(commitment.code, earlier, line);
      if (path === null || here.get(commitment.code)?.includes(earlier)) return true;
      const place = { table: 'commitments', record: commitment.id, column: 'continues', value: earlier };
      tell('LINEAGE_CYCLE', place, { path: [commitment.code, ...path].join(' → ') });
      return false;
    });
    return good.length === continues.length ? commitment : { ...commitment, continues: good };
  };
  return files.map((file) => ({ ...file, commitments: file.commitments.map(cleaned) }));
}

/** From a commitment along what it continues to the one that is sought; null: there is no such way. */
function pathTo(sought: string, from: string, line: ReadonlyMap<string, readonly string[]>): string[] | null {
  const came = new Map<string, string | null>([[from, null]]);
  const open = [from];
  for (let code = open.shift(); code !== undefined; code = open.shift()) {
    if (code === sought) return trail(code, came);
    for (const next of line.get(code) ?? []) {
      if (came.has(next)) continue;
      came.set(next, code);
      open.push(next);
    }
  }
  return null;
}

function trail(end: string, came: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let code: string | null | undefined = end; code; code = came.get(code)) path.unshift(code);
  return path;
}
