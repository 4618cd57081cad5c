/** The lists that a plan's facts come in, what tells their entries apart, and what each is called. */
import type { PlanDossier } from '#domain/records.ts';
import type { LocalizedText } from '#domain/text.ts';

interface Listed {
  readonly id: string;
}

/** What the plans of one jurisdiction share. */
export const SHARED = ['organizations', 'successions', 'sources'] as const;

const byId = ({ id }: Listed): string => id;

const KEYS = {
  sources: byId,
  organizations: byId,
  successions: byId,
  versions: byId,
  themes: byId,
  pillars: byId,
  periods: byId,
  commitments: byId,
  participations: ({ commitment, role, organization, via, from }: PlanDossier['participations'][number]) =>
    [commitment, role, organization, via, from?.date].filter(Boolean).join(' '),
  responsibilityChanges: ({ commitment, from, to }: PlanDossier['responsibilityChanges'][number]) =>
    `${commitment} ${from} ${to}`,
  milestones: byId,
  'milestones.versions': ({ planVersion }: { readonly planVersion: string }) => planVersion,
  events: byId,
  reports: byId,
  irmReports: byId,
  assessments: byId,
  irmFindings: ({ report, commitment }: PlanDossier['irmFindings'][number]) => `${report} ${commitment}`,
  planFindings: ({ report, variable }: PlanDossier['planFindings'][number]) => `${report} ${variable}`,
  unplacedValues: ({ report, variable }: PlanDossier['unplacedValues'][number]) => `${report ?? ''} ${variable}`,
  recommendations: ({ report }: PlanDossier['recommendations'][number]) => report,
  publishedFigures: ({ source }: PlanDossier['publishedFigures'][number]) => source,
  'publishedFigures.commitments': ({ commitment }: { readonly commitment: string }) => commitment,
  'publishedFigures.commitments.milestones': ({ milestone }: { readonly milestone: string }) => milestone,
  requirementFacts: ({ code }: { readonly code: string }) => code,
  methodologyNotes: ({ report, methodology }: { readonly report: string | null; readonly methodology: string }) =>
    `${report ?? ''} ${methodology}`.trim(),
  'forum.seats': ({ seat }: { readonly seat: number }) => String(seat),
  'forum.seats.holders': ({ organization }: { readonly organization: string }) => organization,
  'forum.bodies': byId,
  'forum.meetings': ({ date }: { readonly date: { readonly date: string } }) => date.date,
  'cocreation.proposals': ({ category, number }: { readonly category: number; readonly number: number }) =>
    `${category}.${number}`,
  'cocreation.tables.events': ({ event }: { readonly event: string }) => event,
} as const;

/** Lists whose entries are records of their own, in the order in which they are written. */
export const RECORD_LISTS = [
  'sources',
  'organizations',
  'successions',
  'versions',
  'themes',
  'pillars',
  'periods',
  'commitments',
  'participations',
  'responsibilityChanges',
  'milestones',
  'events',
  'reports',
  'irmReports',
  'assessments',
  'irmFindings',
  'planFindings',
  'unplacedValues',
  'recommendations',
  'publishedFigures',
  'requirementFacts',
  'methodologyNotes',
] as const satisfies readonly (keyof PlanDossier & keyof typeof KEYS)[];
export type RecordList = (typeof RECORD_LISTS)[number];

/** Facts of which a plan has one. */
export const SINGLES = ['jurisdiction', 'plan', 'forum', 'cocreation'] as const;
export type Single = (typeof SINGLES)[number];

export const keyOfList = (list: string): ((entry: never) => string) | undefined =>
  Object.hasOwn(KEYS, list) ? (KEYS[list as keyof typeof KEYS] as (entry: never) => string) : undefined;

/** What a record is called, where it has a title. */
export function titleOf(record: unknown): LocalizedText | null {
  const { title, shortTitle, name, label, versions } = record as Readonly<Record<string, unknown>>;
  const [text] = Array.isArray(versions) ? (versions as { readonly title?: LocalizedText }[]).slice(-1) : [];
  return (shortTitle ?? title ?? name ?? label ?? text?.title ?? null) as LocalizedText | null;
}
