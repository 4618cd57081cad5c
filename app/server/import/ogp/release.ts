/** Which release of OGP's dataset a file is, so that what is taken from it says where it was read. */
import { DATASET_SOURCE } from '#domain/dataset-source.ts';
import { isIsoDay, lastDay, type PartialDate } from '#domain/dates.ts';
import type { Source } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';

export interface Release {
  readonly label: LocalizedText;
  readonly source: Source;
}

/**
 * @param named when OGP published it, `2024-07-15`, `2024-07` or `2024`; null: not known, and the file is named by its hash
 * @returns null where `named` is no date
 */
export function releaseOf(named: string | null, sha256: string): Release | null {
  const date = named === null ? null : dayOf(named);
  if (date === undefined) return null;
  const key = named ?? sha256.slice(0, 8);
  const label = { es: `publicación ${key}`, en: `release ${key}` };
  const unknown = { es: `archivo ${key}`, en: `file ${key}` };
  const told = named === null ? unknown : label;
  return {
    label: told,
    source: {
      id: `${DATASET_SOURCE}${key}`,
      kind: 'DATASET',
      title: {
        es: `Datos de OGP sobre compromisos, ${told.es}`,
        en: `OGP's data on commitments, ${told.en}`,
      },
      publisher: { es: 'Alianza para el Gobierno Abierto (OGP)', en: 'Open Government Partnership (OGP)' },
      date,
      url: 'https://www.opengovpartnership.org/open-data/',
    },
  };
}

function dayOf(text: string): PartialDate | undefined {
  const precision = ({ 10: 'DAY', 7: 'MONTH', 4: 'YEAR' } as const)[text.length];
  const first = `${text}-01-01`.slice(0, 10);
  if (precision === undefined || !isIsoDay(first)) return undefined;
  return { date: lastDay({ date: first, precision }), precision };
}
