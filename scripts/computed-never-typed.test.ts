/**
 * What follows from codes or reports is computed by one function and typed by nobody (docs/rules.md, invariant 6): no field of
 * a form, no key of a file that is loaded, no column of the database bears it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** "Potentially starred" is what a Design Report says, transcribed as a value of a variable, never as a field of its own. */
const COMPUTED =
  /^(is|has)?(star|starred|stars|highcompletion|highambition|strong(early)?results|changeincompletion|discrepanc(y|ies)|relevant|kappa|agreement)$/;
const bare = (name: string): string => name.replaceAll(/[_-]/gu, '').toLowerCase();

/** Names that a pattern finds in files. */
function namesIn(files: string, pattern: RegExp): string[] {
  return globSync(files, { cwd: ROOT }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(pattern)].flatMap(([, name]) => name ?? []),
  );
}

describe('what is computed', () => {
  it.each([
    ['field of a form', 'app/**/*.svelte', /\bname="([\w-]+)"/gu],
    ['key of a file that is loaded', 'app/contracts/plan-files/*.ts', /^\s+(\w+): /gmu],
    ['column of the database', 'prisma/schema.prisma', /^\s+(\w+)\s+(?:String|Int|Float|Boolean|Json)\b/gmu],
  ])('is no %s', (_, files, pattern) => {
    const names = namesIn(files, pattern);
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => COMPUTED.test(bare(name)))).toEqual([]);
  });
});
