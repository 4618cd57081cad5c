/** A plan that is not here yet, put together from its rows. */
import { dossierFindings } from '#domain/invariants.ts';
import type { Commitment, PlanDossier } from '#domain/records.ts';
import type { Report } from './finding.ts';
import type { PlanReading } from './plan-reading.ts';

const NOTHING = { revision: 0, revisedAt: '1970-01-01T00:00:00.000Z' };

/** The plan's facts; null where they break a rule of the domain, which is told. */
export function newPlan(reading: PlanReading, report: Report): PlanDossier | null {
  const { member, plan, version, themes, commitments, participations, values } = reading;
  const dossier: PlanDossier = {
    ...NOTHING,
    ...{ jurisdiction: member.jurisdiction, plan, versions: [version], themes, pillars: [] },
    ...{ commitments: byNumber(commitments), milestones: [], participations, responsibilityChanges: [] },
    ...{ organizations: reading.bodies, successions: [], periods: [], reports: [] },
    irmReports: values.reports,
    assessments: values.values.filter(({ isQuiet }) => !isQuiet).map(({ value }) => value),
    ...{ irmFindings: [], planFindings: [], unplacedValues: [], recommendations: [] },
    ...{ forum: null, events: [], cocreation: null, publishedFigures: [] },
    sources: [reading.source],
  };
  const broken = dossierFindings(dossier).filter(({ level }) => level === 'ERROR');
  for (const { where, message } of broken) {
    const row = reading.rows.rows[0];
    report(
      'RULE_BROKEN',
      { row: row?.row, commitment: row?.id, value: where },
      { reason_es: message.es, reason_en: message.en },
    );
  }
  return broken.length > 0 ? null : dossier;
}

const byNumber = (list: readonly Commitment[]): Commitment[] => list.toSorted((a, b) => a.number - b.number);
