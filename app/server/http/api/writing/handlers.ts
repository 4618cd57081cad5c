/** One handler for each address of the write API: from a request to a service, and back. */
import { beginBody, correctBody, evidenceBody, saveBody, SCOPE_OF_STEP, stepBody } from '#contracts/api/writing.ts';
import { answerOnce, bodyOf, type Call, type Handler, localeOf, send } from './answers.ts';
import { bearerOf, requireScope } from './authorize.ts';
import type { WritingOptions } from './options.ts';
import { keyOfWrite, requireNoQuery, versionOfWrite } from './preconditions.ts';
import { readEvidenceUpload, requireLength, type Uploaded } from './upload.ts';

export function handlers(options: WritingOptions) {
  const { writing } = options.services;
  const read = (make: (request: Call) => Promise<object>): Handler => reading(make);
  return {
    token: read(async (request) => writing.describeToken(bearerOf(request))),
    desk: read((request) => writing.readDesk(bearerOf(request).actor)),
    filing: read((request) =>
      writing.readFiling(bearerOf(request).actor, { id: request.params.id, locale: localeOf(request) }),
    ),
    begin: beginning(options),
    save: saving(options),
    addEvidence: addingEvidence(options),
    removeEvidence: removingEvidence(options),
    step: stepping(options),
  };
}

function reading(make: (request: Call) => Promise<object>): Handler {
  return async (request, reply) => {
    requireNoQuery(request);
    const view = await make(request);
    if ('version' in view) reply.header('etag', `"${String(view.version)}"`);
    return send(reply, JSON.stringify(view));
  };
}

function beginning({ services: { writing } }: WritingOptions): Handler {
  return async (request, reply) => {
    requireNoQuery(request);
    keyOfWrite(request);
    const isCorrection = typeof request.body === 'object' && request.body !== null && 'corrects' in request.body;
    const body = isCorrection ? bodyOf(request, correctBody) : bodyOf(request, beginBody);
    return answerOnce(writing, [request, reply], body, async () => {
      const state = await writing.beginReport(bearerOf(request).actor, { body, locale: localeOf(request) });
      return { state, status: 201 };
    });
  };
}

function saving({ services: { writing } }: WritingOptions): Handler {
  return async (request, reply) => {
    requireNoQuery(request);
    keyOfWrite(request);
    const version = versionOfWrite(request);
    const { answers } = bodyOf(request, saveBody);
    return answerOnce(writing, [request, reply], answers, async () => {
      const wanted = { id: request.params.id, version, answers, locale: localeOf(request) };
      return { state: await writing.saveAnswers(bearerOf(request).actor, wanted), status: 200 };
    });
  };
}

const isMultipart = ({ headers }: Call): boolean => /^multipart\/form-data\s*;/iu.test(headers['content-type'] ?? '');

function addingEvidence(options: WritingOptions): Handler {
  const { writing } = options.services;
  return async (request, reply) => {
    requireNoQuery(request);
    keyOfWrite(request);
    const { facts: sent, file } = isMultipart(request) ? await upload(request, options) : alone(request);
    const facts = bodyOf(request, evidenceBody, sent);
    return answerOnce(writing, [request, reply], [facts, file?.sha256], async () => {
      const addition = { id: request.params.id, facts, file, locale: localeOf(request) };
      return { state: await writing.attachEvidence(bearerOf(request).actor, addition), status: 201 };
    });
  };
}

const alone = (request: Call): { readonly facts: unknown; readonly file: null } => ({
  facts: request.body,
  file: null,
});

/** Permission first: whoever may not file keeps no file here either. */
async function upload(request: Call, { services, maxFileBytes }: WritingOptions): Promise<Uploaded> {
  requireLength(request, maxFileBytes);
  await services.writing.requireEvidence(bearerOf(request).actor, request.params.id);
  return readEvidenceUpload(request, services.keepFile);
}

function removingEvidence({ services: { writing } }: WritingOptions): Handler {
  return async (request, reply) => {
    requireNoQuery(request);
    const { id, evidence } = request.params;
    return answerOnce(writing, [request, reply], null, async () => {
      const wanted = { id, evidence, locale: localeOf(request) };
      return { state: await writing.detachEvidence(bearerOf(request).actor, wanted), status: 200 };
    });
  };
}

function stepping({ services: { writing } }: WritingOptions): Handler {
  return async (request, reply) => {
    requireNoQuery(request);
    const key = keyOfWrite(request);
    const version = versionOfWrite(request);
    const body = bodyOf(request, stepBody);
    const bearer = bearerOf(request);
    requireScope(bearer, SCOPE_OF_STEP[body.action]);
    const { actor } = bearer;
    return answerOnce(writing, [request, reply], body, async () => {
      const once = { id: request.params.id, version, requestKey: `api ${actor.userId} ${key}` };
      return { state: await writing.takeStep(actor, { ...body, ...once, locale: localeOf(request) }), status: 200 };
    });
  };
}
