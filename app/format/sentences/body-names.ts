/** Names of bodies as sentences need them. */
import type { BodyLabel } from '#contracts/view-labels.ts';
import { textIn } from '#domain/text.ts';
import type { Locale } from '../locale.ts';
import { formatList } from '../numbers.ts';
import { sourceWord } from '../words.ts';
import { shortName as shortNameOf } from './short-names.ts';

export type Bodies = Readonly<Record<string, BodyLabel>>;

/** Gender of the nouns that names of bodies begin with in Spanish, for their article. */
const SPANISH_ARTICLES: Readonly<Record<string, readonly string[]>> = {
  el: 'Banco Centro Colegio Comité Consejo Foro Grupo Gobierno Instituto Ministerio Municipio Observatorio Servicio Sistema'.split(
    ' ',
  ),
  la: 'Agencia Alcaldía Asamblea Asociación Cámara Comisión Coordinación Corporación Defensoría Dirección Escuela Federación Fiscalía Fundación Iniciativa Organización Presidencia Prefectura Procuraduría Red Secretaría Subsecretaría Superintendencia Universidad Vicepresidencia'.split(
    ' ',
  ),
};
/** Names that are descriptions take an article in English; proper names do not. */
const ENGLISH_DESCRIPTIONS =
  /\b(Agency|Assembly|Association|College|Commission|Committee|Council|Directorate|Institute|Ministry|Network|Office|Presidency|Secretariat|Service|Superintendency|University of)\b/;
const SPANISH_NAME = /^(Fundación|Corporación|Grupo)\b/;

/** Full name with its article, and the acronym in brackets: "el Servicio Nacional de Contratación Pública (SERCOP)". */
export function fullNameInSentence(body: BodyLabel, locale: Locale): string {
  const name = textIn(body.name, locale).text;
  const article = locale === 'es' ? spanishArticle(name) : englishArticle(name);
  return `${article}${withAcronym(name, body.acronym)}`;
}

/** Full name and acronym: "Servicio Nacional de Contratación Pública (SERCOP)". */
export function fullName(body: BodyLabel, locale: Locale): string {
  return withAcronym(textIn(body.name, locale).text, body.acronym);
}

/** The acronym or, where there is none, the name; the forum by its role. An id that is not known stands for itself. */
export function shortName(bodies: Bodies, id: string, locale: Locale): string {
  const body = bodies[id];
  if (!body) return id;
  return body.type === 'FORUM' ? sourceWord('CORE_GROUP', locale) : shortNameOf(body, locale);
}

/** The same inside a sentence: in English "SERCOP and the Presidency of the Republic of Ecuador". */
export function shortNamesInSentence(bodies: Bodies, ids: readonly string[], locale: Locale): string {
  const names = ids.map((id) => {
    const name = shortName(bodies, id, locale);
    return locale === 'es' || bodies[id]?.acronym === name ? name : `${englishArticle(name)}${name}`;
  });
  return formatList(names, locale);
}

/** "FCD y Grupo FARO". */
export function shortNames(bodies: Bodies, ids: readonly string[], locale: Locale): string {
  return formatList(
    ids.map((id) => shortName(bodies, id, locale)),
    locale,
  );
}

/** A name that ends in brackets already takes the acronym into them. */
function withAcronym(name: string, acronym: string | null): string {
  if (acronym === null || name.includes(acronym)) return name;
  return name.endsWith(')') ? `${name.slice(0, -1)}, ${acronym})` : `${name} (${acronym})`;
}

function spanishArticle(name: string): string {
  const [noun = ''] = name.split(' ');
  const found = Object.entries(SPANISH_ARTICLES).find(([, nouns]) => nouns.includes(noun));
  return found ? `${found[0]} ` : '';
}

const englishArticle = (name: string): string =>
  ENGLISH_DESCRIPTIONS.test(name) && !SPANISH_NAME.test(name) ? 'the ' : '';
