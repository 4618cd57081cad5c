/** Sentences of about the length that plans and reports have, in Spanish and English. */
import type { LocalizedText } from '#domain/text.ts';
import type { Chance } from './random.ts';

type Part = 'verb' | 'object' | 'where' | 'how' | 'result';
type Lists = Readonly<Record<Part, readonly string[]>>;

const ES: Readonly<Record<Part, string>> = {
  verb: `Publicar|Diseñar|Implementar|Fortalecer|Actualizar|Crear|Ampliar|Evaluar|Consultar|Aprobar|Difundir|Capacitar sobre|
    Poner en marcha|Revisar|Integrar|Armonizar|Digitalizar|Monitorear|Institucionalizar|Sistematizar`,
  object: `el portal de datos abiertos|el registro de beneficiarios finales|el presupuesto ciudadano|la estrategia anticorrupción|
    el sistema de compras públicas|la ley de acceso a la información|los mecanismos de consulta previa|la agenda regulatoria|
    los servicios de salud|las veedurías ciudadanas|el catálogo de trámites|la política de integridad|los indicadores de género|
    las declaraciones patrimoniales|el observatorio de violencia|los comités de usuarios|el plan de justicia abierta|
    la información ambiental|los contratos de industrias extractivas|el registro de cabildeo|los protocolos de protección de denunciantes|
    la plataforma de participación|el inventario de algoritmos públicos|las auditorías sociales|los datos de agua y saneamiento|
    el currículo de educación cívica|la hoja de ruta de gobierno abierto|los archivos públicos|las mesas territoriales|el parlamento abierto`,
  where: `en las provincias|en los municipios con menos recursos|en las zonas rurales|en todo el país|en los barrios periféricos|
    en las escuelas públicas|en los territorios indígenas|en la administración central|en los hospitales regionales|en línea`,
  how: `con la participación de organizaciones de la sociedad civil|junto con la academia|en formatos reutilizables|
    con metas trimestrales verificables|mediante un decreto|con un tablero de seguimiento público|en lenguas indígenas|
    con una guía metodológica|tras un diagnóstico conjunto|con apoyo de organismos multilaterales|con enfoque de género|
    mediante talleres con retroalimentación`,
  result: `se redujo el tiempo de respuesta|aumentó el número de personas que consultan la información|quedó pendiente la firma del convenio|
    se recibieron observaciones de la ciudadanía|el reglamento espera su aprobación|se formó a servidores públicos|
    la plataforma entró en fase de pruebas|el cambio de autoridades retrasó la contratación|se publicaron los primeros conjuntos de datos|
    no hubo presupuesto asignado en el semestre`,
};
const EN: Readonly<Record<Part, string>> = {
  verb: `Publish|Design|Implement|Strengthen|Update|Create|Expand|Evaluate|Consult on|Adopt|Promote|Train officials on|Launch|
    Review|Integrate|Harmonize|Digitize|Monitor|Institutionalize|Document`,
  object: `the open data portal|the beneficial ownership register|the citizen budget|the anti-corruption strategy|
    the public procurement system|the access to information act|prior consultation|the regulatory agenda|health services|
    citizen oversight bodies|the catalogue of procedures|the integrity policy|gender indicators|asset disclosures|
    the observatory on violence|user committees|the open justice plan|environmental information|extractive contracts|
    the lobbying register|whistleblower protection|the participation platform|the inventory of public algorithms|social audits|
    water and sanitation data|the civic education curriculum|the open government roadmap|public records|regional round tables|
    the open parliament`,
  where: `in every province|in the poorest municipalities|in rural areas|across the country|in outlying districts|in public schools|
    in indigenous territories|in central government|in regional hospitals|online`,
  how: `together with civil society organizations|with universities|in reusable formats|with quarterly targets that can be checked|
    by decree|with a public dashboard|in indigenous languages|with a method guide|after a joint assessment|
    with support of multilateral organizations|with a gender perspective|through workshops with feedback`,
  result: `response times fell|more people consult the information|the agreement has yet to be signed|comments from the public came in|
    the regulation awaits approval|officials were trained|the platform entered its test phase|
    a change of authorities delayed procurement|the first datasets were published|no budget was assigned in the semester`,
};
const LISTS: Readonly<Record<Tongue, Lists>> = { es: listsOf(ES), en: listsOf(EN) };

function listsOf(texts: Readonly<Record<Part, string>>): Lists {
  const read = (text: string): string[] => text.split('|').map((part) => part.trim());
  const { verb, object, where, how, result } = texts;
  return { verb: read(verb), object: read(object), where: read(where), how: read(how), result: read(result) };
}

export type Tongue = 'es' | 'en';

/** A title in the languages wanted: the same thing said in each. */
export function titleIn(chance: Chance, tongues: readonly Tongue[]): LocalizedText {
  const at = [chance.next(), chance.next(), chance.next()] as const;
  return inEach(tongues, ({ verb, object, where }) => `${nth(verb, at[0])} ${nth(object, at[1])} ${nth(where, at[2])}`);
}

/** A text of so many sentences. */
export function storyIn(chance: Chance, tongues: readonly Tongue[], sentences: number): LocalizedText {
  const places = Array.from({ length: sentences }, () => Array.from({ length: 5 }, () => chance.next()));
  return inEach(tongues, (lists) => places.map((at) => sentence(lists, at)).join(' '));
}

function sentence({ verb, object, where, how, result }: Lists, at: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = at;
  return `${nth(verb, a)} ${nth(object, b)} ${nth(where, c)}, ${nth(how, d)}; ${nth(result, e)}.`;
}

const nth = (list: readonly string[], at: number): string => list[Math.floor(at * list.length)] ?? '';

function inEach(tongues: readonly Tongue[], say: (lists: Lists) => string): LocalizedText {
  return Object.fromEntries(tongues.map((tongue) => [tongue, say(LISTS[tongue])]));
}
