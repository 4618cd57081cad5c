/**
 * The words of OGP's dataset as codes of the IRM's variables. They are read by their label, never by the number beside it:
 * those of "Did it open government" are shifted by one between the columns (domain brief, 2.8).
 */
import type { Variable } from '#domain/values.ts';

type Labels = Readonly<Record<string, string>>;

const YES_NO: Labels = { yes: 'YES', no: 'NO', si: 'YES' };

const DIOG: Labels = {
  worsens: 'WORSENED',
  worsened: 'WORSENED',
  empeoro: 'WORSENED',
  didnotchange: 'DID_NOT_CHANGE',
  nochange: 'DID_NOT_CHANGE',
  nocambio: 'DID_NOT_CHANGE',
  marginal: 'MARGINAL',
  major: 'MAJOR',
  significant: 'MAJOR',
  significativo: 'MAJOR',
  importante: 'MAJOR',
  outstanding: 'OUTSTANDING',
  excepcional: 'OUTSTANDING',
  sobresaliente: 'OUTSTANDING',
  noearlyresultstoreportyet: 'NO_EARLY_RESULTS_YET',
};

const LABELS: Readonly<Partial<Record<Variable, Labels>>> = {
  SPECIFICITY: {
    none: 'NONE',
    ninguna: 'NONE',
    low: 'LOW',
    baja: 'LOW',
    medium: 'MEDIUM',
    media: 'MEDIUM',
    high: 'HIGH',
    alta: 'HIGH',
  },
  VERIFIABILITY: YES_NO,
  POTENTIAL_IMPACT: {
    ...{ none: 'NONE', ninguno: 'NONE', minor: 'MINOR', menor: 'MINOR', moderate: 'MODERATE', moderado: 'MODERATE' },
    ...{ transformative: 'TRANSFORMATIVE', transformador: 'TRANSFORMATIVE' },
  },
  POTENTIAL_FOR_RESULTS: {
    ...{ unclear: 'UNCLEAR', pococlaro: 'UNCLEAR', incierto: 'UNCLEAR', modest: 'MODEST', modesto: 'MODEST' },
    ...{ substantial: 'SUBSTANTIAL', sustancial: 'SUBSTANTIAL' },
  },
  COMPLETION: {
    ...{ complete: 'COMPLETE', completed: 'COMPLETE', completo: 'COMPLETE', substantial: 'SUBSTANTIAL' },
    ...{ sustancial: 'SUBSTANTIAL', limited: 'LIMITED', limitado: 'LIMITED', notstarted: 'NOT_STARTED' },
    ...{ noiniciado: 'NOT_STARTED', unclear: 'NO_EVIDENCE', noevidenceavailable: 'NO_EVIDENCE' },
    ...{ noevidence: 'NO_EVIDENCE', withdrawn: 'WITHDRAWN', retirado: 'WITHDRAWN' },
  },
  DIOG,
  EARLY_RESULTS: {
    ...{ nonotableresults: 'NO_NOTABLE', sinresultadosnotables: 'NO_NOTABLE', moderateresults: 'MODERATE' },
    ...{ moderate: 'MODERATE', resultadosmoderados: 'MODERATE', significantresults: 'SIGNIFICANT' },
    ...{ significant: 'SIGNIFICANT', resultadossignificativos: 'SIGNIFICANT' },
  },
};

/** The number that OGP's column of codes has beside each code. ASPECT: of DIOG by value of the Partnership. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
  SPECIFICITY: ['NONE', 'LOW', 'MEDIUM', 'HIGH'],
  POTENTIAL_IMPACT: ['NONE', 'MINOR', 'MODERATE', 'TRANSFORMATIVE'],
  POTENTIAL_FOR_RESULTS: ['UNCLEAR', 'MODEST', 'SUBSTANTIAL'],
  COMPLETION: ['WITHDRAWN', 'NO_EVIDENCE', 'NOT_STARTED', 'LIMITED', 'SUBSTANTIAL', 'COMPLETE'],
  EARLY_RESULTS: ['NO_NOTABLE', 'MODERATE', 'SIGNIFICANT'],
  DIOG: ['WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'],
  ASPECT: ['NOT_APPLICABLE', 'WORSENED', 'DID_NOT_CHANGE', 'MARGINAL', 'MAJOR', 'OUTSTANDING'],
};

const plain = (label: string): string =>
  label
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/**
 * The code that a label means; null: none that is known. WITHDRAWN is said among the levels of completion and is none: it
 * tells what became of the commitment.
 */
export function codeOfLabel(variable: Variable, label: string): string | null {
  const labels = LABELS[variable] ?? {};
  return Object.hasOwn(labels, plain(label)) ? (labels[plain(label)] ?? null) : null;
}

/** Whether the number beside a label is the one that OGP gives that code; what is no number is not judged. */
export function fitsNumber(variable: Variable, isAspect: boolean, code: string, number: string): boolean {
  const numbers = NUMBERS[variable === 'DIOG' && isAspect ? 'ASPECT' : variable];
  const digits = /^(\d+)(?:[.,]0+)?$/u.exec(number.trim())?.[1];
  if (!numbers || digits === undefined) return true;
  // "No early results to report yet" has the number of "did not change".
  const expected = code === 'NO_EARLY_RESULTS_YET' ? 'DID_NOT_CHANGE' : code;
  return numbers[Number(digits)] === expected;
}

/** What a column of 0 and 1 says, also as spreadsheets and people write it; null: neither. */
export function flagOf(cell: string): boolean | null {
  const number = wholeOf(cell);
  if (number !== null) return number > 1 ? null : number === 1;
  const text = plain(cell);
  if (['yes', 'true', 'si', 'verdadero'].includes(text)) return true;
  return ['no', 'false', 'falso'].includes(text) ? false : null;
}

/** A whole number, also as `2019.0` or `2019,0`; null: none. */
export function wholeOf(cell: string): number | null {
  const digits = /^(\d{1,9})(?:[.,]0+)?$/u.exec(cell.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
