import { describe, expect, it } from 'vitest';
import { FLAG_ACTIONS } from '#domain/flags/flag.ts';
import { RESPONSE_STATES } from '#domain/recommendations/response.ts';
import { DECLARED_STATES } from '#domain/requirements/declaration.ts';
import * as values from '#domain/values.ts';
import { dateColumns, dateOrNull, idOf, keyOf, parentsFirst } from './columns.ts';
import * as enums from './generated/enums.ts';

/** Lists of the domain and the enum that stores each. */
const ENUMS: readonly (readonly [readonly string[], Record<string, string>])[] = [
  [values.DATE_PRECISIONS, enums.DatePrecision],
  [values.PLAN_STATUSES, enums.PlanStatus],
  [values.PLAN_VERSION_KINDS, enums.PlanVersionKind],
  [values.RULE_SETS, enums.RuleSetCode],
  [values.STATE_VOCABULARIES, enums.StateVocabulary],
  [values.COMMITMENT_LIFECYCLES, enums.CommitmentLifecycle],
  [values.PARTICIPATION_ROLES, enums.ParticipationRole],
  [values.ORGANIZATION_TYPES, enums.OrganizationType],
  [values.SUCCESSION_KINDS, enums.SuccessionKind],
  [values.REPORT_SOURCES, enums.ReportSource],
  [values.PERCEIVED_CHANGES, enums.PerceivedChange],
  [values.EVIDENCE_KINDS, enums.EvidenceKind],
  [values.IRM_REPORT_TYPES, enums.IrmReportType],
  [values.METHODOLOGIES, enums.Methodology],
  [values.PUBLICATION_STATUSES, enums.PublicationStatus],
  [values.MOMENTS, enums.Moment],
  [values.ASSESSMENT_SOURCES, enums.AssessmentSource],
  [values.VARIABLES, enums.Variable],
  [values.NA_REASONS, enums.NaReason],
  [values.TRANSCRIPTIONS, enums.Transcription],
  [values.SEATS, enums.SeatSector],
  [values.PROPOSAL_OUTCOMES, enums.ProposalOutcome],
  [values.FLAG_KINDS, enums.FlagKind],
  [values.MEETING_KINDS, enums.MeetingKind],
  [RESPONSE_STATES, enums.ResponseState],
  [FLAG_ACTIONS, enums.FlagAction],
  [DECLARED_STATES, enums.DeclaredState],
];

describe('what is stored', () => {
  it.each(ENUMS)('has the values that the domain has: %j', (list, stored) => {
    expect(Object.values(stored)).toEqual([...list]);
  });

  it('has readable identifiers whose key comes back', () => {
    expect(idOf('ec-paga-1', 'C03-H06')).toBe('ec-paga-1/C03-H06');
    expect(keyOf('ec-paga-1/C03-H06')).toBe('C03-H06');
  });

  it('has two columns for a date, both null when it is unknown', () => {
    const date = { date: '2020-12-01', precision: 'MONTH' } as const;
    expect(dateColumns('endsOn', date)).toEqual({ endsOn: '2020-12-01', endsOnPrecision: 'MONTH' });
    expect(dateColumns('endsOn', null)).toEqual({ endsOn: null, endsOnPrecision: null });
    expect(dateOrNull('2020-12-01', 'MONTH')).toEqual(date);
    expect(dateOrNull(null, null)).toBeNull();
  });

  it('is written parents first', () => {
    const rows = [
      { id: 'c', parent: 'b' },
      { id: 'a', parent: null },
      { id: 'b', parent: 'a' },
      { id: 'd', parent: 'elsewhere' },
    ];
    const order = parentsFirst(
      rows,
      ({ id }) => id,
      ({ parent }) => parent,
    );
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});
