/** `npm run check`: types, lint and format (the import rules are a test, so that they also run with the others). */
import { existsSync } from 'node:fs';
import { findBreaches } from './import-rules.ts';
import { compileMessages } from './messages.ts';
import { generateClient } from './prisma-generate.ts';
import { run } from './run.ts';

/** Makes the files that types depend on: database client, words, Kit's route types. */
export async function prepare(): Promise<void> {
  await generateClient();
  await compileMessages();
  await run('node_modules/.bin/svelte-kit', ['sync']);
}

export const CHECKS: readonly (readonly [name: string, work: () => Promise<void>])[] = [
  [
    'types',
    () =>
      run('node_modules/.bin/svelte-check', [
        '--tsconfig',
        './tsconfig.json',
        '--fail-on-warnings',
        '--output',
        'human',
      ]),
  ],
  ['lint', () => run('node_modules/.bin/eslint', ['.', '--max-warnings', '0'])],
  ['format', () => run('node_modules/.bin/prettier', ['--check', '--log-level', 'warn', '.'])],
  ['imports', imports],
];

async function imports(): Promise<void> {
  const breaches = findBreaches();
  if (breaches.length > 0) throw new Error(breaches.map(({ sentence }) => sentence).join('\n'));
}

if (import.meta.main) {
  if (!existsSync('node_modules')) throw new Error('Run "npm ci" first');
  await prepare();
  for (const [name, work] of CHECKS) {
    process.stdout.write(`── ${name}\n`);
    await work();
  }
}
