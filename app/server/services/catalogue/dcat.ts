/** The catalogue as DCAT-AP 3 in JSON-LD, for national and European data portals. */
import { LOCALES } from '#format/locale.ts';
import type { Catalogue, Dataset, Distribution, Texts } from './datasets.ts';

type Node = Record<string, unknown>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
};
/** Authority tables of the EU that DCAT-AP asks for. */
const EU = 'http://publications.europa.eu/resource/authority';
const LANGUAGES = { es: `${EU}/language/SPA`, en: `${EU}/language/ENG` };
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

const spoken = (texts: Texts): Node[] => LOCALES.map((locale) => ({ '@value': texts[locale], '@language': locale }));
const at = (id: string): Node => ({ '@id': id });
const typed = (value: string, type: string): Node => ({ '@value': value, '@type': `xsd:${type}` });
const languages = LOCALES.map((locale) => at(LANGUAGES[locale]));

export function dcatCatalogue(catalogue: Catalogue): Node {
  const { origin, title, description, modified, datasets } = catalogue;
  const service = `${origin}/datos#api`;
  const publisher = publisherOf(catalogue);
  return {
    '@context': CONTEXT,
    '@id': `${origin}/datos/catalogo.jsonld`,
    '@type': 'dcat:Catalog',
    'dct:title': spoken(title),
    'dct:description': spoken(description),
    'dct:publisher': publisher,
    'dct:language': languages,
    'dct:license': at(LICENCE),
    'dct:modified': typed(modified, 'dateTime'),
    'foaf:homepage': at(origin),
    'dcat:service': [serviceOf(catalogue, service)],
    'dcat:dataset': datasets.map((dataset) => datasetOf(dataset, catalogue, publisher)),
  };
}

const publisherOf = ({ origin, publisher }: Catalogue): Node => ({
  '@id': `${origin}/datos#publicador`,
  '@type': 'foaf:Agent',
  'foaf:name': spoken(publisher),
});

function serviceOf({ origin, title, datasets }: Catalogue, id: string): Node {
  return {
    '@id': id,
    '@type': 'dcat:DataService',
    'dct:title': spoken(title),
    'dcat:endpointURL': at(`${origin}/api/v1`),
    'dcat:endpointDescription': at(`${origin}/api/openapi.json`),
    'dcat:servesDataset': datasets.map((dataset) => at(idOf(origin, dataset))),
  };
}

const idOf = (origin: string, { id }: Dataset): string => `${origin}/datos#${id}`;

function datasetOf(dataset: Dataset, { origin, contact }: Catalogue, publisher: Node): Node {
  const { title, description, issued, modified, starts, ends, place, page } = dataset;
  const id = idOf(origin, dataset);
  return {
    '@id': id,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': spoken(title),
    'dct:description': spoken(description),
    'dct:publisher': at(String(publisher['@id'])),
    'dct:language': languages,
    'dct:modified': typed(modified, 'dateTime'),
    ...(issued ? { 'dct:issued': typed(issued, 'date') } : {}),
    'dcat:landingPage': { '@id': page, '@type': 'foaf:Document' },
    'dcat:theme': at(`${EU}/data-theme/GOVE`),
    'dct:accessRights': at(`${EU}/access-right/PUBLIC`),
    'dcat:keyword': KEYWORDS.flatMap(spoken),
    ...(place ? { 'dct:spatial': { '@type': 'dct:Location', 'rdfs:label': spoken(place) } } : {}),
    ...(starts && ends ? { 'dct:temporal': periodOf(starts, ends) } : {}),
    ...(contact ? { 'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': contact.es } } : {}),
    'dcat:distribution': dataset.distributions.map(distributionOf),
  };
}

/** What people search by. */
const KEYWORDS: readonly Texts[] = [
  { es: 'gobierno abierto', en: 'open government' },
  { es: 'plan de acción', en: 'action plan' },
  { es: 'rendición de cuentas', en: 'accountability' },
];

const periodOf = (starts: string, ends: string): Node => ({
  '@type': 'dct:PeriodOfTime',
  'dcat:startDate': typed(starts, 'date'),
  'dcat:endDate': typed(ends, 'date'),
});

function distributionOf({ title, url, mediaType, format }: Distribution): Node {
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    'dct:title': spoken(title),
    'dcat:accessURL': at(url),
    'dcat:downloadURL': at(url),
    'dct:license': at(LICENCE),
    'dct:format': at(`${EU}/file-type/${format}`),
    'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${mediaType}`),
  };
}
