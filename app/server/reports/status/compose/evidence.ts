/** The index of evidence: what was cited, where, since when, and the hash of each file that is kept. */
import type { ReportCitation, ReportDeclaredEvidence, ReportEvidence, StatusReport } from '#contracts/status-report.ts';
import type { Evidence } from '#domain/records.ts';
import { evidencePath, localizePath } from '#format/addresses.ts';
import { formatDate } from '#format/dates.ts';
import { formatBytes } from '#format/numbers.ts';
import type { Locale } from '#format/locale.ts';
import { evidenceKindWord, sourceWord } from '#format/words.ts';
import { requirementName } from '#format/words/requirements.ts';
import { m } from '#messages';
import { type Block, cell, type Cell, cellOf, type Text } from '../document.ts';
import { verdictTexts } from './verdicts.ts';
import { bodyName, dateOr, quiet, told } from './words.ts';

export function evidenceSection(report: StatusReport, origin: string, locale: Locale): Block[] {
  const o = { locale };
  const { evidence, declaredEvidence } = report;
  const heading: Block = { kind: 'heading', level: 1, text: m.report_evidence({}, o), page: 'wide' };
  const declared = declaredEvidence.length > 0 ? [declaredTable(declaredEvidence, origin, locale)] : [];
  if (evidence.length === 0)
    return [heading, { kind: 'paragraph', text: [m.report_evidence_none({}, o)] }, ...declared];
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
    ...declared,
  ];
}

function evidenceCells(entry: ReportEvidence, origin: string, bodies: StatusReport['bodies'], locale: Locale): Cell[] {
  const { number, evidence, citations } = entry;
  const o = { locale };
  const since = citations.map(({ citedOn }) => citedOn).sort()[0];
  const unknown = m.report_date_unknown({}, o);
  return [
    cell(String(number)),
    cellOf([
      [told(evidence.title, locale)],
      addressText(evidence, origin, locale),
      ...verdictTexts(entry, bodies, locale),
    ]),
    cell(evidenceKindWord(evidence.kind, locale)),
    cellOf([
      [m.report_evidence_issued({ day: dateOr(evidence.issuedOn ?? evidence.publishedOn, unknown, locale) }, o)],
      [quiet(m.report_evidence_public({ day: dateOr(since, unknown, locale) }, o))],
    ]),
    cellOf(citations.flatMap((citation) => citedTexts(citation, locale))),
    hashCell(evidence, locale),
  ];
}

type Piece = Pick<Evidence, 'url' | 'file'>;

/** Where a piece can be read: its own address, else that of the file that is kept. */
function addressText({ url, file }: Piece, origin: string, locale: Locale): Text {
  const kept = file ? origin + localizePath(evidencePath(file.sha256, file.name), locale) : null;
  const href = url ?? kept;
  return href ? [{ text: href, href }] : [quiet(m.components_evidence_no_address({}, { locale }))];
}

function hashCell({ url, file }: Piece, locale: Locale): Cell {
  const without = url ? m.report_evidence_no_file : m.report_evidence_nothing;
  if (!file) return cell(quiet(without({}, { locale })));
  return cellOf([[file.sha256], [quiet(formatBytes(file.size, locale))]]);
}

/** The evidence of what was declared of OGP's requirements. */
function declaredTable(entries: readonly ReportDeclaredEvidence[], origin: string, locale: Locale): Block {
  const o = { locale };
  return {
    kind: 'table',
    caption: m.report_evidence_declared({}, o),
    columns: [
      { label: m.report_evidence_number({}, o), kind: 'number', width: 0.8 },
      { label: m.report_evidence_title({}, o), kind: 'text', width: 5 },
      { label: m.report_req_requirement({}, o), kind: 'text', width: 2.6 },
      { label: m.report_evidence_dates({}, o), kind: 'text', width: 2.6 },
      { label: m.report_evidence_hash({}, o), kind: 'text', width: 3.4 },
    ],
    groups: [{ title: null, rows: entries.map((entry) => declaredCells(entry, origin, locale)) }],
    notes: [],
    dense: true,
  };
}

function declaredCells(entry: ReportDeclaredEvidence, origin: string, locale: Locale): Cell[] {
  const { number, evidence, requirement, office, declaredOn } = entry;
  return [
    cell(String(number)),
    cellOf([[evidence.title], addressText(evidence, origin, locale)]),
    cellOf([[`${requirement}. ${requirementName(requirement, locale)}`], [told(office, locale, 'quiet')]]),
    cell(m.report_evidence_declared_on({ day: formatDate(declaredOn, locale, 'short') }, { locale })),
    hashCell(evidence, locale),
  ];
}

function citedTexts({ commitment, milestone, source, organization }: ReportCitation, locale: Locale): Text[] {
  const who = source === 'CORE_GROUP' || !organization ? sourceWord(source, locale) : bodyName(organization, locale);
  return [[m.report_evidence_place({ commitment: commitment.number, milestone }, { locale })], [quiet(who)]];
}
