/** The catalogue as `data.json` (Project Open Data Metadata Schema v1.1), for portals that harvest it. */
import type { Catalogue, Dataset } from './datasets.ts';

const CONFORMS_TO = 'https://project-open-data.cio.gov/v1.1/schema';

export function dataJson({ datasets, publisher, contact }: Catalogue): object {
  return {
    conformsTo: CONFORMS_TO,
    describedBy: `${CONFORMS_TO}/catalog.json`,
    '@context': `${CONFORMS_TO}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    dataset: datasets.map((dataset) => ({
      ...entryOf(dataset),
      publisher: { '@type': 'org:Organization', name: publisher.es },
      ...(contact ? { contactPoint: { '@type': 'vcard:Contact', fn: contact.es } } : {}),
    })),
  };
}

function entryOf({ title, description, page, modified, issued, starts, ends, place, distributions }: Dataset): object {
  return {
    '@type': 'dcat:Dataset',
    identifier: page,
    title: title.es,
    description: `${description.es} / ${description.en}`,
    keyword: ['gobierno abierto', 'open government', 'plan de acción', 'action plan'],
    modified,
    accessLevel: 'public',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    language: ['es', 'en'],
    landingPage: page,
    ...(issued ? { issued } : {}),
    ...(starts && ends ? { temporal: `${starts}/${ends}` } : {}),
    ...(place ? { spatial: place.es } : {}),
    distribution: distributions.map((one) => ({
      '@type': 'dcat:Distribution',
      title: one.title.es,
      downloadURL: one.url,
      mediaType: one.mediaType,
      format: one.format,
    })),
  };
}
