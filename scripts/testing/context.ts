declare module 'vitest' {
  /** What the setup of the browser tests hands to them. */
  interface ProvidedContext {
    siteUrl: string;
    chromiumPath: string;
  }
}

export {};
