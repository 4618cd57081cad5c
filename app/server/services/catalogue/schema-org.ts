/** The catalogue in the words of schema.org, which search engines read from the page of open data. */
import type { Locale } from '#format/locale.ts';
import type { Catalogue, Dataset } from './datasets.ts';

export function schemaOrg(catalogue: Catalogue, locale: Locale): object {
  const { origin, title, description, publisher, datasets } = catalogue;
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': `${origin}/datos`,
    ...{ name: title[locale], description: description[locale], url: `${origin}/datos` },
    publisher: { '@type': 'Organization', name: publisher[locale] },
    dataset: datasets.map((dataset) => datasetOf(dataset, catalogue, locale)),
  };
}

function datasetOf(dataset: Dataset, { origin, publisher }: Catalogue, locale: Locale): object {
  const { id, title, description, page, modified, issued, starts, ends, place, distributions } = dataset;
  return {
    '@type': 'Dataset',
    '@id': `${origin}/datos#${id}`,
    ...{ name: title[locale], description: description[locale], url: page, dateModified: modified },
    ...(issued ? { datePublished: issued } : {}),
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    inLanguage: ['es', 'en'],
    creator: { '@type': 'Organization', name: publisher[locale] },
    ...(starts && ends ? { temporalCoverage: `${starts}/${ends}` } : {}),
    ...(place ? { spatialCoverage: { '@type': 'Place', name: place[locale] } } : {}),
    distribution: distributions.map(({ url, mediaType, title: name }) => ({
      '@type': 'DataDownload',
      ...{ name: name[locale], contentUrl: url, encodingFormat: mediaType },
    })),
  };
}
