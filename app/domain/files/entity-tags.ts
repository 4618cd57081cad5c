/**
 * Whether a client has the answer already, by what it sent as `If-None-Match`. A proxy may have marked the tag as weak; for a
 * GET that is the same tag (RFC 9110, 8.8.3.2 and 13.1.2).
 */
export function holdsTag(sent: string | null | undefined, own: string): boolean {
  const bare = own.replace(/^W\//u, '');
  const tags = sent?.split(',').map((tag) => tag.trim().replace(/^W\//u, '')) ?? [];
  return tags.some((tag) => tag === '*' || tag === bare);
}
