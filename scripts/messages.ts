import { compile } from '@inlang/paraglide-js';

/** Compiles the words of the site to functions (`app/paraglide`); Vite does the same while it builds. */
export async function compileMessages(): Promise<void> {
  await compile({
    project: './app/project.inlang',
    outdir: './app/paraglide',
    emitTsDeclarations: true,
    strategy: ['url', 'baseLocale'],
  });
}

if (import.meta.main) await compileMessages();
