import { NO_OTHER_NAMES, type GlossaryEntry } from './entry.ts';
import { ECUADOR_PLAN } from './sources.ts';

/** Who takes part and who answers. */
export const PEOPLE: readonly GlossaryEntry[] = [
  {
    id: 'lead-institution',
    term: { es: 'Entidad responsable', en: 'Lead implementing agency' },
    alsoKnown: { es: ['institución líder'], en: ['lead institution'] },
    definition: {
      es: 'Entidad pública que responde por un compromiso e informa de su avance. La responsabilidad es de la institución, no de la persona que ocupa el cargo.',
      en: 'The public body that answers for a commitment and reports on its progress. The responsibility lies with the institution, not with the person in office.',
    },
    see: ['commitment', 'counterpart'],
    source: ECUADOR_PLAN,
  },
  {
    id: 'counterpart',
    term: { es: 'Contraparte', en: 'Counterpart' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Organización de la sociedad civil o de la academia que comparte con la entidad la responsabilidad del compromiso e informa por su lado. Es una figura propia del Ecuador.',
      en: 'The civil society or academic organization that shares responsibility for the commitment with the agency and reports from its own side. A figure particular to Ecuador.',
    },
    see: ['lead-institution', 'source'],
    source: ECUADOR_PLAN,
  },
  {
    id: 'actors',
    term: { es: 'Otros actores involucrados', en: 'Other actors involved' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Entidades y organizaciones que ayudan a cumplir un compromiso sin responder por él.',
      en: 'Bodies and organizations that help to carry out a commitment without answering for it.',
    },
    see: ['lead-institution', 'counterpart'],
  },
  {
    id: 'forum',
    term: { es: 'Grupo Núcleo', en: 'Core Group' },
    alsoKnown: { es: ['Foro Multiactor', 'Foro Multisectorial'], en: ['Multi-Stakeholder Forum', 'MSF'] },
    definition: {
      es: 'Grupo de entidades públicas, organizaciones de la sociedad civil y universidades que coordina la cocreación del plan, acompaña su implementación y vigila sus resultados.',
      en: 'The group of public bodies, civil society organizations and universities that coordinates the co-creation of the plan, accompanies its implementation and monitors its results.',
    },
    note: {
      es: '«Grupo Núcleo» es el nombre en el Ecuador de lo que OGP llama foro multiactor.',
      en: '“Grupo Núcleo” (Core Group) is Ecuador’s name for what OGP calls a multi-stakeholder forum.',
    },
    see: ['forum-body', 'minutes', 'flag'],
    source: ECUADOR_PLAN,
  },
  {
    id: 'forum-body',
    term: { es: 'Grupo de Trabajo o comisión', en: 'Working group or committee' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Equipo que prepara temas para el Grupo Núcleo, con delegaciones de sus instituciones.',
      en: 'A team with delegates from several institutions that prepares matters for the Core Group.',
    },
    see: ['forum'],
  },
  {
    id: 'point-of-contact',
    term: { es: 'Punto de contacto de gobierno', en: 'Government point of contact' },
    alsoKnown: { es: ['POC'], en: ['POC'] },
    definition: {
      es: 'Oficina pública que lleva el proceso en el país y lo representa ante OGP. En el Ecuador, la Dirección de Gobierno Abierto de la Presidencia.',
      en: 'The public office that runs the process in the country and represents it before OGP. In Ecuador, the Open Government Directorate of the Presidency.',
    },
    see: ['ogp', 'forum'],
  },
  {
    id: 'minutes',
    term: { es: 'Minuta o acta', en: 'Minutes' },
    alsoKnown: { es: ['acta'], en: ['signed record'] },
    definition: {
      es: 'Resumen escrito de una reunión, con lo que se acordó. El acta además va firmada.',
      en: 'The written summary of a meeting with what was agreed. A record (acta) is signed as well.',
    },
    see: ['forum'],
  },
  {
    id: 'monitoring-body',
    term: { es: 'Ente de monitoreo local', en: 'Local monitoring body' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Organización que evalúa el plan de un gobierno local; hace allí lo que el IRM hace en los países.',
      en: 'The organization that assesses a local government’s plan; it does there what the IRM does for countries.',
    },
    see: ['ogp-local', 'irm'],
  },
  {
    id: 'independent-reviewer',
    term: { es: 'Revisor independiente', en: 'Independent reviewer' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Universidad u organización ajena a la entidad que valora un compromiso con método propio. Su valor se muestra aparte del valor del IRM.',
      en: 'A university or organization outside the agency that assesses a commitment with a method of its own. Its rating is shown apart from the IRM’s.',
    },
    see: ['irm', 'source'],
  },
];
