import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportForm } from '#contracts/status-query.ts';
import type { Actor } from '#domain/policy/roles.ts';
import { CODE, resultsCoding, reviewingDesk, type ReviewingDesk, UDLA } from '#server/testing/reviewing.ts';
import { textsIn } from '#server/testing/zip.ts';
import { openDataFile } from '../open-data.ts';
import { renderReport } from './render.ts';
import { chooseScope } from './scope.ts';

const RELEASED = '2026-11-26';
const REPLY = 'El portal ya está en línea.';
const NOTE = 'Falta el anexo.';
const WHY = 'Porque LIMITED.';

let desk: ReviewingDesk;
beforeAll(async () => {
  desk = await reviewingDesk();
  const [ana, beto] = [await desk.reviewer(), await desk.reviewer(UDLA)];
  const body = await desk.filing.person('AGENCY_APPROVER', 'ecuador/mintel');
  const contact = await desk.filing.person('POINT_OF_CONTACT');
  await judge(ana);
  await assess(ana, beto, body);
  desk.filing.at(RELEASED);
  await move(ana, 'RELEASE');
  const copied = { code: CODE, report: 'irm-results-2023', question: 'COMPLETION', moment: 'END_OF_TERM' };
  const place = { value: 'SUBSTANTIAL', naReason: null, page: '12', url: '', note: '', reason: '', requestKey: 'copy' };
  await desk.transcribe(contact, { ...copied, ...place });
});
afterAll(() => desk.filing.db.remove());

let id = '';
let keys = 0;
const requestKey = (): string => `k${++keys}`;

async function judge(ana: Actor): Promise<void> {
  const [piece] = (await desk.evidenceDesk(ana, CODE)).pieces;
  const verdict = { verdict: 'PARTIAL', note: NOTE, requestKey: requestKey() };
  await desk.judgeEvidence(ana, { code: CODE, evidence: piece?.evidence.id ?? '', ...verdict });
}

async function move(who: Actor, name: 'CONFIRM' | 'OPEN' | 'RELEASE'): Promise<void> {
  const { version } = await desk.openReview(who, id);
  await desk.moveReview(who, { id, version, move: name, note: '', requestKey: requestKey() });
}

/** Written on the 25th, read by a second reviewer, answered by the body. */
async function assess(ana: Actor, beto: Actor, body: Actor): Promise<void> {
  const book = { code: CODE, methodology: 'IRM_2018_2020', moment: 'END_OF_TERM' };
  const review = await desk.beginReview(ana, { ...book, isDouble: false });
  id = review.id;
  const coding = resultsCoding('LIMITED');
  const { version, writing } = await desk.openReview(ana, id);
  await desk.sendCoding(ana, { id, version, codingVersion: writing?.version ?? 0, coding, requestKey: requestKey() });
  await move(beto, 'CONFIRM');
  await move(ana, 'OPEN');
  await desk.replyTo(body, { id, text: REPLY, endsWait: true, requestKey: requestKey() });
}

async function made(form: ReportForm, asOf: string, codes: readonly string[] = [CODE]): Promise<string> {
  const dossier = await desk.dossier();
  const { ids: commitments, ...scope } = chooseScope(dossier, { commitments: codes }, asOf);
  const origin = 'https://tracker.test';
  const request = { dossier, scope, commitments, asOf, locale: 'es' as const, form, origin, permalink: origin };
  const { body } = await renderReport(request);
  const isArchive = form.format === 'docx' || form.format === 'xlsx';
  return isArchive ? [...textsIn(body).values()].join('\n') : Buffer.from(body).toString('latin1');
}

const utf8 = (latin: string): string => Buffer.from(latin, 'latin1').toString('utf8');

describe.each<[ReportForm, typeof utf8]>([
  [{ format: 'json' }, utf8],
  [{ format: 'docx' }, String],
  [{ format: 'xlsx' }, String],
])('a report as %o', (form, read) => {
  it('holds an assessment once it is released, with its reasons and the reply, and a verdict from its day on', async () => {
    const after = read(await made(form, RELEASED));
    for (const told of [REPLY, NOTE, WHY, 'https://a.org/i']) expect(after).toContain(told);
    const before = read(await made(form, '2026-11-25'));
    expect(before).toContain(NOTE);
    for (const hidden of [REPLY, WHY, 'https://a.org/i']) expect(before).not.toContain(hidden);
    expect(read(await made(form, '2026-11-24'))).not.toContain(NOTE);
  });

  it('holds nothing of a commitment that it is not about', async () => {
    const other = read(await made(form, RELEASED, ['EC0002']));
    for (const hidden of [REPLY, NOTE, WHY]) expect(other).not.toContain(hidden);
  });
});

