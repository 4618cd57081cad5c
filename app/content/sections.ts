import type { Locale } from '#format/locale.ts';
import type { Both } from './glossary/entry.ts';

/** A part of a page that explains; its id is its anchor, the same in every language. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

const section = (id: string, es: string, en: string): { readonly id: string; readonly title: Both } => ({
  id,
  title: { es, en },
});

/** The headings of each text, in their order: what a page offers to jump to. A test compares them with the text. */
const SECTIONS = {
  'gobierno-abierto': [
    section('que-es', 'Qué es', 'What it is'),
    section('que-busca', 'Qué busca', 'What it aims at'),
    section('pilares', 'Sus pilares', 'Its pillars'),
    section('que-permite', 'Qué le permite a usted', 'What it lets you do'),
    section('fuente', 'Fuente de esta página', 'Source of this page'),
  ],
  alianza: [
    section('que-es', 'Qué es la Alianza', 'What the Partnership is'),
    section('a-que-se-comprometio', 'A qué se comprometió el Ecuador', 'What Ecuador undertook'),
    section('plan-de-accion', 'Qué es un plan de acción', 'What an action plan is'),
    section('fechas', 'Un plan, sus calendarios', 'One plan, its calendars'),
    section('camino', 'El camino, paso a paso', 'The road, step by step'),
    section('irm', 'Qué es el Mecanismo de Revisión Independiente', 'What the Independent Reporting Mechanism is'),
    section('fuentes', 'Fuentes de esta página', 'Sources of this page'),
  ],
  actores: [
    section('quienes', 'Quiénes participan', 'Who takes part'),
    section('papeles', 'Qué hace cada parte en un compromiso', 'What each party does in a commitment'),
    section('grupo-nucleo', 'El Grupo Núcleo', 'The Core Group'),
    section('punto-de-contacto', 'Punto de contacto', 'Point of contact'),
    section('quien-revisa', 'Quién revisa', 'Who reviews'),
    section('fuentes', 'Fuentes de esta página', 'Sources of this page'),
  ],
  metodologia: [
    section('fuentes', 'Fuentes, lado a lado', 'Sources, side by side'),
    section('sin-reporte', 'Lo que falta no es cero', 'Missing is not zero'),
    section('estados', 'Estados y marcas', 'States and marks'),
    section('fechas', 'Fechas y precisión', 'Dates and precision'),
    section('vencidos', 'Vencidos', 'Overdue'),
    section('diferencias', 'Distancia y discrepancia', 'Distance and discrepancy'),
    section('promedios', 'Porcentajes y promedios', 'Percentages and means'),
    section('evidencia', 'Evidencia y último dato', 'Evidence and last update'),
    section('irm', 'Las escalas del IRM', 'The IRM’s scales'),
    section('acuerdo', 'Evaluación independiente y acuerdo', 'Independent assessment and agreement'),
    section('transcripcion', 'Qué está transcrito y qué no', 'What is transcribed and what is not'),
    section(
      'cifras-publicadas',
      'Las cifras publicadas y las de este sitio',
      'The published figures and those of this site',
    ),
    section('reglas', 'Nueve reglas para mostrar con honestidad', 'Nine rules of honest display'),
    section('reproducir', 'Comprobar una cifra', 'Checking a figure'),
  ],
  accesibilidad: [
    section('meta', 'La meta', 'The aim'),
    section('que-se-hace', 'Qué se hace para lograrlo', 'What is done to get there'),
    section('que-se-prueba', 'Qué se prueba', 'What is tested'),
    section('limites', 'Límites conocidos', 'Known limits'),
    section('otras-formas', 'Otras formas de acceder', 'Other ways in'),
    section('avisar', 'Avisar de una barrera', 'Telling us of a barrier'),
  ],
  privacidad: [
    section('al-leer', 'Cuando usted lee', 'When you read'),
    section('registro', 'Lo que registra el servidor', 'What the server records'),
    section('personas', 'Personas que aparecen en los datos', 'People who appear in the data'),
    section('enlaces', 'Enlaces a otros sitios', 'Links to other sites'),
    section('preguntas', 'Preguntas y reclamos', 'Questions and complaints'),
  ],
  api: [
    section('empezar', 'Para empezar', 'Getting started'),
    section('ejemplos', 'Ejemplos', 'Examples'),
    section('listas', 'Listas y registros', 'Lists and records'),
    section('formatos', 'Formatos', 'Forms'),
    section('cache', 'Caché y límites', 'Caching and limits'),
    section('escribir', 'Escribir', 'Writing'),
    section('webhooks', 'Webhooks', 'Webhooks'),
    section('rechazos', 'Rechazos', 'Refusals'),
    section('recursos', 'Recursos', 'Resources'),
  ],
} as const;

/** Pages whose text is kept here, by the first part of their address. */
export type TextPage = keyof typeof SECTIONS;
export const TEXT_PAGES = Object.keys(SECTIONS) as readonly TextPage[];

/** The parts of a text in a language; `without` names those that it does not have that day. */
export function sectionsOf(page: TextPage, locale: Locale, without: readonly string[] = []): readonly Section[] {
  return SECTIONS[page]
    .filter(({ id }) => !without.includes(id))
    .map(({ id, title }) => ({ id, title: title[locale] }));
}
