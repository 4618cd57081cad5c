/** The multi-stakeholder forum, its seats, who holds them and its meetings as records. */
import { compareDates, firstDay, lastDay } from '#domain/dates.ts';
import { conflict, invalid, notFound } from '#domain/errors.ts';
import type { Forum, PlanDossier } from '#domain/records.ts';
import { textIn } from '#domain/text.ts';
import { MEETING_KINDS, SEATS } from '#domain/values.ts';
import { formatDate } from '#format/dates.ts';
import { LOCALES, type Locale } from '#format/locale.ts';
import { meetingKindWord } from '#format/words/requirements.ts';
import { seatWord } from '#format/words.ts';
import { m } from '#messages';
import { recordKind } from './kind.ts';
import { bodyOptions, wordOptions } from './options.ts';
import { requireOneOf } from './promises.ts';

const inLanguages = (say: (locale: Locale) => string) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)]));
/** "Puesto 4". */
const seatName = (seat: number | string, locale: Locale): string =>
  m.record_seat_label({ n: String(seat) }, { locale });
/** "Puesto 4 (academia)". */
const seatLabel = ({ seat, sector }: Forum['seats'][number], locale: Locale): string =>
  `${seatName(seat, locale)} (${seatWord(sector, locale)})`;

export const FORUM = recordKind<'FORUM'>({
  keys: ({ forum }) => (forum ? ['forum'] : []),
  find: ({ forum }, key) => {
    if (!forum || key !== 'forum') return null;
    const { organization, localName, legalBasis, establishedFrom: established } = forum;
    const [legalAct, legalActOn] = [legalBasis?.act ?? null, legalBasis?.date ?? null];
    const facts = { organization, localName, legalAct, legalActOn, established, rulesUrl: forum.rulesUrl ?? null };
    return { label: localName, facts };
  },
  options: (dossier, locale) => ({ organization: bodyOptions(dossier, locale) }),
  newKey: ({ forum }) => {
    if (forum) throw conflict('FORUM_EXISTS', 'organization');
    return 'forum';
  },
  check: ({ organizations }, { organization }) => requireOneOf(organizations, organization, 'organization'),
  label: ({ localName }) => localName,
});

export const SEAT = recordKind<'SEAT'>({
  keys: ({ forum }) => (forum?.seats ?? []).map(({ seat }) => String(seat)),
  find: ({ forum }, key) => {
    const found = forum?.seats.find(({ seat }) => String(seat) === key);
    return found
      ? { label: inLanguages((locale) => seatLabel(found, locale)), facts: { sector: found.sector, note: found.note } }
      : null;
  },
  options: (_, locale) => ({ sector: wordOptions(SEATS, seatWord, locale) }),
  newKey: (dossier) => String(Math.max(0, ...forumOf(dossier).seats.map(({ seat }) => seat)) + 1),
  label: ({ sector }) => inLanguages((locale) => seatWord(sector, locale)),
});

/** Key of a holder: the seat and the place among its holders, `4/0`. */
export const HOLDER = recordKind<'HOLDER'>({
  keys: ({ forum }) => (forum?.seats ?? []).flatMap(({ seat, holders }) => holders.map((_, i) => `${seat}/${i}`)),
  find: (dossier, key) => {
    const [seat = '', place = ''] = key.split('/');
    const found = dossier.forum?.seats.find((one) => String(one.seat) === seat)?.holders[Number(place)];
    if (!found) return null;
    const body = dossier.organizations.find(({ id }) => id === found.organization);
    const label = inLanguages((locale) => `${seatName(seat, locale)}: ${textIn(body?.name ?? {}, locale).text}`);
    return { label, facts: { seat, ...found } };
  },
  options: (dossier, locale) => ({
    seat: (dossier.forum?.seats ?? []).map((one) => ({
      value: String(one.seat),
      label: seatLabel(one, locale),
    })),
    organization: bodyOptions(dossier, locale),
  }),
  newKey: (dossier, { seat }) => {
    const found = forumOf(dossier).seats.find((one) => String(one.seat) === seat);
    if (!found) throw invalid('CHOICE_MISSING', 'seat');
    return `${seat}/${found.holders.length}`;
  },
  check: ({ organizations }, { organization, from, to }) => {
    requireOneOf(organizations, organization, 'organization');
    if (from && to && lastDay(to) < firstDay(from)) throw invalid('DATES_ORDER', 'to');
  },
  label: ({ seat }) => inLanguages((locale) => seatName(seat, locale)),
});

export const MEETING = recordKind<'MEETING'>({
  keys: ({ forum }) => (forum?.meetings ?? []).map((_, i) => String(i)),
  find: ({ forum }, key) => {
    const found = forum?.meetings[Number(key)];
    if (!found) return null;
    const { number, date: heldOn, online, kind = null, minutesUrl = null, commentsUrl = null } = found;
    const what = { heldOn, number: number === null ? null : String(number), online: online ? 'YES' : 'NO' } as const;
    return { label: meetingLabel(heldOn), facts: { ...what, meetingKind: kind, minutesUrl, commentsUrl } };
  },
  options: (_, locale) => ({
    online: [
      { value: 'NO', label: m.record_no({}, { locale }) },
      { value: 'YES', label: m.record_yes({}, { locale }) },
    ],
    meetingKind: wordOptions(MEETING_KINDS, meetingKindWord, locale),
  }),
  newKey: (dossier) => String(forumOf(dossier).meetings.length),
  check: ({ forum }, { number, heldOn }, key) => {
    if (number !== null && !/^[1-9]\d*$/u.test(number)) throw invalid('NUMBER_INVALID', 'number');
    const others = (forum?.meetings ?? []).filter((_, i) => String(i) !== key);
    const isThere = others.some((one) => String(one.number) === String(number) && compareDates(one.date, heldOn) === 0);
    if (isThere) throw conflict('MEETING_EXISTS', 'heldOn');
  },
  label: ({ heldOn }) => meetingLabel(heldOn),
});

const meetingLabel = (heldOn: Forum['meetings'][number]['date']) => inLanguages((locale) => formatDate(heldOn, locale));

/** @throws NOT_FOUND FORUM */
function forumOf({ forum }: PlanDossier): Forum {
  if (!forum) throw notFound('FORUM');
  return forum;
}
