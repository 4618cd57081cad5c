/** A feed in Atom (RFC 4287). */

export interface AtomEntry {
  /** Stable: the same entry keeps it for ever. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** ISO dates and times, UTC. */
  readonly published: string;
  readonly updated: string;
  /** Plain text. */
  readonly summary: string;
}

export interface AtomFeed {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  /** Who speaks: the site. */
  readonly author: string;
  /** Address of the feed, and of the page with the same content. */
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Characters that XML does not have, whatever is done to them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in an element or an attribute. */
export function xmlText(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign);
}

export function atomXml(feed: AtomFeed): string {
  const { id, lang, title, author, self, page, updated, entries } = feed;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xmlText(lang)}">
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<updated>${updated}</updated>
<author><name>${xmlText(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>
<link rel="alternate" type="text/html" hreflang="${xmlText(lang)}" href="${xmlText(page)}"/>
${entries.map(entryXml).join('\n')}
</feed>
`;
}

const entryXml = ({ id, title, href, published, updated, summary }: AtomEntry): string => `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<link rel="alternate" type="text/html" href="${xmlText(href)}"/>
<published>${published}</published>
<updated>${updated}</updated>
<summary>${xmlText(summary)}</summary>
</entry>`;

/** The moment of a day: noon in Greenwich, so that it is the same day almost everywhere. */
export const momentOf = (day: string): string => `${day}T12:00:00.000Z`;

/** Odd numbers apart, so that the four quarters of a name have nothing to do with one another. */
const SEEDS = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35] as const;
const PRIME = 0x01000193;

/** A name that stays the same wherever the site is: a UUID of version 8 (RFC 9562) made from the parts (FNV-1a). */
export function nameOf(...parts: readonly string[]): string {
  const text = ['ogp-tracker', ...parts].join('\n');
  const hex = SEEDS.map((seed) => {
    let hash: number = seed;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ];
  return `urn:uuid:${groups.join('-')}`;
}
