/** Why a decision on a reporting period is refused, as the fields and sentences of its form. */
import type { PeriodInvalid, PeriodOverlap, PeriodWaiting } from '#contracts/period-views.ts';
import type { AppError } from '#domain/errors.ts';
import type { PeriodFinding } from '#domain/filing/period-rules.ts';
import { overlapSentence, periodFindingSentence, waitingSentence } from '#format/period-words.ts';
import { m } from '#messages';
import { getLocale } from '#runtime';
import { filingFaults } from './filing-faults.ts';
import type { FaultReader, FormFault } from './form-faults.ts';

const SENTENCES: Readonly<Record<string, (subject: string | null) => string>> = {
  PERIOD_IN_USE: (count) => m.rounds_fault_in_use({ n: Number(count) }),
  PERIOD_OPEN: () => m.rounds_fault_not_over(),
  PERIOD_NOT_OPEN: () => m.rounds_fault_not_open(),
};

export const periodFaults: FaultReader = (failure) => {
  const { detail: code, subject } = failure;
  if (isInvalid(failure)) return failure.findings.map(faultOf);
  if (isOverlap(failure)) return [{ field: failure.field, code, message: overlapSentence(failure, getLocale()) }];
  if (isWaiting(failure)) return [{ field: '', code, message: waitingSentence(failure.reports, getLocale()) }];
  if (code === 'PERIOD_EXISTS') return [{ field: 'period', code, message: m.rounds_fault_exists() }];
  const say = SENTENCES[code];
  return say ? [{ field: '', code, message: say(subject) }] : filingFaults(failure);
};

function isInvalid(failure: AppError): failure is PeriodInvalid {
  return failure.detail === 'PERIOD_INVALID';
}

function isOverlap(failure: AppError): failure is PeriodOverlap {
  return failure.detail === 'PERIOD_OVERLAP';
}

function isWaiting(failure: AppError): failure is PeriodWaiting {
  return failure.detail === 'PERIOD_WAITING';
}

/** The name is asked for in each language in a field of its own; one is needed, in Spanish first. */
function faultOf({ field, code, language = 'es' }: PeriodFinding): FormFault {
  const name = field === 'label' ? { es: 'labelEs', en: 'labelEn' }[language] : field;
  return { field: name ?? '', code, message: periodFindingSentence(code, getLocale()) };
}
