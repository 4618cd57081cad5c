import type { IsoDate } from '#domain/dates.ts';
import { notFound } from '#domain/errors.ts';
import { tableCsv } from '#server/reports/table.ts';
import { commitmentStory } from '../commitment-story.ts';
import type { Dossiers } from '../dossiers.ts';
import { commitmentTable } from './csv.ts';
import { commitmentRecord } from './json.ts';

export interface CommitmentFileRequest {
  readonly code: string;
  readonly format: string;
  readonly asOf: IsoDate;
  /** Lets spreadsheets that guess the encoding read the CSV as UTF-8. */
  readonly byteOrderMark: boolean;
}

export interface CommitmentFile {
  /** The code as it is written, for an address that has it in small letters. */
  readonly code: string;
  readonly body: string;
  readonly type: string;
  readonly name: string;
}

/** A commitment as a file, from the same story as its page. @throws NOT_FOUND when there is no such code or format. */
export async function commitmentFile(dossiers: Dossiers, request: CommitmentFileRequest): Promise<CommitmentFile> {
  const { format, asOf } = request;
  if (format !== 'csv' && format !== 'json') throw notFound('FORMAT_UNKNOWN', 'csv json');
  const story = await commitmentStory(dossiers, request);
  const { code } = story.commitment;
  const name = `${code}-${asOf}.${format}`;
  return format === 'csv'
    ? { code, name, type: 'text/csv; charset=utf-8', body: tableCsv(commitmentTable(story), request) }
    : { code, name, type: 'application/json', body: JSON.stringify(commitmentRecord(story)) };
}
