/** Columns that several tables of the template have. */
import { column } from './columns.ts';

export const PLAN = column(
  ['plan', 'NAME', 'ALWAYS'],
  ['Plan', 'Plan'],
  [
    'Dirección del plan en este sitio, por ejemplo zambia-2026-2028: minúsculas, números y guiones. Un plan nuevo la recibe aquí.',
    "The plan's address on this site, for example zambia-2026-2028: small letters, digits and hyphens. A new plan gets it here.",
  ],
  'ejemplo-2026-2028',
);
export const COMMITMENT = column(
  ['commitment', 'NAME', 'ALWAYS'],
  ['Compromiso', 'Commitment'],
  [
    'Código público del compromiso (EC0003) o su clave en el plan (C03). Nunca se reconoce por el título.',
    'Public code of the commitment (EC0003) or its key within the plan (C03). It is never told by its title.',
  ],
  'C01',
);
export const startsOn = column(
  ['starts_on', 'START'],
  ['Inicio', 'Start'],
  [
    'Día, mes o año: 2026, 2026-03, 2026-03-15 o 15/03/2026.',
    'A day, month or year: 2026, 2026-03, 2026-03-15 or 15/03/2026.',
  ],
  '2026-03',
);
export const endsOn = column(
  ['ends_on', 'END'],
  ['Fin', 'End'],
  ['Día, mes o año, como el inicio.', 'A day, month or year, like the start.'],
  '2027-11-30',
);
