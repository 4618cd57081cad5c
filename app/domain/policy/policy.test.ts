import { describe, expect, it } from 'vitest';
import { type Action, ACTIONS, mayEver, permission, POLICY, type Target } from './policy.ts';
import { type Actor, type Role, ROLES, ROLES_WITH_SECOND_FACTOR, SOURCE_OF_ROLE } from './roles.ts';

/** Who may do what. `own`: for the role's organization and side; `any`: everywhere; `-`: never. Correct a cell here first. */
const TABLE: readonly [Action, ...('own' | 'any' | '-')[]][] = [
  //                       EDITOR APPROVER COUNTERPART CORE_GROUP CONTACT REVIEWER ADMIN
  ['FILING_READ', 'own', 'own', 'own', 'own', '-', '-', '-'],
  ['FILING_WRITE', 'own', 'own', 'own', 'own', '-', '-', '-'],
  ['FILING_SUBMIT', '-', 'own', 'own', 'own', '-', '-', '-'],
  ['FILING_WITHDRAW', '-', 'own', 'own', 'own', '-', '-', '-'],
  ['FILING_REVIEW', '-', '-', '-', '-', 'any', '-', '-'],
  ['FILING_PUBLISH', '-', '-', '-', '-', 'any', '-', '-'],
  ['PERIOD_MANAGE', '-', '-', '-', '-', 'any', '-', '-'],
  ['ROUND_READ', '-', '-', '-', '-', 'any', '-', 'any'],
  ['RESCHEDULING_PROPOSE', '-', 'own', '-', '-', 'any', '-', '-'],
  ['RESCHEDULING_DECIDE', '-', '-', '-', 'any', '-', '-', '-'],
  ['BLOCKAGE_REPORT', 'own', 'own', '-', '-', '-', '-', '-'],
  ['BLOCKAGE_LIFT', 'own', 'own', '-', '-', 'any', '-', '-'],
  ['BLOCKAGE_READ', 'own', 'own', '-', 'any', 'any', '-', '-'],
  ['PEOPLE_MANAGE', '-', '-', '-', '-', 'any', '-', 'any'],
  ['ADMINISTRATORS_MANAGE', '-', '-', '-', '-', '-', '-', 'any'],
  ['PLAN_MANAGE', '-', '-', '-', '-', 'any', '-', 'any'],
  ['REQUIREMENT_DECLARE', '-', '-', '-', '-', 'any', '-', '-'],
  ['RECOMMENDATION_ANSWER', '-', '-', '-', '-', 'any', '-', '-'],
  ['FLAG_READ', '-', '-', '-', 'any', 'any', '-', '-'],
  ['FLAG_RAISE', '-', '-', '-', 'any', 'any', '-', '-'],
  ['FLAG_ESCALATE', '-', '-', '-', 'any', 'any', '-', '-'],
  ['FLAG_RESOLVE', '-', '-', '-', 'any', '-', '-', '-'],
  ['AUDIT_READ', '-', '-', '-', '-', '-', '-', 'any'],
  ['EVIDENCE_JUDGE', '-', '-', '-', '-', '-', 'any', '-'],
  ['ASSESS', '-', '-', '-', '-', '-', 'any', '-'],
  ['ASSESSMENT_REPLY', '-', 'own', '-', '-', '-', '-', '-'],
  ['IRM_TRANSCRIBE', '-', '-', '-', '-', 'any', '-', '-'],
  ['TOKENS_REVOKE', '-', '-', '-', '-', '-', '-', 'any'],
  ['WEBHOOKS_MANAGE', '-', '-', '-', '-', 'any', '-', 'any'],
];

const CELLS = TABLE.flatMap(([action, ...cells]) =>
  ROLES.map((role, index) => [action, role, cells[index] ?? '-'] as const),
);

const actorWith = (role: Role, secondFactor = true): Actor => ({
  userId: 'u1',
  roles: [{ role, organization: 'ecuador/mintel', office: { es: 'Dirección', en: 'Directorate' } }],
  secondFactor,
});
const own = (role: Role): Target => ({
  organization: 'ecuador/mintel',
  source: SOURCE_OF_ROLE[role] ?? 'AGENCY_SELF',
  holders: ['ecuador/mintel'],
});
const ofOther = (role: Role): Target => ({ ...own(role), organization: 'ecuador/sercop', holders: ['ecuador/sercop'] });

describe('who may do what', () => {
  it('is told for every action', () => {
    expect(TABLE.map(([action]) => action)).toEqual(ACTIONS);
  });

  it.each(CELLS)('%s by %s: %s', (action, role, reach) => {
    expect(permission(actorWith(role), action, own(role)).allowed).toBe(reach !== '-');
    expect(permission(actorWith(role), action, ofOther(role)).allowed).toBe(reach === 'any');
    expect(permission(actorWith(role), action, null).allowed).toBe(reach === 'any');
    expect(mayEver(actorWith(role), action)).toBe(reach !== '-');
  });

  it.each(
    ROLES.flatMap((role) => ACTIONS.filter((action) => POLICY[action][role]).map((action) => [role, action] as const)),
  )(
    '%s needs a second factor for %s exactly when the role validates, publishes, assesses or administers',
    (role, action) => {
      const found = permission(actorWith(role, false), action, own(role));
      const needed = ROLES_WITH_SECOND_FACTOR.includes(role);
      expect(found).toEqual(
        needed ? { allowed: false, refusal: 'SECOND_FACTOR_NEEDED' } : { allowed: true, by: actorWith(role).roles[0] },
      );
    },
  );
});

describe('a report', () => {
  it('is filed by an organization only from its own side', () => {
    const asCounterpart = { ...own('COUNTERPART'), source: 'COUNTERPART' } as const;
    expect(permission(actorWith('AGENCY_EDITOR'), 'FILING_WRITE', asCounterpart).allowed).toBe(false);
    expect(permission(actorWith('COUNTERPART'), 'FILING_WRITE', asCounterpart).allowed).toBe(true);
  });

  it('is filed only by an organization that answers for the commitment', () => {
    const handedOver = { ...own('AGENCY_EDITOR'), holders: ['ecuador/sercop'] };
    expect(permission(actorWith('AGENCY_EDITOR'), 'FILING_WRITE', handedOver)).toEqual({
      allowed: false,
      refusal: 'NOT_ALLOWED',
    });
  });

  it('is signed by the office whose role allows it, where a person holds several', () => {
    const both: Actor = {
      ...actorWith('AGENCY_EDITOR'),
      roles: [...actorWith('REVIEWER').roles, ...actorWith('AGENCY_APPROVER').roles],
    };
    expect(permission(both, 'FILING_SUBMIT', own('AGENCY_APPROVER'))).toMatchObject({
      by: { role: 'AGENCY_APPROVER' },
    });
  });
});
