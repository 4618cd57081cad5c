/** The report that a filing becomes. */
import { isAfterClosing } from '#domain/filing/period.ts';
import { answersOf, reportedState } from '#domain/filing/content.ts';
import { recordKey } from '#domain/filing/ids.ts';
import { firstSubmission } from '#domain/filing/workflow.ts';
import { reportFrom, type ReportHead } from '#domain/filing/report.ts';
import { conflict } from '#domain/errors.ts';
import type { Evidence } from '#domain/records.ts';
import { dayIn } from '#domain/instants.ts';
import type { Publication, StoredFiling } from '../ports-filing.ts';
import type { Filing } from './access.ts';
import type { Place } from './place.ts';

/** @throws CONFLICT FILING_STATUS for one without a state, which the rules never let through */
export function publicationOf(filing: Filing, stored: StoredFiling, place: Place): Publication {
  const { plan, jurisdiction } = place.dossier;
  const head = headOf(filing, stored, place);
  const report = reportFrom(answersOf(stored.source, stored.content), head);
  const evidence = stored.evidence.map((piece, index): Evidence => {
    const { kind, title, url, issuedOn, language, file } = piece;
    return {
      ...{ id: `${report.id}.e${index + 1}`, kind, url, issuedOn, publishedOn: null, language },
      title: { [head.language]: title },
      ...(file && { file: { sha256: file.sha256, name: file.fileName, mediaType: file.mediaType, size: file.size } }),
    };
  });
  return { planId: plan.id, jurisdictionId: jurisdiction.slug, report: { ...report, evidence } };
}

function headOf({ clock }: Filing, stored: StoredFiling, place: Place): ReportHead {
  const { key, dossier, today } = place;
  const state = reportedState(dossier.plan.stateVocabulary, stored.content.state);
  if (state === null) throw conflict('FILING_STATUS', stored.status);
  const { timezone, authoritativeLanguage } = dossier.jurisdiction;
  return {
    ...{ milestone: key.milestone, period: key.period, source: key.source, organization: recordKey(key.organization) },
    ...{ state, sequence: stored.sequence, publishedOn: today, language: authoritativeLanguage },
    reportedOn: dayIn(stored.submittedAt ?? clock.now(), timezone),
    supersedes: stored.correctsId && recordKey(stored.correctsId),
    late: lateness(stored, place),
  };
}

/** Late: first submitted after the last day of the period. A correction is as late as what it corrects. */
function lateness(stored: StoredFiling, place: Place): boolean | undefined {
  const { dossier, period, standing } = place;
  if (stored.correctsId !== null) {
    const corrected = recordKey(stored.correctsId);
    return standing.history.find(({ id }) => id === corrected)?.late;
  }
  const first = firstSubmission(stored.steps);
  return first && isAfterClosing(period, dayIn(first.at, dossier.jurisdiction.timezone));
}
