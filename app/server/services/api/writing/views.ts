/** Reports on their way to the public, as programs are given them. */
import { type FilingPage, type FilingView, type OwedReport } from '#contracts/filing-views.ts';
import {
  type ApiEvidence,
  type ApiFiling,
  type ApiFilingState,
  type ApiOwed,
  pointerTo,
  type ToldFault,
} from '#contracts/api/writing.ts';
import type { PartialDate } from '#domain/dates.ts';
import type { FilingContent } from '#domain/filing/content.ts';
import type { FilingFinding } from '#domain/filing/finding.ts';
import { findingSentence } from '#format/filing-words.ts';
import type { Locale } from '#format/locale.ts';

const LENGTHS = { YEAR: 4, MONTH: 7, DAY: 10 } as const;

/** A date as exactly as it is known: `2026`, `2026-11` or `2026-11-25`. */
export const dateText = (date: PartialDate | null): string | null =>
  date && date.date.slice(0, LENGTHS[date.precision]);

export function apiState({ filing, findings, moves }: FilingPage, locale: Locale): ApiFilingState {
  const { id, version, status, key, corrects, report, submittedAt, updatedAt, publishOn, evidence, content } = filing;
  const { plan, milestone, period, source, organization } = key;
  return {
    ...{ id: id ?? '', version, status: status ?? 'DRAFT', plan, milestone, period, source, organization },
    ...{ corrects, report, submittedAt, updatedAt, publishOn },
    evidence: evidence.map(apiEvidence),
    findings: findings.map((finding) => toldFinding(finding, content.partnerFulfilled, locale)),
    actions: moves,
  };
}

export function apiFiling(page: FilingPage, locale: Locale): ApiFiling {
  const { filing, questions, partners } = page;
  const answers = Object.fromEntries(questions.map((field) => [field, filing.content[field]]));
  return {
    ...apiState(page, locale),
    ...{ questions, partners: partners.map(({ id }) => id), answers, steps: filing.steps },
  };
}

function apiEvidence({ id, kind, title, language, issuedOn, url, file }: FilingView['evidence'][number]): ApiEvidence {
  const kept = file && { name: file.fileName, sha256: file.sha256, size: file.size, mediaType: file.mediaType };
  return { id, kind, title, language, issuedOn: dateText(issuedOn), url, file: kept };
}

/** @param given answers about other parties, in the order in which they were given */
export function toldFinding(
  { field, code, item }: FilingFinding,
  given: FilingContent['partnerFulfilled'] | unknown,
  locale: Locale,
): ToldFault {
  const detail = findingSentence(code, locale);
  if (field === 'evidence') return { pointer: pointerTo(['evidence']), code, detail };
  const index = item !== null && Array.isArray(given) ? given.findIndex((one) => isAbout(one, item)) : -1;
  return { pointer: pointerTo(['answers', field, ...(index >= 0 ? [String(index)] : [])]), code, detail };
}

const isAbout = (answer: unknown, item: string): boolean => (answer as { about?: unknown } | null)?.about === item;

export function apiOwed(report: OwedReport): ApiOwed {
  const { key, filing, status, next, late, isPublished, note, commitment, milestone, publishOn, updatedAt } = report;
  return {
    ...key,
    ...{ filing, status, next, late, published: isPublished, note, publishOn, updatedAt },
    commitment: { code: commitment.code, title: commitment.title },
    ...{ title: milestone.title, endsOn: dateText(milestone.endsOn), overdue: milestone.overdue },
  };
}
