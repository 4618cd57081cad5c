import { NO_OTHER_NAMES, type GlossaryEntry } from './entry.ts';
import { ECUADOR_PLAN, OGP_PROCEDURAL_REVIEW, OGP_REPOSITORY, OGP_REVIEW_2018, OGP_STANDARDS } from './sources.ts';

/** The Partnership, its rules and the values it stands for. */
export const PARTNERSHIP: readonly GlossaryEntry[] = [
  {
    id: 'open-government',
    term: { es: 'Gobierno abierto', en: 'Open government' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Manera de gobernar en la que el Estado da información, escucha, trabaja junto con la ciudadanía y responde por lo que hace.',
      en: 'A way of governing in which the State gives information, listens, works together with citizens and answers for what it does.',
    },
    see: ['pillar', 'ogp', 'ogp-values'],
  },
  {
    id: 'ogp',
    term: { es: 'Alianza para el Gobierno Abierto', en: 'Open Government Partnership' },
    alsoKnown: { es: ['OGP', 'AGA'], en: ['OGP'] },
    definition: {
      es: 'Iniciativa internacional de gobiernos y organizaciones de la sociedad civil. Cada miembro presenta planes de acción y acepta que se revise si los cumple. El Ecuador entró el 18 de julio de 2018.',
      en: 'An international initiative of governments and civil society organizations. Each member submits action plans and accepts that their fulfilment be reviewed. Ecuador joined on 18 July 2018.',
    },
    note: {
      es: 'En español se usan las siglas OGP, del inglés, y AGA. Aquí se usa OGP.',
      en: 'In Spanish both OGP and AGA are in use. This site uses OGP.',
    },
    see: ['plan', 'irm', 'ogp-local'],
  },
  {
    id: 'ogp-local',
    term: { es: 'OGP Local', en: 'OGP Local' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Programa de la Alianza para ciudades y otros gobiernos locales. Sus planes no los revisa el IRM sino un ente de monitoreo local.',
      en: 'The Partnership’s programme for cities and other local governments. Their plans are reviewed not by the IRM but by a local monitoring body.',
    },
    see: ['monitoring-body', 'ogp'],
  },
  {
    id: 'irm',
    term: { es: 'Mecanismo de Revisión Independiente', en: 'Independent Reporting Mechanism' },
    alsoKnown: { es: ['IRM', 'MRI'], en: ['IRM'] },
    definition: {
      es: 'Órgano de OGP que examina cada plan y publica informes sobre su diseño y sus resultados. No depende del gobierno ni de este sitio: aquí sus valores solo se transcriben.',
      en: 'The OGP body that examines each plan and publishes reports on its design and results. It depends neither on the government nor on this site: its ratings are only copied here.',
    },
    note: {
      es: 'Los informes antiguos en español usan la sigla MRI.',
      en: 'The R stands for Reporting in English and for Revisión in Spanish; older Spanish reports use the acronym MRI.',
    },
    see: ['design-report', 'results-report', 'transcription', 'completion'],
  },
  {
    id: 'ogp-values',
    term: { es: 'Valores de OGP', en: 'OGP values' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Aquello a lo que un compromiso debe servir: acceso a la información, participación ciudadana y rendición de cuentas públicas. La tecnología cuenta cuando apoya a alguno de los tres.',
      en: 'What a commitment must serve: access to information, civic participation and public accountability. Technology counts when it supports one of the three.',
    },
    see: [
      'relevance',
      'access-to-information',
      'civic-participation',
      'public-accountability',
      'technology-innovation',
      'pillar',
    ],
  },
  {
    id: 'access-to-information',
    term: { es: 'Acceso a la información', en: 'Access to information' },
    alsoKnown: { es: ['ATI'], en: ['ATI'] },
    definition: {
      es: 'Valor de OGP: el gobierno entrega más información, mejor o más fácil de obtener, o hace efectivo el derecho a pedirla.',
      en: 'An OGP value: government gives out more, better or easier-to-get information, or makes the right to ask for it effective.',
    },
    see: ['ogp-values', 'lotaip'],
  },
  {
    id: 'civic-participation',
    term: { es: 'Participación ciudadana', en: 'Civic participation' },
    alsoKnown: { es: ['participación cívica', 'CP'], en: ['CP'] },
    definition: {
      es: 'Valor de OGP: se abren o mejoran oportunidades para que la ciudadanía informe las decisiones públicas o influya en ellas.',
      en: 'An OGP value: opportunities for the public to inform or influence decisions are created or improved.',
    },
    see: ['ogp-values', 'public-influence'],
  },
  {
    id: 'public-accountability',
    term: { es: 'Rendición de cuentas públicas', en: 'Public accountability' },
    alsoKnown: { es: ['PA'], en: ['PA'] },
    definition: {
      es: 'Valor de OGP: hay reglas o mecanismos que obligan a las autoridades a responder en público por lo que hacen.',
      en: 'An OGP value: rules or mechanisms oblige officials to answer in public for what they do.',
    },
    see: ['ogp-values'],
  },
  {
    id: 'technology-innovation',
    term: {
      es: 'Tecnología e innovación para la apertura y la rendición de cuentas',
      en: 'Technology and innovation for openness and accountability',
    },
    alsoKnown: { es: ['TI'], en: ['TI'] },
    definition: {
      es: 'Valor de OGP que solo cuenta junto con otro: una herramienta digital no abre el gobierno si no sirve para informar, participar o pedir cuentas.',
      en: 'An OGP value that counts only beside another: a digital tool does not open government unless it serves to inform, take part or call to account.',
    },
    see: ['ogp-values'],
  },
  {
    id: 'pillar',
    term: { es: 'Pilar de gobierno abierto', en: 'Open government pillar' },
    alsoKnown: { es: ['valor declarado en el plan'], en: ['value declared in the plan'] },
    definition: {
      es: 'Cada uno de los principios con los que el propio plan del Ecuador clasifica sus compromisos: transparencia, integridad, participación y colaboración.',
      en: 'Each of the principles under which Ecuador’s own plan sorts its commitments: transparency, integrity, participation and collaboration.',
    },
    note: {
      es: 'El plan los llama también «valores de OGP», pero no son los valores que codifica el IRM.',
      en: 'The plan also calls them “OGP values”, but they are not the values that the IRM codes.',
    },
    see: ['ogp-values', 'theme'],
    source: ECUADOR_PLAN,
  },
  {
    id: 'contrary-to-process',
    term: { es: 'Actuar en contra del proceso', en: 'Act contrary to process' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Lo que declara OGP cuando un país incumple una regla básica: presentar el plan demasiado tarde, no dar participación, no llevar un repositorio o no avanzar en ningún compromiso. Las reglas cambian según el ciclo.',
      en: 'What OGP declares when a country breaks a basic rule: submitting its plan too late, giving no part to the public, keeping no repository or making no progress on any commitment. The rules change by cycle.',
    },
    see: ['procedural-review', 'repository', 'requirement'],
    source: OGP_REVIEW_2018,
  },
  {
    id: 'procedural-review',
    term: { es: 'Revisión de procedimiento', en: 'Procedural review' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Examen que OGP abre cuando un país actúa en contra del proceso en dos ciclos seguidos.',
      en: 'The examination that OGP opens when a country acts contrary to process in two cycles in a row.',
    },
    see: ['contrary-to-process'],
    source: OGP_PROCEDURAL_REVIEW,
  },
  {
    id: 'standards',
    term: { es: 'Estándares de participación y cocreación', en: 'Participation and Co-Creation Standards' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Las cinco reglas de OGP sobre cómo dialogar con la ciudadanía al preparar, aplicar y vigilar un plan. Rigen desde el 1 de enero de 2022.',
      en: 'OGP’s five rules on dialogue with the public while a plan is prepared, carried out and watched. In force since 1 January 2022.',
    },
    see: ['requirement', 'cocreation'],
    source: OGP_STANDARDS,
  },
  {
    id: 'requirement',
    term: { es: 'Requisito mínimo', en: 'Minimum requirement' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Parte de los estándares que todo miembro debe cumplir, por ejemplo reunirse al menos cada seis meses o actualizar el repositorio dos veces al año.',
      en: 'The part of the standards that every member must meet, for example meeting at least every six months or updating the repository twice a year.',
    },
    see: ['standards', 'repository', 'repository-clock'],
    source: OGP_STANDARDS,
  },
  {
    id: 'repository',
    term: { es: 'Repositorio', en: 'Repository' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Lugar público en línea donde el gobierno guarda, ordena y actualiza la información y la evidencia del plan: cómo se hizo y cómo se cumple.',
      en: 'The public place online where government keeps, orders and updates the information and evidence of the plan: how it was made and how it is carried out.',
    },
    see: ['repository-clock', 'evidence'],
    source: OGP_REPOSITORY,
  },
  {
    id: 'public-influence',
    term: { es: 'Nivel de influencia pública', en: 'Level of public influence' },
    alsoKnown: { es: ['escala IAP2'], en: ['IAP2 spectrum'] },
    definition: {
      es: 'Escala con la que el IRM dijo, hasta cerca de 2021, cuánto pesó la ciudadanía en un plan: sin consulta, informar, consultar, involucrar, colaborar o empoderar.',
      en: 'The scale with which the IRM said, until about 2021, how much weight the public had in a plan: no consultation, inform, consult, involve, collaborate or empower.',
    },
    see: ['civic-participation', 'cocreation'],
  },
  {
    id: 'proactive-disclosure',
    term: { es: 'Transparencia activa', en: 'Proactive disclosure' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Información que las entidades publican por obligación, sin que nadie la pida.',
      en: 'Information that public bodies must publish without anyone asking for it.',
    },
    see: ['on-request-disclosure', 'lotaip'],
  },
  {
    id: 'on-request-disclosure',
    term: { es: 'Transparencia pasiva', en: 'Disclosure on request' },
    alsoKnown: { es: ['solicitud de información'], en: ['access-to-information request'] },
    definition: {
      es: 'Información que las entidades entregan cuando una persona la solicita.',
      en: 'Information that public bodies hand over when a person asks for it.',
    },
    see: ['proactive-disclosure', 'lotaip'],
  },
  {
    id: 'lotaip',
    term: {
      es: 'Ley Orgánica de Transparencia y Acceso a la Información Pública',
      en: 'Access-to-information law of Ecuador',
    },
    alsoKnown: { es: ['LOTAIP'], en: ['LOTAIP'] },
    definition: {
      es: 'Ley del Ecuador que obliga a las entidades a publicar información y a responder solicitudes.',
      en: 'The law of Ecuador that obliges public bodies to publish information and to answer requests.',
    },
    see: ['proactive-disclosure', 'on-request-disclosure'],
  },
];
