/**
 * Keeps one `Intl.PluralRules` for each language. The compiled messages make a new one for every plural, which costs
 * some twenty times as much as asking it, and a page has hundreds of plurals.
 */
export function keepPluralRules(): void {
  const kept = new Map<string, Intl.PluralRules>();
  const keeping = new Proxy(Intl.PluralRules, {
    construct(Rules, [locale, options]: [string?, Intl.PluralRulesOptions?]) {
      if (typeof locale !== 'string' || asksMore(options)) return new Rules(locale, options);
      const known = kept.get(locale) ?? new Rules(locale);
      kept.set(locale, known);
      return known;
    },
  });
  Object.defineProperty(Intl, 'PluralRules', { value: keeping, configurable: true, writable: true });
}

/** Compiled messages always pass options, empty ones: `{}`. */
function asksMore(options: Intl.PluralRulesOptions | undefined): boolean {
  return options !== undefined && Object.keys(options).length > 0;
}
