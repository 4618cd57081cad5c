/** Waits between two requests to one host, however often it is asked for. */
export interface CourtesyClock {
  readonly now: () => Date;
  /** Ends early when asked to stop. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Pause between two requests to one host. */
export const GAP_MS = 3000;

export type Courtesy = (host: string, signal: AbortSignal) => Promise<void>;

/** Remembers when each host was last asked. Callers ask for one request at a time. */
export function createCourtesy({ now, pause }: CourtesyClock, gapMs = GAP_MS): Courtesy {
  const last = new Map<string, number>();
  return async (host, signal) => {
    for (const [one, at] of last) if (now().getTime() - at >= gapMs) last.delete(one);
    const before = last.get(host);
    if (before !== undefined) await pause(gapMs - (now().getTime() - before), signal);
    signal.throwIfAborted();
    last.set(host, now().getTime());
  };
}
