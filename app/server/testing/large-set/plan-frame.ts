/** The outline of a made-up plan: names, versions, themes, rounds of reporting. */
import type { PartialDate } from '#domain/dates.ts';
import type { Plan, PlanVersion, ReportingPeriod, Theme } from '#domain/records.ts';
import type { RuleSetCode } from '#domain/values.ts';
import type { Bodies } from './bodies.ts';
import { Chance } from './random.ts';
import type { PlanShape } from './shape.ts';
import { titleIn, type Tongue } from './words.ts';

export const dayOf = (date: string): PartialDate => ({ date, precision: 'DAY' });

/** Plans after this year have not ended on any day that the set knows of. */
const ENDED_BEFORE = 2026;

export interface PlanFrame {
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly themes: readonly Theme[];
  readonly periods: readonly ReportingPeriod[];
  /** Languages of its texts. */
  readonly tongues: readonly Tongue[];
}

export function planFrame({ seed, member, number, year }: PlanShape, bodies: Bodies): PlanFrame {
  const { jurisdiction } = member;
  const chance = new Chance(seed, 'frame', jurisdiction.slug, number);
  const [end, slug] = [year + 2, `${jurisdiction.slug}-${year}-${year + 2}`];
  const home: Tongue = ['es', 'pt'].includes(jurisdiction.authoritativeLanguage) ? 'es' : 'en';
  const tongues: Tongue[] = chance.percent(30) ? ['es', 'en'] : [home];
  const said = (text: (place: string) => string): string => text(jurisdiction.name['es'] ?? slug);
  const plan: Plan = {
    ...{ id: `${member.prefix.toLowerCase()}-${number}`, slug, number, ruleSet: ruleSetOf(year) },
    title: {
      es: said((place) => `Plan de acción ${number} de gobierno abierto de ${place} ${year}-${end}`),
      en: `Open government action plan ${number} of ${jurisdiction.name['en']} ${year}-${end}`,
    },
    shortTitle: {
      es: said((place) => `Plan de ${place} ${year}-${end}`),
      en: `${jurisdiction.name['en']} plan ${year}-${end}`,
    },
    status: end < ENDED_BEFORE ? 'IMPLEMENTATION_ENDED' : 'IN_IMPLEMENTATION',
    stateVocabulary: member.prefix === 'UIO' ? 'EC_2021' : 'OGP_SELF',
    ...{ ogpActionPlanId: null, ogpIdConfirmed: false, ogpNote: null },
    pointOfContact: {
      organization: bodies.public[15]?.id ?? '',
      office: { es: 'Dirección de Gobierno Abierto', en: 'Open Government Office' },
    },
    license: {
      planText: { es: 'Datos inventados para medir.', en: 'Made-up data for measuring.' },
      dataset: { es: 'Datos inventados para medir.', en: 'Made-up data for measuring.' },
    },
  };
  const versions = versionsOf(year, chance.percent(35));
  const themes = Array.from({ length: chance.whole(3, 8) }, (_, at) => ({
    ...{ id: `t${at + 1}`, order: at + 1, title: titleIn(chance, tongues), description: titleIn(chance, tongues) },
  }));
  return { plan, versions, themes, periods: periodsOf(year, chance.whole(4, 6)), tongues };
}

/** The rules of a cycle, by the year in which the plan was submitted (domain brief, 1.3). */
const ruleSetOf = (year: number): RuleSetCode => (year < 2018 ? 'PRE2018' : year < 2022 ? 'R2018_2021' : 'R2022');

function versionsOf(year: number, amended: boolean): PlanVersion[] {
  const original: PlanVersion = {
    ...{ id: 'original', kind: 'ORIGINAL', milestoneDatesKnown: true, approvedBy: null, reason: null, rules: null },
    label: { es: 'Versión original', en: 'Original version' },
    ...{ submittedOn: dayOf(`${year}-08-31`), publishedOn: dayOf(`${year}-09-15`), note: null, sources: [] },
    startsOn: { date: `${year}-09-01`, precision: 'MONTH' },
    endsOn: { date: `${year + 2}-08-31`, precision: 'MONTH' },
  };
  if (!amended) return [original];
  const label = { es: 'Versión reprogramada', en: 'Rescheduled version' };
  const reason = { es: 'Emergencia sanitaria y cambio de autoridades.', en: 'Health emergency and new authorities.' };
  const rest = { submittedOn: null, publishedOn: dayOf(`${year + 1}-10-01`) };
  return [original, { ...original, id: 'amended', kind: 'AMENDED', label, reason, ...rest }];
}

function periodsOf(year: number, count: number): ReportingPeriod[] {
  return Array.from({ length: count }, (_, at) => {
    const month = 3 + at * 5;
    const [inYear, inMonth] = [year + 1 + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
    const date = `${inYear}-${String(inMonth).padStart(2, '0')}`;
    return {
      ...{ id: date, label: { es: `Ronda ${at + 1}`, en: `Round ${at + 1}` }, dataAvailable: true },
      ...{ opensOn: dayOf(`${date}-01`), closesOn: dayOf(`${date}-20`), cutoffOn: dayOf(`${date}-22`) },
    };
  });
}
