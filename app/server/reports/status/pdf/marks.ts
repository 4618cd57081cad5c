/** The marks of milestones as small pictures: the same shapes as on the pages, black and white at heart (rule D9). */
import { MARK_SHAPES, type MarkShape } from '#domain/values.ts';

const INK = '#16202a';
const LATE = '#a9311a';
const RING = `fill="none" stroke="${INK}" stroke-width="2"`;

const SHAPES: Readonly<Record<MarkShape, string>> = {
  complete: `<circle cx="10" cy="10" r="8" fill="${INK}"/><path d="M6 10.4l2.7 2.7L14 7.4" fill="none" stroke="#fff" stroke-width="2"/>`,
  underway: `<circle cx="10" cy="10" r="7" ${RING}/><path d="M10 3a7 7 0 0 0 0 14z" fill="${INK}"/>`,
  prep: `<circle cx="10" cy="10" r="7" ${RING}/><circle cx="10" cy="10" r="2.6" fill="${INK}"/>`,
  'not-started': `<circle cx="10" cy="10" r="7" ${RING}/>`,
  stopped: `<circle cx="10" cy="10" r="7" ${RING}/><path d="M8 7v6M12 7v6" ${RING}/>`,
  'no-report': `<path d="M4 4h12v12H4z" fill="none" stroke="${INK}" stroke-width="1.9" stroke-dasharray="2.3 2.5" stroke-dashoffset="1.15"/>`,
};
const APART = {
  NO: '',
  DIFFERS: `<path d="M7.2 2.8h9.6M7.2 6.2h9.6M14.4.8L9.6 8.2" fill="none" stroke="${INK}" stroke-width="1.5"/>`,
  DISCREPANCY: `<path d="M4 2.4h16M4 6.4h16M12.6.2L9 8.6M16.6.2L13 8.6" fill="none" stroke="${LATE}" stroke-width="2"/>`,
};
const OVERDUE = `<path d="M4 31h16v3H4z" fill="${LATE}"/>`;

/** Every mark by its file name. */
export function markFiles(): [name: string, svg: string][] {
  return MARK_SHAPES.flatMap((shape) =>
    [false, true].flatMap((overdue) =>
      Object.entries(APART).map(([apart, sign]): [string, string] => [
        `/marks/${shape}${overdue ? '-late' : ''}-${apart}.svg`,
        `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="36" viewBox="0 0 24 36"><g transform="translate(2 8)">${SHAPES[shape]}</g>${sign}${overdue ? OVERDUE : ''}</svg>`,
      ]),
    ),
  );
}
