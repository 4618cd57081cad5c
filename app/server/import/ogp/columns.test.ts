import { describe, expect, it } from 'vitest';
import { USUAL } from '#server/testing/ogp-dataset.ts';
import { FEWEST_HEADERS, knownHeaders, planColumns } from './columns.ts';
import { columnOf, isKept, type ColumnKey } from './labels.ts';
import { POLICY_AREAS, policyAreaOf } from './policy-areas.ts';

describe('headers of the dataset', () => {
  // Headers vary slightly between releases. Correct a row here first.
  it.each<[header: string, key: ColumnKey | undefined]>([
    ['Commitment Unique Identifier', 'id'],
    ['  commitment unique identifier ', 'id'],
    ['Commitment_Unique_Identifier', 'id'],
    ['Country/Locality', 'country'],
    ['Country / Locality', 'country'],
    ['Did It Open Government (Public Accountability)', 'diogPA'],
    ['Did It Open Government: Public Accountability', 'diogPA'],
    ['Did it open government? (Overall)', 'diog'],
    ['Supporting Institutions', 'support'],
    ['Potential Impact', 'impact'],
    // OGP's underscore tells the code from the word.
    ['_Potential Impact', 'codeImpact'],
    ['_CompletionEndTerm', 'codeCompletionEnd'],
    ['Completion', undefined],
    ['id', undefined],
    ['', undefined],
  ])('%j: %s', (header, key) => {
    expect(columnOf(header)).toBe(key);
  });

  it('keeps what OGP computes as it is', () => {
    expect(['CHECKSUM', 'IRM-Based Score', 'Starred (2015 Only)', 'id'].every(isKept)).toBe(true);
    expect(isKept('Region of the world')).toBe(false);
  });

  it('knows policy areas, each by a code of its own', () => {
    expect(new Set(POLICY_AREAS.map(({ code }) => code)).size).toBe(POLICY_AREAS.length);
    expect(policyAreaOf('Infrastructure and transport')?.code).toBe('infrastructure-and-transport');
    expect(policyAreaOf('Disinformation / Misinformation')?.label['es']).toBe('Desinformación');
    expect(policyAreaOf('Theme')).toBeUndefined();
  });

  it('tells headers that are not known, have no name or are repeated, and places the first of two', () => {
    const { at, odd, names } = planColumns(['Theme', 'Weather', '', 'theme', 'Open Data', '']);
    expect(at.get('theme')).toBe(0);
    expect(odd.map(({ place, code }) => [place, code])).toEqual([
      [1, 'COLUMN_UNKNOWN'],
      [2, 'COLUMN_UNNAMED'],
      [3, 'COLUMN_REPEATED'],
      [5, 'COLUMN_UNNAMED'],
    ]);
    expect(names.map(([, name]) => name)).toEqual(['Theme', 'Weather', 'column 3', 'theme 4', 'column 6']);
  });

  it('takes a file for the dataset by its identifier and enough of its headers', () => {
    expect(knownHeaders(Object.keys(USUAL))).toBeGreaterThan(FEWEST_HEADERS);
    expect(knownHeaders(['Theme', 'Title', 'Code'])).toBe(0);
    expect(knownHeaders(['id', 'title', 'url'])).toBeLessThan(FEWEST_HEADERS);
  });
});
