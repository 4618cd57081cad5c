/** The rows of a period's spreadsheet: the milestones whose report the person may write now. */
import type { FilingPage } from '#contracts/filing-views.ts';
import type { SheetKey, SheetPage } from '#contracts/filing-sheet.ts';
import type { IsoDate } from '#domain/dates.ts';
import { forbidden } from '#domain/errors.ts';
import { planOn } from '#domain/existence.ts';
import { recordId } from '#domain/filing/ids.ts';
import { holdersOfSide } from '#domain/filing/sides.ts';
import type { Actor } from '#domain/policy/roles.ts';
import type { PlanDossier } from '#domain/records.ts';
import { type Filing, todayIn } from '../filing/access.ts';
import { openFiling } from '../filing/draft.ts';
import { whatIOwe } from '../filing/owed.ts';

/** A whole spreadsheet before it is words. */
export interface SheetContent {
  readonly key: SheetKey;
  /** The day it is where the plan is at home. */
  readonly today: IsoDate;
  /** What is the same for every row. */
  readonly head: Pick<FilingPage, 'plan' | 'period' | 'body'>;
  readonly rows: readonly FilingPage[];
  /** Most parties that any row asks about. */
  readonly partners: number;
}

/**
 * Every milestone of the side that is owed and can be written now.
 * @throws NOT_FOUND PLAN, PERIOD; FORBIDDEN for those who hold no milestone of that side
 */
export async function sheetContent(filing: Filing, actor: Actor, key: SheetKey): Promise<SheetContent> {
  const dossier = await filing.dossiers.find(key.plan);
  const today = todayIn(filing, dossier);
  const milestones = milestonesOf(planOn(dossier, today), key, today);
  const pages = await Promise.all(milestones.map(({ id }) => openFiling(filing, actor, { ...key, milestone: id })));
  const [head] = pages;
  if (!head) throw forbidden('NOT_ALLOWED', 'FILING_WRITE');
  const owed = await owedIn(filing, actor, key);
  const rows = pages.filter(({ milestone, moves }) => owed.has(milestone.id) && moves.includes('SAVE'));
  return { key, today, head, rows, partners: Math.max(0, ...rows.map(({ partners }) => partners.length)) };
}

async function owedIn(filing: Filing, actor: Actor, sheet: SheetKey): Promise<ReadonlySet<string>> {
  const { reports } = await whatIOwe(filing, actor);
  const { plan, period, source, organization } = sheet;
  const own = reports.filter(
    ({ key }) =>
      key.plan === plan && key.period === period && key.source === source && key.organization === organization,
  );
  return new Set(own.map(({ key }) => key.milestone));
}

function milestonesOf({ commitments, jurisdiction, ...dossier }: PlanDossier, key: SheetKey, today: string) {
  const whole = { ...dossier, commitments, jurisdiction };
  const held = commitments.filter(
    ({ id, lifecycle }) =>
      lifecycle === 'ACTIVE' &&
      holdersOfSide(whole, id, key.source, today).some(
        (body) => recordId(jurisdiction.slug, body) === key.organization,
      ),
  );
  const ids = new Set(held.map(({ id }) => id));
  return dossier.milestones.filter(({ commitment }) => ids.has(commitment));
}

/** What the page says before any file is there. @throws as `sheetContent` */
export async function sheetPage(filing: Filing, actor: Actor, key: SheetKey): Promise<SheetPage> {
  const { head, rows } = await sheetContent(filing, actor, key);
  return { key, period: head.period, body: head.body, rows: rows.length };
}
