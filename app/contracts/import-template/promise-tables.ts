/** What plans promise, as tables: commitments and milestones. */
import { bilingual, column, type TemplateTable } from './columns.ts';
import { COMMITMENT, endsOn, PLAN, startsOn } from './shared-columns.ts';

const bodies = [
  'Instituciones por identificador, siglas o nombre exacto; separadas por «;».',
  'Bodies by identifier, acronym or exact name; ";" between them.',
] as const;

export const COMMITMENTS: TemplateTable = {
  id: 'commitments',
  label: { es: 'Compromisos', en: 'Commitments' },
  columns: [
    PLAN,
    COMMITMENT,
    column(['number', 'NUMBER', 'NEW'], ['Número', 'Number'], ['Número en el plan.', 'Number in the plan.'], '1'),
    ...bilingual('title', ['Título', 'Title'], ['Título oficial.', 'Official title.'], 'NEW', [
      'Publicar los contratos en datos abiertos',
      'Publish contracts as open data',
    ]),
    ...bilingual('short_title', ['Título corto', 'Short title'], ['Para listas.', 'For lists.'], 'NEVER', [
      'Contratos abiertos',
      'Open contracts',
    ]),
    column(
      ['theme', 'TEXT'],
      ['Tema', 'Theme'],
      ['Tema del plan; uno nuevo se agrega.', 'Theme of the plan; a new one is added.'],
      'Contratación pública',
    ),
    startsOn,
    endsOn,
    column(['lead', 'BODIES'], ['Responsable', 'Lead'], bodies, 'ministerio-ejemplo'),
    column(['counterpart', 'BODIES'], ['Contraparte', 'Counterpart'], bodies, 'fundacion-ejemplo'),
    column(['supporting', 'BODIES'], ['Otros actores', 'Other actors'], bodies),
    ...bilingual('problem', ['Problema', 'Problem'], ['Problema que aborda.', 'The problem it addresses.'], 'NEVER', [
      'Los contratos no se pueden buscar.',
      'Contracts cannot be searched.',
    ]),
    ...bilingual('description', ['Descripción', 'Description'], ['Qué se promete.', 'What is promised.'], 'NEVER', [
      'Un portal con todos los contratos.',
      'A portal with every contract.',
    ]),
    ...bilingual(
      'contribution',
      ['Cómo contribuye', 'Contribution'],
      ['Cómo ayuda a resolver el problema.', 'How it helps to solve the problem.'],
    ),
    ...bilingual(
      'relevance',
      ['Relevancia', 'Relevance'],
      ['Por qué importa para el gobierno abierto.', 'Why it bears on open government.'],
    ),
    ...bilingual(
      'additional_info',
      ['Información adicional', 'Additional information'],
      ['Leyes, planes o compromisos a los que se vincula.', 'Laws, plans or promises that it is linked to.'],
    ),
    column(
      ['sdgs', 'NUMBERS'],
      ['ODS', 'SDGs'],
      [
        'Objetivos de Desarrollo Sostenible, 1 a 17, separados por «;».',
        'Sustainable Development Goals, 1 to 17, ";" between them.',
      ],
      '16; 17',
    ),
    column(
      ['lifecycle', 'CODE'],
      ['Vigencia', 'Standing'],
      ['Qué fue del compromiso como tal.', 'What became of the commitment as such.'],
      'ACTIVE',
      'LIFECYCLE',
    ),
    column(
      ['ogp_id', 'NAME'],
      ['Identificador de OGP', "OGP's identifier"],
      ['Por ejemplo EC0003.', 'For example EC0003.'],
    ),
    column(['ogp_url', 'URL'], ['Página en OGP', 'Page at OGP'], ['Dirección web.', 'Web address.']),
  ],
};

export const MILESTONES: TemplateTable = {
  id: 'milestones',
  label: { es: 'Hitos', en: 'Milestones' },
  columns: [
    PLAN,
    COMMITMENT,
    column(
      ['number', 'NUMBER', 'ALWAYS'],
      ['Número', 'Number'],
      [
        'Número dentro del compromiso: con él se reconoce el hito.',
        'Number within the commitment: it tells the milestone.',
      ],
      '1',
    ),
    ...bilingual('title', ['Título', 'Title'], ['Qué se hará.', 'What is to be done.'], 'NEW', [
      'Publicar el primer conjunto de datos',
      'Publish the first data set',
    ]),
    ...bilingual('deliverable', ['Producto', 'Deliverable'], ['Qué quedará de ello.', 'What is to come of it.']),
    startsOn,
    { ...endsOn, example: '2026-11-30' },
  ],
};
