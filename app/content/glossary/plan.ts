import { NO_OTHER_NAMES, type GlossaryEntry } from './entry.ts';
import { ECUADOR_PLAN, OGP_ACTION_PLAN, OGP_REASONED_RESPONSE } from './sources.ts';

/** The plan, its parts and how it is made. */
export const PLAN: readonly GlossaryEntry[] = [
  {
    id: 'plan',
    term: { es: 'Plan de acción', en: 'Action plan' },
    alsoKnown: { es: ['PAGA', 'Plan de Acción de Gobierno Abierto'], en: ['NAP', 'national action plan'] },
    definition: {
      es: 'Documento con los compromisos que el Estado prepara junto con la sociedad y presenta a OGP para un período, por lo general de dos años.',
      en: 'The document with the commitments that the State prepares together with society and submits to OGP for a period, as a rule two years.',
    },
    see: ['commitment', 'cocreation', 'plan-version'],
    source: OGP_ACTION_PLAN,
  },
  {
    id: 'plan-version',
    term: { es: 'Versión reprogramada', en: 'Amended (rescheduled) version' },
    alsoKnown: { es: ['enmienda'], en: ['amendment'] },
    definition: {
      es: 'Texto del plan publicado después del original, con fechas o redacción nuevas. Cada fecha pertenece a una versión.',
      en: 'A text of the plan published after the original, with new dates or wording. Each date belongs to a version.',
    },
    see: ['plan', 'baseline', 'slippage'],
  },
  {
    id: 'commitment',
    term: { es: 'Compromiso', en: 'Commitment' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Promesa concreta del plan para resolver un problema público. Tiene una entidad responsable, hitos y fechas.',
      en: 'A concrete promise of the plan to solve a public problem. It has a lead implementing agency, milestones and dates.',
    },
    see: ['milestone', 'lead-institution', 'counterpart'],
  },
  {
    id: 'milestone',
    term: { es: 'Hito', en: 'Milestone' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Paso de un compromiso con una actividad, un producto que se puede comprobar y fechas de inicio y término.',
      en: 'A step of a commitment with an activity, a deliverable that can be checked, and start and end dates.',
    },
    see: ['deliverable', 'overdue', 'state'],
  },
  {
    id: 'deliverable',
    term: { es: 'Actividad y producto entregable', en: 'Activity and deliverable' },
    alsoKnown: { es: ['producto', 'entregable'], en: ['output'] },
    definition: {
      es: 'Lo que se hará en un hito y lo que debe existir al final: una norma, un portal, un informe.',
      en: 'What will be done in a milestone and what must exist at its end: a rule, a portal, a report.',
    },
    see: ['milestone', 'evidence'],
  },
  {
    id: 'theme',
    term: { es: 'Eje o grupo temático', en: 'Theme' },
    alsoKnown: { es: ['tema', 'eje'], en: [] },
    definition: {
      es: 'Agrupación de compromisos que hace el propio plan, por ejemplo «Datos abiertos».',
      en: 'A grouping of commitments made by the plan itself, for example “Open data”.',
    },
    see: ['policy-area', 'pillar'],
  },
  {
    id: 'policy-area',
    term: { es: 'Área de política', en: 'Policy area' },
    alsoKnown: { es: ['etiqueta de OGP'], en: ['OGP tag'] },
    definition: {
      es: 'Etiqueta de materia que OGP pone a cada compromiso para comparar países, por ejemplo «Contratación abierta».',
      en: 'A subject tag that OGP gives each commitment so that countries can be compared, for example “Open contracting”.',
    },
    see: ['theme'],
  },
  {
    id: 'sdg',
    term: { es: 'Objetivos de Desarrollo Sostenible', en: 'Sustainable Development Goals' },
    alsoKnown: { es: ['ODS', 'Agenda 2030'], en: ['SDGs', 'Agenda 2030'] },
    definition: {
      es: 'Los diecisiete objetivos de las Naciones Unidas para 2030. La ficha de cada compromiso dice a cuáles aporta.',
      en: 'The seventeen goals of the United Nations for 2030. The sheet of each commitment says which it serves.',
    },
  },
  {
    id: 'cocreation',
    term: { es: 'Cocreación', en: 'Co-creation' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Proceso en el que el gobierno y la sociedad preparan juntos el plan: reciben propuestas, las agrupan, las evalúan y eligen los compromisos.',
      en: 'The process in which government and society prepare the plan together: they receive proposals, group them, assess them and choose the commitments.',
    },
    see: ['cocreation-table', 'proposal', 'reasoned-response'],
  },
  {
    id: 'cocreation-table',
    term: { es: 'Mesa de cocreación', en: 'Co-creation table' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Encuentro en una ciudad donde personas de varios sectores plantean problemas y proponen soluciones para el plan.',
      en: 'A gathering in a city where people from several sectors raise problems and propose solutions for the plan.',
    },
    see: ['cocreation', 'proposal'],
  },
  {
    id: 'proposal',
    term: { es: 'Propuesta ciudadana', en: 'Citizen proposal' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Problema y solución que una persona u organización presenta para el plan, en línea o en una mesa de cocreación.',
      en: 'A problem and its solution that a person or organization puts forward for the plan, online or at a co-creation table.',
    },
    see: ['cocreation', 'reasoned-response'],
  },
  {
    id: 'reasoned-response',
    term: { es: 'Respuesta razonada', en: 'Reasoned response' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Explicación pública de qué se hizo con cada propuesta y por qué.',
      en: 'A public explanation of what was done with each proposal and why.',
    },
    see: ['proposal'],
    source: OGP_REASONED_RESPONSE,
  },
  {
    id: 'local-potential-impact',
    term: { es: 'Impacto potencial (criterio local)', en: 'Potential impact (local criterion)' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Puntaje de 0 a 3 con el que se evaluaron en el Ecuador las propuestas ciudadanas.',
      en: 'A score from 0 to 3 with which citizen proposals were assessed in Ecuador.',
    },
    note: {
      es: 'Se llama igual que una variable del IRM, pero no es la misma.',
      en: 'It shares its name with an IRM variable but is not the same.',
    },
    see: ['potential-impact', 'proposal'],
    source: ECUADOR_PLAN,
  },
];
