/** Who messages concern and what they tell of: implements the ports of mail. */
import type { AnnouncedReviewStep, AnnouncedStep, MailPeople, MailPerson, StepReader } from '../services/ports-mail.ts';
import type { Database } from './client.ts';
import { textOf } from './columns.ts';

export function createMailPeople(database: Database): MailPeople {
  const { reader } = database;
  return {
    all: async (now) => {
      const current = { from: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] };
      const rows = await reader.user.findMany({
        where: { closedAt: null, roles: { some: current } },
        orderBy: { id: 'asc' },
        select: {
          ...{ id: true, email: true, locale: true, remindersOff: true },
          roles: { where: current, orderBy: { id: 'asc' } },
        },
      });
      return rows.map(({ id, email, locale, remindersOff, roles }): MailPerson => ({
        ...{ userId: id, email, remindersOff, locale: locale === 'en' ? 'en' : 'es' },
        roles: roles.map(({ role, organizationId, office, from }) => ({
          ...{ role, organization: organizationId, office: textOf(office), from },
        })),
      }));
    },
    remindersOff: async (id) => {
      const user = await reader.user.findUnique({ where: { id }, select: { remindersOff: true } });
      return user?.remindersOff ?? null;
    },
    setRemindersOff: async (id, remindersOff) => {
      await database.writer.user.updateMany({ where: { id }, data: { remindersOff } });
    },
  };
}

const TOLD = ['SUBMITTED', 'RETURNED', 'VALIDATED', 'PUBLISHED', 'WITHDRAWN'] as const;

const TOLD_OF_REVIEWS = ['SENT', 'CONFIRMED', 'RETURNED', 'OPENED', 'RELEASED', 'WITHDRAWN'] as const;

export function createStepReader({ reader }: Database): StepReader {
  return {
    reviewsBetween: async (after, till) => {
      const rows = await reader.reviewStep.findMany({
        where: { at: { gt: after, lte: till }, action: { in: [...TOLD_OF_REVIEWS] } },
        orderBy: [{ at: 'asc' }, { reviewId: 'asc' }, { position: 'asc' }],
        select: { reviewId: true, action: true, at: true, userId: true },
      });
      return rows.flatMap(({ action, ...step }): AnnouncedReviewStep[] => {
        const told = TOLD_OF_REVIEWS.find((known) => known === action);
        return told ? [{ ...step, action: told }] : [];
      });
    },
    between: async (after, till) => {
      const rows = await reader.filingStep.findMany({
        where: { at: { gt: after, lte: till }, action: { in: [...TOLD] } },
        orderBy: [{ at: 'asc' }, { filingId: 'asc' }, { position: 'asc' }],
        select: {
          ...{ filingId: true, action: true, at: true, note: true, userId: true },
          filing: { select: { milestoneId: true, periodId: true, source: true, organizationId: true } },
        },
      });
      return rows.flatMap(({ filing, action, ...step }): AnnouncedStep[] => {
        const told = TOLD.find((known) => known === action);
        return told ? [{ ...step, ...filing, action: told }] : [];
      });
    },
  };
}
