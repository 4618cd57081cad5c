/** A report as a PDF: tagged (PDF/UA-1), with bookmarks and embedded fonts; the same report gives the same bytes. */
import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../parts.ts';
import type { ReportDocument } from '../document.ts';
import { JoinedPdf } from './join-pdfs.ts';
import { forgetLayouts, givePicture, layOut } from './lay-out.ts';
import { type Heading, type Paper, planPrint, type PrintPlan } from './print-plan.ts';
import type { PlacedPage } from './page-numbers.ts';
import type { PlacedHeading } from './read-volume.ts';

/**
 * The report ready to be laid out; what it was composed of is not kept.
 * @param onProgress told after each volume of a long report
 */
export function pdfWriter(document: ReportDocument, paper: Paper, onProgress?: Progress): () => Promise<Uint8Array> {
  const plan = planPrint(document, paper);
  return () => writePdf(plan, onProgress).finally(forgetLayouts);
}

async function writePdf(plan: PrintPlan, onProgress?: Progress): Promise<Uint8Array> {
  for (const [name, svg] of plan.pictures) await givePicture(name, svg);
  const [all, ...more] = plan.volumes;
  if (more.length > 0) return writeVolumes(plan, onProgress);
  return new Uint8Array(await layOut({ ...plan.frame, titled: true }, all?.parts ?? null, plan.madeAt));
}

interface Placed extends Heading {
  /** From 1, in the whole report. */
  readonly page: number;
  readonly placed: PlacedHeading;
}

/**
 * The title page first, then the volumes, then the contents, which can only be set when all pages are known, last the numbers of
 * pages. How many pages the contents take is known from the start: it does not hang on the numbers in them.
 */
async function writeVolumes(plan: PrintPlan, onProgress?: Progress): Promise<Uint8Array> {
  const { volumes, madeAt } = plan;
  const frame = { ...plan.frame, volume: true };
  const whole = new JoinedPdf();
  const contents = (entries: readonly object[]): Promise<Buffer> =>
    layOut({ ...frame, contents: entries }, null, madeAt);
  const titlePages = whole.add(await layOut({ ...frame, titled: true }, null, madeAt)).pages.length;
  const listed = volumes.flatMap(({ headings }) => headings).filter(inContents);
  const trial = await contents(listed.map((one) => ({ ...one, page: 1 })));
  let page = titlePages + new JoinedPdf().add(trial).pages.length;
  const found: Placed[] = [];
  for (const [at, { parts, headings }] of volumes.entries()) {
    if (at % COLLECT_EVERY === 0) await collect();
    const standard = headings.length > 0 && headings[0]?.level !== 1 ? 'none' : 'ua-1';
    const { pages, headings: places } = whole.add(await layOut(frame, parts, madeAt, standard));
    found.push(...placedIn(headings, places, page));
    page += pages.length;
    onProgress?.(at + 1, volumes.length + 1);
  }
  const told = found.filter(inContents);
  whole.add(
    await contents(told.map(({ level, text, page: on }) => ({ level, text, page: on }))),
    told.map(({ placed }) => placed),
  );
  const ordered = whole.order([0, volumes.length + 1, ...volumes.map((_, at) => at + 1)]);
  await numberPages(whole, ordered, (numbers) => layOut({ ...frame, ...numbers }, null, madeAt, 'none'));
  return whole.close(found.map(({ level, placed }) => ({ level, heading: placed })));
}

/** So many pages at once have their numbers laid out. */
const NUMBERS = 250;

async function numberPages(
  whole: JoinedPdf,
  pages: readonly PlacedPage[],
  laidOut: (numbers: { from: number; pages: number; numbers: boolean[] }) => Promise<Buffer>,
): Promise<void> {
  for (let at = 0; at < pages.length; at += NUMBERS) {
    const some = pages.slice(at, at + NUMBERS);
    whole.number(some, await laidOut({ from: at + 1, pages: pages.length, numbers: some.map(({ wide }) => wide) }));
  }
}

const COLLECT_EVERY = 3;

/**
 * The engine's memory is outside of what the collector counts: it would wait too long. And what the collector finds is given back
 * by the engine only once the process turns to other things.
 */
async function collect(): Promise<void> {
  globalThis.gc?.();
  await setImmediate();
}

/** Sections and sheets. */
const inContents = ({ level }: Heading): boolean => level <= 2;

function placedIn(headings: readonly Heading[], places: readonly PlacedHeading[], before: number): Placed[] {
  if (headings.length !== places.length) throw new Error('The headings of a report are not those of its layout');
  return headings.flatMap((heading, at) => {
    const placed = places[at];
    return placed ? [{ ...heading, placed, page: before + placed.page + 1 }] : [];
  });
}
