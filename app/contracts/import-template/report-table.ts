/** Reports of progress, as a table. */
import { bilingual, column, type TemplateTable } from './columns.ts';
import { COMMITMENT, PLAN } from './shared-columns.ts';

export const REPORTS: TemplateTable = {
  id: 'reports',
  label: { es: 'Reportes', en: 'Reports' },
  columns: [
    PLAN,
    COMMITMENT,
    column(
      ['milestone', 'NUMBER', 'ALWAYS'],
      ['Hito', 'Milestone'],
      ['Número del hito dentro del compromiso.', 'Number of the milestone within the commitment.'],
      '1',
    ),
    column(
      ['period', 'NAME', 'ALWAYS'],
      ['Período', 'Period'],
      [
        'Ronda de reporte, por ejemplo 2026-06; una nueva se agrega.',
        'Round of reporting, for example 2026-06; a new one is added.',
      ],
      '2026-06',
    ),
    column(
      ['source', 'CODE', 'ALWAYS'],
      ['Fuente', 'Source'],
      ['En calidad de qué se reporta.', 'In which capacity it is filed.'],
      'AGENCY_SELF',
      'SOURCE',
    ),
    column(
      ['organization', 'BODY', 'ALWAYS'],
      ['Institución', 'Organization'],
      ['Quién reporta: identificador, siglas o nombre exacto.', 'Who files it: identifier, acronym or exact name.'],
      'ministerio-ejemplo',
    ),
    column(
      ['reported_on', 'DAY', 'NEW'],
      ['Fecha', 'Date'],
      ['Cuándo se reportó.', 'When it was filed.'],
      '2026-06-15',
    ),
    column(
      ['published_on', 'DAY'],
      ['Publicado', 'Published'],
      [
        'Desde cuándo lo ve el público; si falta, la fecha del reporte.',
        'Since when the public sees it; the date of the report where it is missing.',
      ],
    ),
    column(
      ['state', 'CODE', 'NEW'],
      ['Estado', 'State'],
      ['Estado del hito, en las palabras del plan.', "State of the milestone, in the plan's words."],
      'LIMITED',
      'STATES',
    ),
    column(
      ['percent', 'PERCENT'],
      ['Avance', 'Progress'],
      ['De 0 a 100, solo de la institución responsable.', 'From 0 to 100, of the body that answers alone.'],
      '40',
    ),
    ...bilingual(
      'narrative',
      ['Qué se hizo', 'What was done'],
      ['Relato del avance.', 'An account of the progress.'],
      'NEVER',
      ['Se publicó una versión de prueba.', 'A trial version was published.'],
    ),
    ...bilingual('challenges', ['Dificultades', 'Challenges'], ['Qué lo dificultó.', 'What made it difficult.']),
    ...bilingual('next_steps', ['Próximos pasos', 'Next steps'], ['Qué sigue.', 'What comes next.']),
    column(
      ['evidence_title', 'TEXT'],
      ['Evidencia', 'Evidence'],
      ['Título del documento que lo muestra.', 'Title of the document that shows it.'],
      'Portal de contratos',
    ),
    column(
      ['evidence_url', 'URL'],
      ['Dirección de la evidencia', 'Address of the evidence'],
      ['Dirección web.', 'Web address.'],
      'https://example.org/contratos',
    ),
    column(
      ['corrects', 'NAME'],
      ['Corrige a', 'Corrects'],
      [
        'Identificador del reporte publicado que este corrige.',
        'Identifier of the published report that this one corrects.',
      ],
    ),
  ],
};
