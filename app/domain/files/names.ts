/** Names of files as people send them, made safe to show, to store in a column and to offer for download. */

/** Longest name kept, in characters; most file systems take 255 bytes, and a letter may be four. */
export const MAX_NAME = 100;

/** Control characters, direction marks and invisible ones: they make `fdp.exe` look like `exe.pdf`. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|[\uD800-\uDFFF](?![\uDC00-\uDFFF])/gu;
/** What Windows or a shell would take for something else. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * A name without path, tricks or surprises, ending as its content demands.
 * @param given what the browser sent: may hold a path, control and direction characters, anything of any length
 * @param endings endings that the content may have, the usual one first; none of them there: the usual one is added
 * @returns at least one letter before the ending; `archivo` where nothing of the name is left
 */
export function cleanFileName(given: string, endings: readonly string[]): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replace(INVISIBLE, '').replace(FORBIDDEN, '-').replace(/\s+/gu, ' ');
  const trimmed = plain.replace(/^[\s.~-]+|[\s.]+$/gu, '');
  const { stem, ending } = parts(trimmed, endings);
  const short = [...stem].slice(0, MAX_NAME - ending.length - 1).join('');
  const kept = short.replace(/[\s.]+$/u, '') || 'archivo';
  return `${DEVICE.test(kept) ? '_' : ''}${kept}.${ending}`;
}

function parts(name: string, endings: readonly string[]): { readonly stem: string; readonly ending: string } {
  const at = name.lastIndexOf('.');
  const found = at === -1 ? '' : name.slice(at + 1).toLowerCase();
  return endings.includes(found)
    ? { stem: name.slice(0, at), ending: found }
    : { stem: name, ending: endings[0] ?? 'bin' };
}

/**
 * The header that names a download (RFC 6266): the name in ASCII for old programs, and whole in UTF-8 (RFC 8187).
 * @param how `inline` is shown by the browser, `attachment` saved
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

/** With every file of evidence: whoever sent it may be hostile, so it may run, load and post nothing. */
export const SANDBOX_HEADERS = {
  'content-security-policy':
    "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
