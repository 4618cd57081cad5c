import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // A plan's page names its scopes some 1,500 times: `s1x2y3z` instead of `svelte-1x2y3z`.
    cssHash: ({ hash, css }) => `s${hash(css)}`,
    // On phones tables are shown as cards; changing `display` may drop their meaning, so roles are written out.
    warningFilter: ({ code }) => code !== 'a11y_no_redundant_roles',
  },
  kit: {
    adapter: adapter({ out: 'build', precompress: true }),
    // `lib: 'app'` makes Kit guard app/server: a page that imports it fails the build.
    files: { src: 'app', lib: 'app', assets: 'static', routes: 'app/routes', appTemplate: 'app/app.html' },
    // Styles travel inside the page: asking for a dozen small sheets first held back every first view. See decision 0003.
    inlineStyleThreshold: Infinity,
    // The commands beside the pages are checked with them.
    typescript: {
      config: (config) => ({ ...config, include: [...config.include, '../scripts/**/*.ts'] }),
    },
    // Pages that may be cached whole carry hashes, not nonces.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self', 'unsafe-inline'],
        'img-src': ['self', 'data:'],
        'font-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['self'],
        'form-action': ['self'],
        'frame-ancestors': ['self'],
      },
    },
  },
};
