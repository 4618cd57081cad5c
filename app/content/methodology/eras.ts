import type { Methodology, Variable } from '#domain/values.ts';
import type { Both } from '../glossary/entry.ts';

/** The IRM's own methods, oldest first. */
export const ERAS = [
  'IRM_2011_2014',
  'IRM_2014_2017',
  'IRM_2018_2020',
  'IRM_2021_PLUS',
] as const satisfies readonly Methodology[];
export type Era = (typeof ERAS)[number];

/** What the IRM rates, in the order of the value list; the label of OGP's site is not among it. */
export const IRM_VARIABLES = [
  'SPECIFICITY',
  'VERIFIABILITY',
  'RELEVANCE',
  'OPEN_GOV_LENS',
  'POTENTIAL_IMPACT',
  'POTENTIAL_FOR_RESULTS',
  'COMPLETION',
  'DIOG',
  'EARLY_RESULTS',
  'PROMISING',
  'POTENTIALLY_STARRED',
] as const satisfies readonly Variable[];
export type IrmVariable = (typeof IRM_VARIABLES)[number];

const note = (es: string, en: string): Both => ({ es, en });
const UP_TO_2019 = note('hasta planes de 2019', 'up to plans of 2019');
const FROM_2020 = note('desde planes de 2020', 'from plans of 2020');

/** What there is to know about a variable in an era beyond whether it is rated; read from OGP's commitments dataset. */
export const ERA_NOTES: Readonly<Partial<Record<IrmVariable, Readonly<Partial<Record<Era, Both>>>>>> = {
  SPECIFICITY: {
    IRM_2014_2017: note('hasta planes de 2016', 'up to plans of 2016'),
    IRM_2018_2020: note('la reemplaza la verificabilidad', 'replaced by verifiability'),
  },
  RELEVANCE: {
    IRM_2018_2020: UP_TO_2019,
    IRM_2021_PLUS: note('la reemplaza el enfoque de gobierno abierto', 'replaced by the open-government lens'),
  },
  POTENTIAL_IMPACT: {
    IRM_2011_2014: note('desde planes de 2012', 'from plans of 2012'),
    IRM_2018_2020: UP_TO_2019,
    IRM_2021_PLUS: note('lo reemplaza el potencial de resultados', 'replaced by potential for results'),
  },
  POTENTIAL_FOR_RESULTS: { IRM_2021_PLUS: FROM_2020 },
  COMPLETION: {
    IRM_2011_2014: note('sobre todo a medio término', 'mostly at midterm'),
    IRM_2014_2017: note('a medio y a fin de término', 'at midterm and end of term'),
    IRM_2018_2020: note(
      'a fin de término; el informe de diseño no lo mide',
      'at end of term; not in the Design Report',
    ),
    IRM_2021_PLUS: note('a fin de término', 'at end of term'),
  },
  DIOG: {
    IRM_2014_2017: note('desde planes de 2013', 'from plans of 2013'),
    IRM_2021_PLUS: note('en planes de 2020', 'in plans of 2020'),
  },
  EARLY_RESULTS: { IRM_2021_PLUS: note('desde planes de 2021', 'from plans of 2021') },
  PROMISING: { IRM_2018_2020: note('consta en el informe del Ecuador', 'found in the report on Ecuador') },
  POTENTIALLY_STARRED: { IRM_2018_2020: note('en informes de diseño', 'in Design Reports') },
};
