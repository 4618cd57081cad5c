import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#format/locale.ts';
import { VARIABLES } from '#domain/values.ts';
import { variableWord } from '#format/words.ts';
import { GLOSSARY, glossaryEntry, glossaryIn, initialOf } from './glossary.ts';

/** The terms that the glossary must explain, by their anchors, with their names in Spanish and English. */
const AGREED_TERMS = [
  ['ogp', 'Alianza para el Gobierno Abierto', 'Open Government Partnership'],
  ['irm', 'Mecanismo de Revisión Independiente', 'Independent Reporting Mechanism'],
  ['plan', 'Plan de acción', 'Action plan'],
  ['plan-version', 'Versión reprogramada', 'Amended (rescheduled) version'],
  ['commitment', 'Compromiso', 'Commitment'],
  ['milestone', 'Hito', 'Milestone'],
  ['deliverable', 'Actividad y producto entregable', 'Activity and deliverable'],
  ['lead-institution', 'Entidad responsable', 'Lead implementing agency'],
  ['counterpart', 'Contraparte', 'Counterpart'],
  ['actors', 'Otros actores involucrados', 'Other actors involved'],
  ['forum', 'Grupo Núcleo', 'Core Group'],
  ['forum-body', 'Grupo de Trabajo o comisión', 'Working group or committee'],
  ['point-of-contact', 'Punto de contacto de gobierno', 'Government point of contact'],
  ['cocreation', 'Cocreación', 'Co-creation'],
  ['cocreation-table', 'Mesa de cocreación', 'Co-creation table'],
  ['proposal', 'Propuesta ciudadana', 'Citizen proposal'],
  ['reasoned-response', 'Respuesta razonada', 'Reasoned response'],
  ['repository', 'Repositorio', 'Repository'],
  ['evidence', 'Evidencia', 'Evidence'],
  ['progress-report', 'Reporte de avance', 'Progress update'],
  ['reporting-period', 'Período de reporte', 'Reporting period'],
  ['self-assessment', 'Autoevaluación', 'Self-assessment'],
  ['design-report', 'Informe de diseño', 'Design Report'],
  ['results-report', 'Informe de resultados', 'Results Report'],
  ['irm-progress-report', 'Informe de avance', 'Progress Report'],
  ['end-of-term-report', 'Informe de fin de término', 'End-of-Term Report'],
  ['completion', 'Nivel de cumplimiento', 'Completion'],
  ['verifiability', 'Verificabilidad', 'Verifiability'],
  ['specificity', 'Especificidad', 'Specificity'],
  ['relevance', 'Relevancia', 'Relevance'],
  ['open-gov-lens', 'Enfoque de gobierno abierto', 'Open-government lens'],
  ['potential-impact', 'Impacto potencial', 'Potential impact'],
  ['potential-for-results', 'Potencial de resultados', 'Potential for results'],
  ['diog', '¿Contribuyó a la apertura?', 'Did it open government?'],
  ['early-results', 'Resultados preliminares', 'Early results'],
  ['starred', 'Compromiso estelar', 'Starred commitment'],
  ['promising', 'Compromiso prometedor', 'Promising commitment'],
  ['policy-area', 'Área de política', 'Policy area'],
  ['theme', 'Eje o grupo temático', 'Theme'],
  ['proactive-disclosure', 'Transparencia activa', 'Proactive disclosure'],
  ['on-request-disclosure', 'Transparencia pasiva', 'Disclosure on request'],
  ['lotaip', 'Ley Orgánica de Transparencia y Acceso a la Información Pública', 'Access-to-information law of Ecuador'],
  ['contrary-to-process', 'Actuar en contra del proceso', 'Act contrary to process'],
  ['procedural-review', 'Revisión de procedimiento', 'Procedural review'],
  ['requirement', 'Requisito mínimo', 'Minimum requirement'],
  ['standards', 'Estándares de participación y cocreación', 'Participation and Co-Creation Standards'],
  ['flag', 'Bandera roja o alerta', 'Red flag or alert'],
  ['minutes', 'Minuta o acta', 'Minutes'],
  ['monitoring-body', 'Ente de monitoreo local', 'Local monitoring body'],
] as const;

