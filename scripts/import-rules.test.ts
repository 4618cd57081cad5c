import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBreaches, RULES } from './import-rules.ts';

describe('import rules', () => {
  it('hold in the whole of app/, without cycles', () => {
    expect(findBreaches().map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each([
    ['app/domain/a.ts', 'zod'],
    ['app/components/A.svelte', 'app/server/config.ts'],
    ['app/routes/+page.svelte', 'app/server/web/errors.ts'],
    ['app/routes/+page.server.ts', 'app/server/db/client.ts'],
    ['app/server/services/a.ts', 'fastify'],
    ['app/server/http/a.ts', 'app/server/db/client.ts'],
  ])('refuse that %s imports %s', (file, target) => {
    const rule = RULES.find(({ files }) => files.test(file));
    expect(rule?.allowed.some((allowed) => allowed.test(target))).toBe(false);
  });

  it('see cycles', () => {
    const root = mkdtempSync('data-cycle-');
    try {
      mkdirSync(join(root, 'x'));
      writeFileSync(join(root, 'x/a.ts'), `import { b } from './b.ts';\nexport const a = b;\n`);
      writeFileSync(join(root, 'x/b.ts'), `import { a } from './a.ts';\nexport const b = a;\n`);
      expect(findBreaches(root)[0]?.sentence).toContain('cycle:');
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
