/** A file of evidence before it is public, for those who may see it. */
import { answer } from '#server/web/errors.ts';
import { requireOwn } from '#server/web/own.ts';
import { fileResponse } from '#server/web/send-file.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { actor } = requireOwn(event);
  const { filing, openKept } = event.locals.services;
  const request = { filing: event.params.filing, evidence: event.params.piece };
  return answer(async () => {
    const { fileName, ...stored } = await filing.evidenceFile(actor, request);
    return fileResponse(await openKept(stored), fileName);
  });
};
