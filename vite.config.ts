import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './app/project.inlang',
      outdir: './app/paraglide',
      emitTsDeclarations: true,
      strategy: ['globalVariable', 'baseLocale'],
    }),
    sveltekit(),
  ],
  test: {
    include: ['app/**/*.test.ts', 'scripts/**/*.test.ts', 'prisma/**/*.test.ts'],
    environment: 'node',
  },
});
