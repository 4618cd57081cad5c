import { describe, expect, it } from 'vitest';
import { pagesShown } from './page-numbers.ts';

describe('the pages offered', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [1, 9, [1, 2, null, 9]],
    [3, 9, [1, 2, 3, 4, null, 9]],
    [4, 9, [1, 2, 3, 4, 5, null, 9]],
    [5, 9, [1, null, 4, 5, 6, null, 9]],
    [9, 9, [1, null, 8, 9]],
  ])('on page %i of %i are %o', (page, pages, shown) => {
    expect(pagesShown(page, pages)).toEqual(shown);
  });
});