describe('a report as a PDF', () => {
  it('links what a released value rests on, and nothing of it before', async () => {
    expect(await made({ format: 'pdf', paper: 'a4' }, RELEASED)).toContain('https://a.org/i');
    expect(await made({ format: 'pdf', paper: 'a4' }, '2026-11-25')).not.toContain('https://a.org/i');
  });
});

describe('a value of the IRM that was copied', () => {
  it('says in the document which report it is from, with its state, and who copied it', async () => {
    const text = (await made({ format: 'docx' }, RELEASED)).replace(/<[^>]+>/g, '');
    expect(text).toMatch(/Transcrito de [^<]+, [^<,]+, página o sección: 12\. Transcrito por Oficina POINT_OF_CONTACT/);
    expect(await made({ format: 'docx' }, '2026-11-25')).not.toContain('Transcrito por');
  });
});

describe('what independent reviewers found', () => {
  it('stands beside the other voices on the cover, in the summary, the matrix and the tables', async () => {
    const text = (await made({ format: 'docx' }, RELEASED, [])).replace(/<[^>]+>/g, ' ');
    expect(text.match(/ompromisos con evaluación independiente publicada: 1 de 10/g)).toHaveLength(2);
    expect(text).toContain('Piezas de evidencia con veredicto: 1 de 5');
    expect(text).toContain('Veredictos: Lo respalda en parte: 1.');
    // In the matrix and in the table of commitments.
    expect(text.match(/UTPL, fin de término/g)?.length).toBeGreaterThanOrEqual(2);
    const before = (await made({ format: 'docx' }, '2026-11-24', [])).replace(/<[^>]+>/g, ' ');
    expect(before).toContain('Ningún compromiso tiene una evaluación independiente publicada a esta fecha.');
  });

  it('is set beside what the IRM and the body say of the whole commitment, in the document and in the data', async () => {
    const text = (await made({ format: 'docx' }, RELEASED, [])).replace(/<[^>]+>/g, ' ');
    expect(text).toContain('Qué concluyeron del compromiso entero');
    expect(text).toContain('Lectura de los hitos de la entidad');
    const { tables } = JSON.parse(utf8(await made({ format: 'json' }, RELEASED))) as {
      tables: { id: string; rows: Record<string, unknown>[] }[];
    };
    const voices = tables.find(({ id: table }) => table === 'voces')?.rows.map(({ voice }) => voice) ?? [];
    for (const voice of ['INDEPENDENT_REVIEWER', 'IRM', 'AGENCY_READING']) expect(voices).toContain(voice);
  });

  it('is counted in the table of commitments', async () => {
    const { tables } = JSON.parse(utf8(await made({ format: 'json' }, RELEASED))) as {
      tables: { id: string; rows: Record<string, unknown>[] }[];
    };
    const [row] = tables.find(({ id: table }) => table === 'compromisos')?.rows ?? [];
    expect(row).toMatchObject({
      evidence_judged: 1,
      verdicts_partial: 1,
      verdicts_supports: 0,
      independent_assessments: 1,
    });
  });
});

describe('the tables of reviewing', () => {
  it.each([
    ['veredictos', 1],
    ['evaluaciones', 5],
    ['respuestas', 1],
  ] as const)('%s are the same in the report, its CSV and the open data: %s rows', async (table, count) => {
    const request = { table, format: 'json', asOf: RELEASED, byteOrderMark: false };
    const { body } = await openDataFile(desk.reviewing.dossiers, request);
    const { rows } = JSON.parse(body) as { rows: unknown[] };
    expect(rows).toHaveLength(count);
    const report = JSON.parse(utf8(await made({ format: 'json' }, RELEASED))) as {
      tables: { id: string; rows: unknown[] }[];
    };
    expect(report.tables.find((one) => one.id === table)?.rows).toEqual(rows);
    const csv = utf8(await made({ format: 'csv', table, byteOrderMark: false }, RELEASED));
    expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
  });
});
