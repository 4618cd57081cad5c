import { describe, expect, it } from 'vitest';
import { embedCode } from './embed-code.ts';

describe('the code to embed a chart', () => {
  it('is a linked picture without any script, its words escaped', () => {
    const code = embedCode({
      page: 'https://x.org/graficos?a=1&b=2#c',
      picture: 'https://x.org/c.svg',
      alt: 'Hitos "completos" <de 59>',
      width: 960,
      height: 504,
    });
    expect(code).toBe(
      '<a href="https://x.org/graficos?a=1&amp;b=2#c"><img src="https://x.org/c.svg" ' +
        'alt="Hitos &quot;completos&quot; &lt;de 59&gt;" width="960" height="504" loading="lazy" ' +
        'style="max-width:100%;height:auto"></a>',
    );
  });
});
