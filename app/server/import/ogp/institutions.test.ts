import { describe, expect, it } from 'vitest';
import { kindOf, UNKNOWN_KIND } from './body-kinds.ts';
import { couldBeOne, namedIn, partedByCommas, plainName } from './institutions.ts';

/** Names with acronyms, `*` for a counterpart, `…` where units were left out. */
function told(cell: string): string {
  const { bodies, hasUnits } = namedIn(cell);
  const names = bodies.map(({ name, acronym, isCounterpart }) =>
    [name, acronym && acronym !== name ? `[${acronym}]` : '', isCounterpart ? '*' : ''].filter(Boolean).join(' '),
  );
  return names.join(' | ') + (hasUnits ? ' …' : '');
}

describe('institutions in a cell', () => {
  // Correct a row here first.
  it.each([
    ['Ministry of Finance', 'Ministry of Finance'],
    ['Ministry of Finance (MoF)', 'Ministry of Finance [MoF]'],
    ['  Ministry  of\tFinance. ', 'Ministry of Finance'],
    ['• Ministry of Finance\n• Audit Office (AO)', 'Ministry of Finance | Audit Office [AO]'],
    ['• Ministry of Finance • Audit Office', 'Ministry of Finance | Audit Office'],
    ['Ministry of Finance; Audit Office', 'Ministry of Finance | Audit Office'],
    ['1. Ministry of Finance\n2. Audit Office', 'Ministry of Finance | Audit Office'],
    ['Ministry of Finance\nAudit Office', 'Ministry of Finance | Audit Office'],
    // A table broke the name in the middle.
    ['Dirección General de\nTecnología', 'Dirección General de Tecnología'],
    ['Dirección General\nde Tecnología', 'Dirección General de Tecnología'],
    // Commas stand within names: nothing is parted.
    ['Ministerio del Interior, Obras Públicas y Vivienda', 'Ministerio del Interior, Obras Públicas y Vivienda'],
    ['Secretaría A (SA). Secretaría B (SB)', 'Secretaría A [SA] | Secretaría B [SB]'],
    // What has a bullet below a line without one is a part of it.
    ['Secretaría General\n - Gabinete\n - Comisiones', 'Secretaría General …'],
    ['Coordinador: Ministerio de Finanzas (MINFIN)', 'Ministerio de Finanzas [MINFIN]'],
    ['Fundación Norte (Contraparte)', 'Fundación Norte *'],
    ['SENATICs', 'SENATICs'],
    // A bracket that a cut left open.
    ['Secretaría de Tecnologías ( SENATICs', 'Secretaría de Tecnologías [SENATICs]'],
    ['-', ''],
    ['', ''],
  ])('%j: %s', (cell, expected) => {
    expect(told(cell)).toBe(expected);
  });

  it('parts by commas only when asked, and keeps "and" out of names', () => {
    expect(partedByCommas('SENAC, STP, y MITIC').map(({ name }) => name)).toEqual(['SENAC', 'STP', 'MITIC']);
  });

  it.each([
    ['Ministerio Secretaría General', 'ministerio  secretaria general.', true],
    ['Poder Legislativo - Senado', 'Poder Legislativo – Senado', true],
    ['Asamblea Nacional', 'Asamblea Legislativa', false],
  ])('%s and %s are one spelling: %s', (a, b, same) => {
    expect(plainName(a) === plainName(b)).toBe(same);
  });

  it.each([
    ['Secretaría Técnica', null, 'Secretaría Técnica de Planificación', null, true],
    ['Comisión A', 'CA', 'Consejo B', 'ca', true],
    ['Secretaría', null, 'Secretaría Técnica', null, false],
    ['Ministerio de Salud', null, 'Ministerio de Saludos', null, false],
    ['Ministerio de Salud', null, 'ministerio de salud', null, false],
  ])('%s (%s) and %s (%s) could be one body: %s', (name, acronym, other, otherAcronym, could) => {
    expect(couldBeOne({ name, acronym }, { name: other, acronym: otherAcronym })).toBe(could);
  });
});

describe('what kind of body a name tells of', () => {
  it.each([
    ['Ministerio de Finanzas Públicas', 'MINISTRY', 'PUBLIC'],
    ['Ministry of Justice', 'MINISTRY', 'PUBLIC'],
    ['Ministerio Público', 'OTHER_STATE_FUNCTION', 'PUBLIC'],
    ['Secretaría Nacional Anticorrupción', 'SECRETARIAT', 'PUBLIC'],
    ['Defensoría del Pueblo', 'OMBUDSMAN', 'PUBLIC'],
    ['Asamblea Nacional', 'OTHER_STATE_FUNCTION', 'PUBLIC'],
    ['Municipalidad de San José', 'LOCAL_GOV', 'PUBLIC'],
    ['Universidad de Chile', 'UNIVERSITY', 'ACADEMIA'],
    ['Facultad de Derecho de la Universidad de Valparaíso', 'UNIVERSITY', 'ACADEMIA'],
    ['Fundación Ciudadanía y Desarrollo', 'CSO', 'CIVIL_SOCIETY'],
    ['Banco Mundial', 'MULTILATERAL', 'INTERNATIONAL'],
  ])('%s: %s, %s', (name, type, sector) => {
    expect(kindOf(name)).toEqual({ type, sector });
  });

  it.each(['Espacio Público', 'Abriendo Datos', 'Poder Ciudadano', 'Ojo al Voto'])('%s: it does not tell', (name) => {
    expect(kindOf(name)).toBe(UNKNOWN_KIND);
  });
});
