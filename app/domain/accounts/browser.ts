/** What the line says by which a browser names itself: just enough for a person to know their own again. */

/** The first that fits counts: most browsers also claim to be the ones before them. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg(?:A|iOS)?\//u, 'Edge'],
  [/\b(?:OPR|Opera)\//u, 'Opera'],
  [/\bSamsungBrowser\//u, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//u, 'Chrome'],
  [/\bVersion\/\S+.*\bSafari\//u, 'Safari'],
];
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\b(?:iPhone|iPad|iPod)\b/u, 'iOS'],
  [/\bAndroid\b/u, 'Android'],
  [/\bWindows\b/u, 'Windows'],
  [/\bCrOS\b/u, 'ChromeOS'],
  [/\bMac ?OS X\b/u, 'macOS'],
  [/\bLinux\b/u, 'Linux'],
];

export interface NamedBrowser {
  readonly browser: string;
  readonly system: string;
}

/** @returns null where either is not known: half a name would only puzzle */
export function readBrowser(userAgent: string): NamedBrowser | null {
  const [browser, system] = [BROWSERS, SYSTEMS].map((known) => known.find(([sign]) => sign.test(userAgent))?.[1]);
  return browser && system ? { browser, system } : null;
}
