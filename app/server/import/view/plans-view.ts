/** What a package or a template would change, in words. */
import { textIn } from '#domain/text.ts';
import type { PlanFact, PlanRecord } from '#server/services/ports-packages.ts';
import type { PlanComparison } from '../package/merge-plan.ts';
import type { PlansFileComparison } from '../package/import-plans.ts';
import { LIST_WORDS } from './list-words.ts';
import { type ComparisonView, shown, type Told } from './view.ts';

const KNOWN: Readonly<Record<string, Told>> = LIST_WORDS;
const wordOf = (list: string): Told => KNOWN[list] ?? { es: list, en: list };

export function viewOfPlans({ file, plans, findings, compared, revision }: PlansFileComparison): ComparisonView {
  return {
    file: { name: file.name, sha256: file.sha256, about: file.about ?? plansAbout(compared) },
    counts: countsOf(plans),
    lines: plans.flatMap(linesOf),
    ...{ findings, isSame: plans.length === 0, revision },
  };
}

const plansAbout = (count: number): Told => ({
  es: count === 1 ? '1 plan' : `${count} planes`,
  en: count === 1 ? '1 plan' : `${count} plans`,
});

function countsOf(plans: readonly PlanComparison[]): ComparisonView['counts'] {
  const fresh = plans.filter(({ isNew }) => isNew);
  const sum = (count: (plan: PlanComparison) => number): number => plans.reduce((total, one) => total + count(one), 0);
  const all: readonly (readonly [Told, number])[] = [
    [{ es: 'Planes nuevos', en: 'New plans' }, fresh.length],
    [{ es: 'Registros nuevos', en: 'New records' }, sum(({ added }) => added.length)],
    [{ es: 'Datos que cambian', en: 'Facts that change' }, sum(({ changed }) => changed.length)],
  ];
  return all.flatMap(([label, count]) => (count > 0 ? [{ label, count }] : []));
}

function linesOf({ slug, isNew, merged, added, changed }: PlanComparison): Told[] {
  const { commitments, milestones, reports } = merged;
  const [c, m, r] = [commitments.length, milestones.length, reports.length];
  const head: Told = {
    es: `+ ${slug}: compromisos ${c}, hitos ${m}, reportes de avance ${r}`,
    en: `+ ${slug}: commitments ${c}, milestones ${m}, progress reports ${r}`,
  };
  return [
    ...(isNew ? [head] : []),
    ...added.map((one) => addedLine(slug, one)),
    ...changed.map((one) => factLine(slug, one)),
  ];
}

const nameOf = ({ list, key }: PlanRecord, language: 'es' | 'en'): string =>
  [wordOf(list)[language], key].filter(Boolean).join(' ');

function addedLine(slug: string, record: PlanRecord): Told {
  const line = (language: 'es' | 'en'): string => {
    const title = record.title ? ` · ${shown(textIn(record.title, language).text)}` : '';
    return `+ ${slug} · ${nameOf(record, language)}${title}`;
  };
  return { es: line('es'), en: line('en') };
}

function factLine(slug: string, fact: PlanFact): Told {
  const line = (language: 'es' | 'en'): string =>
    `~ ${slug} · ${nameOf(fact, language)} · ${fact.path}: ${shown(fact.before)} → ${shown(fact.after)}`;
  return { es: line('es'), en: line('en') };
}
