import { escapeAttribute } from '../charts/embed-code.ts';

export interface FrameFacts {
  /** Absolute address. */
  readonly address: string;
  readonly title: string;
  /** In px. */
  readonly height: number;
}

/** A frame as wide as its column. It needs no script and sets no cookie; its reader can drag it taller. */
export function frameCode({ address, title, height }: FrameFacts): string {
  return (
    `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" loading="lazy" ` +
    `style="width:100%;height:${height}px;border:0;overflow:auto;resize:vertical"></iframe>`
  );
}
