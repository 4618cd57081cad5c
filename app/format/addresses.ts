import type { Locale } from './locale.ts';

/**
 * Spanish path segments and their English twins. Routes are named in Spanish; an English address is `/en` and the same
 * path with these segments translated. Codes, slugs and chart ids are the same in both languages.
 */
const SEGMENTS: readonly (readonly [es: string, en: string])[] = [
  ['planes', 'plans'],
  ['comparar', 'compare'],
  ['compromisos', 'commitments'],
  ['instituciones', 'institutions'],
  ['graficos', 'charts'],
  ['calendario', 'calendar'],
  ['discrepancias', 'discrepancies'],
  ['cambios', 'changes'],
  ['cumplimiento', 'compliance'],
  ['recomendaciones', 'recommendations'],
  ['gobierno-abierto', 'open-government'],
  ['alianza', 'partnership'],
  ['actores', 'actors'],
  ['cocreacion', 'co-creation'],
  ['metodologia', 'methodology'],
  ['glosario', 'glossary'],
  ['datos', 'data'],
  ['accesibilidad', 'accessibility'],
  ['privacidad', 'privacy'],
  ['evidencia', 'evidence'],
  ['verificar', 'verify'],
  ['avisos', 'reminders'],
  ['entrar', 'login'],
  ['salir', 'logout'],
  ['invitacion', 'invitation'],
  ['recuperar', 'recover'],
  ['insertar', 'embed'],
];

const toEnglish = new Map(SEGMENTS);
const toSpanish = new Map(SEGMENTS.map(([es, en]) => [en, es] as const));

/** Only the first segment is a word of ours; what follows is a code, a slug or a file. */
function translateHead(path: string, words: ReadonlyMap<string, string>): string {
  const [, head = '', ...rest] = path.split('/');
  return ['', words.get(head) ?? head, ...rest].join('/');
}

/** The address, in `locale`, of a page given by its Spanish (canonical) path. */
export function localizePath(path: string, locale: Locale): string {
  if (locale === 'es') return path;
  return path === '/' ? '/en' : `/en${translateHead(path, toEnglish)}`;
}

/** The language of an address. */
export function localeOfPath(path: string): Locale {
  return path === '/en' || path.startsWith('/en/') ? 'en' : 'es';
}

/**
 * The Spanish (canonical) path behind an address in either language. A Spanish word under `/en` gives null: each page
 * has one address a language, so that nothing is indexed twice.
 */
export function canonicalPath(path: string): string | null {
  if (localeOfPath(path) === 'es') return path;
  const rest = path.slice('/en'.length) || '/';
  const head = rest.split('/')[1] ?? '';
  return toEnglish.has(head) && !toSpanish.has(head) ? null : translateHead(rest, toSpanish);
}

/** Where a file of published evidence is, as a Spanish (canonical) path. */
export function evidencePath(sha256: string, fileName: string): string {
  return `/evidencia/${sha256}/${encodeURIComponent(fileName)}`;
}

/** First segments of pages that belong to one person: never shared, kept or indexed. */
const PRIVATE = new Set(['panel', 'entrar', 'salir', 'invitacion', 'recuperar', 'avisos']);

/** Whether a Spanish (canonical) path is a page that belongs to one person. */
export function isPrivatePath(path: string): boolean {
  return PRIVATE.has(path.split(/[/?]/u)[1] ?? '');
}

/** Whether a Spanish (canonical) path is shown in a frame by other sites: without masthead and foot. */
export function isFramedPath(path: string): boolean {
  return path.startsWith('/insertar/');
}
