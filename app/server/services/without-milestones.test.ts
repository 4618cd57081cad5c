/** A plan of OGP's dataset beside Ecuador's: nothing good or bad is said of milestones that there are not. */
import { describe, expect, it } from 'vitest';
import { storySections } from '#components/commitment/sections.ts';
import { computedFlags } from '#domain/flags/computed.ts';
import { requirementChecks } from '#domain/requirements/checks.ts';
import { planStandings } from '#domain/standing.ts';
import { summaryLede } from '#server/reports/status/compose/summary.ts';
import { ecuadorDossier } from '#server/testing/database.ts';
import { dossiersOf } from '#server/testing/dossiers.ts';
import { datasetPlanBeside } from '#server/testing/plan-variants.ts';
import { planCharts } from './plan-charts.ts';
import { planMatrix } from './plan-matrix.ts';
import { FACET_DEFINITIONS } from './search/facet-values.ts';

const ecuador = await ecuadorDossier();
const dossier = datasetPlanBeside(ecuador);
const TODAY = '2026-11-22';

describe('a plan without milestones', () => {
  it('counts neither as reported in full nor as free of overdue milestones', () => {
    const rows = planMatrix(dossier, TODAY).themes.flatMap(({ commitments }) => commitments);
    const subjects = rows.map((row) => ({ dossier, row, irm: new Map(), irmVariables: new Set<never>() }));
    expect(rows).toHaveLength(2);
    for (const id of ['overdue', 'unreported'] as const) {
      expect(subjects.flatMap((subject) => FACET_DEFINITIONS[id].valuesOf(subject))).toEqual([]);
    }
  });

  it('raises no flag for want of news', () => {
    expect(computedFlags(dossier, planStandings(dossier, TODAY), TODAY)).toEqual([]);
    const flags = computedFlags(ecuador, planStandings(ecuador, TODAY), TODAY);
    expect(flags.some(({ kind }) => kind === 'STALE')).toBe(true);
  });

  it('leaves open whether updates and evidence were kept', () => {
    const { checks } = requirementChecks({ ...dossier, plan: { ...dossier.plan, ruleSet: 'R2022' } }, TODAY);
    const states = checks.filter(({ requirement }) => ['R7', 'R8'].includes(requirement.id));
    expect(states.map(({ state }) => state)).toEqual(['NOT_KNOWN', 'NOT_KNOWN']);
  });

  it('shows no repository clock', () => {
    expect(storySections(false).map(({ id }) => id)).not.toContain('reloj');
    expect(storySections(true).map(({ id }) => id)).toContain('reloj');
  });
});

describe('charts with several plans', () => {
  it('are those of the plan asked for, else of the newest, and name them all', async () => {
    const dossiers = dossiersOf(dossier, ecuador);
    const request = { locale: 'es', asOf: TODAY } as const;
    expect(await planCharts(dossiers, request)).toMatchObject({ plan: { slug: 'ecuador-2022-2024' } });
    const asked = await planCharts(dossiers, { ...request, plan: 'ecuador-2019-2022' });
    expect(asked.plan.slug).toBe('ecuador-2019-2022');
    expect(asked.plans).toHaveLength(2);
  });
});

describe('the lede of the status report', () => {
  const counts = { commitments: 1, milestones: 1, leads: 1, counterparts: 1 };
  const figure = (value: number) => ({ value, explanation: { n: value, N: 1 } });
  const report = {
    counts,
    figures: { coverage: { AGENCY_SELF: figure(1) }, complete: { AGENCY_SELF: figure(0) } },
  } as unknown as Parameters<typeof summaryLede>[0];

  it.each([
    ['es', 'El informe abarca 1 compromiso de 1 entidad pública, con 1 contraparte de la sociedad civil'],
    ['en', 'The report covers 1 commitment of 1 public body, with 1 counterpart from civil society'],
  ] as const)('has its singulars in %s', (locale, words) => {
    expect(summaryLede(report, locale)).toContain(words);
  });
});
