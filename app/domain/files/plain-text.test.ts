import { describe, expect, it } from 'vitest';
import { maybeText, textKind } from './plain-text.ts';

describe('a text', () => {
  it.each([
    ['Acta de la reunión\nA las 9:00, en Quito\n', 'TEXT'],
    ['', 'TEXT'],
    ['a;b;c\n1;2;3\n', 'CSV'],
    ['a,b\n"uno, dos",2\n', 'CSV'],
    ['hito\testado\r\nH1\tC\r\n', 'CSV'],
    ['a,b\n1\n', 'TEXT'],
    ['{"a": 1}\n', 'TEXT'],
    ['a < b\n', 'TEXT'],
    ['<html>', 'PAGE'],
    ['\uFEFF \n<!DOCTYPE html>', 'PAGE'],
    ['<!-- x --><script>alert(1)</script>', 'PAGE'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="x()">', 'PAGE'],
    ['<?xml version="1.0"?><svg/>', 'PAGE'],
    ['<IMG SRC=x onerror=y>', 'PAGE'],
    ['<b', 'PAGE'],
    ['#!/bin/sh\nrm -rf /', 'PROGRAM'],
  ])('%j is %s', (head, expected) => {
    expect(textKind(head)).toBe(expected);
  });

  it.each([
    [[0x61, 0x0a, 0xc3, 0xb1], true],
    [[0xe9, 0x0d, 0x0a], true],
    [[0x61, 0x00], false],
    [[0x1b, 0x5b], false],
    [[0x7f], false],
  ])('bytes %j: %s', (bytes, expected) => {
    expect(maybeText(Uint8Array.from(bytes))).toBe(expected);
  });
});
