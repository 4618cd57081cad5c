import { type ComparedBar, comparedSpec } from '#charts/comparison.ts';
import type { PictureSizes } from '#charts/drawing/layout.ts';
import { readPictureChoice } from '#charts/picture-query.ts';
import type { AnyChart } from '#charts/spec.ts';
import type { ComparedItem } from '#contracts/comparison.ts';
import { invalid } from '#domain/errors.ts';
import type { Locale } from '#format/locale.ts';
import { drawSvg, pictureSizes } from '#server/charts/draw.ts';
import type { Dossiers } from '../dossiers.ts';
import { compare, type ComparisonRequest } from './compare.ts';

export interface ComparisonPictureRequest extends ComparisonRequest {
  readonly locale: Locale;
  /** Wishes for the picture: theme, size, frame, width. */
  readonly query: URLSearchParams;
}

export interface ComparisonPicture {
  readonly spec: AnyChart;
  readonly sizes: PictureSizes | null;
  readonly svg: () => string;
}

const barOf = ({ kind, slug, name, results }: ComparedItem): ComparedBar => ({
  ...{ slug, name, results },
  href: kind === 'PLAN' ? `/planes/${slug}` : `/planes?miembro=${slug}`,
});

/** @throws INVALID for an address that there is not, or a wish that cannot be met */
export async function comparisonPicture(
  dossiers: Dossiers,
  { locale, query, ...request }: ComparisonPictureRequest,
): Promise<ComparisonPicture> {
  const wish = readPictureChoice(query);
  if ('invalid' in wish) throw invalid('CHART_PICTURE', wish.invalid);
  const { items, asOf } = await compare(dossiers, request);
  const spec = comparedSpec(items.map(barOf), locale, asOf);
  return { spec, sizes: spec.config ? pictureSizes(spec) : null, svg: () => drawSvg(spec, wish.choice) };
}
