import { NO_OTHER_NAMES, type GlossaryEntry } from './entry.ts';
import { ECUADOR_METHOD } from './sources.ts';

/** What is reported and how this site reads it. */
export const REPORTING: readonly GlossaryEntry[] = [
  {
    id: 'progress-report',
    term: { es: 'Reporte de avance', en: 'Progress update' },
    alsoKnown: { es: ['reporte'], en: ['report'] },
    definition: {
      es: 'Lo que una fuente informa de un hito en un período: estado, qué se hizo, evidencia y, si es la entidad, porcentaje.',
      en: 'What a source says of a milestone in a period: state, what was done, evidence and, from the agency, a percentage.',
    },
    note: {
      es: 'No es el «informe de avance» del IRM.',
      en: 'Not to be confused with the IRM’s Progress Report.',
    },
    see: ['reporting-period', 'source', 'irm-progress-report'],
  },
  {
    id: 'reporting-period',
    term: { es: 'Período de reporte', en: 'Reporting period' },
    alsoKnown: { es: ['ventana de reporte', 'ronda'], en: ['reporting window', 'round'] },
    definition: {
      es: 'Días en que las fuentes pueden informar del avance.',
      en: 'The days in which sources may report progress.',
    },
    see: ['progress-report', 'coverage'],
  },
  {
    id: 'self-assessment',
    term: { es: 'Autoevaluación', en: 'Self-assessment' },
    alsoKnown: {
      es: ['autoevaluación de medio término', 'autoevaluación de fin de término'],
      en: ['midterm self-assessment', 'end-of-term self-assessment'],
    },
    definition: {
      es: 'Informe en el que el propio gobierno valora el plan, a la mitad o al final.',
      en: 'A report in which the government itself assesses the plan, at midterm or at the end of term.',
    },
    see: ['progress-report', 'moment'],
  },
  {
    id: 'evidence',
    term: { es: 'Evidencia', en: 'Evidence' },
    alsoKnown: { es: ['medio de verificación', 'sin evidencia'], en: ['means of verification', 'no evidence'] },
    definition: {
      es: 'Documento, norma, enlace o registro que otra persona puede abrir para comprobar lo informado. Si no hay, la página dice «sin evidencia».',
      en: 'A document, legal act, link or record that someone else can open to check what was reported. Where there is none, the page says “no evidence”.',
    },
    see: ['repository', 'no-evidence'],
  },
  {
    id: 'source',
    term: { es: 'Fuente', en: 'Source' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Quién dice algo: la entidad, la contraparte, el Grupo Núcleo, un revisor independiente o el IRM. Aquí van lado a lado; ninguna corrige a otra.',
      en: 'Who says something: the agency, the counterpart, the Core Group, an independent reviewer or the IRM. Here they stand side by side; none corrects another.',
    },
    see: ['discrepancy', 'irm'],
  },
  {
    id: 'state',
    term: { es: 'Estado de un hito', en: 'State of a milestone' },
    alsoKnown: {
      es: ['definición', 'planificación', 'ejecución', 'completado', 'detenido', 'congelado'],
      en: ['definition', 'planning', 'execution', 'completed', 'stopped'],
    },
    definition: {
      es: 'Palabra con la que una fuente dice cómo va el hito. El Ecuador usa cinco: definición, planificación, ejecución, completado y detenido.',
      en: 'The word with which a source says how the milestone goes. Ecuador uses five: definition, planning, execution, completed and stopped.',
    },
    note: {
      es: 'El documento de método de 2021 llama «congelado» al último. OGP tiene otra escala para autoevaluar; las dos no se mezclan.',
      en: 'The method paper of 2021 calls the last one “frozen”. OGP has another scale for self-assessment; the two are never mixed.',
    },
    see: ['mark', 'discrepancy', 'completion'],
    source: ECUADOR_METHOD,
  },
  {
    id: 'mark',
    term: { es: 'Marca', en: 'Mark' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Dibujo pequeño que muestra el estado de un hito según la entidad. La forma lo dice todo; el color solo ayuda.',
      en: 'A small drawing that shows the state of a milestone in the agency’s word. Its shape says it all; colour only helps.',
    },
    see: ['state', 'no-report', 'overdue'],
  },
  {
    id: 'no-report',
    term: { es: 'Sin reporte', en: 'No report' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'La fuente no informó de ese hito. No es 0 % ni quiere decir que no se hizo nada: no se sabe. No entra en los promedios.',
      en: 'The source filed no report on that milestone. This is not 0% and does not mean that nothing was done: it is not known. It is left out of means.',
    },
    see: ['coverage', 'mean'],
  },
  {
    id: 'coverage',
    term: { es: 'Cobertura', en: 'Coverage' },
    alsoKnown: { es: ['n de N'], en: ['n of N'] },
    definition: {
      es: 'De cuántos hitos hay reporte, sobre el total. Acompaña a toda cifra: «reportó 8 de 9».',
      en: 'How many milestones have a report, out of the total. It goes with every figure: “reported 8 of 9”.',
    },
    see: ['no-report'],
  },
  {
    id: 'self-reported-percent',
    term: { es: 'Porcentaje autoinformado', en: 'Self-reported percentage' },
    alsoKnown: { es: ['porcentaje de avance'], en: ['progress percentage'] },
    definition: {
      es: 'Avance de 0 a 100 que la entidad calcula para un hito suyo. Es un juicio de la propia entidad y solo se muestra por hito.',
      en: 'Progress from 0 to 100 that the agency works out for a milestone of its own. It is the agency’s own judgement and is shown only milestone by milestone.',
    },
    see: ['mean', 'lead-institution'],
    source: ECUADOR_METHOD,
  },
  {
    id: 'mean',
    term: { es: 'Promedio de lo informado', en: 'Mean of what was reported' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Suma de los porcentajes informados, dividida para los hitos que los tienen. Lo que falta queda fuera y se dice cuánto falta.',
      en: 'The sum of the percentages reported, divided by the milestones that have one. What is missing is left out, and the page says how much is missing.',
    },
    see: ['coverage', 'no-report'],
  },
  {
    id: 'overdue',
    term: { es: 'Vencido', en: 'Overdue' },
    alsoKnown: { es: ['atrasado'], en: ['late'] },
    definition: {
      es: 'Hito cuya fecha de término ya pasó sin que la entidad lo dé por completo. Si solo se conoce el mes, vence el último día y desde el siguiente está vencido.',
      en: 'A milestone whose end date has passed without the agency saying it is complete. Where only the month is known it falls due on its last day and is overdue from the next.',
    },
    see: ['date-precision', 'milestone'],
  },
  {
    id: 'discrepancy',
    term: { es: 'Discrepancia', en: 'Discrepancy' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Diferencia de más de un grado entre los estados que dos fuentes dan al mismo hito, o una dice detenido y otra no. Sobre el compromiso entero, también sí contra no, y «No iniciado» contra un hito dado por completado. En lo demás, con un grado se dice solo que difieren.',
      en: 'A difference of more than one step between the states that two sources give the same milestone, or one says stopped and another does not. On the commitment as a whole also yes against no, and “Not started” against a milestone said to be complete. Otherwise, at one step they are only said to differ.',
    },
    see: ['source', 'distance', 'flag'],
  },
  {
    id: 'distance',
    term: { es: 'Distancia entre fuentes', en: 'Distance between sources' },
    alsoKnown: { es: ['grados de distancia'], en: ['steps apart'] },
    definition: {
      es: 'Grados que separan dos estados en el orden definición, planificación, ejecución, completado. «Detenido» queda fuera de ese orden.',
      en: 'The steps between two states in the order definition, planning, execution, completed. “Stopped” stands outside that order.',
    },
    see: ['discrepancy', 'state'],
  },
  {
    id: 'flag',
    term: { es: 'Bandera roja o alerta', en: 'Red flag or alert' },
    alsoKnown: { es: ['alerta'], en: ['alert'] },
    definition: {
      es: 'Señal de que algo pide atención: un hito vencido, fuentes que discrepan, falta de evidencia. Las que no se resuelven pasan al Grupo Núcleo.',
      en: 'A sign that something needs attention: an overdue milestone, sources that disagree, missing evidence. Those left unresolved go to the Core Group.',
    },
    see: ['discrepancy', 'overdue', 'forum'],
    source: ECUADOR_METHOD,
  },
  {
    id: 'repository-clock',
    term: { es: 'Reloj del repositorio', en: 'Repository clock' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Días desde la última actualización pública de un compromiso, frente a la regla de OGP de al menos dos por año.',
      en: 'Days since the last public update of a commitment, against OGP’s rule of at least two a year.',
    },
    see: ['repository', 'requirement'],
  },
  {
    id: 'baseline',
    term: { es: 'Fecha original', en: 'Baseline date' },
    alsoKnown: { es: ['línea base'], en: ['original date'] },
    definition: {
      es: 'Fecha que tenía el hito en la primera versión del plan. Si ese texto no se pudo leer, no se conoce.',
      en: 'The date the milestone had in the first version of the plan. Where that text could not be read, it is unknown.',
    },
    see: ['slippage', 'plan-version'],
  },
  {
    id: 'slippage',
    term: { es: 'Desfase', en: 'Slippage' },
    alsoKnown: { es: ['días de desfase'], en: ['days of slippage'] },
    definition: {
      es: 'Días entre la fecha de término original de un hito y la vigente. No mide si el hito se cumplió.',
      en: 'Days between a milestone’s original end date and the one in force. It does not tell whether the milestone was met.',
    },
    see: ['baseline', 'overdue'],
  },
  {
    id: 'date-precision',
    term: { es: 'Precisión de una fecha', en: 'Precision of a date' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Si se conoce el día, solo el mes o solo el año. Se muestra lo que se sabe y nada más.',
      en: 'Whether the day, only the month or only the year is known. What is known is shown and nothing more.',
    },
    see: ['as-of', 'overdue'],
  },
  {
    id: 'as-of',
    term: { es: 'Situación al (fecha)', en: 'As of (date)' },
    alsoKnown: { es: ['corte', 'fecha de corte'], en: ['cut-off date'] },
    definition: {
      es: 'Día al que se mira el plan. Solo cuenta lo que ya era público ese día.',
      en: 'The day at which the plan is looked at. Only what was already public on that day counts.',
    },
    see: ['date-precision', 'revision'],
  },
  {
    id: 'revision',
    term: { es: 'Revisión de los datos', en: 'Data revision' },
    alsoKnown: NO_OTHER_NAMES,
    definition: {
      es: 'Número que sube con cada cambio publicado. Permite citar una cifra y volver a obtenerla.',
      en: 'A number that rises with every published change. It lets a figure be cited and obtained again.',
    },
    see: ['as-of'],
  },
  {
    id: 'after-period',
    term: { es: 'Posterior al período', en: 'After the period' },
    alsoKnown: { es: ['fuera de plazo del plan'], en: ['outside the plan’s period'] },
    definition: {
      es: 'Reporte hecho después del fin del plan. Se muestra, pero no cuenta para el IRM.',
      en: 'A report filed after the end of the plan. It is shown but does not count for the IRM.',
    },
    see: ['progress-report', 'early-results'],
  },
];
