import type { FormulaId } from '#domain/formulas.ts';
import type { Both } from '../glossary/entry.ts';

/** A formula in plain words, for a reader who meets a figure and asks how it was made. */
export interface FormulaText {
  readonly id: FormulaId;
  readonly title: Both;
  /** What is counted, out of what. */
  readonly formula: Both;
  /** Why it is counted so and not otherwise. */
  readonly why: Both;
}

type Words = Omit<FormulaText, 'id'>;

const TEXTS: Readonly<Record<FormulaId, Words>> = {
  'milestones-by-mark/1': {
    title: { es: 'Hitos por marca', en: 'Milestones by mark' },
    formula: {
      es: 'Cada hito se cuenta una vez, bajo la marca de lo último que informó la fuente. Los que no tienen reporte de esa fuente van aparte, como «Sin reporte».',
      en: 'Each milestone counts once, under the mark of what the source last reported. Those without a report from that source stand apart, as “No report”.',
    },
    why: {
      es: '«Definición» y «Planificación» comparten la marca «En preparación» para leer el plan de un vistazo. En las tablas va la palabra exacta.',
      en: '“Definition” and “Planning” share the mark “In preparation”, so that the plan can be read at a glance. Tables print the exact word.',
    },
  },
  'milestones-by-state/1': {
    title: { es: 'Hitos por estado', en: 'Milestones by state' },
    formula: {
      es: 'Hitos según el estado exacto del último reporte de una fuente, en la escala en que lo informó.',
      en: 'Milestones by the exact state of a source’s last report, on the scale in which it was reported.',
    },
    why: {
      es: 'La escala del Ecuador y la de autoevaluación de OGP no dicen lo mismo. No se traduce una a la otra.',
      en: 'Ecuador’s scale and OGP’s self-assessment scale do not say the same. One is not translated into the other.',
    },
  },
  'milestones-complete/1': {
    title: { es: 'Hitos completos', en: 'Complete milestones' },
    formula: {
      es: 'Hitos cuyo último reporte de la fuente dice que están completos. Al lado va de cuántos hitos informó.',
      en: 'Milestones whose last report from the source says they are complete. Beside it stands how many milestones it reported on.',
    },
    why: {
      es: 'Es la cifra principal del sitio: cuenta hitos y no promedia porcentajes. «Completo» es lo único que significa igual en las dos escalas.',
      en: 'This is the main figure of the site: it counts milestones and averages no percentages. “Complete” is all that means the same on both scales.',
    },
  },
  'coverage/1': {
    title: { es: 'Cobertura', en: 'Coverage' },
    formula: {
      es: 'Hitos con al menos un reporte de la fuente, sobre todos los hitos.',
      en: 'Milestones with at least one report from the source, out of all milestones.',
    },
    why: {
      es: 'Una cifra sin cobertura engaña: no es lo mismo 5 completos cuando se informó de 9 que cuando se informó de 6.',
      en: 'A figure without coverage misleads: 5 complete is one thing when 9 were reported on and another when 6 were.',
    },
  },
  'overdue/1': {
    title: { es: 'Hitos vencidos', en: 'Overdue milestones' },
    formula: {
      es: 'Hitos con fecha de término anterior al día elegido y sin un «completo» de la entidad, haya informado o no. Si solo se conoce el mes, el hito vence el último día de ese mes.',
      en: 'Milestones with an end date before the chosen day and no “complete” from the agency, whether it reported or not. Where only the month is known, the milestone falls due on the last day of that month.',
    },
    why: {
      es: 'Callar no puede dejar a una entidad en mejor lugar que informar. Un hito sin fecha de término conocida no se cuenta como vencido.',
      en: 'Silence must not leave an agency better off than reporting. A milestone without a known end date is not counted as overdue.',
    },
  },
  'differing/1': {
    title: { es: 'Hitos en que las fuentes difieren', en: 'Milestones on which sources differ' },
    formula: {
      es: 'Hitos a los que dos fuentes o más dan estados distintos, sobre los hitos que se pueden comparar.',
      en: 'Milestones to which two sources or more give different states, out of the milestones that can be compared.',
    },
    why: {
      es: 'Un hito del que habla una sola fuente no muestra acuerdo ni desacuerdo, y queda fuera de la base.',
      en: 'A milestone on which only one source speaks shows neither agreement nor disagreement, and is left out of the base.',
    },
  },
  'discrepancies/1': {
    title: { es: 'Discrepancias', en: 'Discrepancies' },
    formula: {
      es: 'Hitos con más de un grado de distancia entre dos fuentes en el orden definición, planificación, ejecución, completado; o en que una dice «Detenido» y otra no.',
      en: 'Milestones with more than one step between two sources in the order definition, planning, execution, completed; or on which one says “Stopped” and another does not.',
    },
    why: {
      es: 'Un grado puede deberse a la fecha en que se informó. Más de uno pide que alguien lo aclare.',
      en: 'One step may come from the date of reporting. More than one calls for somebody to clear it up.',
    },
  },
  'mean-percent/1': {
    title: { es: 'Promedio autoinformado', en: 'Self-reported mean' },
    formula: {
      es: 'Suma de los porcentajes que dieron las entidades, dividida para el número de hitos que tienen porcentaje.',
      en: 'The sum of the percentages that agencies gave, divided by the number of milestones that have one.',
    },
    why: {
      es: 'Lo que falta no entra como 0. El porcentaje es un juicio de la propia entidad: se rotula «autoinformado» y no encabeza ninguna página.',
      en: 'What is missing does not enter as 0. The percentage is the agency’s own judgement: it is labelled “self-reported” and heads no page.',
    },
  },
  'published-comparison/1': {
    title: { es: 'Cifras publicadas y cifras recalculadas', en: 'Published figures and recomputed figures' },
    formula: {
      es: 'Por compromiso, el porcentaje que publicó el gobierno junto al promedio de lo que las entidades respondieron hasta la misma fecha. El promedio va dos veces: solo lo informado, y contando lo que falta como 0.',
      en: 'For each commitment, the percentage that the government published beside the mean of what the agencies had answered by the same date. The mean is given twice: what was reported only, and taking what is missing as 0.',
    },
    why: {
      es: 'La segunda forma no es la de este sitio. Se da solo porque quien publicó contó así, y permite ver qué parte de la diferencia viene de ahí.',
      en: 'The second way is not this site’s. It is given only because the publisher counted so, and shows how much of the difference comes from that.',
    },
  },
  'repository-clock/1': {
    title: { es: 'Reloj del repositorio', en: 'Repository clock' },
    formula: {
      es: 'Días entre el último reporte público de cualquier fuente y el día elegido. Terminado el plan, se mide hasta su último día. Si el silencio pasa del plazo que fijan las reglas del plan, se dice.',
      en: 'Days between the last public report by any source and the chosen day. Once the plan has ended it is measured up to its last day. If the silence exceeds what the plan’s rules allow, the page says so.',
    },
    why: {
      es: 'OGP pide que el repositorio se actualice al menos dos veces al año, es decir, cada seis meses como máximo. Para los planes de 2018 a 2021 ese plazo se toma de la práctica; su texto oficial está por confirmar.',
      en: 'OGP asks for the repository to be updated at least twice a year, that is, every six months at most. For plans of 2018 to 2021 that limit is taken from practice; its official wording is still to be confirmed.',
    },
  },
  'evidence-coverage/1': {
    title: { es: 'Hitos con evidencia', en: 'Milestones with evidence' },
    formula: {
      es: 'Hitos con al menos una evidencia en un reporte vigente, de cualquier fuente.',
      en: 'Milestones with at least one piece of evidence in a report that stands, by any source.',
    },
    why: {
      es: 'Cuenta que exista algo que abrir, no que pruebe lo informado. Lo segundo lo juzga una persona.',
      en: 'It counts that there is something to open, not that it proves what was reported. The latter is for a person to judge.',
    },
  },
  'last-update/1': {
    title: { es: 'Último dato', en: 'Last update' },
    formula: {
      es: 'Día en que se hizo público el último reporte, de cualquier fuente.',
      en: 'The day on which the last report, by any source, was made public.',
    },
    why: {
      es: 'Importa cuándo pudo verlo la ciudadanía, no cuándo se escribió.',
      en: 'What matters is when citizens could see it, not when it was written.',
    },
  },
  'milestones-by-body/1': {
    title: { es: 'Hitos por entidad responsable', en: 'Milestones by lead implementing agency' },
    formula: {
      es: 'Por cada entidad, los hitos de sus compromisos según lo último que informó alguna de sus entidades responsables. Un compromiso con dos entidades aparece en las dos filas.',
      en: 'For each agency, the milestones of its commitments by what any of their lead agencies last reported. A commitment with two agencies stands in both rows.',
    },
    why: {
      es: 'Las dos responden por él. Por eso la suma de las filas puede pasar del total de hitos, y la página lo advierte.',
      en: 'Both answer for it. So the rows may add up to more than the total of milestones, and the page says so.',
    },
  },
  'milestones-by-theme/1': {
    title: { es: 'Hitos por tema', en: 'Milestones by theme' },
    formula: {
      es: 'Por cada tema del plan, los hitos de sus compromisos según la marca de la entidad.',
      en: 'For each theme of the plan, the milestones of its commitments by the agency’s mark.',
    },
    why: {
      es: 'Cada compromiso está en un solo tema: las filas suman el total del plan.',
      en: 'Each commitment is in one theme only: the rows add up to the whole plan.',
    },
  },
  'planned-vs-reported/1': {
    title: { es: 'Planificado y reportado', en: 'Planned and reported' },
    formula: {
      es: 'Planificado: hitos cuya fecha de término, en la versión vigente, es anterior o igual al día. Reportado: hitos cuyo último reporte de la entidad hasta ese día dice que están completos.',
      en: 'Planned: milestones whose end date, in the version in force, is on or before the day. Reported: milestones whose last report from the agency by that day says they are complete.',
    },
    why: {
      es: 'Antes del primer reporte no hay cifra, y no se dibuja un cero. La línea de lo reportado salta el día del reporte: no se supone un avance entre dos reportes.',
      en: 'Before the first report there is no figure, and no zero is drawn. The line of what was reported jumps on the day of a report: no progress is assumed between two reports.',
    },
  },
  'milestone-timeline/1': {
    title: { es: 'Línea de tiempo de los hitos', en: 'Timeline of milestones' },
    formula: {
      es: 'Cada hito va de su inicio a su término según la versión vigente. El plazo original, si se conoce y es distinto, va en contorno. Los puntos son los días en que se informó.',
      en: 'Each milestone runs from its start to its end in the version in force. The original dates, where known and different, are drawn in outline. Dots are the days on which something was reported.',
    },
    why: {
      es: 'Lo que se reprogramó se ve, y lo que venció sigue a la vista hasta el día elegido.',
      en: 'What was rescheduled can be seen, and what is overdue stays in sight up to the chosen day.',
    },
  },
  'coverage-by-period/1': {
    title: { es: 'Cobertura por período de reporte', en: 'Coverage by reporting period' },
    formula: {
      es: 'Por período y por fuente, hitos de los que se informó en ese período, sobre todos los hitos.',
      en: 'By period and by source, milestones reported on in that period, out of all milestones.',
    },
    why: {
      es: 'Un período que existió pero cuyos datos no están disponibles se nombra así. No es un período sin reportes.',
      en: 'A period that took place but whose data is not available is called just that. It is not a period without reports.',
    },
  },
  'commitment-states/1': {
    title: { es: 'Compromisos según cada fuente', en: 'Commitments by each source' },
    formula: {
      es: 'Por compromiso y por fuente, cuántos hitos están en cada marca y de cuántos no hay reporte.',
      en: 'By commitment and by source, how many milestones stand at each mark and on how many there is no report.',
    },
    why: {
      es: 'Las fuentes van lado a lado. No se calcula un estado único del compromiso: nadie lo declaró.',
      en: 'Sources stand side by side. No single state of the commitment is worked out: nobody declared one.',
    },
  },
  'irm-values/1': {
    title: { es: 'Valores del IRM', en: 'IRM ratings' },
    formula: {
      es: 'Por variable, cuántos compromisos tienen cada palabra de la escala. Los que el IRM valoró y aún no constan aquí van aparte, como «Por transcribir».',
      en: 'By variable, how many commitments have each word of the scale. Those that the IRM rated and that are not here yet stand apart, as “To be transcribed”.',
    },
    why: {
      es: 'Son palabras en orden, no números: se cuentan, no se promedian.',
      en: 'They are words in an order, not numbers: they are counted, never averaged.',
    },
  },
  'cohen-kappa/1': {
    title: { es: 'Acuerdo entre quienes codifican: kappa de Cohen', en: 'Agreement between coders: Cohen’s kappa' },
    formula: {
      es: 'Por variable: (iguales − iguales por azar) ÷ (codificados dos veces − iguales por azar). «Iguales por azar» suma, código por código, las veces que lo usó la primera persona por las que lo usó la segunda, entre los codificados dos veces. Un motivo para no dar valor es un código más.',
      en: 'By variable: (alike − alike by chance) ÷ (coded twice − alike by chance). “Alike by chance” adds up, code by code, how often the first person used it times how often the second did, divided by those coded twice. A reason for giving no value is one more code.',
    },
    why: {
      es: 'Dos personas coinciden a veces por azar. Kappa descuenta ese azar: 1 es acuerdo completo y 0 el que daría el azar. Si nada se codificó dos veces, o todo recibió el mismo código, queda sin definir y se dice así.',
      en: 'Two people agree at times by chance. Kappa takes that chance out: 1 is complete agreement and 0 what chance would give. Where nothing was coded twice, or everything got the same code, it is undefined and said to be so.',
    },
  },
  'judgement-gap/1': {
    title: { es: 'Discrepancias sobre el compromiso entero', en: 'Discrepancies on the commitment as a whole' },
    formula: {
      es: 'Valoraciones de una misma variable, momento y método a las que el IRM y los revisores independientes dan palabras a más de un grado; y las de cumplimiento a más de un grado de cómo se leen los hitos que reportó la entidad. También a un solo grado cuando se excluyen: sí contra no, y «No iniciado» contra un hito dado por completado. Sobre las que se pueden comparar.',
      en: 'Judgements of one variable, moment and method to which the IRM and independent reviewers give words more than one step apart; and those of completion more than one step from how the milestones that the body reported read. Also a single step apart where they exclude each other: yes against no, and “Not started” against a milestone said to be complete. Out of those that can be compared.',
    },
    why: {
      es: 'Con otro método, o de otro momento, la misma palabra no dice lo mismo: no se compara, y se dice por qué. «No hay evidencia» no tiene lugar en la escala. Nadie corrige a nadie y nada se promedia.',
      en: 'By another method, or of another moment, the same word does not say the same: it is not compared, and the reason is given. “No evidence available” has no place on the scale. Nobody corrects anybody and nothing is averaged.',
    },
  },
  'completion-gap/1': {
    title: { es: 'Lectura de los hitos como cumplimiento', en: 'Milestones read as completion' },
    formula: {
      es: 'Según lo último que reportó la entidad dentro del plan. Completo: todos los hitos lo están. Sustancial: más de la mitad. Limitado: alguno está completo o en marcha. No iniciado: ninguno. Un hito sin reporte puede estar en cualquier estado, y uno en preparación o detenido puede haber empezado o no: entonces la lectura es un rango, y la distancia va hasta su borde más cercano.',
      en: 'By what the body last reported within the plan. Complete: all milestones are. Substantial: more than half. Limited: some are complete or under way. Not started: none. A milestone without a report can be in any state, and one in preparation or stopped may have begun or not: the reading is then a range, and the distance goes to its nearest edge.',
    },
    why: {
      es: 'La entidad informa por hito y el IRM valora el compromiso. Sin una regla escrita no se pueden poner lado a lado. Es una lectura: ni la entidad lo declaró así, ni se guarda, ni reemplaza a nadie.',
      en: 'The body reports by milestone and the IRM rates the commitment. Without a written rule they cannot be set side by side. It is a reading: the body did not state it so, it is not kept, and it replaces nobody.',
    },
  },
};

/** A formula in words. */
export function formulaText(id: FormulaId): FormulaText {
  return { id, ...TEXTS[id] };
}
