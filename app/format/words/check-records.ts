/** The records behind a check as text: on the page, in files and in reports alike. */
import type { CheckRecord } from '#domain/requirements/result.ts';
import { textIn } from '#domain/text.ts';
import { m } from '#messages';
import { formatDate } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { requirementStateWord } from './requirements.ts';

type Of<Kind extends CheckRecord['kind']> = Extract<CheckRecord, { readonly kind: Kind }>;
type Say = { readonly [Kind in CheckRecord['kind']]: (record: Of<Kind>, locale: Locale) => string };

const PARTS = { SEARCH: m.req_part_search, CONTACT: m.req_part_contact, RULES: m.req_part_rules } as const;
const AREAS = { COCREATION: m.req_area_cocreation, IMPLEMENTATION: m.req_area_implementation } as const;

const short = (date: Parameters<typeof formatDate>[0], locale: Locale): string => formatDate(date, locale, 'short');

const SAY: Say = {
  MILESTONE: ({ commitment, number, count, named }, locale) => {
    const say = count === 0 && named > 0 ? m.req_rec_milestone_named : m.req_rec_milestone;
    return say({ code: commitment, n: number }, { locale });
  },
  COMMITMENT: ({ commitment, from, to }, locale) =>
    from && to
      ? m.req_rec_silence({ code: commitment, from: short(from, locale), to: short(to, locale) }, { locale })
      : commitment,
  UPDATE: ({ on }, locale) => short(on, locale),
  GAP: ({ from, to, days }, locale) =>
    m.req_rec_gap({ from: short(from, locale), to: short(to, locale), days }, { locale }),
  MEETING: ({ date, number }, locale) =>
    number === null
      ? m.req_rec_meeting_unnumbered({ date: short(date, locale) }, { locale })
      : m.req_rec_meeting({ n: number, date: short(date, locale) }, { locale }),
  EVENT: ({ title, date }, locale) =>
    m.req_rec_event({ title: textIn(title, locale).text, date: short(date, locale) }, { locale }),
  PROPOSAL: ({ category, number, title }, locale) => `${category}.${number} ${textIn(title, locale).text}`,
  DATES: ({ from, to, days }, locale) => {
    const dates = { from: short(from, locale), to: short(to, locale) };
    return days === null ? m.req_rec_dates_open(dates, { locale }) : m.req_rec_dates({ ...dates, days }, { locale });
  },
  AREA: ({ area, records, documents }, locale) => {
    const counted = {
      records: m.req_rec_area_records({ n: records }, { locale }),
      documents: m.req_rec_area_documents({ n: documents }, { locale }),
    };
    return m.req_rec_area({ area: AREAS[area]({}, { locale }), ...counted }, { locale });
  },
  PART: ({ part }, locale) => PARTS[part]({}, { locale }),
  DOCUMENT: ({ title, date }, locale) => {
    const text = textIn(title, locale).text;
    return date === null
      ? m.req_rec_undated({ title: text }, { locale })
      : m.req_rec_event({ title: text, date: short(date, locale) }, { locale });
  },
  REQUIREMENT: ({ requirement, state }, locale) =>
    m.req_rec_requirement({ id: requirement, state: requirementStateWord(state, locale) }, { locale }),
};

export function checkRecordWords(record: CheckRecord, locale: Locale): string {
  return (SAY[record.kind] as (record: CheckRecord, locale: Locale) => string)(record, locale);
}
