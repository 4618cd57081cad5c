/** The fields of the search index. */
import type { PlaceKind } from '#contracts/commitment-list.ts';

/** The field that each text is searched in; texts of certain days only are in `dated`. */
export const FIELD_OF: Readonly<Record<PlaceKind, Field>> = {
  title: 'name',
  officialTitle: 'name',
  otherTitle: 'name',
  code: 'name',
  body: 'bodies',
  theme: 'topics',
  area: 'topics',
  pillar: 'topics',
  milestone: 'milestones',
  problem: 'story',
  description: 'story',
  contribution: 'story',
  relevance: 'story',
  additionalInfo: 'story',
  technicalNote: 'story',
  note: 'story',
  irmReport: 'story',
  irmFinding: 'story',
};
export const FIELDS = ['name', 'bodies', 'topics', 'milestones', 'story', 'dated'] as const;
export type Field = (typeof FIELDS)[number];
/** How much a word counts in each field: what a commitment is called more than what is told of it. */
export const BOOST: Readonly<Record<Field, number>> = {
  name: 8,
  bodies: 4,
  topics: 3,
  milestones: 2,
  story: 1,
  dated: 1,
};
