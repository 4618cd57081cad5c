/** What the documentation of the API shows. */
import type { ResourceName } from './resources.ts';

export interface GuideColumn {
  readonly id: string;
  readonly description: Readonly<Record<'es' | 'en', string>>;
  readonly type: string;
}

export interface GuideResource {
  readonly name: ResourceName;
  /** Its table of open data. */
  readonly table: string;
  /** Columns that name a row within its plan. */
  readonly key: readonly string[];
  /** Whether a row has an address of its own. */
  readonly items: boolean;
  /** Parameters that a list is narrowed by. */
  readonly filters: readonly string[];
  /** Resources whose rows can come along. */
  readonly include: readonly string[];
  readonly columns: readonly GuideColumn[];
}

export interface ApiGuide {
  /** Address of a plan there is, for examples; null: none yet. */
  readonly plan: string | null;
  readonly resources: readonly GuideResource[];
}
