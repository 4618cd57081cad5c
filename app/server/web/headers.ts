import type { RequestEvent } from '@sveltejs/kit';
import { canonicalPath, isFramedPath, isPrivatePath } from '#format/addresses.ts';

/** A reader keeps nothing for long; a shared cache may hold a page for a minute and revalidates it by its tag. */
const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

/** Headers of every answer that Kit gives. The content security policy is Kit's own (`kit.csp`). */
export function pageHeaders({ request, url }: RequestEvent, { headers, status }: Response): void {
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (isPrivatePath(canonicalPath(url.pathname) ?? '')) {
    headers.set('cache-control', 'private, no-store');
    headers.set('x-robots-tag', 'noindex');
  }
  if (isFramedPath(canonicalPath(url.pathname) ?? '')) letBeFramed(headers);
  if (headers.has('cache-control')) return;
  headers.set('cache-control', request.method === 'GET' && status === 200 ? PUBLIC : 'no-store');
}

/** Other sites may show it. It has no form and knows nobody, so there is nothing that a frame could steal a click for. */
function letBeFramed(headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? '';
  headers.set('content-security-policy', policy.replace(/frame-ancestors [^;]*/u, 'frame-ancestors *'));
  headers.delete('cross-origin-opener-policy');
}
