/** One rule for the parameters of every address: what is read, what is passed over, what is refused. */

/** What networks and mailers append to links that are shared; nobody's filter. */
const MARKETING = /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|igshid|mc_cid|mc_eid|_gl)$/;

export type Parameter = readonly [name: string, value: string];

/** A parameter that an address does not take, or one given twice that can have one value. */
export interface ParameterFault {
  readonly code: 'QUERY_UNKNOWN' | 'QUERY_REPEATED';
  readonly name: string;
  readonly given: string;
}

/**
 * The parameters that an address means: trimmed, without empty fields of a form, without what was appended by others,
 * and without the day (`asOf`), which belongs to every page and is read elsewhere.
 */
export function ownParameters(params: URLSearchParams): Parameter[] {
  return [...params]
    .map(([name, value]): Parameter => [name, value.trim()])
    .filter(([name, value]) => value !== '' && name !== 'asOf' && !MARKETING.test(name));
}

/** The first fault of the parameters, or null. @param isMany tells which may be given more than once */
export function parameterFault(
  given: readonly Parameter[],
  isKnown: (name: string) => boolean,
  isMany: (name: string) => boolean = () => false,
): ParameterFault | null {
  const seen = new Set<string>();
  for (const [name, value] of given) {
    if (!isKnown(name)) return { code: 'QUERY_UNKNOWN', name, given: value };
    if (seen.has(name) && !isMany(name)) return { code: 'QUERY_REPEATED', name, given: value };
    seen.add(name);
  }
  return null;
}
