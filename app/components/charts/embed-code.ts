/** What the embed code is made of; addresses are absolute. */
export interface Embed {
  readonly page: string;
  readonly picture: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** HTML that shows a chart on another site without any script of ours. */
export function embedCode({ page, picture, alt, width, height }: Embed): string {
  const image =
    `<img src="${escapeAttribute(picture)}" alt="${escapeAttribute(alt)}" ` +
    `width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`;
  return `<a href="${escapeAttribute(page)}">${image}</a>`;
}
