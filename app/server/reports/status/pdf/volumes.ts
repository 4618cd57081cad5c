/**
 * A long report is laid out volume by volume: what the engine holds of a page is a megabyte, so that a thousand pages at once
 * would take more memory than a server has to spare. Each volume begins on a new page, and the file that is made of them shows no
 * seam but that.
 */
import type { PrintBlock, PrintPart } from './print-parts.ts';

/** About so many characters of input in one volume, each cell counted as many more: some thirty pages. */
const VOLUME = 280_000;
const CELL = 150;
/** Reports up to this are one volume; Ecuador's has a third of it. */
const ONE_VOLUME = 900_000;
/** A table takes no more than this of a volume. */
const TABLE = 100_000;

/** @param continued words in the caption of a table that goes on */
export function inVolumes(parts: readonly PrintPart[], continued: string): PrintPart[][] {
  if (parts.reduce((sum, { blocks }) => sum + sizeOf(blocks), 0) <= ONE_VOLUME) return [[...parts]];
  const volumes: PrintPart[][] = [[]];
  let room = VOLUME;
  for (const { wide, blocks } of parts) {
    for (const block of blocks.flatMap((one) => piecesOf(one, continued))) {
      const size = sizeOf(block);
      if (room < size && mayBegin(block)) {
        volumes.push([]);
        room = VOLUME;
      }
      room -= size;
      const volume = volumes.at(-1);
      const last = volume?.at(-1);
      if (last && last.wide === wide) last.blocks.push(block);
      else volume?.push({ wide, blocks: [block] });
    }
  }
  return volumes;
}

/** Cells cost more than their words: every one is laid out by itself. */
function sizeOf(value: unknown): number {
  const text = JSON.stringify(value);
  return text.length + CELL * (text.split('{"text":[[').length - 1);
}

/** Where a volume may begin: at a section or a sheet, or where a table goes on. */
const mayBegin = (block: PrintBlock): boolean =>
  (block.kind === 'heading' && Number(block.level) <= 2) || block.continued === true;

interface Group {
  readonly title: string | null;
  readonly rows: readonly unknown[];
}

/** A long table in pieces of whole rows, each with its header; what is said below it stays below its last. */
function piecesOf(block: PrintBlock, continued: string): PrintBlock[] {
  if (block.kind !== 'table' || sizeOf(block) <= TABLE) return [block];
  const pieces = rowsApart(block.groups as readonly Group[]);
  return pieces.map((groups, at) => ({
    ...block,
    groups,
    ...(at > 0 ? { continued: true, caption: `${String(block.caption)} ${continued}` } : {}),
    ...(at < pieces.length - 1 ? { notes: [], legend: [] } : {}),
  }));
}

/** Groups of rows with about as much in each as a table may take; a group that is divided has its title in both. */
function rowsApart(groups: readonly Group[]): Group[][] {
  const pieces: Group[][] = [[]];
  let room = TABLE;
  for (const { title, rows } of groups) {
    let from = 0;
    rows.forEach((row, at) => {
      const size = sizeOf(row);
      if (room < size) {
        if (at > from) pieces.at(-1)?.push({ title, rows: rows.slice(from, at) });
        pieces.push([]);
        from = at;
        room = TABLE;
      }
      room -= size;
    });
    pieces.at(-1)?.push({ title, rows: rows.slice(from) });
  }
  return pieces;
}
