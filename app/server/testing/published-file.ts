import type { Database } from '#server/db/client.ts';
import type { PublishedFile } from '#server/services/ports-files.ts';

/** Makes a file the evidence of a report of Ecuador's plan that is published on a day. */
export async function publishFile({ writer }: Database, file: PublishedFile, name: string, publishedOn: string) {
  await writer.evidenceFile.create({
    data: { ...file, storedAt: new Date(`${publishedOn}T12:00:00Z`), scan: 'CLEAN' },
  });
  const report = await writer.progressReport.findFirstOrThrow({ orderBy: { id: 'desc' } });
  await writer.progressReport.update({ where: { id: report.id }, data: { publishedOn } });
  const plan = await writer.plan.findFirstOrThrow();
  const id = `${plan.id}/${file.sha256.slice(0, 8)}`;
  await writer.evidence.create({
    data: { id, planId: plan.id, kind: 'DOCUMENT', fileSha256: file.sha256, fileName: name },
  });
  await writer.reportEvidence.create({ data: { reportId: report.id, evidenceId: id, position: 99 } });
}
