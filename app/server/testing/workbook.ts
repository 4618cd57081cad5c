/** Workbooks written by hand, as other programs or bad intentions write them. */
import { type Member, zipOf } from './zip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;

export interface Handmade {
  /** What stands within `<sheetData>`. */
  readonly rows: string;
  /** What stands within `<sst>`. */
  readonly strings?: string;
  /** More parts, or others in place of those with the same name. */
  readonly parts?: readonly Member[];
}

/** The smallest workbook with one sheet. */
export function workbook({ rows, strings = '', parts = [] }: Handmade): Uint8Array {
  const usual: Member[] = [
    { name: '[Content_Types].xml', body: CONTENT_TYPES },
    {
      name: '_rels/.rels',
      body: `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      body: `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      body:
        `<Relationships xmlns="${PACKAGE}/relationships">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}` +
        `${relation('r2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', body: `<sst xmlns="${MAIN}">${strings}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      body: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    },
  ];
  const replaced = new Set(parts.map(({ name }) => name));
  return zipOf([...usual.filter(({ name }) => !replaced.has(name)), ...parts]);
}
