/**
 * A report as a Word document: styles, headings, tables and captions that whoever receives it can go on working with. Written here
 * rather than by a library: those hold a long document as objects, a gigabyte for a plan of hundreds of commitments, and number its
 * links at random, so that the same report was never the same file.
 */
import type { ChartSpec } from '#charts/spec.ts';
import { drawPng } from '#server/charts/draw.ts';
import type { ReportDocument } from '../document.ts';
import { bodyOf, type Picture } from './body.ts';
import { BESIDE, packageParts, XML } from './package-parts.ts';
import { Relations } from './relations.ts';
import { ZipWriter } from './zip.ts';

/** Width of the charts' pictures, in pixels. */
const DRAWN = 1280;

export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const archive = new ZipWriter(new Date(document.madeAt));
  const relations = new Relations();
  for (const [name, xml] of packageParts(document)) await archive.add(name, [xml]);
  for (const [id, kind, name] of BESIDE) relations.part(id, kind, name);
  const pictures: Picture[] = [];
  for (const { spec } of document.blocks.filter((block) => block.kind === 'chart')) {
    pictures.push(await addPicture(spec, `chart${pictures.length + 1}`, archive, relations));
  }
  await archive.add('word/document.xml', documentXml(bodyOf(document, relations, pictures)));
  await archive.add('word/_rels/document.xml.rels', [XML + relations.toXml()]);
  return archive.close();
}

async function addPicture(spec: ChartSpec, id: string, archive: ZipWriter, relations: Relations): Promise<Picture> {
  const png = await drawPng(spec, { theme: 'light', width: DRAWN });
  await archive.add(`word/media/${id}.png`, [png]);
  relations.part(id, 'image', `media/${id}.png`);
  return { id, ratio: png.readUInt32BE(20) / png.readUInt32BE(16) };
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

function* documentXml(body: Iterable<string>): Generator<string> {
  yield `${XML}<w:document ${NAMESPACES}><w:body>`;
  yield* body;
  yield '</w:body></w:document>';
}
