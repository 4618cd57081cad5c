/** What agency, counterpart and Core Group say of a commitment's milestones, in two sentences. */
import type { CommitmentStory, PartStory } from '#contracts/commitment-story.ts';
import { REPORT_SOURCES, type ReportSource } from '#domain/values.ts';
import type { Locale } from '../locale.ts';
import { m } from '#messages';
import { type Bodies, fullNameInSentence } from './body-names.ts';

type Told = Pick<CommitmentStory, 'figures' | 'people' | 'bodies'>;

/** What a source says, and who says it, as sentences need it. */
interface Said {
  readonly complete: number;
  readonly reported: number;
  readonly of: number;
  /** Grammatical number of the subject. */
  readonly n: number;
  readonly who: string;
}

function said(story: Told, source: ReportSource, locale: Locale): Said {
  const { complete, coverage, milestones } = story.figures;
  const counts = { complete: complete[source].value, reported: coverage[source].value, of: milestones };
  if (source === 'CORE_GROUP') return { ...counts, n: 1, who: '' };
  const parts = source === 'AGENCY_SELF' ? story.people.leads : story.people.counterparts;
  return { ...counts, ...subjectOf(source, parts, story.bodies, locale) };
}

/** Where several share a part and only one filed, that one is named: the others said nothing. */
function subjectOf(source: ReportSource, parts: readonly PartStory[], bodies: Bodies, locale: Locale) {
  const current = parts.filter((part) => part.current);
  const [filer, ...others] = parts.filter(({ filed }) => filed !== null && filed > 0);
  const body = filer && bodies[filer.part.organization];
  if (current.length > 1 && body && others.length === 0) {
    return { n: 1, who: capital(fullNameInSentence(body, locale)) };
  }
  const n = Math.max(1, current.length);
  const say = source === 'AGENCY_SELF' ? m.commitment_lede_agency : m.commitment_lede_counterpart;
  return { n, who: say({ n }, { locale }) };
}

/** The agency's word first; then, in one sentence, those of counterpart and Core Group. */
export function sourceSentences(story: Told, locale: Locale): string[] {
  const [agency, partner, core] = REPORT_SOURCES.map((source) => said(story, source, locale));
  if (!agency || !partner || !core) return [];
  if ([agency, partner, core].every(({ reported }) => reported === 0)) {
    return [m.commitment_lede_silence({ of: agency.of }, { locale })];
  }
  const alone = story.people.counterparts.length === 0;
  const others = alone ? capital(coreClause(core, false, locale)) : othersClause(partner, core, locale);
  return [agencyClause(agency, locale), others].map((clause) => `${clause}.`);
}

function agencyClause(agency: Said, locale: Locale): string {
  const { complete, reported, of, n } = agency;
  if (reported === 0) return m.commitment_lede_agency_silent(agency, { locale });
  if (complete === of) return m.commitment_lede_agency_all(agency, { locale });
  const head = complete === 0 ? m.commitment_lede_agency_no : m.commitment_lede_agency_some;
  const silent = reported < of ? m.commitment_lede_and_silent({ n, silent: of - reported }, { locale }) : '';
  return head(agency, { locale }) + silent;
}

/** They share a verb when both gave a word on every milestone and count alike. */
function othersClause(partner: Said, core: Said, locale: Locale): string {
  const full = partner.reported === partner.of && core.reported === core.of;
  if (partner.n === 1 && full && partner.complete === core.complete && core.complete > 0) {
    return m.commitment_lede_both_some({ complete: core.complete }, { locale });
  }
  return `${partnerClause(partner, locale)}; ${coreClause(core, partner.complete > 0, locale)}`;
}

function partnerClause(partner: Said, locale: Locale): string {
  const { complete, reported, of } = partner;
  if (reported === 0) return m.commitment_lede_partner_silent(partner, { locale });
  if (complete === 0) return m.commitment_lede_partner_no(partner, { locale });
  if (reported === of) return m.commitment_lede_partner_some(partner, { locale });
  const say = complete === reported ? m.commitment_lede_partner_all : m.commitment_lede_partner_of;
  return say(partner, { locale });
}

/** @param also the clause before it has the verb already */
function coreClause(core: Said, also: boolean, locale: Locale): string {
  const { complete, reported, of } = core;
  if (reported === 0) return m.commitment_lede_core_silent({}, { locale });
  if (complete === 0) return m.commitment_lede_core_no({}, { locale });
  return coreWords(complete, reported, of)[also ? 1 : 0](core, { locale });
}

/** With the verb, and without it. */
function coreWords(complete: number, reported: number, of: number) {
  if (reported === of) return [m.commitment_lede_core_some, m.commitment_lede_core_also] as const;
  return complete === reported
    ? ([m.commitment_lede_core_all, m.commitment_lede_core_also_all] as const)
    : ([m.commitment_lede_core_of, m.commitment_lede_core_also_of] as const);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
