/** What a first view costs a reader: bytes as they travel, by kind. */
export interface Weight {
  readonly html: number;
  readonly css: number;
  readonly script: number;
  readonly font: number;
  readonly image: number;
}

const KINDS: readonly (readonly [keyof Weight, RegExp])[] = [
  ['css', /\.css$/],
  ['script', /\.m?js$/],
  ['font', /\.woff2$/],
  ['image', /\.(svg|png|jpe?g|webp|ico)$/],
];

/** Files that the page's head and body name, fetched as a browser would; pictures marked lazy are left to later. */
export async function weigh(page: string): Promise<Weight> {
  const html = await fetchBytes(page);
  const text = await (await fetch(page)).text();
  const tags = text.match(/<(?:link|script|img)\b[^>]*>/g) ?? [];
  const files = tags
    .filter((tag) => !/loading="lazy"|rel="(?:canonical|alternate|icon)"/.test(tag))
    .flatMap((tag) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? []);
  const weight = { html, css: 0, script: 0, font: 0, image: 0 };
  for (const file of new Set(files.map((name) => new URL(name, page).href))) {
    const kind = KINDS.find(([, ending]) => ending.test(new URL(file).pathname))?.[0];
    if (kind) weight[kind] += await fetchBytes(file);
  }
  return weight;
}

/** Bytes of the body as sent; `fetch` would unpack it, so the length is read from the header or counted raw. */
async function fetchBytes(url: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((done, failed) => {
    request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (part: Buffer) => (bytes += part.length));
      answer.on('end', () => done(bytes));
    })
      .on('error', failed)
      .end();
  });
}
