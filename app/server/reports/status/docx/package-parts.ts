/** The parts of a Word file around its text: what kinds of parts there are, its properties, header, footer, lists. */
import type { ReportDocument } from '../document.ts';
import { stylesXml } from './styles.ts';
import { escaped, field, paragraph, run } from './xml.ts';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts beside the text that it refers to: id, kind, name. */
export const BESIDE = [
  ['styles', 'styles', 'styles.xml'],
  ['settings', 'settings', 'settings.xml'],
  ['numbering', 'numbering', 'numbering.xml'],
  ['header', 'header', 'header1.xml'],
  ['footer', 'footer', 'footer1.xml'],
] as const;

export function packageParts(document: ReportDocument): [name: string, xml: string][] {
  return [
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', rootRelations()],
    ['docProps/core.xml', coreProperties(document)],
    ['word/styles.xml', stylesXml(document.locale)],
    ['word/settings.xml', SETTINGS],
    ['word/numbering.xml', NUMBERING],
    ['word/header1.xml', `<w:hdr ${W}>${paragraph(run(document.words.head), { style: 'Note' })}</w:hdr>`],
    ['word/footer1.xml', footer(document)],
  ].map(([name = '', xml = '']) => [name, XML + xml]);
}

function contentTypes(): string {
  const parts = [['document', 'document.main'], ...BESIDE.map(([, kind, name]) => [name.replace('.xml', ''), kind])];
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
    parts.map(([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${kind}+xml"/>`).join('') +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
  );
}

const rootRelations = (): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  '<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  `<Relationship Id="core" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

/** As Word of 2013 and later lays out. */
const SETTINGS =
  `<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

const NUMBERING =
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

function footer({ words }: ReportDocument): string {
  const [before = '', between = '', after = ''] = words.pageOf.split(/\{pages?\}/);
  const numbers = run(before) + field('PAGE', '1') + run(between) + field('NUMPAGES', '1') + run(after);
  const foot = paragraph(run(words.foot.join(' · ')), { style: 'Note' });
  return `<w:ftr ${W}>${foot}${paragraph(numbers, { style: 'Note', right: true })}</w:ftr>`;
}

/** Title, author and time: of the data's revision, so that the same data gives the same file. */
function coreProperties({ title, words, locale, madeAt }: ReportDocument): string {
  const at = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
  return (
    `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(words.subject)}</dc:subject>` +
    `<dc:creator>${escaped(words.author)}</dc:creator><dc:description>${escaped(words.foot.join(' · '))}</dc:description>` +
    `<dc:language>${locale}</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
  );
}
