import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dossierFindings } from '#domain/invariants.ts';
import type { PlanDossier } from '#domain/records.ts';
import { largeSet } from './large-set.ts';
import type { SetSize } from './shape.ts';

const SMALL: SetSize = { seed: 7, plans: 40, commitments: 120, milestones: 600, reports: 1500 };

const hashOf = (size: SetSize): string => {
  const hash = createHash('sha256');
  for (const dossier of largeSet(size)) hash.update(JSON.stringify(dossier));
  return hash.digest('hex');
};

describe('the large set', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(hashOf(SMALL)).toBe(hashOf(SMALL));
    expect(hashOf({ ...SMALL, seed: 8 })).not.toBe(hashOf(SMALL));
  });

  it('has as many plans, commitments, milestones and reports as were asked for', () => {
    const plans = [...largeSet(SMALL)];
    const all = (list: (dossier: PlanDossier) => readonly unknown[]): number =>
      plans.reduce((sum, dossier) => sum + list(dossier).length, 0);
    expect(plans).toHaveLength(40);
    expect(all(({ commitments }) => commitments)).toBe(120);
    expect(all(({ milestones }) => milestones)).toBe(600);
    expect(all(({ reports }) => reports)).toBe(1500);
  });

  it('breaks no rule of the domain, and no two plans share an address or a code', () => {
    const plans = [...largeSet(SMALL)];
    expect(plans.flatMap((dossier) => dossierFindings(dossier))).toEqual([]);
    const names = plans.flatMap(({ plan, commitments }) => [
      plan.slug,
      plan.id,
      ...commitments.map(({ code }) => code),
    ]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows countries and cities, several methods of the IRM, bodies that were renamed and milestones without a report', () => {
    const plans = [...largeSet(SMALL)];
    const methods = new Set(plans.flatMap(({ irmReports }) => irmReports.map(({ methodology }) => methodology)));
    expect(new Set(plans.map(({ jurisdiction }) => jurisdiction.level))).toEqual(new Set(['NATIONAL', 'LOCAL']));
    expect(methods.size).toBeGreaterThanOrEqual(3);
    expect(plans.some(({ successions }) => successions.length > 0)).toBe(true);
    const unreported = ({ milestones, reports }: PlanDossier): boolean =>
      milestones.some(({ id }) => !reports.some(({ milestone }) => milestone === id));
    expect(plans.filter(unreported).length).toBeGreaterThan(10);
  });
});
