/** Where the records behind a check can be seen. */
import type { CheckRecord } from '#domain/requirements/result.ts';

const PARTS = { SEARCH: '/compromisos', CONTACT: '/actores#punto-de-contacto', RULES: null } as const;
const AREAS = { COCREATION: '/cocreacion', IMPLEMENTATION: '/compromisos' } as const;

/** A place on this site as a Spanish (canonical) path, or an address elsewhere; null: nothing more is to be seen. */
export function recordLink(record: CheckRecord): { readonly path: string } | { readonly url: string } | null {
  const url = 'url' in record ? record.url : null;
  if (url !== null) return { url };
  const path = pathOf(record);
  return path === null ? null : { path };
}

function pathOf(record: CheckRecord): string | null {
  switch (record.kind) {
    case 'MILESTONE':
      return `/compromisos/${record.commitment}#h${record.number}`;
    case 'COMMITMENT':
      return `/compromisos/${record.commitment}`;
    case 'PROPOSAL':
      return '/cocreacion';
    case 'AREA':
      return AREAS[record.area];
    case 'PART':
      return PARTS[record.part];
    case 'REQUIREMENT':
      return `#${record.requirement}`;
    default:
      return null;
  }
}
