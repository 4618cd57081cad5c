import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ecuadorDossier } from '#server/testing/database.ts';
import { manyTimes } from '#server/testing/large-plan.ts';
import { renderReport } from './render.ts';
import type { RenderedReport } from './render-request.ts';
import { chooseScope } from './scope.ts';

const COMMITMENTS = 50;
const TODAY = '2026-11-22';
const steps: [number, number][] = [];
let first: RenderedReport;
let objects: Map<number, string>;
/** Streams by their number, as they are in the file. */
const drawings = new Map<number, Buffer>();

async function made(onProgress?: (done: number, of: number) => void): Promise<RenderedReport> {
  const dossier = manyTimes(await ecuadorDossier(), COMMITMENTS);
  const { ids: commitments, ...scope } = chooseScope(dossier, {}, TODAY);
  const form = { format: 'pdf', paper: 'a4' } as const;
  const origin = 'https://tracker.test';
  const request = { dossier, scope, commitments, asOf: TODAY, locale: 'es' as const, form, origin, permalink: origin };
  return renderReport(request, onProgress);
}

/** Every object by its number, those packed in streams as well. */
function objectsOf(file: Buffer): Map<number, string> {
  const text = file.toString('latin1');
  const found = new Map<number, string>();
  for (const match of text.matchAll(/^(\d+) 0 obj\n(<<[\s\S]*?)\nstream\n/gm)) {
    const [whole, id, dictionary = ''] = match;
    found.set(Number(id), dictionary);
    const start = match.index + whole.length;
    const stream = file.subarray(start, start + Number(/\/Length (\d+)/.exec(dictionary)?.[1]));
    drawings.set(Number(id), stream);
    if (!dictionary.includes('/ObjStm')) continue;
    const body = inflateSync(stream).toString('latin1');
    const begin = Number(/\/First (\d+)/.exec(dictionary)?.[1]);
    const places = [...body.slice(0, begin).matchAll(/(\d+) (\d+)/g)].map(
      ([, own, at]) => [Number(own), Number(at)] as const,
    );
    places.forEach(([own, at], i) =>
      found.set(own, body.slice(begin + at, begin + (places[i + 1]?.[1] ?? body.length))),
    );
  }
  return found;
}

const ofType = (type: string): string[] =>
  [...objects.values()].filter((text) => new RegExp(`/Type /${type}\\b`).test(text));
const referencesIn = (text: string): number[] => [...text.matchAll(/\b(\d+) 0 R\b/g)].map(([, id]) => Number(id));

beforeAll(async () => {
  first = await made((...step) => steps.push(step));
  objects = objectsOf(Buffer.from(first.body));
}, 60_000);

describe('a report that is laid out in several volumes', () => {
  it('is one file: each page once, and no reference that leads nowhere', () => {
    const [root = ''] = ofType('Pages');
    const kids = referencesIn(/\/Kids \[([^\]]*)\]/.exec(root)?.[1] ?? '');
    expect(new Set(kids).size).toBe(kids.length);
    expect(kids).toHaveLength(ofType('Page').length);
    const lost = [...objects.values()].flatMap(referencesIn).filter((id) => !objects.has(id));
    expect(lost).toEqual([]);
  });

  it('says on each page which it is, of how many', () => {
    const pages = ofType('Page');
    const drawn = pages.map((page) => Number(/\/pageNumber (\d+) 0 R/.exec(page)?.[1]));
    const numbers = drawn.map((id) => objects.get(id) ?? '');
    expect(numbers.filter((text) => text.includes('/Subtype /Form'))).toHaveLength(pages.length);
    const box = (text: string) => /\[0 0 [\d.]+ [\d.]+\]/.exec(text)?.[0];
    expect(numbers.map(box)).toEqual(pages.map(box));
    expect(new Set(drawn.map((id) => drawings.get(id)?.toString('latin1'))).size).toBe(pages.length);
    const last = pages.map((page) => /\/Contents \[\d+ 0 R (\d+) 0 R\]/.exec(page)?.[1]);
    expect(new Set(last).size).toBe(1);
    expect(drawings.get(Number(last[0]))?.toString()).toBe('/pageNumber Do\n');
  });

  it('holds the sheet of every commitment, and leads to each from its bookmarks and its contents', () => {
    const titles = [...objects.values()].filter(
      (text) => /\/Title \(?[^/]*\/Dest/.test(text) && text.includes('/Parent'),
    );
    const sheets = titles.filter(
      (text) => /Compromiso \d+\./.test(text) || text.includes('FEFF0043006F006D00700072006F006D00690073006F0020'),
    );
    expect(sheets).toHaveLength(COMMITMENTS);
    const links = ofType('Annot').filter((text) => text.includes('/Dest'));
    expect(links.length).toBeGreaterThanOrEqual(COMMITMENTS + 9);
    expect(ofType('Annot').some((text) => text.includes('(to:'))).toBe(false);
  });

  it('keeps the tags of all volumes in one tree, each content with its own place in it', () => {
    const [tree = ''] = ofType('StructTreeRoot');
    const keys = [...(/\/Nums \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) \d+ 0 R/g)].map(([, key]) =>
      Number(key),
    );
    expect(keys).toEqual(keys.map((_, at) => at));
    const used = [...objects.values()].flatMap((text) =>
      [...text.matchAll(/\/StructParents? (\d+)/g)].map(([, key]) => Number(key)),
    );
    expect(used.toSorted((a, b) => a - b)).toEqual(keys);
    const names = [...(/\/Names \[([^\]]*)\]/.exec(tree)?.[1] ?? '').matchAll(/\(([^)]*)\)/g)].map(
      ([, name]) => name ?? '',
    );
    expect(new Set(names).size).toBe(names.length);
    const heads = ofType('StructElem').flatMap((text) => [...text.matchAll(/\/Headers \[([^\]]*)\]/g)]);
    const cited = heads.flatMap(([, list = '']) => [...list.matchAll(/\(([^)]*)\)/g)].map(([, name]) => name ?? ''));
    expect(cited.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('tells how far it is, volume by volume', () => {
    const of = steps[0]?.[1] ?? 0;
    expect(of).toBeGreaterThan(2);
    expect(steps).toEqual(Array.from({ length: of - 1 }, (_, at) => [at + 1, of]));
  });

  it('made again is the same file, byte for byte', async () => {
    expect((await made()).sha256).toBe(first.sha256);
  }, 60_000);
});
