import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import type { compile } from '@inlang/paraglide-js';

const STAMP = 'app/paraglide/.inputs';
const INPUTS = ['app/project.inlang/settings.json', 'app/messages/*/*.json', 'package-lock.json'];

/** Settings of the compiler; Vite's plugin, which compiles while pages are developed, takes the same. */
export const COMPILER = {
  project: './app/project.inlang',
  outdir: './app/paraglide',
  emitTsDeclarations: true,
  // One file a message, so that a page's script carries only the words it uses.
  outputStructure: 'message-modules',
  strategy: ['url', 'baseLocale'],
} satisfies Parameters<typeof compile>[0];

/** Compiles the words of the site to functions (`app/paraglide`), unless they are compiled already. */
export async function compileMessages(): Promise<void> {
  const stamp = hashOf(globSync(INPUTS).sort());
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  const paraglide = await import('@inlang/paraglide-js');
  await paraglide.compile(COMPILER);
  writeFileSync(STAMP, stamp);
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(COMPILER));
  for (const file of files) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

if (import.meta.main) await compileMessages();
