import { describe, expect, it } from 'vitest';
import { keepPluralRules } from './plural-rules.ts';

describe('plural rules', () => {
  it('are made once for each language and answer as before', () => {
    const ordinary = new Intl.PluralRules('es').select(1);
    keepPluralRules();
    expect(new Intl.PluralRules('es')).toBe(new Intl.PluralRules('es'));
    expect(new Intl.PluralRules('es', {})).toBe(new Intl.PluralRules('es'));
    expect(new Intl.PluralRules('en')).not.toBe(new Intl.PluralRules('es'));
    expect(new Intl.PluralRules('es').select(1)).toBe(ordinary);
    expect(new Intl.PluralRules('en', { type: 'ordinal' }).select(2)).toBe('two');
  });
});
