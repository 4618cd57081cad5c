import { describe, expect, it } from 'vitest';
import { doneWords } from './done.ts';

describe('what a form did', () => {
  it.each([
    ['/panel?hecho=SAVED', 'Guardado.'],
    ['/panel?hecho=toString', null],
    ['/panel?hecho=%3Cb%3E', null],
    ['/panel', null],
  ])('%s: %s', (address, said) => {
    expect(doneWords(new URL(address, 'http://site.test'), { SAVED: 'Guardado.' })).toBe(said);
  });
});
