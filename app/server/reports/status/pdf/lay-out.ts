/** Typst, which lays reports out: one compiler for each process, given everything from memory. */
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { markFiles } from './marks.ts';
import { TEMPLATE } from './template.ts';

/** Root of what a report is laid out from. There is no such folder: every file is given from memory, none is read. */
const ROOT = '/report';

/** Made with the first PDF: the program is large, and most processes never need it. */
let compiler: Promise<NodeCompiler> | undefined;

async function openCompiler(): Promise<NodeCompiler> {
  const [{ NodeCompiler: Compiler }, { REPORT_FONTS }] = await Promise.all([
    import('@myriaddreamin/typst-ts-node-compiler'),
    import('../fonts.ts'),
  ]);
  const made = Compiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: REPORT_FONTS.map((font) => Buffer.from(font, 'base64')) }],
  });
  for (const [name, svg] of markFiles()) made.mapShadow(ROOT + name, Buffer.from(svg));
  return made;
}

/** Loads what the first PDF needs, so that nobody waits for it. */
export async function warmUp(): Promise<void> {
  await (compiler ??= openCompiler());
}

/** A picture that the layout may name. */
export async function givePicture(name: string, svg: string): Promise<void> {
  (await (compiler ??= openCompiler())).mapShadow(ROOT + name, Buffer.from(svg));
}

/**
 * A tagged PDF (PDF/UA-1) of what the template reads as `/doc.json` and, part by part, as `/parts.json`.
 * @param standard `none` for a part that begins in the middle of a section: alone it would break the rule that the first heading is one
 *   of a section, the whole does not
 * @throws when Typst cannot lay it out: a fault of ours, never of the data
 */
export async function layOut(
  frame: object,
  parts: Buffer | null,
  madeAt: string,
  standard: 'ua-1' | 'none' = 'ua-1',
): Promise<Buffer> {
  const typst = await (compiler ??= openCompiler());
  typst.mapShadow(`${ROOT}/doc.json`, Buffer.from(JSON.stringify(frame)));
  typst.mapShadow(`${ROOT}/parts.json`, parts ?? Buffer.from('[]'));
  const creationTimestamp = Math.floor(Date.parse(madeAt) / 1000);
  const options = { ...(standard === 'ua-1' ? { pdfStandard: UA_1 } : {}), pdfTags: true, creationTimestamp };
  try {
    return typst.pdf({ mainFileContent: TEMPLATE }, options);
  } catch (failure) {
    // The engine tells what is wrong in the code of its errors alone.
    throw new Error(`The report cannot be laid out: ${String((failure as { code?: unknown }).code)}`, {
      cause: failure,
    });
  } finally {
    // The engine keeps what it laid out. The next volume of a report finds in it what all of them share; anything older is let go.
    typst.evictCache(1);
  }
}

/** Lets go of all that the engine keeps: a report is large, and rarely asked for twice. */
export async function forgetLayouts(): Promise<void> {
  (await compiler)?.evictCache(0);
}

// An enum of the package's types that has no value at run time.
const UA_1 = 'ua-1' as never;
