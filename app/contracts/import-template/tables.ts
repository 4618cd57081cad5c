/** The tabular template: plans, commitments, milestones, reports and institutions as tables that people fill in. */
import { bilingual, column, type TemplateTable } from './columns.ts';
import { COMMITMENTS, MILESTONES } from './promise-tables.ts';
import { REPORTS } from './report-table.ts';
import { endsOn, PLAN, startsOn } from './shared-columns.ts';

const ORGANIZATIONS: TemplateTable = {
  id: 'organizations',
  label: { es: 'Instituciones', en: 'Organizations' },
  columns: [
    column(
      ['organization', 'NAME', 'ALWAYS'],
      ['Institución', 'Organization'],
      [
        'Identificador y dirección: minúsculas, números y guiones. No cambia nunca.',
        'Identifier and address: small letters, digits and hyphens. It never changes.',
      ],
      'ministerio-ejemplo',
    ),
    column(
      ['country', 'NAME'],
      ['País', 'Country'],
      [
        'Código ISO de tres letras o dirección del miembro. Puede faltar si el archivo es de un solo país.',
        'ISO code of three letters, or address of the member. May be left out where the file is of one country.',
      ],
      'ZMB',
    ),
    ...bilingual('name', ['Nombre', 'Name'], ['Nombre oficial.', 'Official name.'], 'NEW', [
      'Ministerio de Ejemplo',
      'Ministry of Example',
    ]),
    column(['acronym', 'TEXT'], ['Siglas', 'Acronym'], ['Siglas, si las usa.', 'Acronym, if it uses one.'], 'MEJ'),
    column(
      ['type', 'CODE', 'NEW'],
      ['Tipo', 'Type'],
      ['Qué clase de institución es.', 'What kind of body it is.'],
      'MINISTRY',
      'ORGANIZATION_TYPE',
    ),
    column(
      ['sector', 'CODE', 'NEW'],
      ['Sector', 'Sector'],
      ['A qué sector pertenece.', 'Which sector it belongs to.'],
      'PUBLIC',
      'SECTOR',
    ),
    column(
      ['parent', 'BODY'],
      ['Pertenece a', 'Belongs to'],
      ['Institución de la que forma parte.', 'The body that it is part of.'],
    ),
  ],
};

const PLANS: TemplateTable = {
  id: 'plans',
  label: { es: 'Planes', en: 'Plans' },
  columns: [
    PLAN,
    column(
      ['country', 'NAME', 'NEW'],
      ['País', 'Country'],
      ['Código ISO de tres letras o dirección del miembro.', 'ISO code of three letters, or address of the member.'],
      'ZMB',
    ),
    column(
      ['number', 'NUMBER', 'NEW'],
      ['Número', 'Number'],
      ['Número entre los planes del país.', 'Number among the plans of the country.'],
      '4',
    ),
    ...bilingual('title', ['Título', 'Title'], ['Título oficial.', 'Official title.'], 'NEW', [
      'Plan de acción de ejemplo 2026-2028',
      'Example action plan 2026-2028',
    ]),
    ...bilingual(
      'short_title',
      ['Título corto', 'Short title'],
      ['Para listas; si falta se usa el oficial.', 'For lists; the official one is used where it is missing.'],
      'NEVER',
      ['Plan de ejemplo', 'Example plan'],
    ),
    column(
      ['status', 'CODE'],
      ['Estado', 'Status'],
      ['Dónde está el plan en su ciclo.', 'Where the plan stands in its cycle.'],
      'IN_IMPLEMENTATION',
      'PLAN_STATUS',
    ),
    { ...startsOn, needed: 'NEW', example: '2026-01-01' },
    { ...endsOn, needed: 'NEW', example: '2028-06-30' },
    column(
      ['submitted_on', 'DAY'],
      ['Entregado', 'Submitted'],
      ['Cuándo se entregó a OGP.', 'When it was handed in to OGP.'],
      '2025-12-20',
    ),
    column(
      ['published_on', 'DAY'],
      ['Publicado', 'Published'],
      ['Cuándo se publicó su texto.', 'When its text was published.'],
      '2025-12-22',
    ),
    column(
      ['ogp_id', 'NAME'],
      ['Identificador de OGP', "OGP's identifier"],
      ['Identificador del plan en OGP.', "The plan's identifier at OGP."],
    ),
    column(
      ['vocabulary', 'CODE'],
      ['Estados de los hitos', 'States of milestones'],
      [
        'Con qué palabras se reportan los hitos; solo para planes nuevos, OGP_SELF si falta.',
        'In which words milestones are reported; for new plans alone, OGP_SELF where it is missing.',
      ],
      'OGP_SELF',
      'VOCABULARY',
    ),
  ],
};

/** In the order in which they refer to one another. */
export const TEMPLATE_TABLES: readonly TemplateTable[] = [ORGANIZATIONS, PLANS, COMMITMENTS, MILESTONES, REPORTS];
