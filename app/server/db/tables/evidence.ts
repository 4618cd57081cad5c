/** Evidence, and which reports and events it belongs to. */
import type { Evidence, PlanDossier } from '#domain/records.ts';
import type { EvidenceKind } from '#domain/values.ts';
import type { Transaction } from '../client.ts';
import { dateColumns, dateOrNull, idOf, jsonOrNull, keyOf, selectDates, textOrNull } from '../columns.ts';
import type { Prisma } from '../generated/client.ts';

export const EVIDENCE = {
  id: true,
  kind: true,
  title: true,
  url: true,
  language: true,
  fileName: true,
  file: { select: { sha256: true, mediaType: true, size: true } },
  ...selectDates('issuedOn', 'publishedOn'),
} satisfies Prisma.EvidenceSelect;

type Row = Prisma.EvidenceGetPayload<{ select: typeof EVIDENCE }>;

export function mapEvidence(row: Row): Evidence {
  return {
    id: keyOf(row.id),
    kind: row.kind,
    title: textOrNull(row.title) ?? {},
    url: row.url,
    issuedOn: dateOrNull(row.issuedOn, row.issuedOnPrecision),
    publishedOn: dateOrNull(row.publishedOn, row.publishedOnPrecision),
    ...(row.language === null ? {} : { language: row.language }),
    ...(row.file === null ? {} : { file: { ...row.file, name: row.fileName ?? row.file.sha256 } }),
  };
}

type Part = PlanDossier['reports'][number]['evidence'][number];

/** Several reports may give the same evidence; it is stored once. An event's evidence has no key of its own and gets one. */
export async function writeEvidence(tx: Transaction, { plan, reports, events }: PlanDossier): Promise<void> {
  const planId = plan.id;
  const ofReports = new Map(reports.flatMap(({ evidence }) => evidence.map((item) => [item.id, item] as const)));
  await tx.evidence.createMany({ data: [...ofReports.values()].map((item) => evidenceRow(planId, item)) });
  await tx.reportEvidence.createMany({
    data: reports.flatMap(({ id, evidence }) =>
      evidence.map((item, position) => ({
        ...{ reportId: idOf(planId, id), evidenceId: idOf(planId, item.id), position },
      })),
    ),
  });
  const ofEvents = events.flatMap(({ id, evidence }) =>
    evidence.map((item, position) => ({ ...item, position, eventId: idOf(planId, id), key: `${id}.e${position + 1}` })),
  );
  await tx.evidence.createMany({
    data: ofEvents.map(({ key, kind, url, reference }) => ({
      ...{ id: idOf(planId, key), planId, url, kind: kind as EvidenceKind, title: jsonOrNull(reference) },
    })),
  });
  await tx.eventEvidence.createMany({
    data: ofEvents.map(({ eventId, key, position }) => ({ eventId, evidenceId: idOf(planId, key), position })),
  });
}

/** A piece of evidence as a row; its file is stored before. */
export function evidenceRow(planId: string, { id, kind, title, url, issuedOn, publishedOn, language, file }: Part) {
  return {
    ...{ id: idOf(planId, id), planId, kind, url, title: jsonOrNull(title), language: language ?? null },
    ...{ fileSha256: file?.sha256 ?? null, fileName: file?.name ?? null },
    ...{ ...dateColumns('issuedOn', issuedOn), ...dateColumns('publishedOn', publishedOn) },
  };
}
