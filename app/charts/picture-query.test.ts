import { describe, expect, it } from 'vitest';
import { DEFAULT_PICTURE, pictureAddress, readPictureChoice } from './picture-query.ts';

const SVG = '/graficos/p/cobertura.svg';

describe('the address of a picture', () => {
  it.each([
    [SVG, {}, SVG],
    [SVG, { theme: 'light', size: 'wide', framed: true } as const, SVG],
    [SVG, { theme: 'dark', size: 'narrow', framed: false } as const, `${SVG}?theme=dark&size=narrow&frame=0`],
    [`${SVG}?asOf=2021-12-03`, { framed: false } as const, `${SVG}?asOf=2021-12-03&frame=0`],
  ])('%s with %o is %s', (svg, choice, expected) => {
    expect(pictureAddress(svg, choice)).toBe(expected);
  });

  it('is read back as it was written', () => {
    const choice = { theme: 'dark', size: 'medium', framed: false } as const;
    const query = new URL(`https://x${pictureAddress(SVG, choice)}`).searchParams;
    expect(readPictureChoice(query)).toEqual({ choice: { ...DEFAULT_PICTURE, ...choice } });
  });
});

describe('the wish of an address', () => {
  it('is the framed light picture when nothing is asked for', () => {
    expect(readPictureChoice(new URLSearchParams('asOf=2021-12-03'))).toEqual({ choice: DEFAULT_PICTURE });
  });

  it.each([
    ['theme=sepia', 'theme'],
    ['size=huge', 'size'],
    ['frame=yes', 'frame'],
    ['width=100000', 'width'],
    ['width=0x258', 'width'],
    ['theme=', 'theme'],
  ])('is refused by name when it is %s', (query, invalid) => {
    expect(readPictureChoice(new URLSearchParams(query))).toEqual({ invalid });
  });
});
