/** Which files are public: those of evidence that a published report, an event or a statement on a requirement gives. */
import type { FilesInUse, PublishedFiles } from '../services/ports-files.ts';
import type { Database } from './client.ts';

const FILE = { sha256: true, size: true, mediaType: true } as const;

export function createPublishedFiles({ reader }: Database): PublishedFiles {
  return {
    find: async (sha256, name, today) => {
      // A correction does not take back what was published before: the superseded report stays in the public history.
      const published = { some: { report: { publishedOn: { lte: today } } } };
      const evidence = await reader.evidence.findFirst({
        where: { fileSha256: sha256, fileName: name, OR: [{ reports: published }, { events: { some: {} } }] },
        select: { file: { select: FILE } },
      });
      if (evidence?.file) return evidence.file;
      // What is stated of a requirement is public at once, and stays so.
      const declared = await reader.declarationFile.findFirst({
        where: { fileSha256: sha256, fileName: name },
        select: { file: { select: FILE } },
      });
      return declared?.file ?? null;
    },
  };
}

const LIMITS = { maxWait: 10_000, timeout: 30_000 };

export function createFilesInUse(database: Database): FilesInUse {
  return {
    // A change of its own: none that begins to use the file is under way meanwhile.
    release: (sha256) =>
      database.change(async (tx) => {
        const unused = { sha256, filings: { none: {} }, evidence: { none: {} }, declared: { none: {} } };
        await tx.evidenceFile.deleteMany({ where: unused });
        return (await tx.evidenceFile.count({ where: { sha256 } })) === 0;
      }, LIMITS),
  };
}
