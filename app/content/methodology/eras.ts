import type { Methodology, Variable } from '#domain/values.ts';
import type { Both } from '../glossary/entry.ts';

/** The IRM's own methods, oldest first. */
export const ERAS = [
  'IRM_2011_2014',
  'IRM_2014_2017',
  'IRM_2018_2020',
  'IRM_2021_PLUS',
] as const satisfies Methodology[];
export type Era = (typeof ERAS)[number];

/** What the IRM rates; the label of OGP's site is not among it. */
export type IrmVariable = Exclude<Variable, 'OGP_SITE_AMBITION'>;

/** Whether a method rates a variable, and what there is to know about it. */
export interface EraUse {
  readonly used: boolean;
  readonly note?: Both;
}

const YES: EraUse = { used: true };
const NO: EraUse = { used: false };
const yes = (es: string, en: string): EraUse => ({ used: true, note: { es, en } });
const no = (es: string, en: string): EraUse => ({ used: false, note: { es, en } });

const BACKFILLED = no('OGP la completó después', 'filled in later by OGP');

/** Read from OGP's commitments dataset (extract of July 2024), by year of the plan; domain brief 2.1. */
export const VARIABLE_USE: Readonly<Record<IrmVariable, Readonly<Record<Era, EraUse>>>> = {
  SPECIFICITY: {
    IRM_2011_2014: YES,
    IRM_2014_2017: yes('hasta planes de 2016', 'up to plans of 2016'),
    IRM_2018_2020: no('la reemplaza la verificabilidad', 'replaced by verifiability'),
    IRM_2021_PLUS: NO,
  },
  VERIFIABILITY: { IRM_2011_2014: BACKFILLED, IRM_2014_2017: BACKFILLED, IRM_2018_2020: YES, IRM_2021_PLUS: YES },
  RELEVANCE: {
    IRM_2011_2014: YES,
    IRM_2014_2017: YES,
    IRM_2018_2020: yes('hasta planes de 2019', 'up to plans of 2019'),
    IRM_2021_PLUS: no('la reemplaza el enfoque de gobierno abierto', 'replaced by the open-government lens'),
  },
  OPEN_GOV_LENS: { IRM_2011_2014: NO, IRM_2014_2017: NO, IRM_2018_2020: NO, IRM_2021_PLUS: YES },
  POTENTIAL_IMPACT: {
    IRM_2011_2014: yes('desde planes de 2012', 'from plans of 2012'),
    IRM_2014_2017: YES,
    IRM_2018_2020: yes('hasta planes de 2019', 'up to plans of 2019'),
    IRM_2021_PLUS: no('lo reemplaza el potencial de resultados', 'replaced by potential for results'),
  },
  POTENTIAL_FOR_RESULTS: {
    IRM_2011_2014: NO,
    IRM_2014_2017: NO,
    IRM_2018_2020: NO,
    IRM_2021_PLUS: yes('desde planes de 2020', 'from plans of 2020'),
  },
  COMPLETION: {
    IRM_2011_2014: yes('sobre todo a medio término', 'mostly at midterm'),
    IRM_2014_2017: yes('a medio y a fin de término', 'at midterm and end of term'),
    IRM_2018_2020: yes(
      'a fin de término; el informe de diseño no la mide',
      'at end of term; the Design Report does not rate it',
    ),
    IRM_2021_PLUS: yes('a fin de término', 'at end of term'),
  },
  DIOG: {
    IRM_2011_2014: NO,
    IRM_2014_2017: yes('desde planes de 2013', 'from plans of 2013'),
    IRM_2018_2020: yes('a veces solo para algunos compromisos', 'at times only for some commitments'),
    IRM_2021_PLUS: yes('solo en planes de 2020', 'only in plans of 2020'),
  },
  EARLY_RESULTS: {
    IRM_2011_2014: NO,
    IRM_2014_2017: NO,
    IRM_2018_2020: NO,
    IRM_2021_PLUS: yes('desde planes de 2021', 'from plans of 2021'),
  },
  POTENTIALLY_STARRED: {
    IRM_2011_2014: no('la estrella se da con la fórmula anterior', 'the star follows the earlier formula'),
    IRM_2014_2017: no('la estrella se da con la fórmula de 2015', 'the star follows the formula of 2015'),
    IRM_2018_2020: yes(
      'en informes de diseño; la estrella termina con planes de 2017 y 2018',
      'in Design Reports; the star ends with plans of 2017 and 2018',
    ),
    IRM_2021_PLUS: no('sin estrellas', 'no stars'),
  },
  PROMISING: {
    IRM_2011_2014: NO,
    IRM_2014_2017: NO,
    IRM_2018_2020: yes('la usa el informe del Ecuador', 'used in the report on Ecuador'),
    IRM_2021_PLUS: YES,
  },
};

export const IRM_VARIABLES = Object.keys(VARIABLE_USE) as readonly IrmVariable[];
