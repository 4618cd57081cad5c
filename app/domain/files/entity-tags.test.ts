import { expect, it } from 'vitest';
import { holdsTag } from './entity-tags.ts';

// What the client sent, the tag of the answer, whether it has it.
it.each([
  ['"a"', '"a"', true],
  ['"b", "a"', '"a"', true],
  ['W/"a"', '"a"', true],
  ['"a"', 'W/"a"', true],
  ['*', '"a"', true],
  ['"ab"', '"a"', false],
  ['a', '"a"', false],
  ['', '"a"', false],
  [null, '"a"', false],
  [undefined, '"a"', false],
])('%s for %s: %s', (sent, own, has) => {
  expect(holdsTag(sent, own)).toBe(has);
});
