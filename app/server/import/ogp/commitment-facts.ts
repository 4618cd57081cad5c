/** A commitment as a row of OGP's dataset has it. */
import type { Commitment, PolicyArea } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import { codeOfLabel, flagOf, wholeOf } from './codes.ts';
import type { Order } from './dates.ts';
import type { Report } from './finding.ts';
import { type ColumnKey, labelOf } from './labels.ts';
import { languageOf } from './language.ts';
import { missingIn } from './missing.ts';
import { printedNumber } from './numbering.ts';
import { periodOf } from './periods.ts';
import type { SourceRow } from './source-rows.ts';

export interface CommitmentSetting {
  /** Key within its plan. */
  readonly id: string;
  readonly number: number;
  readonly theme: string;
  /** Version of the plan that the dates belong to. */
  readonly version: string;
  /** Order of day and month in the plan's dates. */
  readonly order: Order | null;
  /** Language of the country. */
  readonly home: string;
  /** What could not be placed of who takes part. */
  readonly partyText: LocalizedText | null;
  /** The label under which a policy area is known here already. */
  readonly areaOf: (area: PolicyArea) => PolicyArea;
  /** Key of the source that is cited. */
  readonly source: string;
  readonly report: Report;
}

/** A title that is longer is no short one in lists. */
const SHORT = 110;

export function commitmentFacts(source: SourceRow, setting: CommitmentSetting): Commitment {
  const { cell, id: ogpId } = source;
  const { home, report } = setting;
  const title = said(cell('title'));
  if (title === null) report('TITLE_MISSING', { row: source.row, commitment: ogpId, column: labelOf('title') });
  const short = said(cell('shortTitle'));
  const { period, note } = periodOf(source, setting.order, report);
  const description = said(cell('text'));
  const url = cell('url');
  return {
    ...{ id: setting.id, code: ogpId, number: setting.number, ogpId, ogpIdConfirmed: true },
    ogpUrl: /^https?:\/\/\S+$/u.test(url) ? url : null,
    ogpShortTitle: short,
    lifecycle: lifecycleOf(source),
    theme: setting.theme,
    title: textOf(title ?? ogpId, home),
    shortTitle: shortTitleOf(title ?? ogpId, short, home),
    description: description === null ? null : textOf(description, home),
    ...{ alternateTitles: [], problem: null, contribution: null, relevance: null, additionalInfo: null },
    ...{ technicalNote: null, reschedulingScope: null, sdgs: [], pillars: [], continues: [] },
    periods: period === null ? {} : { [setting.version]: period },
    policyAreas: source.areas.map(setting.areaOf),
    unnamedActors: setting.partyText,
    notes: [...numberNote(source, setting.number), ...(note === null ? [] : [note])],
    sources: [setting.source],
  };
}

const said = (cell: string): string | null => (missingIn(cell) === null ? cell : null);
const textOf = (text: string, home: string): LocalizedText => ({ [languageOf(text, home)]: text });

/** OGP's short title is English; in the plan's own language stands the plan's title, cut between words where it is too long. */
function shortTitleOf(title: string, short: string | null, home: string): LocalizedText {
  const line = title.replace(/\s+/gu, ' ');
  if (short === null) return textOf(line, home);
  const cut = line.length <= SHORT ? line : `${line.slice(0, SHORT).replace(/[\s,;:(]+\S*$/u, '')} …`;
  return { [languageOf(line, home)]: cut, en: short };
}

function lifecycleOf({ cell }: SourceRow): Commitment['lifecycle'] {
  const levels: readonly ColumnKey[] = ['completionEnd', 'completionFirst'];
  if (levels.some((key) => codeOfLabel('COMPLETION', cell(key)) === 'WITHDRAWN')) return 'WITHDRAWN';
  return flagOf(cell('carried')) === true ? 'CARRIED_FORWARD' : 'ACTIVE';
}

function numberNote({ cell }: SourceRow, number: number): LocalizedText[] {
  const printed = printedNumber(cell('number'));
  if (missingIn(printed) !== null || wholeOf(printed) === number) return [];
  return [{ es: `El plan lo numera «${printed}».`, en: `The plan numbers it "${printed}".` }];
}
