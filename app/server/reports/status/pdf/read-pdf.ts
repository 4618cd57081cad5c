/** Reads PDF files as Typst writes them: every object in plain text, one table of where they begin. Other files are refused. */

/** An object: its text, and the bytes of its stream where it has one. */
export interface PdfObject {
  readonly id: number;
  readonly text: string;
  readonly stream: Uint8Array | null;
}

const START = /startxref\s+(\d+)\s+%%EOF\s*$/;

export function* objectsOf(file: Buffer): Generator<PdfObject> {
  const start = Number(START.exec(file.toString('latin1', file.length - 64))?.[1]);
  const table = file.toString('latin1', start);
  const [, count = 0] = (/^xref\s+0 (\d+)\s/.exec(table) ?? []).map(Number);
  const entries = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
  if (count === 0 || entries.length !== count) throw new Error('Not a PDF as it was expected');
  const places = entries.map(([, at], id) => ({ id, at: Number(at) })).slice(1);
  const ends = new Map([...places].sort((a, b) => a.at - b.at).map(({ id }, i, all) => [id, all[i + 1]?.at ?? start]));
  for (const { id, at } of places) yield objectIn(file, id, at, ends.get(id) ?? start);
}

function objectIn(file: Buffer, id: number, at: number, end: number): PdfObject {
  const begin = at + `${id} 0 obj\n`.length;
  const bytes = file.subarray(begin, end);
  const mark = bytes.indexOf('\nstream\n');
  if (mark < 0 || bytes[0] !== 0x3c) return { id, text: textOf(bytes), stream: null };
  const text = bytes.toString('latin1', 0, mark);
  const length = Number(/\/Length (\d+)/.exec(text)?.[1]);
  return { id, text, stream: bytes.subarray(mark + '\nstream\n'.length, mark + '\nstream\n'.length + length) };
}

function textOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.slice(0, text.lastIndexOf('endobj')).trimEnd();
}

/** What a file says at its end of where to begin. */
export function trailerOf(file: Buffer): string {
  const end = file.toString('latin1', Math.max(0, file.length - 1024));
  return end.slice(end.lastIndexOf('trailer'));
}

/** Every object that the text names. */
export const referencesIn = (text: string): number[] =>
  [...text.matchAll(/\b(\d+) 0 R\b/g)].map(([, id]) => Number(id));

/** The object that an entry of a dictionary names; 0 where it has no such entry. */
export const named = (text: string, name: string): number =>
  Number(new RegExp(`/${name} (\\d+) 0 R`).exec(text)?.[1] ?? 0);

/** What stands in an array of a dictionary; nothing where it has no such entry. */
export const arrayIn = (text: string, name: string): string =>
  new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(text)?.[1] ?? '';

/** The text with every reference to another object replaced; literal strings are left alone, whatever they say. */
export function withReferences(text: string, other: (id: number) => number): string {
  const replace = (part: string): string =>
    part.replace(/\b(\d+) 0 R\b/g, (_, id: string) => `${other(Number(id))} 0 R`);
  let [done, at] = ['', 0];
  for (let open = text.indexOf('('); open >= 0; open = text.indexOf('(', at)) {
    done += replace(text.slice(at, open));
    at = afterString(text, open);
    done += text.slice(open, at);
  }
  return done + replace(text.slice(at));
}

/** Where the literal string that opens there has ended; brackets within it are in pairs or escaped. */
function afterString(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && (depth -= 1) === 0) return at + 1;
  }
  throw new Error('Not a PDF as it was expected');
}

/** A string of any characters. */
export const pdfString = (text: string): string =>
  `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
