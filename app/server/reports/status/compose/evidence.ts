/** The index of evidence: what was cited, where, since when, and the hash of each file that is kept. */
import type { ReportEvidence, StatusReport } from '#contracts/status-report.ts';
import { evidencePath, localizePath } from '#format/addresses.ts';
import { formatBytes } from '#format/numbers.ts';
import type { Locale } from '#format/locale.ts';
import { evidenceKindWord, sourceWord } from '#format/words.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf } from '../document.ts';
import { verdictTexts } from './verdicts.ts';
import { bodyName, dateOr, quiet, told } from './words.ts';

export function evidenceSection(report: StatusReport, origin: string, locale: Locale): Block[] {
  const o = { locale };
  const { evidence } = report;
  const heading: Block = { kind: 'heading', level: 1, text: m.report_evidence({}, o), page: 'wide' };
  if (evidence.length === 0) return [heading, { kind: 'paragraph', text: [m.report_evidence_none({}, o)] }];
  return [
    heading,
    { kind: 'paragraph', text: [m.report_evidence_intro({ n: evidence.length }, o)] },
    {
      kind: 'table',
      caption: m.report_evidence_caption({}, o),
      columns: [
        { label: m.report_evidence_number({}, o), kind: 'number', width: 0.8 },
        { label: m.report_evidence_title({}, o), kind: 'text', width: 5 },
        { label: m.report_evidence_kind({}, o), kind: 'text', width: 1.6 },
        { label: m.report_evidence_dates({}, o), kind: 'text', width: 2.2 },
        { label: m.report_evidence_cited({}, o), kind: 'text', width: 2.4 },
        { label: m.report_evidence_hash({}, o), kind: 'text', width: 3.4 },
      ],
      groups: [{ title: null, rows: evidence.map((entry) => evidenceCells(entry, origin, report.bodies, locale)) }],
      notes: [],
      dense: true,
    },
  ];
}

function evidenceCells(entry: ReportEvidence, origin: string, bodies: StatusReport['bodies'], locale: Locale): Cell[] {
  const { number, evidence, commitment, milestone, source, organization, citedOn } = entry;
  const o = { locale };
  const kept = evidence.file
    ? origin + localizePath(evidencePath(evidence.file.sha256, evidence.file.name), locale)
    : null;
  const href = evidence.url ?? kept;
  const who = source === 'CORE_GROUP' || !organization ? sourceWord(source, locale) : bodyName(organization, locale);
  const unknown = m.report_date_unknown({}, o);
  return [
    cell(String(number)),
    cellOf([
      [told(evidence.title, locale)],
      href ? [{ text: href, href }] : [quiet(m.components_evidence_no_address({}, o))],
      ...verdictTexts(entry, bodies, locale),
    ]),
    cell(evidenceKindWord(evidence.kind, locale)),
    cellOf([
      [m.report_evidence_issued({ day: dateOr(evidence.issuedOn ?? evidence.publishedOn, unknown, locale) }, o)],
      [quiet(m.report_evidence_public({ day: dateOr(citedOn, unknown, locale) }, o))],
    ]),
    cellOf([[m.report_evidence_place({ commitment: commitment.number, milestone }, o)], [quiet(who)]]),
    evidence.file
      ? cellOf([[evidence.file.sha256], [quiet(formatBytes(evidence.file.size, locale))]])
      : cell(quiet(m.report_evidence_no_file({}, o))),
  ];
}
