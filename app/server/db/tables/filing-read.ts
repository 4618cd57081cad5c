/** Filings as they stand. */
import type { FilingContent } from '#domain/filing/content.ts';
import type { FilingIdentity, FilingQuery, FilingSummary, StoredFiling } from '../../services/ports-filing.ts';
import type { Transaction } from '../client.ts';
import { BY_POSITION, dateOrNull, fromJson, selectDates, textOf } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

const SUMMARY = {
  id: true,
  milestoneId: true,
  periodId: true,
  source: true,
  organizationId: true,
  sequence: true,
  correctsId: true,
  status: true,
  version: true,
  updatedAt: true,
  updatedById: true,
  submittedAt: true,
  publishOn: true,
  reportId: true,
  steps: { select: { action: true, at: true, userId: true, office: true, note: true }, orderBy: BY_POSITION },
} satisfies Prisma.FilingSelect;
const EVIDENCE = {
  id: true,
  kind: true,
  title: true,
  language: true,
  url: true,
  fileName: true,
  file: { select: { sha256: true, size: true, mediaType: true } },
  ...selectDates('issuedOn'),
} satisfies Prisma.FilingEvidenceSelect;
const WHOLE = {
  ...SUMMARY,
  content: true,
  evidence: { select: EVIDENCE, orderBy: BY_POSITION },
} satisfies Prisma.FilingSelect;

type SummaryRow = Prisma.FilingGetPayload<{ select: typeof SUMMARY }>;
type WholeRow = Prisma.FilingGetPayload<{ select: typeof WHOLE }>;

export async function readFiling(tx: Transaction, where: Prisma.FilingWhereInput): Promise<StoredFiling | null> {
  const row = await tx.filing.findFirst({ where, orderBy: { sequence: 'desc' }, select: WHOLE });
  return row === null ? null : mapWhole(row);
}

/** The newest of each side, by milestone and organization. */
export async function readSummaries(tx: Transaction, query: FilingQuery): Promise<FilingSummary[]> {
  const { periodIds, sides, dueBy } = query;
  const rows = await tx.filing.findMany({
    where: {
      ...(periodIds === undefined ? {} : { periodId: { in: [...periodIds] } }),
      ...(sides === undefined ? {} : { OR: sides.map(({ source, organizationId }) => ({ source, organizationId })) }),
      ...(query.statuses === undefined ? {} : { status: { in: [...query.statuses] } }),
      ...(dueBy === undefined ? {} : { publishOn: { lte: dueBy } }),
    },
    orderBy: [{ milestoneId: 'asc' }, { organizationId: 'asc' }, { sequence: 'desc' }],
    select: SUMMARY,
  });
  const newest = new Map<string, SummaryRow>();
  for (const row of rows) if (!newest.has(sideOf(row))) newest.set(sideOf(row), row);
  return [...newest.values()].map(mapSummary);
}

const sideOf = ({ milestoneId, periodId, source, organizationId }: FilingIdentity): string =>
  [milestoneId, periodId, source, organizationId].join('\n');

function mapSummary({ updatedAt, submittedAt, steps, ...rest }: SummaryRow): FilingSummary {
  return {
    ...rest,
    updatedAt: updatedAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    steps: steps.map(({ at, office, ...step }) => ({ ...step, at: at.toISOString(), office: textOf(office) })),
  };
}

function mapWhole({ content, evidence, ...row }: WholeRow): StoredFiling {
  return {
    ...mapSummary(row),
    content: fromJson<FilingContent>(content),
    evidence: evidence.map(({ file, fileName, issuedOn, issuedOnPrecision, ...rest }) => ({
      ...rest,
      issuedOn: dateOrNull(issuedOn, issuedOnPrecision),
      file: file === null ? null : { ...file, fileName: fileName ?? file.sha256 },
    })),
  };
}
