/** Tells plain text and tables apart from everything else: neither begins with bytes of its own. */

/** Tags that make browsers take a text for a page (WHATWG MIME Sniffing, 7.1), and SVG. */
const PAGE =
  /^[\s\uFEFF]*(<!--[\s\S]*?-->\s*)*<(!doctype|html|head|body|script|iframe|svg|style|title|div|table|font|br|h1|img|p|a|b|\?xml|\?php)[\s>/]/i;
/** A script for a shell. */
const PROGRAM = /^#!/;

/**
 * What a text is, from its beginning.
 * @param head the first bytes, decoded; a letter cut at the end does not matter
 * @returns `PAGE` and `PROGRAM` are never evidence
 */
export function textKind(head: string): 'TEXT' | 'CSV' | 'PAGE' | 'PROGRAM' {
  if (PAGE.test(`${head} `)) return 'PAGE';
  if (PROGRAM.test(head)) return 'PROGRAM';
  return isTable(head) ? 'CSV' : 'TEXT';
}

/** Whether bytes may be text: no control character but tabs, line ends and form feeds. ISO 8859 and UTF-8 both pass. */
export function maybeText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d)) && !bytes.includes(0x7f);
}

/** At least two complete lines with the same number, one or more, of the same separator. */
function isTable(head: string): boolean {
  const lines = head.split(/\r?\n/).slice(0, -1).filter(Boolean).slice(0, 10);
  return [',', ';', '\t'].some((separator) => {
    const counts = new Set(lines.map((line) => separators(line, separator)));
    return lines.length >= 2 && counts.size === 1 && !counts.has(0);
  });
}

function separators(line: string, separator: string): number {
  return line.replace(/"(?:[^"]|"")*"/g, '').split(separator).length - 1;
}
