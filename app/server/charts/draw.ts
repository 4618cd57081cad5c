/** Draws a chart as a picture on the server: PNG to share, SVG to show in a page, from the same configuration. */
import { createCanvas } from '@napi-rs/canvas';
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { Ctx } from '#charts/drawing/canvas.ts';
import { emptyHeight, paintEmpty } from '#charts/drawing/empty.ts';
import { type ChartSize, type Layout, layoutFor, type PictureSize, type PictureSizes } from '#charts/drawing/layout.ts';
import { isDrawable } from '#charts/drawing/plan.ts';
import { realize } from '#charts/drawing/realize.ts';
import type { Surface } from '#charts/drawing/surface.ts';
import type { ChartTheme } from '#charts/palette.ts';
import type { AnyChart } from '#charts/spec.ts';
import { measureText, registerFonts } from './fonts.ts';
import { pngSurface, svgSurface } from './surfaces.ts';
import { SvgContext } from './svg-context.ts';
import { svgDocument } from './svg-document.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement);

export interface SvgOptions {
  readonly theme: ChartTheme;
  /** Width of the place it is made for; a framed picture is always wide. */
  readonly size: ChartSize;
  /** With title, source, cut-off day and site inside, for a picture that travels alone. */
  readonly framed: boolean;
}

export interface PngOptions {
  readonly theme: ChartTheme;
  /** Width in px; the height follows from it, 1200 gives 1200 x 630 or more. */
  readonly width: number;
}

/** How large the chart's pictures are, so that a page can keep their place free. */
export function pictureSizes(spec: AnyChart): PictureSizes {
  registerFonts();
  const sizeOf = (layout: Layout): PictureSize => {
    const { width, height } = prepare(spec, layout, svgSurface('light'));
    return { width, height };
  };
  return {
    narrow: sizeOf(layoutFor('narrow', false)),
    medium: sizeOf(layoutFor('medium', false)),
    wide: sizeOf(layoutFor('wide', false)),
    framed: sizeOf(layoutFor('wide', true)),
  };
}

/** The chart as a whole SVG file, with its fonts and its description inside. */
export function drawSvg(spec: AnyChart, { theme, size, framed }: SvgOptions): string {
  registerFonts();
  const layout = layoutFor(size, framed);
  const prepared = prepare(spec, layout, svgSurface(theme));
  const drawing = new SvgContext(prepared.width, prepared.height, measureText);
  const finish = prepared.draw(drawing.canvas as unknown as HTMLCanvasElement);
  const document = svgDocument(spec, drawing.writer, prepared.width, prepared.height);
  finish();
  return document;
}

/** The chart as a framed PNG. */
export async function drawPng(spec: AnyChart, { theme, width }: PngOptions): Promise<Buffer> {
  registerFonts();
  const layout = layoutFor('wide', true);
  const prepared = prepare(spec, layout, pngSurface(theme, width / layout.width));
  // Chart.js takes the size in px and enlarges the canvas by the pixel ratio itself.
  const canvas = createCanvas(prepared.width, prepared.height);
  const finish = prepared.draw(canvas as unknown as HTMLCanvasElement);
  const png = await canvas.encode('png');
  finish();
  return png;
}

interface Prepared {
  readonly width: number;
  readonly height: number;
  /** Draws, and gives what to call once the picture has been read: Chart.js keeps a chart until it is destroyed. */
  readonly draw: (canvas: HTMLCanvasElement) => () => void;
}

function prepare(spec: AnyChart, layout: Layout, surface: Surface): Prepared {
  if (!isDrawable(spec)) return prepareEmpty(spec, layout, surface);
  const { config, width, height } = realize(spec, layout, surface);
  const draw = (canvas: HTMLCanvasElement): (() => void) => {
    const chart = new Chart(canvas, config);
    return () => chart.destroy();
  };
  return { width, height, draw };
}

function prepareEmpty(spec: AnyChart, layout: Layout, surface: Surface): Prepared {
  const height = emptyHeight(layout);
  const { pixelRatio: ratio } = surface;
  const draw = (canvas: HTMLCanvasElement): (() => void) => {
    canvas.width = Math.round(layout.width * ratio);
    canvas.height = Math.round(height * ratio);
    const ctx = canvas.getContext('2d') as Ctx;
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintEmpty(ctx, spec, layout, surface);
    return () => {};
  };
  return { width: layout.width, height, draw };
}
