import { NO_OTHER_NAMES, type GlossaryEntry } from './entry.ts';
import { OGP_AMBITION, OGP_COMPLETION, OGP_EARLY_RESULTS, OGP_RELEVANCE, OGP_VERIFIABILITY } from './sources.ts';

/** What the IRM publishes and what it rates. */
export const ASSESSMENT: readonly GlossaryEntry[] = [
  {
    id: 'design-report',
    term: { es: 'Informe de diseño', en: 'Design Report' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Informe del IRM sobre cómo se hizo un plan y qué calidad tienen sus compromisos en el papel. Se usó con los planes de 2017 a 2019.',
      en: 'The IRM report on how a plan was made and how good its commitments are on paper. Used for plans of 2017 to 2019.',
    },
    see: ['irm', 'results-report', 'action-plan-review'],
  },
  {
    id: 'results-report',
    term: { es: 'Informe de resultados', en: 'Results Report' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Informe del IRM al terminar un plan: cuánto se cumplió y qué cambió.',
      en: 'The IRM report at the end of a plan: how much was completed and what changed.',
    },
    see: ['irm', 'completion', 'diog', 'early-results'],
  },
  {
    id: 'irm-progress-report',
    term: { es: 'Informe de avance', en: 'Progress Report' },
    alsoKnown: { es: ['informe de medio término'], en: ['mid-term report'] },
    definition: {
      es: 'Informe del IRM a mitad de los planes de 2011 a 2017, con diseño y cumplimiento del primer año.',
      en: 'The IRM report at the middle of plans of 2011 to 2017, on design and first-year completion.',
    },
    note: {
      es: 'No es el reporte de avance que presentan las entidades.',
      en: 'Not the progress update that agencies file.',
    },
    see: ['irm', 'progress-report', 'end-of-term-report'],
  },
  {
    id: 'end-of-term-report',
    term: { es: 'Informe de fin de término', en: 'End-of-Term Report' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Informe del IRM al cierre de los planes de 2013 a 2017, con el cumplimiento final y la apertura lograda.',
      en: 'The IRM report at the close of plans of 2013 to 2017, on final completion and the openness achieved.',
    },
    see: ['irm', 'completion', 'diog'],
  },
  {
    id: 'action-plan-review',
    term: { es: 'Revisión del plan de acción', en: 'Action Plan Review' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Informe breve del IRM sobre el diseño de un plan; desde los planes de 2020 reemplaza al informe de diseño.',
      en: 'The IRM’s short report on the design of a plan; it takes the place of the Design Report for plans from 2020 on.',
    },
    see: ['irm', 'design-report', 'open-gov-lens', 'potential-for-results'],
  },
  {
    id: 'moment',
    term: { es: 'Medio término y fin de término', en: 'Midterm and end of term' },
    alsoKnown: { es: ['medio término', 'fin de término'], en: ['midterm', 'end of term'] },
    definition: {
      es: 'Momentos en que se valora un plan: a la mitad y al final. Un valor posterior no borra el anterior; van lado a lado.',
      en: 'The moments at which a plan is assessed: at the middle and at the end. A later value never overwrites the earlier; they stand side by side.',
    },
    see: ['completion', 'self-assessment'],
  },
  {
    id: 'completion',
    term: { es: 'Nivel de cumplimiento', en: 'Completion' },
    alsoKnown: { es: ['cumplimiento', 'completitud'], en: ['completion level'] },
    definition: {
      es: 'Juicio del IRM sobre cuánto se hizo de un compromiso entero: no iniciado, limitado, sustancial o completo; o no hay evidencia para decirlo.',
      en: 'The IRM’s judgement of how much of a whole commitment was done: not started, limited, substantial or complete; or there is no evidence to tell.',
    },
    note: {
      es: 'Es una palabra, no un porcentaje. No se promedia. «Sustancial» aquí no es el «sustancial» de potencial de resultados.',
      en: 'It is a word, not a percentage, and is never averaged. “Substantial” here is not the “substantial” of potential for results.',
    },
    see: ['high-completion', 'no-evidence', 'state'],
    source: OGP_COMPLETION,
  },
  {
    id: 'high-completion',
    term: { es: 'Cumplimiento alto', en: 'High completion' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Nivel de cumplimiento sustancial o completo.',
      en: 'Completion rated substantial or complete.',
    },
    see: ['completion'],
    source: OGP_COMPLETION,
  },
  {
    id: 'verifiability',
    term: { es: 'Verificabilidad', en: 'Verifiability' },
    alsoKnown: { es: ['verificable'], en: ['verifiable'] },
    definition: {
      es: 'Si el compromiso dice con claridad qué busca y qué hará, de modo que se pueda comprobar. Sí o no.',
      en: 'Whether the commitment says clearly what it aims at and will do, so that it can be checked. Yes or no.',
    },
    note: {
      es: 'Desde 2021 el IRM no sigue valorando un compromiso que no es verificable.',
      en: 'Since 2021 the IRM rates a commitment that is not verifiable no further.',
    },
    see: ['specificity', 'not-assessable'],
    source: OGP_VERIFIABILITY,
  },
  {
    id: 'specificity',
    term: { es: 'Especificidad', en: 'Specificity' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Qué tan concreto y medible es un compromiso: ninguna, baja, media o alta. El IRM la usó hasta los planes de 2016.',
      en: 'How concrete and measurable a commitment is: none, low, medium or high. The IRM used it up to plans of 2016.',
    },
    see: ['verifiability'],
  },
  {
    id: 'relevance',
    term: { es: 'Relevancia', en: 'Relevance' },
    alsoKnown: { es: ['relevancia para los valores de OGP'], en: ['relevance to OGP values'] },
    definition: {
      es: 'Si el compromiso sirve a algún valor de OGP. La tecnología sola no lo hace relevante.',
      en: 'Whether the commitment serves an OGP value. Technology alone does not make it relevant.',
    },
    see: ['ogp-values', 'open-gov-lens'],
    source: OGP_RELEVANCE,
  },
  {
    id: 'open-gov-lens',
    term: { es: 'Enfoque de gobierno abierto', en: 'Open-government lens' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Si el compromiso se propone hacer más transparente, participativa o responsable ante el público una política, institución o decisión. Reemplaza a la relevancia desde los planes de 2020.',
      en: 'Whether the commitment sets out to make a policy, institution or decision more transparent, participatory or accountable to the public. It takes the place of relevance for plans from 2020 on.',
    },
    see: ['relevance'],
    source: OGP_RELEVANCE,
  },
  {
    id: 'potential-impact',
    term: { es: 'Impacto potencial', en: 'Potential impact' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Cuánto cambiaría las cosas un compromiso si se cumpliera tal como está escrito: ninguno, menor, moderado o transformador. El IRM lo usó en planes de 2012 a 2019.',
      en: 'How much a commitment would change things if carried out as written: none, minor, moderate or transformative. The IRM used it for plans of 2012 to 2019.',
    },
    see: ['potential-for-results', 'local-potential-impact', 'ogp-site-ambition'],
  },
  {
    id: 'potential-for-results',
    term: { es: 'Potencial de resultados', en: 'Potential for results' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Qué resultados puede dar un compromiso: poco claro, modesto o sustancial. Reemplaza al impacto potencial desde los planes de 2020.',
      en: 'What results a commitment may give: unclear, modest or substantial. It takes the place of potential impact for plans from 2020 on.',
    },
    see: ['potential-impact'],
    source: OGP_AMBITION,
  },
  {
    id: 'ogp-site-ambition',
    term: { es: 'Ambición, según el sitio de OGP', en: 'Ambition, as the OGP site labels it' },
    alsoKnown: { es: ['ambición alta'], en: ['high ambition'] },
    definition: {
      es: 'Etiqueta del sitio de OGP, alta o baja, que resume varios valores. «Alta» no quiere decir transformador.',
      en: 'A label of the OGP site, high or low, that sums up several values. “High” does not mean transformative.',
    },
    see: ['potential-impact'],
  },
  {
    id: 'diog',
    term: { es: '¿Contribuyó a la apertura?', en: 'Did it open government?' },
    alsoKnown: { es: ['¿Se abrió el gobierno?', 'apertura del gobierno', 'DIOG'], en: ['DIOG'] },
    definition: {
      es: 'Juicio del IRM sobre si el gobierno quedó más abierto gracias al compromiso: empeoró, no cambió, marginal, significativo o excepcional.',
      en: 'The IRM’s judgement of whether government became more open because of the commitment: worsened, did not change, marginal, major or outstanding.',
    },
    note: {
      es: 'El resumen en inglés del informe del Ecuador dice «significant» donde la escala dice «major». «Sin resultados aún» se muestra aparte.',
      en: 'The English summary of Ecuador’s report says “significant” where the scale says “major”. “No early results to report yet” is shown apart.',
    },
    see: ['early-results', 'strong-results'],
    source: OGP_EARLY_RESULTS,
  },
  {
    id: 'strong-results',
    term: { es: 'Resultados fuertes', en: 'Strong early results' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Apertura del gobierno valorada como significativa o excepcional.',
      en: 'Opening of government rated major or outstanding.',
    },
    see: ['diog'],
    source: OGP_EARLY_RESULTS,
  },
  {
    id: 'early-results',
    term: { es: 'Resultados preliminares', en: 'Early results' },
    alsoKnown: { es: ['resultados iniciales', 'resultados tempranos'], en: [] },
    definition: {
      es: 'Cambios que ya se ven al terminar el plan: sin resultados notables, moderados o significativos. Se usa en planes desde 2021.',
      en: 'Changes that can be seen by the end of the plan: no notable results, moderate or significant. Used for plans from 2021 on.',
    },
    see: ['diog', 'after-period'],
    source: OGP_EARLY_RESULTS,
  },
  {
    id: 'starred',
    term: { es: 'Compromiso estelar', en: 'Starred commitment' },
    alsoKnown: { es: ['compromiso destacado', 'potencialmente estelar'], en: ['star', 'potentially starred'] },
    definition: {
      es: 'Distinción del IRM a los compromisos relevantes, verificables, transformadores y cumplidos. Termina con los planes de 2018.',
      en: 'The IRM’s distinction for commitments that are relevant, verifiable, transformative and carried out. It ends with plans of 2018.',
    },
    note: {
      es: '«Potencialmente estelar» dice que el diseño cumplía las condiciones y faltaba ver el cumplimiento. No es una estrella.',
      en: '“Potentially starred” says that the design met the conditions and completion was still to be seen. It is not a star.',
    },
    see: ['relevance', 'potential-impact', 'completion'],
  },
  {
    id: 'promising',
    term: { es: 'Compromiso prometedor', en: 'Promising commitment' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Compromiso que el IRM señala por lo que puede lograr. No es una nota ni una estrella.',
      en: 'A commitment that the IRM singles out for what it may achieve. Neither a grade nor a star.',
    },
    see: ['irm', 'starred'],
  },
  {
    id: 'no-evidence',
    term: { es: 'No hay evidencia', en: 'No evidence available' },
    alsoKnown: { es: ['incierto'], en: ['unclear completion'] },
    definition: {
      es: 'Valor del IRM: buscó con qué establecer el cumplimiento y no lo halló.',
      en: 'An IRM value: it looked for something to establish completion by and found nothing.',
    },
    see: ['completion', 'not-yet-assessed', 'evidence'],
    source: OGP_COMPLETION,
  },
  {
    id: 'not-yet-assessed',
    term: { es: 'Aún sin evaluar', en: 'Not yet assessed' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'El IRM todavía no ha valorado el compromiso.',
      en: 'The IRM has not rated the commitment yet.',
    },
    see: ['transcription', 'not-used-in-method', 'not-applicable', 'not-assessable'],
  },
  {
    id: 'transcription',
    term: { es: 'Por transcribir', en: 'To be transcribed' },
    alsoKnown: { es: ['transcripción pendiente'], en: ['pending transcription'] },
    definition: {
      es: 'El IRM ya lo valoró; falta copiar aquí el valor, con su informe y página.',
      en: 'The IRM has rated it; the value is still to be copied here, with its report and page.',
    },
    see: ['not-yet-assessed', 'irm'],
  },
  {
    id: 'not-used-in-method',
    term: { es: 'No se usa en este método', en: 'Not used in this method' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Los informes de esa época no miden esa variable.',
      en: 'Reports of that era do not rate that variable.',
    },
    see: ['not-yet-assessed', 'not-applicable'],
  },
  {
    id: 'not-applicable',
    term: { es: 'No aplica', en: 'Not applicable' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'La variable no corresponde a ese compromiso o a ese informe.',
      en: 'The variable does not apply to that commitment or that report.',
    },
    see: ['not-used-in-method', 'not-assessable'],
  },
  {
    id: 'not-assessable',
    term: { es: 'No evaluable', en: 'Not assessable' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'El compromiso no es verificable y por eso el IRM no lo valora más.',
      en: 'The commitment is not verifiable, so the IRM rates it no further.',
    },
    see: ['verifiability'],
  },
];
