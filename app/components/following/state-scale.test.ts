import { describe, expect, it } from 'vitest';
import type { SourceColumn } from '#contracts/source-column.ts';
import type { ReportedState } from '#domain/records.ts';
import { aReport, ec, ogp } from '#domain/testing/dossier.ts';
import type { ReportSource } from '#domain/values.ts';
import { stateScale } from './state-scale.ts';

const said = (source: ReportSource, state: ReportedState | null): SourceColumn => ({
  source,
  report: state ? aReport({ source, state }) : null,
  by: null,
  outsidePeriod: false,
});

describe('the scale of states with the sources on it', () => {
  it('puts each source below its word, in the order of the scale', () => {
    const scale = stateScale([
      said('AGENCY_SELF', ec('COMPLETADO')),
      said('COUNTERPART', ec('DEFINICION')),
      said('CORE_GROUP', ec('COMPLETADO')),
    ]);
    expect(scale?.map(({ state, sources }) => [state.value, sources])).toEqual([
      ['DEFINICION', ['COUNTERPART']],
      ['PLANIFICACION', []],
      ['EJECUCION', []],
      ['COMPLETADO', ['AGENCY_SELF', 'CORE_GROUP']],
    ]);
  });

  it('leaves out a source that said nothing', () => {
    const scale = stateScale([said('AGENCY_SELF', null), said('COUNTERPART', ogp('LIMITED'))]);
    expect(scale?.flatMap(({ sources }) => sources)).toEqual(['COUNTERPART']);
  });

  it.each([
    ['stopped lies off the scale', ec('DETENIDO'), ec('EJECUCION')],
    ['two vocabularies have no scale in common', ec('COMPLETADO'), ogp('LIMITED')],
  ])('%s', (_, a, b) => {
    expect(stateScale([said('AGENCY_SELF', a), said('COUNTERPART', b)])).toBeNull();
  });
});
