/** Which language a text of OGP's dataset is in: it does not say, and most countries have some in theirs and some in English. */

/** Frequent words, by which a text is told; without accents. */
const WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to for in on with by an be will is are as open data public government information access law policy bill transparency accountability participation through development improve promote strengthening national'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las de del y en para por con una un que se al es lo su sus como datos abierto abierta abiertos ley gobierno publica publico informacion acceso transparencia participacion ciudadana politica desarrollo fortalecimiento mejora nacional'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'o a os as do da dos das e em para por com uma um que se ao no na nos nas dados aberto aberta governo publica publico informacao acesso transparencia participacao lei desenvolvimento fortalecimento nacional'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les de du des et en pour par avec une un que qui au aux est sur dans donnees ouvert ouverte ouvertes gouvernement publique public loi acces transparence citoyenne politique mise oeuvre nationale'.split(
      ' ',
    ),
  ),
};
const SAMPLE = 600;

/**
 * @param home the language of the country: taken where the words do not tell, and between two that tell the same
 * @returns a BCP 47 tag
 */
export function languageOf(text: string, home: string): string {
  const sample = text.slice(0, SAMPLE).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = sample.match(/\p{L}+/gu) ?? [];
  const isLatin = /\p{Script=Latin}/u.test(sample);
  if (!isLatin) return home;
  const scores = Object.entries(WORDS).map(([lang, known]) => ({
    lang,
    score: words.filter((word) => known.has(word)).length + (lang === home ? 0.5 : 0),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score >= 1) return best.lang;
  // Nothing tells: letters beyond ASCII are no English.
  return home in WORDS || /[^\p{ASCII}]/u.test(text) ? home : 'en';
}
