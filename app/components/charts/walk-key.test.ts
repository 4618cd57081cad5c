import { describe, expect, it } from 'vitest';
import { walkKey } from './walk-key.ts';

const press = (key: string, held: object = {}) =>
  walkKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('a key in a chart', () => {
  it.each([
    ['ArrowRight', {}, 'ArrowRight'],
    ['Home', {}, 'Home'],
    ['Escape', {}, 'leave'],
    ['Tab', {}, null],
    ['a', {}, null],
    ['ArrowRight', { ctrlKey: true }, null],
    ['ArrowLeft', { altKey: true }, null],
  ])('%s with %o means %s', (key, held, meaning) => {
    expect(press(key, held)).toBe(meaning);
  });
});
