/** ERROR: the row was not taken. WARNING: a value was not taken as data, or may be wrong. NOTE: it was taken, and how. */
export type FindingLevel = 'ERROR' | 'WARNING' | 'NOTE';
export type FindingText = readonly [level: FindingLevel, es: string, en: string];
