import type { Plugin } from 'vite';

const MARKS = /<!--(?:\[(?:!|-?\d+)?|\])?-->/g;
/** Components, and the two files of Svelte's server side that write such marks themselves. */
const DRAWING = /\.svelte$|\/svelte\/src\/internal\/server\/(?:hydration|index)\.js$/;
const EMPTY_PUSHES = /\$\$renderer\.push\((?:``|''|"")\);?/g;

/**
 * Leaves out the comments by which Svelte's client finds its way when it takes over a page. No page is taken over
 * (decision 0003), and they are a sixth of the HTML of a plan.
 */
export function withoutHydrationMarks(): Plugin {
  return {
    name: 'without-hydration-marks',
    apply: 'build',
    transform(code, id, options) {
      if (!options?.ssr || !DRAWING.test(id)) return null;
      return { code: code.replaceAll(MARKS, '').replaceAll(EMPTY_PUSHES, ''), map: null };
    },
  };
}
