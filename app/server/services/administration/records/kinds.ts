/** Every kind of record, by name. */
import type { RecordKindName } from '#domain/plan-records.ts';
import { FORUM, HOLDER, MEETING, SEAT } from './forum.ts';
import type { RecordKind } from './kind.ts';
import { PLAN, THEME, VERSION } from './outline.ts';
import { COMMITMENT, MILESTONE } from './promises.ts';

export const RECORD_KINDS: Readonly<Record<RecordKindName, RecordKind>> = {
  ...{ PLAN, VERSION, THEME, COMMITMENT, MILESTONE, FORUM, SEAT, HOLDER, MEETING },
};
