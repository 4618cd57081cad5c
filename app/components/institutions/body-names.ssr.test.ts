import { describe, expect, it } from 'vitest';
import type { BodyLabel } from '#contracts/view-labels.ts';
import { markupOf } from '../testing/markup.ts';
import BodyNames from './BodyNames.svelte';

const body = (id: string, name: string, acronym: string | null = null): BodyLabel => ({
  id,
  name: { es: name, en: name },
  acronym,
  type: 'CSO',
  sector: 'CIVIL_SOCIETY',
});

const text = (bodies: readonly BodyLabel[], short = true): string =>
  markupOf(BodyNames, { bodies, short })
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]+>/g, '');

describe('bodies in a sentence', () => {
  it('joins them as Spanish does, each by its short name', () => {
    const three = [body('a', 'Fundación A', 'FA'), body('b', 'Red B'), body('c', 'Instituto C', 'IC')];
    expect(text(three)).toBe('FA, Red B e IC');
    expect(text(three, false)).toBe('Fundación A, Red B e Instituto C');
  });

  it('links each to its page', () => {
    expect(markupOf(BodyNames, { bodies: [body('a', 'A')] })).toContain('href="/instituciones/a"');
  });

  it('is nothing for nobody', () => {
    expect(text([])).toBe('');
  });
});