describe('glossary', () => {
  it.each(AGREED_TERMS)('explains "%s" under its agreed names', (id, spanish, english) => {
    expect(glossaryEntry(id)?.term).toEqual({ es: spanish, en: english });
  });

  it.each(['ogp-values', 'no-report', 'overdue', 'discrepancy', 'repository-clock'])(
    'explains "%s", which this site uses in its own sense',
    (id) => {
      expect(glossaryEntry(id)).toBeDefined();
    },
  );

  it('explains every variable of an assessment under the word that pages use', () => {
    const potentialStar = 'POTENTIALLY_STARRED';
    for (const variable of VARIABLES.filter((name) => name !== potentialStar)) {
      const terms = GLOSSARY.map((entry) => entry.term.es);
      expect(terms, variable).toContain(variableWord(variable, 'es'));
    }
    expect(glossaryEntry('starred')?.alsoKnown.es).toContain('potencialmente estelar');
  });

  it('gives each entry an anchor of its own, in plain letters', () => {
    const ids = GLOSSARY.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it.each(LOCALES)('has every text in %s, and ends its sentences', (locale) => {
    for (const entry of GLOSSARY) {
      expect(entry.term[locale], entry.id).toMatch(/\p{L}/u);
      for (const text of [entry.definition[locale], ...(entry.note ? [entry.note[locale]] : [])]) {
        expect(text, entry.id).toMatch(/^[\p{Lu}¿«“].*\.$/u);
      }
      if (entry.source) expect(entry.source.label[locale], entry.id).toMatch(/\p{L}/u);
    }
  });

  it('never defines a term twice in one language', () => {
    for (const locale of LOCALES) {
      const terms = GLOSSARY.map((entry) => entry.term[locale].toLowerCase());
      expect(new Set(terms).size).toBe(terms.length);
    }
  });

  it('refers only to entries that exist, and never to itself', () => {
    const lost = GLOSSARY.flatMap(({ id, see = [] }) => see.filter((other) => other === id || !glossaryEntry(other)));
    expect(lost).toEqual([]);
  });

  it('has every term that a page or component links to', () => {
    const app = fileURLToPath(new URL('..', import.meta.url));
    const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.svelte'));
    const used = files.flatMap((file) =>
      [...readFileSync(`${app}/${file}`, 'utf8').matchAll(/<Term\s+id="([^"]+)"|\/glosario#([a-z-]+)/g)].map(
        (match) => [file, match[1] ?? match[2] ?? ''],
      ),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter(([, id = '']) => !glossaryEntry(id))).toEqual([]);
  });

  it('has every term that a sentence of the interface marks, written [words](id)', () => {
    const messages = fileURLToPath(new URL('../messages', import.meta.url));
    const files = readdirSync(messages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    const marked = files.flatMap((file) =>
      [...readFileSync(`${messages}/${file}`, 'utf8').matchAll(/\[[^\]"]+\]\(([a-z-]+)\)/g)].map(([, id]) => [
        file,
        id,
      ]),
    );
    expect(marked.length).toBeGreaterThan(5);
    expect(marked.filter(([, id = '']) => !glossaryEntry(id))).toEqual([]);
  });

  it('sorts by the language: accents and opening marks do not count', () => {
    const spanish = glossaryIn('es').map((entry) => entry.id);
    // «Área de política» falls between «Alianza» and «Autoevaluación», «¿Contribuyó…» under C.
    expect(spanish.indexOf('ogp')).toBeLessThan(spanish.indexOf('policy-area'));
    expect(spanish.indexOf('policy-area')).toBeLessThan(spanish.indexOf('self-assessment'));
    expect(spanish.indexOf('counterpart')).toBeLessThan(spanish.indexOf('diog'));
    expect(spanish.indexOf('diog')).toBeLessThan(spanish.indexOf('overdue'));
    expect(glossaryIn('en').map((entry) => entry.id)[0]).toBe('access-to-information');
    expect(glossaryIn('en')).toHaveLength(GLOSSARY.length);
  });

  it.each([
    ['¿Contribuyó a la apertura?', 'C'],
    ['Área de política', 'A'],
    ['Hito', 'H'],
  ])('lists "%s" under %s', (term, letter) => {
    expect(initialOf(term)).toBe(letter);
  });
});
