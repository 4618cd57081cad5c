import { describe, expect, it } from 'vitest';
import { API_ORIGIN, API_TODAY } from '#server/testing/api.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { createCatalogueServices } from './all.ts';

const ASKED = { asOf: API_TODAY, origin: API_ORIGIN };
const services = createCatalogueServices(dossiersOf(await ecuadorDossier()));

type Node = Record<string, unknown>;
/** Every object of a type, wherever it stands. */
function nodesOf(tree: unknown, type: string): Node[] {
  if (tree === null || typeof tree !== 'object') return [];
  const below = Object.values(tree).flatMap((value) => nodesOf(value, type));
  return (tree as Node)['@type'] === type ? [tree as Node, ...below] : below;
}

describe('the catalogue as DCAT-AP', () => {
  // DCAT-AP 3.0, "Mandatory" and "Recommended" properties of each class.
  it.each([
    [
      'dcat:Catalog',
      1,
      ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset', 'dct:language', 'foaf:homepage'],
    ],
    ['foaf:Agent', 1, ['foaf:name']],
    [
      'dcat:Dataset',
      2,
      ['dct:title', 'dct:description', 'dcat:distribution', 'dcat:theme', 'dcat:keyword', 'dct:publisher'],
    ],
    ['dcat:DataService', 1, ['dct:title', 'dcat:endpointURL', 'dcat:servesDataset']],
    ['dcat:Distribution', 48, ['dcat:accessURL', 'dct:license', 'dct:format', 'dcat:mediaType']],
  ])('%s: %i, each with what the profile asks for', async (type, count, properties) => {
    const found = nodesOf(await services.catalogueDcat(ASKED), type);
    expect(found).toHaveLength(count);
    for (const node of found) expect(Object.keys(node)).toEqual(expect.arrayContaining(properties));
  });

  it('speaks of no prefix that it does not explain, and gives each thing one address', async () => {
    const catalogue = await services.catalogueDcat(ASKED);
    const prefixes = Object.keys(catalogue['@context'] as Node);
    const used = [...JSON.stringify({ ...catalogue, '@context': null }).matchAll(/"(\w+):\w+":/gu)];
    for (const [, prefix] of used) expect(prefixes).toContain(prefix);
    const ids = nodesOf(catalogue, 'dcat:Dataset').map((node) => node['@id']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('data.json', () => {
  it('has what the schema requires of each dataset', async () => {
    const { dataset } = (await services.catalogueDataJson(ASKED)) as { dataset: Node[] };
    expect(dataset).toHaveLength(2);
    const required = ['title', 'description', 'keyword', 'modified', 'publisher', 'identifier', 'accessLevel'];
    for (const entry of dataset) expect(Object.keys(entry)).toEqual(expect.arrayContaining(required));
  });
});

describe('the words of search engines', () => {
  it('name each dataset in the language of the page, with where it is downloaded', async () => {
    const found = nodesOf(await services.catalogueSchemaOrg({ ...ASKED, locale: 'en' }), 'Dataset');
    expect(found.map(({ name }) => name)).toContain('First Open Government Action Plan of Ecuador 2019-2022');
    expect(found[1]?.temporalCoverage).toBe('2019-11-01/2022-08-31');
    expect(nodesOf(found[1], 'DataDownload')).toHaveLength(4);
  });
});
