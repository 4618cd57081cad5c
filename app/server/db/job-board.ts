/** Long reports that are waited for, in the database: implements their port. */
import type { JobBoard } from '../services/ports-reports.ts';
import type { Database } from './client.ts';
import { fromJson, json } from './columns.ts';

type View = Parameters<JobBoard['begin']>[0];

const UNDER_WAY = { in: ['WAITING', 'MAKING'] };

const rowOf = (view: View, at: Date) => ({ state: view.state, view: json(view), seenAt: at });

/** Single statements, each with what must hold: nodes may write at once. */
export function createJobBoard(database: Database): JobBoard {
  const { reader } = database;
  return {
    begin: async (view, at) => {
      await database.writer.reportJob.create({ data: { id: view.id, ...rowOf(view, at) } });
    },
    put: async (view, at) => {
      const { reportJob } = database.writer;
      const where = { id: view.id, state: UNDER_WAY };
      return (await reportJob.updateMany({ where, data: rowOf(view, at) })).count === 1;
    },
    end: async (view, file, at) => {
      const made = file && {
        ...{ file: new Uint8Array(file.body), mediaType: file.type, dataSha256: file.dataSha256 },
      };
      await database.writer.reportJob.updateMany({
        where: { id: view.id, state: UNDER_WAY },
        data: { ...rowOf(view, at), ...made },
      });
    },
    find: async (id) => {
      const row = await reader.reportJob.findUnique({
        where: { id },
        select: { view: true, state: true, seenAt: true },
      });
      if (row === null) return null;
      const view = fromJson<View>(row.view);
      return { view: { ...view, state: row.state as View['state'] }, seenAt: row.seenAt };
    },
    file: (id) => fileOf(reader, id),
    cancel: async (id, at) => {
      const where = { id, state: UNDER_WAY };
      await database.writer.reportJob.updateMany({ where, data: { state: 'CANCELLED', seenAt: at } });
    },
    clear: (before, files) => clear(database.writer, before, files),
  };
}

async function fileOf(reader: Database['reader'], id: string): ReturnType<JobBoard['file']> {
  const row = await reader.reportJob.findUnique({ where: { id } });
  const told = row && fromJson<View>(row.view).file;
  if (!row?.file || !row.mediaType || row.dataSha256 === null || !told) return null;
  const { name, sha256 } = told;
  return { body: row.file, type: row.mediaType, name, sha256, dataSha256: row.dataSha256 };
}

async function clear(writer: Database['writer'], before: Date, files: number): Promise<void> {
  await writer.reportJob.deleteMany({ where: { seenAt: { lt: before } } });
  const old = await writer.reportJob.findMany({
    ...{ where: { state: 'READY' }, orderBy: [{ seenAt: 'desc' as const }, { id: 'asc' as const }], skip: files },
    select: { id: true },
  });
  if (old.length > 0) await writer.reportJob.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}
