/** OGP's requirements, one by one: the answer, and always what shows why. */
import { dayIn } from '#domain/instants.ts';
import type { RequirementCheck } from '#domain/requirements/checks.ts';
import type { PeriodCheck } from '#domain/requirements/result.ts';
import { isUnconfirmed } from '#domain/requirements/table.ts';
import { formatDate } from '#format/dates.ts';
import type { Locale } from '#format/locale.ts';
import { formatList } from '#format/numbers.ts';
import { checkRecordWords } from '#format/words/check-records.ts';
import { fileLine } from '#format/words/kept-files.ts';
import {
  checkBasisWord,
  checkPeriodWords,
  checkReasonWord,
  requirementCount,
  requirementName,
  requirementStateWord,
} from '#format/words/requirements.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { quiet, strong } from './words.ts';

/** Records named beside an answer; all of them are on the page of the requirements. */
const NAMED = 4;

export function requirementsTable(checks: readonly RequirementCheck[], timezone: string, locale: Locale): Block {
  const o = { locale };
  const asked = checks.filter(({ state }) => state !== 'NOT_APPLICABLE');
  const others = checks.filter(({ state }) => state === 'NOT_APPLICABLE').map(({ requirement }) => requirement.id);
  return {
    kind: 'table',
    caption: m.report_req_caption({}, o),
    columns: [
      { label: m.report_req_requirement({}, o), kind: 'text', width: 3 },
      { label: m.report_req_answer({}, o), kind: 'text', width: 1.8 },
      { label: m.report_req_why({}, o), kind: 'text', width: 5 },
    ],
    groups: [{ title: null, rows: asked.map((check) => checkCells(check, timezone, locale)) }],
    notes: others.length > 0 ? [[m.report_req_others({ list: formatList(others, locale) }, o)]] : [],
    dense: true,
  };
}

function checkCells(check: RequirementCheck, timezone: string, locale: Locale): Cell[] {
  const { requirement, state, basis, periods, declared } = check;
  const o = { locale };
  const said = declared.flatMap((one) => declaredTexts(one, timezone, locale));
  const why = [...periods.map((found) => periodText(requirement.id, found, locale)), ...said];
  return [
    cellOf([
      [strong(`${requirement.id}. `), requirementName(requirement.id, locale)],
      requirement.standard ? [quiet(m.req_standard({ number: requirement.standard }, o))] : [],
      isUnconfirmed(requirement) ? [quiet(m.req_unconfirmed({}, o))] : [],
    ]),
    cellOf([[strong(requirementStateWord(state, locale))], basis ? [quiet(checkBasisWord(basis, locale))] : []]),
    why.length > 0 ? cellOf(why) : cell(quiet(m.report_req_nothing({}, o))),
  ];
}

/** What the office said, and a line of its evidence: titles and files; the index of evidence has the addresses. */
function declaredTexts(
  { note, office, state, at, evidence }: RequirementCheck['declared'][number],
  timezone: string,
  locale: Locale,
): Text[] {
  const o = { locale };
  const pieces = evidence.map(({ title, file }) => (file ? `${title}: ${fileLine(file, locale)}` : title));
  return [
    [
      quiet(`${m.report_req_declared({ day: formatDate(dayIn(at, timezone), locale) }, o)} `),
      `${requirementStateWord(state, locale)}. ${note}`,
      quiet(` ${office[locale] ?? office.es ?? ''}`),
    ],
    ...(pieces.length > 0 ? [[quiet(`${m.req_declared_evidence({}, o)}: ${pieces.join('; ')}`)]] : []),
  ];
}

/** "2021: 5 de 59 milestones. Falta: …" */
function periodText(id: RequirementCheck['requirement']['id'], found: PeriodCheck, locale: Locale): Text {
  const { period, reason, missing, shows, state } = found;
  const o = { locale };
  const time = period.cocreation ? `${checkPeriodWords(period, locale)}. ` : '';
  const year = period.year === null ? time : `${period.year}: ${requirementStateWord(state, locale)}. `;
  const count = requirementCount(id, found, locale);
  const records = missing.length > 0 ? missing : shows;
  const say = missing.length > 0 ? m.req_missing : m.req_shows;
  const names = records.slice(0, NAMED).map((record) => checkRecordWords(record, locale));
  const more = records.length - names.length;
  return [
    strong(year),
    count ? `${count}. ` : '',
    reason ? `${checkReasonWord(reason, locale)} ` : '',
    ...(names.length > 0
      ? [
          quiet(
            `${say({ n: records.length }, o)}: ${names.join('; ')}${more > 0 ? `; ${m.report_req_more({ n: more }, o)}` : ''}.`,
          ),
        ]
      : []),
  ].filter((run) => run !== '' && !(typeof run === 'object' && run.text === ''));
}
