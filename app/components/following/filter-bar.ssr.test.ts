import { describe, expect, it } from 'vitest';
import { markupOf } from '../testing/markup.ts';
import type { FilterField } from './filter-fields.ts';
import FilterBar from './FilterBar.svelte';

const fields = (state: string): FilterField[] => [
  { type: 'search', name: 'q', label: 'Nombre', value: '' },
  {
    type: 'select',
    name: 'estado',
    label: 'Estado',
    value: state,
    any: 'Todos',
    options: [
      { value: 'DONE', label: 'Completos (2)' },
      { value: 'OVERDUE', label: 'Vencidos (1)' },
    ],
  },
];

function bar(state: string, asOf: string | null = null): string {
  return markupOf(FilterBar, { label: 'Filtrar', path: '/calendario', fields: fields(state) }, { asOf });
}

describe('filters as a plain form', () => {
  it('asks by GET at the page’s own address, with every field named', () => {
    const markup = bar('');
    expect(markup).toMatch(/<form action="\/calendario" method="get" aria-label="Filtrar"/);
    expect(markup).toContain('name="q"');
    expect(markup).toContain('name="estado"');
  });

  it('takes the day shown along, apart from the address', () => {
    const markup = bar('', '2021-12-03');
    expect(markup).toMatch(/<form action="\/calendario"/);
    expect(markup).toMatch(/<input type="hidden" name="asOf" value="2021-12-03"/);
  });

  it('shows what is chosen, and offers to clear it only then', () => {
    expect(bar('OVERDUE')).toMatch(/<option value="OVERDUE" selected/);
    expect(bar('OVERDUE')).toContain('Quitar filtros');
    expect(bar('')).not.toContain('Quitar filtros');
  });
});
