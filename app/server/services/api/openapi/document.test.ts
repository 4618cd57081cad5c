import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { RESOURCE_NAMES } from '#contracts/api/resources.ts';
import { API_ORIGIN, API_TODAY } from '#server/testing/api.ts';
import { beginBody, correctBody, evidenceBody, saveBody, stepBody } from '#contracts/api/writing.ts';
import { openApiDocument } from './document.ts';
import { WRITE_SCHEMAS } from './writing.ts';

const describeIn = (locale: 'es' | 'en') => openApiDocument({ origin: API_ORIGIN, asOf: API_TODAY, locale });

describe('the description of the API', () => {
  it.each(['es', 'en'] as const)('in %s is valid OpenAPI 3.1 by a validator that is not ours', async (locale) => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(JSON.stringify(describeIn(locale))) as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  it('has a list of each resource, and what it refers to is there', () => {
    const text = JSON.stringify(describeIn('en'));
    const { paths, components } = JSON.parse(text) as {
      paths: Record<string, unknown>;
      components: Record<string, Record<string, unknown>>;
    };
    for (const name of RESOURCE_NAMES) expect(paths).toHaveProperty([`/api/v1/${name}`]);
    expect(paths).toHaveProperty(['/api/v1/filings/{id}', 'patch']);
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/gu)) {
      expect(components[kind]).toHaveProperty([name]);
    }
  });

  it.each([
    ['write-begin', { oneOf: [membersOf(beginBody), membersOf(correctBody)] }],
    ['write-save', membersOf(saveBody)],
    ['write-new-evidence', membersOf(evidenceBody)],
    ['write-step', membersOf(stepBody)],
  ])('names the members that a body may have, and no others: %s', (name, expected) => {
    expect(WRITE_SCHEMAS[name]).toMatchObject(expected);
  });
});

function membersOf({ shape }: { readonly shape: object }) {
  const properties = Object.fromEntries(Object.keys(shape).map((member) => [member, expect.anything() as unknown]));
  return { properties, additionalProperties: false };
}
