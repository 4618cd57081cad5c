/** Kinds of records of a plan that administrators add and change, in the order in which a plan is put together. */
export const RECORD_KIND_NAMES = [
  ...(['PLAN', 'VERSION', 'THEME', 'COMMITMENT', 'MILESTONE', 'FORUM', 'SEAT', 'HOLDER', 'MEETING'] as const),
];
export type RecordKindName = (typeof RECORD_KIND_NAMES)[number];
