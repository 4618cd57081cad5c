/** What the page on co-creation says first, and which parts it has on the day shown. */
import type { CocreationView } from '#contracts/cocreation-views.ts';
import { formatDate, formatRange } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { inPlan } from './funnel-rows.ts';

/** The lede, with terms marked for `TermText`. */
export function cocreationLede({ status, figures, period, publishedOn, asOf }: CocreationView, locale: Locale): string {
  const t = { locale };
  const date = formatDate(asOf, locale);
  if (!period || status === 'NONE') return m.about_cocreation_lede_none({}, t);
  if (status === 'AHEAD') {
    return m.about_cocreation_lede_ahead({ date, start: formatDate(period.startsOn, locale) }, t);
  }
  if (!figures) {
    const published = publishedOn ? formatDate(publishedOn, locale) : m.about_date_unknown({}, t);
    return m.about_cocreation_lede_unpublished({ date, published }, t);
  }
  const { totalProposals: total, openGovernment: open, integratedProposals: merged } = figures.funnel;
  const words = { total, open, merged, plan: inPlan(figures.funnel) };
  return m.about_cocreation_lede({ period: formatRange(period.startsOn, period.endsOn, locale, 'long'), ...words }, t);
}

export type CocreationPart =
  | 'de-propuestas-a-compromisos'
  | 'etapas'
  | 'criterios'
  | 'quienes'
  | 'propuestas'
  | 'ods'
  | 'seguir'
  | 'influencia'
  | 'no-cuadra'
  | 'fuentes';

interface Part {
  readonly id: CocreationPart;
  /** Short, for the contents. */
  readonly title: string;
  readonly heading: string;
}

/** The parts in their order; those without anything to say that day are left out. */
export function cocreationParts(
  { figures, stages, events, influence, sources }: CocreationView,
  locale: Locale,
): Part[] {
  const t = { locale };
  const part = (shown: unknown, id: CocreationPart, title: string, heading = title): Part[] =>
    shown ? [{ id, title, heading }] : [];
  const heading = figures
    ? m.about_funnel_heading({ total: figures.funnel.totalProposals, plan: inPlan(figures.funnel) }, t)
    : '';
  const fates = m.about_fates_heading({ n: figures?.funnel.integratedProposals ?? 0 }, t);
  return [
    ...part(figures, 'de-propuestas-a-compromisos', m.about_funnel_nav({}, t), heading),
    ...part(figures?.categories.length, 'propuestas', m.about_fates_nav({}, t), fates),
    ...part(figures?.web || figures?.tables, 'quienes', m.about_people_nav({}, t), m.about_people_heading({}, t)),
    ...part(stages.length + events.length > 0, 'etapas', m.about_stages_nav({}, t), m.about_stages_heading({}, t)),
    ...part(
      figures?.scoring || figures?.filterCriteria.length,
      'criterios',
      m.about_criteria_nav({}, t),
      m.about_criteria_heading({}, t),
    ),
    ...part(figures?.sdgShares.length, 'ods', m.about_sdg_nav({}, t), m.about_sdg_heading({}, t)),
    ...part(figures?.traceability, 'seguir', m.about_trace_nav({}, t), m.about_trace_heading({}, t)),
    ...part(influence, 'influencia', m.about_influence_nav({}, t), m.about_influence_heading({}, t)),
    ...part(figures?.mismatches.length, 'no-cuadra', m.about_mismatch_nav({}, t), m.about_mismatch_heading({}, t)),
    ...part(sources.length, 'fuentes', m.about_sources_heading({}, t)),
  ];
}
