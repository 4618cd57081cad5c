/** Everything of a commitment that can be searched, text by text, so that a hit can say where the words stand. */
import type { PlaceKind } from '#contracts/commitment-list.ts';
import { lastDay, type IsoDate, type PartialDate } from '#domain/dates.ts';
import { predecessorsOf, successorsOf } from '#domain/organizations.ts';
import type { Commitment, Milestone, PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';
import type { ParticipationRole } from '#domain/values.ts';
import { milestoneIn, versionInForce } from '#domain/versions.ts';
import type { PlacedCommitment, PlanParts } from './placed.ts';

/** A text that can be searched, and the days on which it may be found. */
export interface SearchText {
  readonly kind: PlaceKind;
  readonly milestone: number | null;
  readonly role: ParticipationRole | null;
  readonly text: LocalizedText;
  /** Found by its words in every language, as numbers and names of bodies are. */
  readonly everyLanguage: boolean;
  /** Day from which on it was known; null when it always was. */
  readonly from: IsoDate | null;
  /** Plan versions in force with which it holds; null when it holds with all. */
  readonly versions: readonly string[] | null;
}

/** Whether a text may be found on a day; nothing that was known only later is. */
export function isFindable(text: SearchText, dossier: PlanDossier, asOf: IsoDate): boolean {
  if (text.from !== null && text.from > asOf) return false;
  return text.versions === null || text.versions.includes(versionInForce(dossier.versions, asOf).id);
}

/** True for a text that can be found on some days only. */
export function isDated({ from, versions }: SearchText): boolean {
  return from !== null || versions !== null;
}

/** All texts of a commitment, those first that name it best. */
export function textsOf({ dossier, parts, commitment }: PlacedCommitment): SearchText[] {
  return [
    ...ownTexts(dossier, commitment),
    ...(parts.milestones.get(commitment.id) ?? []).flatMap((milestone) => milestoneTexts(dossier, milestone)),
    ...bodyTexts(dossier, parts, commitment.id),
    ...storyTexts(commitment),
    ...irmTexts(dossier, commitment.id),
  ];
}

function always(kind: PlaceKind, text: LocalizedText | null | undefined): SearchText[] {
  if (!text) return [];
  return [{ kind, text, milestone: null, role: null, everyLanguage: false, from: null, versions: null }];
}

const inEveryLanguage = (text: SearchText): SearchText => ({ ...text, everyLanguage: true });

function ownTexts(dossier: PlanDossier, commitment: Commitment): SearchText[] {
  const { code, number, theme } = commitment;
  // "EC-0003" and "compromiso 3" are found as well as "EC0003".
  const codes = `${code} ${code.replace(/(?<=\D)(?=\d)/, ' ')}`;
  return [
    ...always('title', commitment.shortTitle),
    ...always('officialTitle', commitment.title),
    ...commitment.alternateTitles.flatMap((title) => always('otherTitle', title)),
    ...always('code', { es: `Compromiso ${number} ${codes}`, en: `Commitment ${number} ${codes}` }).map(
      inEveryLanguage,
    ),
    ...always('theme', dossier.themes.find(({ id }) => id === theme)?.title),
    ...commitment.policyAreas.flatMap(({ label }) => always('area', label)),
    ...dossier.pillars
      .filter(({ id }) => commitment.pillars.includes(id))
      .flatMap(({ title }) => always('pillar', title)),
  ];
}

function storyTexts(commitment: Commitment): SearchText[] {
  return [
    ...always('problem', commitment.problem),
    ...always('description', commitment.description),
    ...always('contribution', commitment.contribution),
    ...always('relevance', commitment.relevance),
    ...always('additionalInfo', commitment.additionalInfo),
    ...always('technicalNote', commitment.technicalNote),
    ...always('note', commitment.unnamedActors),
    ...commitment.notes.flatMap((note) => always('note', note)),
  ];
}

/** The wording of a milestone in each version of the plan; one that never changed holds with all of them. */
function milestoneTexts({ versions }: PlanDossier, milestone: Milestone): SearchText[] {
  const wordings = Map.groupBy(versions, (version) => {
    const { title, deliverable } = milestoneIn(milestone, versions, version);
    return JSON.stringify([title, deliverable]);
  });
  return [...wordings].flatMap(([wording, holders]) => {
    const texts = JSON.parse(wording) as [LocalizedText, LocalizedText | null];
    const held = wordings.size === 1 ? null : holders.map(({ id }) => id);
    return texts
      .flatMap((text) => always('milestone', text))
      .map((text) => ({ ...text, milestone: milestone.number, versions: held }));
  });
}

/** Bodies that take part, by every name that they have had: people look for the name they know. */
function bodyTexts(dossier: PlanDossier, parts: PlanParts, commitment: string): SearchText[] {
  return (parts.participations.get(commitment) ?? []).flatMap(({ organization, via, role, basis, from }) => {
    const since = basis === 'SUCCESSOR' ? from : null;
    const before = predecessorsOf(dossier, organization).flatMap((succession) => succession.from);
    const after = successorsOf(dossier, organization);
    return [
      ...[organization, via, ...before].flatMap((id) => bodyText(parts, id, role, since)),
      ...after.flatMap(({ to, on }) => (on ? bodyText(parts, to, role, on) : [])),
    ];
  });
}

function bodyText(
  parts: PlanParts,
  id: string | null,
  role: ParticipationRole,
  since: PartialDate | null,
): SearchText[] {
  const body = id === null ? undefined : parts.organizations.get(id);
  if (!body) return [];
  const named = Object.entries(body.name).map(([lang, name]) => [lang, withAcronym(name ?? '', body.acronym)]);
  const text = Object.fromEntries(named) as LocalizedText;
  const from = since ? lastDay(since) : null;
  return [{ kind: 'body', text, milestone: null, role, everyLanguage: true, from, versions: null }];
}

const withAcronym = (name: string, acronym: string | null): string =>
  acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`;

/** The IRM's reports that assess the commitment, and what they find of it, from when they were public. */
function irmTexts(dossier: PlanDossier, commitment: string): SearchText[] {
  const assessed = new Set(
    dossier.assessments.filter((value) => value.commitment === commitment).map((value) => value.report),
  );
  return dossier.irmReports.flatMap(({ id, title, publishedOn }) => {
    if (publishedOn === null) return [];
    const findings = dossier.irmFindings.filter(
      (finding) => finding.report === id && finding.commitment === commitment,
    );
    return [
      ...(assessed.has(id) ? always('irmReport', irmTitle(title)) : []),
      ...findings.flatMap((finding) => always('irmFinding', finding.text)),
    ].map((text) => ({ ...text, from: lastDay(publishedOn) }));
  });
}

function irmTitle(title: LocalizedText): LocalizedText {
  const named = { es: 'Mecanismo de Revisión Independiente (IRM)', en: 'Independent Reporting Mechanism (IRM)' };
  return Object.fromEntries(
    Object.entries(title).map(([lang, text]) => [lang, `${text}, ${lang === 'en' ? named.en : named.es}`]),
  );
}
