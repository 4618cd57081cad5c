/** A record of reporting in words: what this side told, and what of that this very body filed. */
import type { SourceRecord } from '#contracts/institution-page-views.ts';
import type { RecordRow } from '#contracts/institution-views.ts';
import type { Locale } from '#format/locale.ts';
import { m } from '#messages';
import { namesOf } from './record-words.ts';

/** "Reportó 8 de 9 hitos. Del otro no informó; no se cuenta como cero." */
export function recordSentence({ source, coverage, filed }: SourceRecord, locale: Locale): string {
  const { value: n, explanation } = coverage;
  const of = explanation.N;
  if (n === 0) return m.institutions_reporting_silent({}, { locale });
  const own = source === 'CORE_GROUP' ? m.institutions_reporting_viewed : m.institutions_reporting_own;
  const told = filed === n ? own({ n, of }, { locale }) : m.institutions_reporting_sum({ n, of, filed }, { locale });
  return n < of ? `${told} ${m.institutions_reporting_missing({ n: of - n }, { locale })}` : told;
}

/** How many of the reports of that side this body filed itself, and who filed the others. */
export function filedWords({ filed, reported, filedBy }: RecordRow, locale: Locale): string {
  const who = namesOf(filedBy, locale);
  if (filed === reported && filed > 0) return m.institutions_filed_all({}, { locale });
  if (filed > 0) return m.institutions_filed_some_by({ n: filed, who }, { locale });
  return reported === 0 ? m.institutions_filed_none({}, { locale }) : m.institutions_filed_none_by({ who }, { locale });
}
