import type { ReportSource } from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';

const WHO = {
  AGENCY_SELF: m.commitment_who_agency,
  COUNTERPART: m.commitment_who_counterpart,
  CORE_GROUP: m.commitment_who_core_group,
} satisfies Record<ReportSource, unknown>;

/** A source inside a sentence, with its article: "la entidad", "el Grupo Núcleo". */
export function sourceInSentence(source: ReportSource, locale: Locale): string {
  return WHO[source]({}, { locale });
}
