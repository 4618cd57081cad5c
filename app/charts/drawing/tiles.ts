import type { PatternTile } from '../patterns.ts';
import type { Ctx } from './canvas.ts';

/** Paints one tile of a pattern on a small canvas, `scale` times its size, so that it stays sharp on any screen. */
export function paintTile(ctx: Ctx, tile: PatternTile, color: string, paper: string, scale: number): void {
  ctx.scale(scale, scale);
  ctx.fillStyle = paper;
  ctx.fillRect(0, 0, tile.size, tile.size);
  ctx.strokeStyle = color;
  ctx.lineWidth = tile.lineWidth;
  for (const [x1, y1, x2, y2] of tile.lines) {
    ctx.beginPath();
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
    ctx.stroke();
  }
  ctx.fillStyle = color;
  for (const [x, y, radius] of tile.dots) {
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, Math.PI * 2);
    ctx.fill();
  }
}
